package org.semenov.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.Troe;

/** A mechanism with the shapes of its fall-off reactions replaced. */
final class FalloffVariants {
    private FalloffVariants() {
    }

    static List<Mechanism> of(Mechanism mechanism) {
        return List.of(with(mechanism, new Lindemann()), with(mechanism, new Troe(0.6, 1e-30, 1e30, OptionalDouble.empty())),
                with(mechanism, new Troe(0.3, 90.0, 5000.0, OptionalDouble.empty())),
                with(mechanism, new Troe(1.0, 0.0, 0.0, OptionalDouble.of(800.0))),
                with(mechanism, new Sri(0.45, 797.0, 979.0, 1.0, 0.0)), with(mechanism, new Sri(1.1, 700.0, 0.0, 0.8, 0.1)));
    }

    static Mechanism with(Mechanism mechanism, FalloffShape shape) {
        List<Reaction> reactions = new ArrayList<>();
        for (Reaction reaction : mechanism.reactions()) {
            reactions.add(reaction.rateLaw() instanceof FalloffRate law ? new Reaction(reaction.equation(), reaction.reactants(),
                    reaction.products(), reaction.reversible(),
                    new FalloffRate(law.highPressureLimit(), law.lowPressureLimit(), law.thirdBody(), shape), reaction.duplicate(),
                    reaction.line()) : reaction);
        }
        return new Mechanism(mechanism.name(), mechanism.elements(), mechanism.species(), reactions, mechanism.sourceFile(),
                mechanism.sha256());
    }
}
