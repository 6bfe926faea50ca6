package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Reaction;

/**
 * Rates as double Chebyshev series (equation at {@link ChebyshevRate}) with their derivatives by T and by the total concentration through
 * p = R T Σ c. Outside the fit the series goes on without a clamp, as in Cantera; without a positive pressure the rate is NaN.
 */
final class ChebyshevTable {
    private static final double LOG_10 = Math.log(10.0);

    private final int[] reaction;
    private final int[] thirdBody;
    /** Number of coefficients along the pressure. */
    private final int[] columns;
    /** a_nj at [reaction][row columns + column]. */
    private final double[][] coefficients;
    /** T̃ = temperatureScale (1/T) + temperatureShift, likewise p̃ of ln p. */
    private final double[] temperatureScale;
    private final double[] temperatureShift;
    private final double[] pressureScale;
    private final double[] pressureShift;

    ChebyshevTable(List<Reaction> reactions, ThirdBodyTable thirdBodies) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).rateLaw() instanceof ChebyshevRate) {
                found.add(i);
            }
        }
        reaction = found.stream().mapToInt(Integer::intValue).toArray();
        thirdBody = found.stream().mapToInt(thirdBodies::thirdBodyOf).toArray();
        columns = new int[reaction.length];
        coefficients = new double[reaction.length][];
        temperatureScale = new double[reaction.length];
        temperatureShift = new double[reaction.length];
        pressureScale = new double[reaction.length];
        pressureShift = new double[reaction.length];
        for (int n = 0; n < reaction.length; n++) {
            ChebyshevRate rate = (ChebyshevRate) reactions.get(reaction[n]).rateLaw();
            columns[n] = rate.coefficients().get(0).size();
            coefficients[n] = rate.coefficients().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
            double span = 1.0 / rate.highTemperature() - 1.0 / rate.lowTemperature();
            temperatureScale[n] = 2.0 / span;
            temperatureShift[n] = -(1.0 / rate.lowTemperature() + 1.0 / rate.highTemperature()) / span;
            double logSpan = Math.log(rate.highPressure() / rate.lowPressure());
            pressureScale[n] = 2.0 / logSpan;
            pressureShift[n] = -(Math.log(rate.lowPressure()) + Math.log(rate.highPressure())) / logSpan;
        }
    }

    /** Fills k_f in {@code w.rateConstants}, ∂ ln k_f/∂T at fixed concentrations and ∂k_f/∂Σc. */
    void evaluate(double temperature, KineticsWorkspace w) {
        for (int n = 0; n < reaction.length; n++) {
            double total = w.thirdBodyConcentrations[thirdBody[n]];
            double x = temperatureScale[n] / temperature + temperatureShift[n];
            double y = pressureScale[n] * Math.log(PhysicalConstants.GAS_CONSTANT * temperature * total) + pressureShift[n];
            double phi = 1.0;                  // φ_row(x), φ_row−1(x) and their derivatives
            double phiBefore = x;              // φ_−1 = φ_1
            double slope = 0.0;
            double slopeBefore = 1.0;
            double value = 0.0;
            double byX = 0.0;
            double byY = 0.0;
            for (int row = 0; row < coefficients[n].length; row += columns[n]) {
                double inner = series(n, row, y);
                value += phi * inner;
                byX += slope * inner;
                byY += phi * seriesSlope(n, row, y);
                double next = 2.0 * x * phi - phiBefore;
                double nextSlope = 2.0 * phi + 2.0 * x * slope - slopeBefore;
                phiBefore = phi;
                slopeBefore = slope;
                phi = next;
                slope = nextSlope;
            }
            double rate = Exponential.of(LOG_10 * value);
            double pressureSlope = LOG_10 * byY * pressureScale[n];        // ∂ ln k/∂ ln p
            w.rateConstants[reaction[n]] = rate;
            w.logRateDerivatives[reaction[n]] =
                    (pressureSlope - LOG_10 * byX * temperatureScale[n] / temperature) / temperature;
            w.thirdBodyDerivatives[reaction[n]] = rate * pressureSlope / total;
        }
    }

    /** Σ_j a_j φ_j(y) of one row. */
    private double series(int n, int row, double y) {
        double before = y;
        double phi = 1.0;
        double sum = 0.0;
        for (int j = row; j < row + columns[n]; j++) {
            sum += coefficients[n][j] * phi;
            double next = 2.0 * y * phi - before;
            before = phi;
            phi = next;
        }
        return sum;
    }

    /** Σ_j a_j φ'_j(y) of one row; φ'_{j+1} = 2 φ_j + 2 y φ'_j − φ'_{j−1}. */
    private double seriesSlope(int n, int row, double y) {
        double before = y;
        double phi = 1.0;
        double slopeBefore = 1.0;
        double slope = 0.0;
        double sum = 0.0;
        for (int j = row; j < row + columns[n]; j++) {
            sum += coefficients[n][j] * slope;
            double nextSlope = 2.0 * phi + 2.0 * y * slope - slopeBefore;
            double next = 2.0 * y * phi - before;
            before = phi;
            phi = next;
            slopeBefore = slope;
            slope = nextSlope;
        }
        return sum;
    }
}
