package org.semenov.kinetics;

import java.util.List;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.Troe;

/**
 * The broadening factors F of fall-off reactions with their derivatives, in natural logarithms (equations at {@link Troe} and
 * {@link Sri}). With l = ln F_cent, x = ln P_r − 0.4 ln 10 − 0.67 l, n = 0.75 ln 10 − 1.27 l and d = n − 0.14 x Troe's is
 * ln F = l d²/(d² + x²), a form without the pole of x/d. That of SRI is ln F = ln d + e ln T + X ln C with
 * C = a exp(−b/T) + exp(−T/c); it is no number where C is negative.
 */
final class Broadening {
    private static final int NONE = 0;
    private static final int TROE = 1;
    private static final int SRI = 2;
    private static final double LOG_10 = Math.log(10.0);
    private static final double SLOPE = 0.14;
    /** Below this F_cent a Troe fit is outside its meaning; Cantera has the same bound. */
    private static final double SMALLEST_CENTRE = 1e-300;
    /** Below this P_r the broadening has reached its limit to rounding of log10 P_r. */
    private static final double SMALLEST_REDUCED_PRESSURE = 1e-250;

    private final int[] kind;
    /** F_cent or C is Σ_j w_j exp(−β_j/T − T r_j) over three terms, at [3 n + j]; an absent one has weight 0. */
    private final double[] weight;
    private final int[] place;
    private final double[] beta;
    private final double[] reciprocal;
    /** ln d and e of SRI. */
    private final double[] logFactor;
    private final double[] exponent;

    Broadening(List<FalloffShape> shapes, TemperatureFactors.Collector factors) {
        int count = shapes.size();
        kind = new int[count];
        weight = new double[3 * count];
        place = new int[3 * count];
        beta = new double[3 * count];
        reciprocal = new double[3 * count];
        logFactor = new double[count];
        exponent = new double[count];
        for (int n = 0; n < count; n++) {
            if (shapes.get(n) instanceof Troe troe) {
                kind[n] = TROE;
                term(3 * n, 1.0 - troe.a(), 0.0, troe.temperature3());
                term(3 * n + 1, troe.a(), 0.0, troe.temperature1());
                weight[3 * n + 2] = troe.temperature2().isPresent() ? 1.0 : 0.0;
                beta[3 * n + 2] = troe.temperature2().orElse(0.0);
            } else if (shapes.get(n) instanceof Sri sri) {
                kind[n] = SRI;
                weight[3 * n] = sri.a();
                beta[3 * n] = sri.b();
                term(3 * n + 1, 1.0, 0.0, sri.c());
                logFactor[n] = Math.log(sri.d());
                exponent[n] = sri.e();
            }
        }
        for (int j = 0; j < place.length; j++) {
            place[j] = factors.place(0.0, beta[j], reciprocal[j]);
        }
    }

    /** w exp(−T/T_j); a T_j of zero stands for its limit, in which the exponential vanishes. */
    private void term(int j, double w, double b, double temperature) {
        weight[j] = temperature == 0.0 ? 0.0 : w;
        beta[j] = b;
        reciprocal[j] = temperature == 0.0 ? 0.0 : 1.0 / temperature;
    }

    /** ln F of the n-th reaction; a P_r of zero is its limit. */
    double logValue(int n, double logT, double reducedPressure, double[] temperatureFactors) {
        if (kind[n] == NONE) {
            return 0.0;
        }
        double logPressure = Math.log(Math.max(reducedPressure, SMALLEST_REDUCED_PRESSURE));
        if (kind[n] == SRI) {
            double decades = logPressure / LOG_10;
            return logFactor[n] + exponent[n] * logT + Math.log(centre(n, temperatureFactors)) / (1.0 + decades * decades);
        }
        double logCentre = Math.log(Math.max(centre(n, temperatureFactors), SMALLEST_CENTRE));
        double x = logPressure - 0.4 * LOG_10 - 0.67 * logCentre;
        double d = 0.75 * LOG_10 - 1.27 * logCentre - SLOPE * x;
        return logCentre * d * d / (d * d + x * x);
    }

    /** ∂ ln F/∂ ln P_r. */
    double pressureSlope(int n, double reducedPressure, double[] temperatureFactors) {
        if (kind[n] == NONE || !(reducedPressure > SMALLEST_REDUCED_PRESSURE)) {
            return 0.0;
        }
        double logPressure = Math.log(reducedPressure);
        if (kind[n] == SRI) {
            double decades = logPressure / LOG_10;
            double share = 1.0 / (1.0 + decades * decades);
            return -2.0 * decades * share * share / LOG_10 * Math.log(centre(n, temperatureFactors));
        }
        double logCentre = Math.log(Math.max(centre(n, temperatureFactors), SMALLEST_CENTRE));
        double x = logPressure - 0.4 * LOG_10 - 0.67 * logCentre;
        double width = 0.75 * LOG_10 - 1.27 * logCentre;
        double d = width - SLOPE * x;
        double s = d * d + x * x;
        return -2.0 * logCentre * d * x * width / (s * s);
    }

    /** ∂ ln F/∂T at fixed P_r [1/K]. */
    double temperatureSlope(int n, double temperature, double reducedPressure, double[] temperatureFactors) {
        if (kind[n] == NONE) {
            return 0.0;
        }
        double centre = centre(n, temperatureFactors);
        double logPressure = Math.log(Math.max(reducedPressure, SMALLEST_REDUCED_PRESSURE));
        if (kind[n] == SRI) {
            double decades = logPressure / LOG_10;
            return exponent[n] / temperature
                    + centreSlope(n, temperature, temperatureFactors) / centre / (1.0 + decades * decades);
        }
        if (!(centre > SMALLEST_CENTRE)) {
            return 0.0;
        }
        double logCentre = Math.log(centre);
        double x = logPressure - 0.4 * LOG_10 - 0.67 * logCentre;
        double d = 0.75 * LOG_10 - 1.27 * logCentre - SLOPE * x;
        double s = d * d + x * x;
        double byLogCentre = d * d / s
                + 2.0 * logCentre * d * x / (s * s) * ((-1.27 + SLOPE * 0.67) * x + 0.67 * d);
        return byLogCentre * centreSlope(n, temperature, temperatureFactors) / centre;
    }

    private double centre(int n, double[] factors) {
        int j = 3 * n;
        return weight[j] * factors[place[j]] + weight[j + 1] * factors[place[j + 1]] + weight[j + 2] * factors[place[j + 2]];
    }

    private double centreSlope(int n, double temperature, double[] factors) {
        double inverseT2 = 1.0 / (temperature * temperature);
        double sum = 0.0;
        for (int j = 3 * n; j < 3 * n + 3; j++) {
            sum += weight[j] * factors[place[j]] * (beta[j] * inverseT2 - reciprocal[j]);
        }
        return sum;
    }
}
