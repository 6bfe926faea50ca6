package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
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
    /** Below this P_r the broadening has reached its limit to rounding of ln P_r. */
    private static final double SMALLEST_REDUCED_PRESSURE = 1e-250;

    private final int[] reaction;
    /** Whether k_f rises with [M] in proportion at low pressure. */
    private final boolean[] rising;
    private final int[] thirdBody;
    private final ArrheniusTable lowLimits;
    private final ArrheniusTable highLimits;
    private final boolean[] broadened;
    private final TroeTable troe;
    private final SriTable sri;

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
        broadened = new boolean[reaction.length];
        for (int n = 0; n < reaction.length; n++) {
            rising[n] = reactions.get(reaction[n]).rateLaw() instanceof FalloffRate;
            broadened[n] = !(shapes.get(n) instanceof Lindemann);
        }
        lowLimits = new ArrheniusTable(low, factors);
        highLimits = new ArrheniusTable(high, factors);
        troe = new TroeTable(shapes, factors);
        sri = new SriTable(shapes, factors);
    }

    int count() {
        return reaction.length;
    }

    /** Fills k_f in {@code w.rateConstants}. */
    void evaluate(double logT, KineticsWorkspace w) {
        FalloffScratch f = w.falloff;
        lowLimits.evaluate(w.temperatureFactors, f.lowLimits);
        highLimits.evaluate(w.temperatureFactors, f.highLimits);
        for (int n = 0; n < reaction.length; n++) {
            double m = w.thirdBodyConcentrations[thirdBody[n]];
            double ratio = m > 0.0 && f.lowLimits[n] != 0.0 ? f.lowLimits[n] * m / f.highLimits[n] : 0.0;
            double reducedPressure = ratio > LARGEST_REDUCED_PRESSURE ? LARGEST_REDUCED_PRESSURE : ratio;
            f.reducedPressures[n] = reducedPressure;
            if (broadened[n]) {
                f.logReducedPressures[n] =
                        Math.log(reducedPressure < SMALLEST_REDUCED_PRESSURE ? SMALLEST_REDUCED_PRESSURE : reducedPressure);
            }
        }
        troe.evaluate(w.temperatureFactors, f);
        sri.evaluate(logT, w.temperatureFactors, f);
        for (int n = 0; n < reaction.length; n++) {
            double broadening = broadened[n] ? Exponential.of(f.logBroadenings[n]) : 1.0;
            f.perThirdBody[n] = f.lowLimits[n] / (1.0 + f.reducedPressures[n]) * broadening;
            w.rateConstants[reaction[n]] = rising[n] ? f.perThirdBody[n] * w.thirdBodyConcentrations[thirdBody[n]]
                    : f.perThirdBody[n];
        }
    }

    /** Fills ∂k_f/∂[M] and ∂ ln k_f/∂T from what {@link #evaluate} has left in {@code w}. */
    void differentiate(double temperature, KineticsWorkspace w) {
        FalloffScratch f = w.falloff;
        lowLimits.logDerivatives(temperature, f.lowLogDerivatives);
        highLimits.logDerivatives(temperature, f.highLogDerivatives);
        troe.differentiate(temperature, w.temperatureFactors, f);
        sri.differentiate(temperature, w.temperatureFactors, f);
        for (int n = 0; n < reaction.length; n++) {
            double m = w.thirdBodyConcentrations[thirdBody[n]];
            double reducedPressure = f.reducedPressures[n];
            double share = 1.0 / (1.0 + reducedPressure);
            double slope = reducedPressure > SMALLEST_REDUCED_PRESSURE ? f.pressureSlopes[n] : 0.0;
            double low = f.lowLogDerivatives[n];
            double high = f.highLogDerivatives[n];
            double byLow = share + slope;                        // ∂ ln(k_f/k_∞)/∂ ln P_r of a fall-off reaction
            w.logRateDerivatives[reaction[n]] = f.temperatureSlopes[n]
                    + (rising[n] ? high + byLow * (low - high) : low + (byLow - 1.0) * (low - high));
            w.thirdBodyDerivatives[reaction[n]] = f.perThirdBody[n] * (rising[n] ? byLow
                    : m > 0.0 ? (slope - reducedPressure * share) / m : 0.0);
        }
    }
}
