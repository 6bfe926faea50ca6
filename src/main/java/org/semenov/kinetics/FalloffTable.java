package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Troe;

/**
 * Fall-off reactions: k_f = k_∞ P_r/(1 + P_r) F with P_r = k_0 [M]/k_∞, and its derivatives by [M] and T. With
 * L = log10 F_cent, x = log10 P_r − 0.4 − 0.67 L, n = 0.75 − 1.27 L and d = n − 0.14 x Troe's broadening
 * (equations at {@link Troe}) is log10 F = L d²/(d² + x²), a form without the pole of x/d. A [M] that is not positive takes the limit of
 * low pressure, k_f = k_0 [M] F(P_r → 0), to which value and derivative by [M] are continuous.
 */
final class FalloffTable {
    private static final double SLOPE = 0.14;
    /** Below this F_cent a Troe fit is outside its meaning; Cantera has the same bound. */
    private static final double SMALLEST_CENTRE = 1e-300;
    /** Below this P_r the broadening has reached its limit to rounding of log10 P_r. */
    private static final double SMALLEST_REDUCED_PRESSURE = 1e-250;
    private static final double LOG_10 = Math.log(10.0);

    private final int[] reaction;
    /** F_cent = w_3 exp(−T r_3) + w_1 exp(−T r_1) + w_2 exp(−T_2/T), an absent term having weight 0. */
    private final boolean[] broadened;
    private final double[] weight3;
    private final double[] reciprocal3;
    private final double[] weight1;
    private final double[] reciprocal1;
    private final double[] weight2;
    private final double[] temperature2;

    FalloffTable(List<Reaction> reactions) {
        reaction = falloffReactions(reactions);
        int count = reaction.length;
        broadened = new boolean[count];
        weight3 = new double[count];
        reciprocal3 = new double[count];
        weight1 = new double[count];
        reciprocal1 = new double[count];
        weight2 = new double[count];
        temperature2 = new double[count];
        for (int n = 0; n < count; n++) {
            if (((FalloffRate) reactions.get(reaction[n]).rateLaw()).shape() instanceof Troe troe) {
                broadened[n] = true;
                weight3[n] = troe.temperature3() == 0.0 ? 0.0 : 1.0 - troe.a();
                reciprocal3[n] = troe.temperature3() == 0.0 ? 0.0 : 1.0 / troe.temperature3();
                weight1[n] = troe.temperature1() == 0.0 ? 0.0 : troe.a();
                reciprocal1[n] = troe.temperature1() == 0.0 ? 0.0 : 1.0 / troe.temperature1();
                weight2[n] = troe.temperature2().isPresent() ? 1.0 : 0.0;
                temperature2[n] = troe.temperature2().orElse(0.0);
            }
        }
    }

    private static int[] falloffReactions(List<Reaction> reactions) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).rateLaw() instanceof FalloffRate) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The limits of low pressure, in the order of the fall-off reactions. */
    static List<Arrhenius> lowPressureLimits(List<Reaction> reactions) {
        List<Arrhenius> limits = new ArrayList<>();
        for (int i : falloffReactions(reactions)) {
            limits.add(((FalloffRate) reactions.get(i).rateLaw()).lowPressureLimit());
        }
        return limits;
    }

    /**
     * Replaces k_∞ by k_f in {@code w.rateConstants} and fills their derivatives by [M] and their logarithmic derivatives by T.
     * Limits of low pressure stand behind the rates of all reactions in {@code w.rateConstants}.
     */
    void evaluate(double temperature, ArrheniusTable arrhenius, ThirdBodyTable thirdBodies, int reactionCount,
                  KineticsWorkspace w) {
        for (int n = 0; n < reaction.length; n++) {
            int i = reaction[n];
            int low = reactionCount + n;
            double highLimit = w.rateConstants[i];
            double lowLimit = w.rateConstants[low];
            double m = w.thirdBodyConcentrations[thirdBodies.thirdBodyOf(i)];
            double lowDerivative = arrhenius.logDerivative(low, temperature);
            double highDerivative = arrhenius.logDerivative(i, temperature);

            double reducedPressure = highLimit > 0.0 && m > 0.0 ? lowLimit * m / highLimit : 0.0;
            double blend = 1.0 / (1.0 + reducedPressure);
            double logSlope = blend;                               // d ln(k_f/k_∞)/d ln P_r
            double broadening = 1.0;
            double broadeningDerivative = 0.0;                     // d ln F/dT at fixed P_r
            if (broadened[n]) {
                double centre = centre(n, temperature);
                double logCentre = Math.log10(centre);
                double x = Math.log10(Math.max(reducedPressure, SMALLEST_REDUCED_PRESSURE)) - 0.4 - 0.67 * logCentre;
                double width = 0.75 - 1.27 * logCentre;
                double d = width - SLOPE * x;
                double s = d * d + x * x;
                double shared = 2.0 * logCentre * d * x / (s * s);
                broadening = Math.exp(LOG_10 * logCentre * d * d / s);
                if (reducedPressure > SMALLEST_REDUCED_PRESSURE) {
                    logSlope -= shared * width;
                }
                double byLogCentre = d * d / s + shared * ((-1.27 + SLOPE * 0.67) * x + 0.67 * d);
                broadeningDerivative = byLogCentre * centreDerivative(n, temperature) / centre;
            }
            double perThirdBody = lowLimit * blend * broadening;   // k_f/[M]
            w.rateConstants[i] = perThirdBody * m;
            w.thirdBodyDerivatives[i] = perThirdBody * logSlope;
            w.logRateDerivatives[i] = highDerivative + broadeningDerivative
                    + logSlope * (lowDerivative - highDerivative);
        }
    }

    private double centre(int n, double temperature) {
        double centre = weight3[n] * Math.exp(-temperature * reciprocal3[n])
                + weight1[n] * Math.exp(-temperature * reciprocal1[n]) + weight2[n] * Math.exp(-temperature2[n] / temperature);
        return Math.max(centre, SMALLEST_CENTRE);
    }

    private double centreDerivative(int n, double temperature) {
        return -weight3[n] * reciprocal3[n] * Math.exp(-temperature * reciprocal3[n])
                - weight1[n] * reciprocal1[n] * Math.exp(-temperature * reciprocal1[n])
                + weight2[n] * temperature2[n] / (temperature * temperature) * Math.exp(-temperature2[n] / temperature);
    }
}
