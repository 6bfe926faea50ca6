package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.PhysicalConstants;

/** Rate constants k_n = A_n T^b exp(−T_a/T), T_a = E_a/R. Equal pairs (b, T_a) share one exponential. */
final class ArrheniusTable {
    private record Exponential(double temperatureExponent, double activationTemperature) {
    }

    private final double[] preExponentialFactor;
    private final int[] exponentialOf;
    private final double[] temperatureExponent;
    private final double[] activationTemperature;

    ArrheniusTable(List<Arrhenius> rates) {
        Map<Exponential, Integer> distinct = new LinkedHashMap<>();
        preExponentialFactor = rates.stream().mapToDouble(Arrhenius::preExponentialFactor).toArray();
        exponentialOf = new int[rates.size()];
        for (int n = 0; n < rates.size(); n++) {
            Exponential exponential = new Exponential(rates.get(n).temperatureExponent(),
                    rates.get(n).activationEnergy() / PhysicalConstants.GAS_CONSTANT);
            distinct.putIfAbsent(exponential, distinct.size());
            exponentialOf[n] = distinct.get(exponential);
        }
        List<Exponential> exponentials = new ArrayList<>(distinct.keySet());
        temperatureExponent = exponentials.stream().mapToDouble(Exponential::temperatureExponent).toArray();
        activationTemperature = exponentials.stream().mapToDouble(Exponential::activationTemperature).toArray();
    }

    int size() {
        return preExponentialFactor.length;
    }

    int exponentialCount() {
        return temperatureExponent.length;
    }

    /** Fills k_n; {@code exponentials} is scratch of length {@link #exponentialCount()}. */
    void evaluate(double temperature, double logT, double[] exponentials, double[] rateConstants) {
        double inverseT = 1.0 / temperature;
        for (int n = 0; n < exponentials.length; n++) {
            double exponent = temperatureExponent[n] * logT - activationTemperature[n] * inverseT;
            exponentials[n] = exponent == 0.0 ? 1.0 : Math.exp(exponent);
        }
        for (int n = 0; n < rateConstants.length; n++) {
            rateConstants[n] = preExponentialFactor[n] * exponentials[exponentialOf[n]];
        }
    }

    /** d ln k_n/dT = (b + T_a/T)/T [1/K]. */
    double logDerivative(int n, double temperature) {
        int shared = exponentialOf[n];
        return (temperatureExponent[shared] + activationTemperature[shared] / temperature) / temperature;
    }
}
