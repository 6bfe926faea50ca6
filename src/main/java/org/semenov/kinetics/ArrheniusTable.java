package org.semenov.kinetics;

import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.PhysicalConstants;

/** Rate constants k_n = A_n T^b exp(−T_a/T), T_a = E_a/R. Equal pairs (b, T_a) share one of the temperature factors. */
final class ArrheniusTable {
    private final double[] preExponentialFactor;
    private final double[] temperatureExponent;
    private final double[] activationTemperature;
    private final int[] place;

    ArrheniusTable(List<Arrhenius> rates, TemperatureFactors.Collector factors) {
        preExponentialFactor = rates.stream().mapToDouble(Arrhenius::preExponentialFactor).toArray();
        temperatureExponent = rates.stream().mapToDouble(Arrhenius::temperatureExponent).toArray();
        activationTemperature = rates.stream().mapToDouble(ArrheniusTable::activationTemperature).toArray();
        place = new int[rates.size()];
        for (int n = 0; n < place.length; n++) {
            place[n] = factors.place(temperatureExponent[n], activationTemperature[n], 0.0);
        }
    }

    /** T_a = E_a/R [K]. */
    static double activationTemperature(Arrhenius rate) {
        return rate.activationEnergy() / PhysicalConstants.GAS_CONSTANT;
    }

    int size() {
        return place.length;
    }

    /** Fills k_n. */
    void evaluate(double[] temperatureFactors, double[] rateConstants) {
        for (int n = 0; n < place.length; n++) {
            rateConstants[n] = preExponentialFactor[n] * temperatureFactors[place[n]];
        }
    }

    /** Fills d ln k_n/dT = (b + T_a/T)/T [1/K]. */
    void logDerivatives(double temperature, double[] derivatives) {
        double inverseT = 1.0 / temperature;
        for (int n = 0; n < place.length; n++) {
            derivatives[n] = (temperatureExponent[n] + activationTemperature[n] * inverseT) * inverseT;
        }
    }
}
