package org.semenov.kinetics;

import java.util.List;
import java.util.stream.IntStream;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Sri;

/**
 * Broadening factors of SRI International with their derivatives (equations at {@link Sri}): ln F = ln d + e ln T + X ln C with
 * C = a exp(−b/T) + exp(−T/c). It is no number where C is negative.
 */
final class SriTable {
    private static final double PER_LOG_10 = 1.0 / Math.log(10.0);

    /** Positions among the fall-off reactions. */
    private final int[] position;
    private final BroadeningCentres centres;
    private final double[] logFactor;
    private final double[] exponent;

    SriTable(List<FalloffShape> shapes, TemperatureFactors.Collector factors) {
        position = IntStream.range(0, shapes.size()).filter(n -> shapes.get(n) instanceof Sri).toArray();
        centres = new BroadeningCentres(position.length);
        logFactor = new double[position.length];
        exponent = new double[position.length];
        for (int n = 0; n < position.length; n++) {
            Sri sri = (Sri) shapes.get(position[n]);
            centres.setRising(n, 0, sri.a(), sri.b(), factors);
            centres.setFalling(n, 1, 1.0, sri.c(), factors);
            centres.setAbsent(n, 2, factors);
            logFactor[n] = Math.log(sri.d());
            exponent[n] = sri.e();
        }
    }

    /** Fills ln F from ln P_r. */
    void evaluate(double logT, double[] temperatureFactors, FalloffScratch f) {
        for (int n = 0; n < position.length; n++) {
            int at = position[n];
            double decades = f.logReducedPressures[at] * PER_LOG_10;
            f.logCentres[at] = Math.log(centres.value(n, temperatureFactors));
            f.logBroadenings[at] = logFactor[n] + exponent[n] * logT + f.logCentres[at] / (1.0 + decades * decades);
        }
    }

    /** Fills ∂ ln F/∂ ln P_r and ∂ ln F/∂T at fixed P_r from what {@link #evaluate} has left. */
    void differentiate(double temperature, double[] temperatureFactors, FalloffScratch f) {
        double inverseT = 1.0 / temperature;
        for (int n = 0; n < position.length; n++) {
            int at = position[n];
            double decades = f.logReducedPressures[at] * PER_LOG_10;
            double share = 1.0 / (1.0 + decades * decades);
            f.pressureSlopes[at] = -2.0 * decades * share * share * PER_LOG_10 * f.logCentres[at];
            f.temperatureSlopes[at] = exponent[n] * inverseT + share * centres.slope(n, inverseT * inverseT, temperatureFactors)
                    / centres.value(n, temperatureFactors);
        }
    }
}
