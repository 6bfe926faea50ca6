package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;

/**
 * Fall-off reactions, k_f = k_∞ P_r/(1 + P_r) F, and chemically activated ones, k_f = k_0 F/(1 + P_r), with P_r = k_0 [M]/k_∞, and their
 * derivatives by [M] and T. A [M] that is not positive takes the limit of low pressure: k_f = k_0 [M] F(P_r → 0), to which value and
 * derivative by [M] are continuous, and k_f = k_0 F(P_r → 0).
 */
final class FalloffTable {
    /** Bound of P_r where k_∞ has underflowed. */
    private static final double LARGEST_REDUCED_PRESSURE = 1e300;

    private final int[] reaction;
    /** Whether k_f rises with [M] in proportion at low pressure. */
    private final boolean[] rising;
    private final int[] thirdBody;
    private final ArrheniusTable lowLimits;
    private final ArrheniusTable highLimits;
    private final Broadening broadening;

    FalloffTable(List<Reaction> reactions, ThirdBodyTable thirdBodies, TemperatureFactors.Collector factors) {
        List<Integer> found = new ArrayList<>();
        List<Arrhenius> low = new ArrayList<>();
        List<Arrhenius> high = new ArrayList<>();
        List<FalloffShape> shapes = new ArrayList<>();
        for (int i = 0; i < reactions.size(); i++) {
            RateLaw law = reactions.get(i).rateLaw();
            if (law instanceof FalloffRate falloff) {
                found.add(i);
                low.add(falloff.lowPressureLimit());
                high.add(falloff.highPressureLimit());
                shapes.add(falloff.shape());
            } else if (law instanceof ChemicallyActivatedRate activated) {
                found.add(i);
                low.add(activated.lowPressureLimit());
                high.add(activated.highPressureLimit());
                shapes.add(activated.shape());
            }
        }
        reaction = found.stream().mapToInt(Integer::intValue).toArray();
        thirdBody = found.stream().mapToInt(thirdBodies::thirdBodyOf).toArray();
        rising = new boolean[reaction.length];
        for (int n = 0; n < reaction.length; n++) {
            rising[n] = reactions.get(reaction[n]).rateLaw() instanceof FalloffRate;
        }
        lowLimits = new ArrheniusTable(low, factors);
        highLimits = new ArrheniusTable(high, factors);
        broadening = new Broadening(shapes, factors);
    }

    int count() {
        return reaction.length;
    }

    /** Fills k_f in {@code w.rateConstants}. */
    void evaluate(double logT, KineticsWorkspace w) {
        lowLimits.evaluate(w.temperatureFactors, w.falloff.lowLimits);
        highLimits.evaluate(w.temperatureFactors, w.falloff.highLimits);
        for (int n = 0; n < reaction.length; n++) {
            double m = w.thirdBodyConcentrations[thirdBody[n]];
            double reducedPressure = reducedPressure(w.falloff.lowLimits[n] * m, w.falloff.highLimits[n], m);
            double factor = Exponential.of(broadening.logValue(n, logT, reducedPressure, w.temperatureFactors));
            w.falloff.reducedPressures[n] = reducedPressure;
            w.falloff.perThirdBody[n] = w.falloff.lowLimits[n] / (1.0 + reducedPressure) * factor;
            w.rateConstants[reaction[n]] = rising[n] ? w.falloff.perThirdBody[n] * m : w.falloff.perThirdBody[n];
        }
    }

    private static double reducedPressure(double low, double high, double m) {
        return m > 0.0 && low != 0.0 ? Math.min(low / high, LARGEST_REDUCED_PRESSURE) : 0.0;
    }

    /** Fills ∂k_f/∂[M] and ∂ ln k_f/∂T from what {@link #evaluate} has left in {@code w}. */
    void differentiate(double temperature, KineticsWorkspace w) {
        lowLimits.logDerivatives(temperature, w.falloff.lowLogDerivatives);
        highLimits.logDerivatives(temperature, w.falloff.highLogDerivatives);
        for (int n = 0; n < reaction.length; n++) {
            double m = w.thirdBodyConcentrations[thirdBody[n]];
            double reducedPressure = w.falloff.reducedPressures[n];
            double share = 1.0 / (1.0 + reducedPressure);
            double slope = broadening.pressureSlope(n, reducedPressure, w.temperatureFactors);
            double low = w.falloff.lowLogDerivatives[n];
            double high = w.falloff.highLogDerivatives[n];
            double shape = broadening.temperatureSlope(n, temperature, reducedPressure, w.temperatureFactors);
            double byLow = share + slope;                        // ∂ ln(k_f/k_∞)/∂ ln P_r of a fall-off reaction
            w.logRateDerivatives[reaction[n]] = shape
                    + (rising[n] ? high + byLow * (low - high) : low + (byLow - 1.0) * (low - high));
            w.thirdBodyDerivatives[reaction[n]] = w.falloff.perThirdBody[n] * (rising[n] ? byLow
                    : m > 0.0 ? (slope - reducedPressure * share) / m : 0.0);
        }
    }
}
