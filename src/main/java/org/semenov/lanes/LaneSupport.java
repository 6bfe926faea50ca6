package org.semenov.lanes;

import java.util.List;
import java.util.Optional;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThreeBodyRate;

/** Which mechanisms can be evaluated in lanes. */
final class LaneSupport {
    /** Factors of a product over one side of a reaction. */
    static final int LARGEST_ORDER = 3;

    private LaneSupport() {
    }

    /** What of a mechanism is not in lanes, or empty if all is. */
    static Optional<String> obstacle(Mechanism mechanism) {
        for (Species species : mechanism.species()) {
            if (!(species.thermo() instanceof Nasa7)) {
                return Optional.of("species " + species.name() + " has no NASA polynomial of seven coefficients");
            }
        }
        for (Reaction reaction : mechanism.reactions()) {
            if (!(reaction.rateLaw() instanceof ElementaryRate || reaction.rateLaw() instanceof ThreeBodyRate
                    || reaction.rateLaw() instanceof FalloffRate)) {
                return Optional.of("the rate of '" + reaction.equation() + "' is a " + reaction.rateLaw().getClass().getSimpleName());
            }
            if (!reaction.forwardOrders().isEmpty() || !reaction.reverseOrders().isEmpty()) {
                return Optional.of("'" + reaction.equation() + "' has orders other than its coefficients");
            }
            if (!isShortAndWhole(reaction.reactants()) || !isShortAndWhole(reaction.products())) {
                return Optional.of("'" + reaction.equation() + "' has a side that is not of one to three molecules");
            }
        }
        return Optional.empty();
    }

    private static boolean isShortAndWhole(List<StoichiometricTerm> side) {
        double order = side.stream().mapToDouble(StoichiometricTerm::coefficient).sum();
        return order >= 1.0 && order <= LARGEST_ORDER
                && side.stream().allMatch(term -> term.coefficient() == Math.rint(term.coefficient()));
    }
}
