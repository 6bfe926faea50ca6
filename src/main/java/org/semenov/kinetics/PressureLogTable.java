package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.Reaction;

/**
 * Rates tabulated by pressure (equation at {@link PressureLogRate}) with their derivatives by T and by the total concentration through
 * p = R T Σ c. Only the two levels about the pressure are evaluated. A level whose sum is negative has no logarithm: the rate is NaN.
 */
final class PressureLogTable {
    /** Stands for a level whose sum is zero, as in Cantera. */
    private static final double SMALLEST_RATE = 1e-300;

    private final int[] reaction;
    private final int[] thirdBody;
    /** ln p_j at [n][j]. */
    private final double[][] logPressures;
    /** A, b, T_a of each term at [n][j][3 term]; A of a level with one term is its logarithm. */
    private final double[][][] levels;

    PressureLogTable(List<Reaction> reactions, ThirdBodyTable thirdBodies) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).rateLaw() instanceof PressureLogRate) {
                found.add(i);
            }
        }
        reaction = found.stream().mapToInt(Integer::intValue).toArray();
        thirdBody = found.stream().mapToInt(thirdBodies::thirdBodyOf).toArray();
        logPressures = new double[reaction.length][];
        levels = new double[reaction.length][][];
        for (int n = 0; n < reaction.length; n++) {
            PressureLogRate rate = (PressureLogRate) reactions.get(reaction[n]).rateLaw();
            logPressures[n] = rate.levels().stream().mapToDouble(level -> Math.log(level.pressure())).toArray();
            levels[n] = rate.levels().stream().map(level -> terms(level.rates())).toArray(double[][]::new);
        }
    }

    private static double[] terms(List<Arrhenius> rates) {
        double[] terms = new double[3 * rates.size()];
        for (int t = 0; t < rates.size(); t++) {
            double factor = rates.get(t).preExponentialFactor();
            terms[3 * t] = rates.size() > 1 ? factor : Math.log(factor == 0.0 ? SMALLEST_RATE : factor);
            terms[3 * t + 1] = rates.get(t).temperatureExponent();
            terms[3 * t + 2] = ArrheniusTable.activationTemperature(rates.get(t));
        }
        return terms;
    }

    /** Fills k_f in {@code w.rateConstants}, ∂ ln k_f/∂T at fixed concentrations and ∂k_f/∂Σc. */
    void evaluate(double temperature, double logT, KineticsWorkspace w) {
        for (int n = 0; n < reaction.length; n++) {
            double total = w.thirdBodyConcentrations[thirdBody[n]];
            double logPressure = Math.log(PhysicalConstants.GAS_CONSTANT * temperature * total);
            double[] logs = logPressures[n];
            int upper = 0;
            while (upper < logs.length && logPressure > logs[upper]) {
                upper++;
            }
            int below = Math.max(upper - 1, 0);
            int above = Math.min(upper, logs.length - 1);
            double logRate = logRate(levels[n][below], temperature, logT);
            double logDerivative = logDerivative(levels[n][below], temperature, logT);
            double slope = 0.0;
            if (above > below) {
                slope = (logRate(levels[n][above], temperature, logT) - logRate) / (logs[above] - logs[below]);
                double share = (logPressure - logs[below]) / (logs[above] - logs[below]);
                logRate += slope * (logPressure - logs[below]);
                logDerivative += share * (logDerivative(levels[n][above], temperature, logT) - logDerivative) + slope / temperature;
            }
            double rate = Exponential.of(logRate);
            w.rateConstants[reaction[n]] = rate;
            w.logRateDerivatives[reaction[n]] = logDerivative;
            w.thirdBodyDerivatives[reaction[n]] = slope == 0.0 ? 0.0 : rate * slope / total;
        }
    }

    private static double logRate(double[] terms, double temperature, double logT) {
        if (terms.length == 3) {
            return terms[0] + terms[1] * logT - terms[2] / temperature;
        }
        double sum = 0.0;
        for (int t = 0; t < terms.length; t += 3) {
            sum += terms[t] * Exponential.of(terms[t + 1] * logT - terms[t + 2] / temperature);
        }
        return Math.log(sum == 0.0 ? SMALLEST_RATE : sum);
    }

    private static double logDerivative(double[] terms, double temperature, double logT) {
        if (terms.length == 3) {
            return (terms[1] + terms[2] / temperature) / temperature;
        }
        double sum = 0.0;
        double change = 0.0;
        for (int t = 0; t < terms.length; t += 3) {
            double term = terms[t] * Exponential.of(terms[t + 1] * logT - terms[t + 2] / temperature);
            sum += term;
            change += term * (terms[t + 1] + terms[t + 2] / temperature) / temperature;
        }
        return sum == 0.0 ? 0.0 : change / sum;
    }
}
