package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.PhysicalConstants;

/** Rate constants k_n = A_n T^b exp(−T_a/T) in lanes, T_a = E_a/R. Equal pairs (b, T_a) share one exponential. One instance a thread. */
final class LaneArrhenius {
    private record Exponential(double temperatureExponent, double activationTemperature) {
    }

    private final double[] preExponentialFactor;
    /** Position of the exponential of each rate. */
    private final int[] exponentialOf;
    private final double[] temperatureExponent;
    private final double[] activationTemperature;

    LaneArrhenius(List<Arrhenius> rates) {
        List<Exponential> distinct = new ArrayList<>();
        preExponentialFactor = rates.stream().mapToDouble(Arrhenius::preExponentialFactor).toArray();
        exponentialOf = new int[rates.size()];
        for (int n = 0; n < rates.size(); n++) {
            Exponential exponential = new Exponential(rates.get(n).temperatureExponent(),
                    rates.get(n).activationEnergy() / PhysicalConstants.GAS_CONSTANT);
            if (!distinct.contains(exponential)) {
                distinct.add(exponential);
            }
            exponentialOf[n] = distinct.indexOf(exponential) * LANES;
        }
        temperatureExponent = distinct.stream().mapToDouble(Exponential::temperatureExponent).toArray();
        activationTemperature = distinct.stream().mapToDouble(Exponential::activationTemperature).toArray();
    }

    /** Number of exponentials. */
    int exponentialCount() {
        return temperatureExponent.length;
    }

    /** Writes the exponents of the exponentials into the first places of an array. */
    void exponents(LaneTemperature temperature, double[] exponents) {
        DoubleVector inverseT = load(temperature.inverse, 0);
        DoubleVector logT = load(temperature.logarithm, 0);
        for (int n = 0; n < temperatureExponent.length; n++) {
            logT.mul(temperatureExponent[n]).add(inverseT.mul(-activationTemperature[n])).intoArray(exponents, n * LANES);
        }
    }

    /** Fills k_n at [n LANES + lane] from the exponentials. */
    void scale(double[] exponentials, double[] rateConstants) {
        for (int n = 0; n < preExponentialFactor.length; n++) {
            load(exponentials, exponentialOf[n]).mul(preExponentialFactor[n]).intoArray(rateConstants, n * LANES);
        }
    }

    /** Fills d ln k_n/dT = (b + T_a/T)/T [1/K]. */
    void logDerivatives(LaneTemperature temperature, double[] derivatives) {
        DoubleVector inverseT = load(temperature.inverse, 0);
        for (int n = 0; n < preExponentialFactor.length; n++) {
            int shared = exponentialOf[n] / LANES;
            inverseT.fma(all(activationTemperature[shared]), all(temperatureExponent[shared])).mul(inverseT)
                    .intoArray(derivatives, n * LANES);
        }
    }
}
