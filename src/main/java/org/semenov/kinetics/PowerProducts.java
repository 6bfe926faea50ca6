package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Products Π c_k^n_k that are not plain products of up to three concentrations: orders that are not whole, negative ones, and more than
 * three molecules. A positive whole order is a plain power, smooth through zero. Any other is 0 with its derivative where c_k ≤ 0, as in
 * Cantera: such a rate law has no meaning there, and for n &lt; 1 its slope grows without bound as c_k falls to 0.
 */
final class PowerProducts {
    private final List<int[]> species = new ArrayList<>();
    private final List<double[]> orders = new ArrayList<>();

    /** Adds a product, returns its number. */
    int add(SortedMap<Integer, Double> orderOf) {
        species.add(orderOf.keySet().stream().mapToInt(Integer::intValue).toArray());
        orders.add(orderOf.values().stream().mapToDouble(Double::doubleValue).toArray());
        return species.size() - 1;
    }

    int count() {
        return species.size();
    }

    /** The species of a product; not to be changed. */
    int[] species(int product) {
        return species.get(product);
    }

    /** The product. */
    double value(int product, double[] concentrations) {
        return without(product, -1, concentrations);
    }

    /** Its derivative by the concentration of the species at a position of its list. */
    double derivative(int product, int position, double[] concentrations) {
        double order = orders.get(product)[position];
        double c = concentrations[species.get(product)[position]];
        double power = order == 1.0 ? 1.0 : isPlain(order) || c > 0.0 ? order * power(c, order - 1.0) : 0.0;
        return power == 0.0 ? 0.0 : power * without(product, position, concentrations);
    }

    private double without(int product, int leftOut, double[] concentrations) {
        int[] index = species.get(product);
        double[] exponent = orders.get(product);
        double value = 1.0;
        for (int n = 0; n < index.length; n++) {
            if (n != leftOut) {
                double c = concentrations[index[n]];
                value *= isPlain(exponent[n]) || c > 0.0 ? power(c, exponent[n]) : 0.0;
            }
        }
        return value;
    }

    private static boolean isPlain(double order) {
        return order > 0.0 && order == Math.rint(order);
    }

    private static double power(double c, double order) {
        return order == 1.0 ? c : order == 2.0 ? c * c : Math.pow(c, order);
    }
}
