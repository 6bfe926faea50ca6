package org.semenov.kinetics;

import java.util.List;
import java.util.stream.IntStream;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Troe;

/**
 * Broadening factors of Troe with their derivatives (equations at {@link Troe}), in natural logarithms: with l = ln F_cent,
 * x = ln P_r − 0.4 ln 10 − 0.67 l, n = 0.75 ln 10 − 1.27 l and d = n − 0.14 x it is ln F = l d²/(d² + x²), a form without the
 * pole of x/d.
 */
final class TroeTable {
    private static final double LOG_10 = Math.log(10.0);
    private static final double SLOPE = 0.14;
    /** Below this F_cent a Troe fit is outside its meaning; Cantera has the same bound. */
    private static final double SMALLEST_CENTRE = 1e-300;

    /** Positions among the fall-off reactions. */
    private final int[] position;
    private final BroadeningCentres centres;

    TroeTable(List<FalloffShape> shapes, TemperatureFactors.Collector factors) {
        position = IntStream.range(0, shapes.size()).filter(n -> shapes.get(n) instanceof Troe).toArray();
        centres = new BroadeningCentres(position.length);
        for (int n = 0; n < position.length; n++) {
            Troe troe = (Troe) shapes.get(position[n]);
            centres.setFalling(n, 0, 1.0 - troe.a(), troe.temperature3(), factors);
            centres.setFalling(n, 1, troe.a(), troe.temperature1(), factors);
            if (troe.temperature2().isPresent()) {
                centres.setRising(n, 2, 1.0, troe.temperature2().getAsDouble(), factors);
            } else {
                centres.setAbsent(n, 2, factors);
            }
        }
    }

    /** Fills ln F from ln P_r. */
    void evaluate(double[] temperatureFactors, FalloffScratch f) {
        for (int n = 0; n < position.length; n++) {
            int at = position[n];
            double logCentre = Math.log(Math.max(centres.value(n, temperatureFactors), SMALLEST_CENTRE));
            double x = f.logReducedPressures[at] - 0.4 * LOG_10 - 0.67 * logCentre;
            double d = 0.75 * LOG_10 - 1.27 * logCentre - SLOPE * x;
            f.logCentres[at] = logCentre;
            f.logBroadenings[at] = logCentre * d * d / (d * d + x * x);
        }
    }

    /** Fills ∂ ln F/∂ ln P_r and ∂ ln F/∂T at fixed P_r from what {@link #evaluate} has left. */
    void differentiate(double temperature, double[] temperatureFactors, FalloffScratch f) {
        double inverseT2 = 1.0 / (temperature * temperature);
        for (int n = 0; n < position.length; n++) {
            int at = position[n];
            double logCentre = f.logCentres[at];
            double x = f.logReducedPressures[at] - 0.4 * LOG_10 - 0.67 * logCentre;
            double width = 0.75 * LOG_10 - 1.27 * logCentre;
            double d = width - SLOPE * x;
            double inverse = 1.0 / (d * d + x * x);
            double shared = 2.0 * logCentre * d * x * inverse * inverse;
            double byLogCentre = d * d * inverse + shared * ((-1.27 + SLOPE * 0.67) * x + 0.67 * d);
            double centre = Math.max(centres.value(n, temperatureFactors), SMALLEST_CENTRE);
            f.pressureSlopes[at] = -shared * width;
            f.temperatureSlopes[at] = byLogCentre * centres.slope(n, inverseT2, temperatureFactors) / centre;
        }
    }
}
