package org.semenov.export.c99;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/**
 * The factors κ of the rates of progress as C: k_f of an elementary reaction, k_f [M] with a third body, k_f(T, [M]) in the fall-off. Equal pairs of
 * temperature exponent and activation energy share one exponential.
 */
final class RateCode {
    private record Exponential(double temperatureExponent, double activationTemperature) {
    }

    private final List<Reaction> reactions;
    private final int speciesCount;
    /** Reactions with a third body, and those of them in the fall-off. */
    private final List<Integer> thirdBodies;
    private final List<Integer> falloffs;
    /** Of all reactions, then the limits of low pressure. */
    private final List<Arrhenius> constants = new ArrayList<>();
    private final List<Exponential> exponentials = new ArrayList<>();

    RateCode(Mechanism mechanism) {
        reactions = mechanism.reactions();
        speciesCount = mechanism.species().size();
        thirdBodies = IntStream.range(0, reactions.size()).filter(i -> thirdBody(i) != null).boxed().toList();
        falloffs = thirdBodies.stream().filter(i -> reactions.get(i).rateLaw() instanceof FalloffRate).toList();
        reactions.forEach(reaction -> constants.add(constant(reaction.rateLaw())));
        falloffs.forEach(i -> constants.add(((FalloffRate) reactions.get(i).rateLaw()).lowPressureLimit()));
        constants.forEach(constant -> {
            if (!exponentials.contains(exponential(constant))) {
                exponentials.add(exponential(constant));
            }
        });
    }

    private static Arrhenius constant(RateLaw law) {
        if (law instanceof ElementaryRate elementary) {
            return elementary.rateConstant();
        }
        return law instanceof ThreeBodyRate threeBody ? threeBody.rateConstant() : ((FalloffRate) law).highPressureLimit();
    }

    private static Exponential exponential(Arrhenius constant) {
        return new Exponential(constant.temperatureExponent(), constant.activationEnergy() / PhysicalConstants.GAS_CONSTANT);
    }

    private ThirdBody thirdBody(int reaction) {
        RateLaw law = reactions.get(reaction).rateLaw();
        return law instanceof ThreeBodyRate threeBody ? threeBody.thirdBody() : law instanceof FalloffRate falloff ? falloff.thirdBody() : null;
    }

    String definitions() {
        return "#define CONSTANTS " + constants.size() + "\n#define THIRD_BODIES " + thirdBodies.size() + "\n\n"
                + "/* Scratch of the rates of a tile. c_1..c_K and their sum; a, b, 1/b, h/RT - 1; see progress. */\nstruct chemistry {\n"
                + "    vec t, inverse_t, log_t, h[K], g[K], cp[K], cp_t[K], concentration[K + 1];\n"
                + "    vec kappa[CONSTANTS], log_slope[CONSTANTS], third_body[THIRD_BODIES + 1], by_third_body[THIRD_BODIES + 1];\n"
                + "    vec activity[K], boltzmann[K], inverse[K], energy[K];\n"
                + "    vec progress[REACTIONS], progress_t[REACTIONS], net[REACTIONS], partial[PARTIALS];\n"
                + "    vec omega[N], omega_t[N], by_inert[N * (INERTS + 1)];\n};\n\n";
    }

