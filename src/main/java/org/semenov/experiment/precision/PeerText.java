package org.semenov.experiment.precision;

import java.util.List;
import java.util.Map;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** A mechanism as the plain table that the peer in src/test/c/cvode reads: SI units, positions from 0, numbers exact. */
final class PeerText {
    private static final int MOST_FACTORS = 4;

    private PeerText() {
    }

    /**
     * The equations of a reactor of constant volume.
     *
     * @param density ρ [kg/m³] of the start
     * @throws IllegalArgumentException if the mechanism has a form that the peer does not evaluate
     */
    static String equations(Mechanism mechanism, double density) {
        StringBuilder text = new StringBuilder("equations mechanism\n");
        words(text, mechanism.species().size(), mechanism.reactions().size()).append('\n');
        mechanism.species().forEach(species -> addSpecies(text, species));
        mechanism.reactions().forEach(reaction -> addReaction(text, reaction));
        return text.append("density ").append(density).append('\n').toString();
    }

    private static void addSpecies(StringBuilder text, Species species) {
        if (!(species.thermo() instanceof Nasa7 thermo)) {
            throw refuse("species '" + species.name() + "'", "its thermodynamics are not a NASA polynomial of seven coefficients");
        }
        text.append("species ");
        words(text, species.molarMass(), thermo.midTemperature());
        numbers(text, thermo.low());
        numbers(text, thermo.high()).append('\n');
    }

    private static void addReaction(StringBuilder text, Reaction reaction) {
        if (!reaction.forwardOrders().isEmpty() || !reaction.reverseOrders().isEmpty()) {
            throw refuse("reaction '" + reaction.equation() + "'", "it has orders of its own");
        }
        RateLaw law = reaction.rateLaw();
        text.append("reaction ");
        words(text, law instanceof ElementaryRate ? 0 : law instanceof ThreeBodyRate ? 1 : 2, reaction.reversible() ? 1 : 0);
        addFactors(text, reaction, reaction.reactants());
        addFactors(text, reaction, reaction.products());
        addNet(text, reaction);
        if (law instanceof ElementaryRate elementary) {
            addRate(text, elementary.rateConstant());
        } else if (law instanceof ThreeBodyRate threeBody) {
            addRate(text, threeBody.rateConstant());
            addThirdBody(text, threeBody.thirdBody());
        } else if (law instanceof FalloffRate falloff) {
            addRate(text, falloff.highPressureLimit());
            addThirdBody(text, falloff.thirdBody());
            addRate(text, falloff.lowPressureLimit());
            addShape(text, falloff.shape());
        } else {
            throw refuse("reaction '" + reaction.equation() + "'", "its rate law is " + law.getClass().getSimpleName());
        }
        text.append('\n');
    }

    /** Each species as often as its whole coefficient says. */
    private static void addFactors(StringBuilder text, Reaction reaction, List<StoichiometricTerm> side) {
        double count = side.stream().mapToDouble(StoichiometricTerm::coefficient).sum();
        if (count > MOST_FACTORS || side.stream().anyMatch(term -> term.coefficient() != Math.rint(term.coefficient()))) {
            throw refuse("reaction '" + reaction.equation() + "'", "a side has more than " + MOST_FACTORS
                    + " molecules or a part of one");
        }
        words(text, (int) count);
        for (StoichiometricTerm term : side) {
            for (int n = 0; n < term.coefficient(); n++) {
                words(text, term.species());
            }
        }
    }

    private static void addNet(StringBuilder text, Reaction reaction) {
        Map<Integer, Double> net = reaction.netCoefficients();
        words(text, net.size());
        net.forEach((species, coefficient) -> words(text, species, coefficient));
    }

    private static void addRate(StringBuilder text, Arrhenius rate) {
        words(text, rate.preExponentialFactor(), rate.temperatureExponent(),
                rate.activationEnergy() / PhysicalConstants.GAS_CONSTANT);
    }

    private static void addThirdBody(StringBuilder text, ThirdBody thirdBody) {
        words(text, thirdBody.defaultEfficiency(), thirdBody.efficiencies().size());
        thirdBody.efficiencies().forEach((species, efficiency) -> words(text, species, efficiency));
    }

    /** Lindemann 0; Troe 1 with weight and parameter of each of its three terms; SRI 2 with a..e. */
    private static void addShape(StringBuilder text, FalloffShape shape) {
        if (shape instanceof Troe troe) {
            boolean third = troe.temperature3() != 0.0;
            boolean first = troe.temperature1() != 0.0;
            words(text, 1, third ? 1.0 - troe.a() : 0.0, third ? 1.0 / troe.temperature3() : 0.0, first ? troe.a() : 0.0,
                    first ? 1.0 / troe.temperature1() : 0.0, troe.temperature2().isPresent() ? 1.0 : 0.0, troe.temperature2().orElse(0.0));
        } else if (shape instanceof Sri sri) {
            words(text, 2, sri.a(), sri.b(), sri.c(), sri.d(), sri.e());
        } else {
            words(text, 0);
        }
    }

    private static IllegalArgumentException refuse(String what, String reason) {
        return new IllegalArgumentException("the CVODE peer cannot take " + what + ": " + reason);
    }

    /** Appends numbers, each followed by a blank. */
    static StringBuilder numbers(StringBuilder text, double... values) {
        for (double value : values) {
            text.append(value).append(' ');
        }
        return text;
    }

    private static StringBuilder words(StringBuilder text, Object... values) {
        for (Object value : values) {
            text.append(value).append(' ');
        }
        return text;
    }
}
