package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Factors T^b exp(−β/T) exp(−T r) of rate constants and of fall-off centres, each distinct one once. With β = r = 0 and a small whole b it
 * is a plain power, which needs no exponential. Values stand in one array: first the powers b = −8..8, as far as they are
 * used, then the exponentials, then exp(g_k/RT) of the species, so that all are computed in one run. Immutable.
 */
final class TemperatureFactors {
    private static final int LARGEST_POWER = 8;
    /** Place of the first exponential. */
    private static final int FIRST = 2 * LARGEST_POWER + 1;

    private final int speciesCount;
    private final int[] power;
    private final double[] temperatureExponent;
    private final double[] activationTemperature;
    private final double[] reciprocalTemperature;

    /** One factor. */
    private record Factor(double temperatureExponent, double activationTemperature, double reciprocalTemperature) {
        boolean isPower() {
            return activationTemperature == 0.0 && reciprocalTemperature == 0.0
                    && temperatureExponent == Math.rint(temperatureExponent)
                    && Math.abs(temperatureExponent) <= LARGEST_POWER;
        }
    }

    /** Collects the factors of a mechanism and gives each its place among the values. */
    static final class Collector {
        private final Map<Factor, Integer> places = new LinkedHashMap<>();
        private int exponentials;

        /**
         * The place of a factor.
         *
         * @param b    temperature exponent
         * @param beta β [K]
         * @param r    [1/K]
         */
        int place(double b, double beta, double r) {
            Factor factor = new Factor(0.0 + b, 0.0 + beta, 0.0 + r);   // 0.0 + x makes one zero of two
            Integer known = places.get(factor);
            if (known != null) {
                return known;
            }
            int place = factor.isPower() ? (int) b + LARGEST_POWER : FIRST + exponentials++;
            places.put(factor, place);
            return place;
        }
    }

    TemperatureFactors(Collector collector, int speciesCount) {
        this.speciesCount = speciesCount;
        List<Factor> exponentials = new ArrayList<>();
        List<Integer> powers = new ArrayList<>();
        collector.places.forEach((factor, place) -> {
            if (place < FIRST) {
                powers.add(place - LARGEST_POWER);
            } else {
                exponentials.add(factor);
            }
        });
        power = powers.stream().mapToInt(Integer::intValue).toArray();
        temperatureExponent = exponentials.stream().mapToDouble(Factor::temperatureExponent).toArray();
        activationTemperature = exponentials.stream().mapToDouble(Factor::activationTemperature).toArray();
        reciprocalTemperature = exponentials.stream().mapToDouble(Factor::reciprocalTemperature).toArray();
    }

    /** Length of the array of values. */
    int count() {
        return gibbsPlace() + speciesCount;
    }

    /** Place of exp(g_k/RT) of the first species. */
    int gibbsPlace() {
        return FIRST + temperatureExponent.length;
    }

    /** Fills the values at the places given. */
    void evaluate(double t, double logT, double[] gRT, double[] values, Exponential.Scratch scratch) {
        double inverseT = 1.0 / t;
        for (int n = 0; n < temperatureExponent.length; n++) {
            values[FIRST + n] =
                    temperatureExponent[n] * logT - activationTemperature[n] * inverseT - reciprocalTemperature[n] * t;
        }
        System.arraycopy(gRT, 0, values, gibbsPlace(), speciesCount);
        Exponential.evaluate(values, FIRST, count(), scratch);
        for (int b : power) {
            double base = b < 0 ? inverseT : t;
            double value = 1.0;
            for (int times = Math.abs(b); times > 0; times--) {
                value *= base;
            }
            values[b + LARGEST_POWER] = value;
        }
    }
}