    String functions() {
        StringBuilder text = new StringBuilder("/* kappa_i, and in by_third_body its derivative by [M]; of the fall-off k_inf, k_0 and [M]. */\n"
                + "static void rate_constants(struct chemistry *x) {\n    const vec *c = x->concentration;\n    vec e[" + exponentials.size() + "];\n");
        for (int n = 0; n < exponentials.size(); n++) {
            text.append("    e[").append(n).append("] = x->log_t * ").append(CText.number(exponentials.get(n).temperatureExponent()))
                    .append(" + x->inverse_t * ").append(CText.number(-exponentials.get(n).activationTemperature())).append(";\n");
        }
        text.append("    for (int n = 0; n < ").append(exponentials.size()).append("; n++) {\n        e[n] = exponential(e[n]);\n    }\n");
        for (int n = 0; n < thirdBodies.size(); n++) {
            text.append("    x->third_body[").append(n).append("] = ").append(MechanismCode.sum(concentrationTerms(thirdBody(thirdBodies.get(n))))).append(";\n");
        }
        for (int n = 0; n < constants.size(); n++) {
            int third = n < reactions.size() && !falloffs.contains(n) ? thirdBodies.indexOf(n) : -1;
            String constant = "e[" + exponentials.indexOf(exponential(constants.get(n))) + "] * " + CText.number(constants.get(n).preExponentialFactor());
            if (third >= 0) {
                text.append("    x->by_third_body[").append(third).append("] = ").append(constant).append(";\n");
                constant = "x->by_third_body[" + third + "] * x->third_body[" + third + "]";
            }
            text.append("    x->kappa[").append(n).append("] = ").append(constant).append(";\n");
        }
        text.append(constants.isEmpty() || thirdBodies.isEmpty() ? "    (void) c;\n" : "").append("}\n\n");
        text.append("/* d ln k/dT of all rate constants. */\nstatic void rate_slopes(struct chemistry *x) {\n");
        for (int n = 0; n < constants.size(); n++) {
            Exponential exponential = exponential(constants.get(n));
            text.append("    x->log_slope[").append(n).append("] = fmadd(x->inverse_t, all(").append(CText.number(exponential.activationTemperature()))
                    .append("), all(").append(CText.number(exponential.temperatureExponent())).append(")) * x->inverse_t;\n");
        }
        text.append("}\n\n/* k_f of the reactions in the fall-off, with its derivatives in the places of those of the limits. */\n"
                + "static void falloff(struct chemistry *x) {\n");
        for (int n = 0; n < falloffs.size(); n++) {
            int reaction = falloffs.get(n);
            text.append("    blend(x, ").append(reaction).append(", ").append(reactions.size() + n).append(", ").append(thirdBodies.indexOf(reaction))
                    .append(", ").append(centre((FalloffRate) reactions.get(reaction).rateLaw())).append(");\n");
        }
        return text.append(falloffs.isEmpty() ? "    (void) x;\n" : "").append("}\n\n").toString();
    }

    /** Weight and reciprocal temperature of the first two exponentials of the centre, weight and temperature of the third. */
    private static String centre(FalloffRate law) {
        double[] values;
        if (law.shape() instanceof Troe troe) {
            boolean third = troe.temperature3() != 0.0;
            boolean first = troe.temperature1() != 0.0;
            values = new double[] {third ? 1.0 - troe.a() : 0.0, third ? 1.0 / troe.temperature3() : 0.0, first ? troe.a() : 0.0,
                    first ? 1.0 / troe.temperature1() : 0.0, troe.temperature2().isPresent() ? 1.0 : 0.0, troe.temperature2().orElse(0.0)};
        } else if (law.shape() instanceof Lindemann) {
            values = new double[] {0.0, 0.0, 0.0, 0.0, 1.0, 0.0};
        } else {
            throw new IllegalArgumentException("a fall-off of the shape " + law.shape() + " cannot be exported: only those of Troe and Lindemann can");
        }
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.length() == 0 ? "" : ", ").append(CText.number(value));
        }
        return text.toString();
    }

    private List<String[]> concentrationTerms(ThirdBody thirdBody) {
        List<String[]> terms = new ArrayList<>();
        thirdBody.factors(speciesCount).forEach((entry, factor) -> terms.add(new String[] {CText.number(factor), entry == speciesCount ? "c[K]" : "c[" + entry + "]"}));
        return terms;
    }

    /** ∂q_i/∂[M] of the reactions with a third body. */
    String thirdBodyPartials() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < thirdBodies.size(); n++) {
            text.append(n == 0 ? "    vec m[THIRD_BODIES];\n" : "").append("    m[").append(n).append("] = x->by_third_body[").append(n).append("] * x->net[")
                    .append(thirdBodies.get(n)).append("];\n");
        }
        return text.toString();
    }

    /** Σ_i ν_ki α_i ∂q_i/∂[M]_i with the efficiencies α_i of all species not named. */
    List<String[]> commonTerms(int species) {
        return thirdBodyTerms(species, thirdBody -> thirdBody.defaultEfficiency());
    }

    /** The same with what the efficiency of one species exceeds that by. */
    List<String[]> excessTerms(int species, int column) {
        return thirdBodyTerms(species, thirdBody -> thirdBody.efficiency(column) - thirdBody.defaultEfficiency());
    }

    private List<String[]> thirdBodyTerms(int species, ToDoubleFunction<ThirdBody> efficiency) {
        List<String[]> terms = new ArrayList<>();
        for (int n = 0; n < thirdBodies.size(); n++) {
            Double net = reactions.get(thirdBodies.get(n)).netCoefficients().get(species);
            double factor = net == null ? 0.0 : net * efficiency.applyAsDouble(thirdBody(thirdBodies.get(n)));
            if (factor != 0.0) {
                terms.add(new String[] {CText.number(factor), "m[" + n + "]"});
            }
        }
        return terms;
    }
}
