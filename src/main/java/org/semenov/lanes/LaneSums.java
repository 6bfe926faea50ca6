package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/**
 * Sums with constant coefficients over entries of an array of lanes: result[target_e] = first[first_e] + Σ_n coefficient_n x[index_n].
 * Immutable.
 */
final class LaneSums {
    private final int[] start;
    private final int[] index;
    private final double[] coefficient;
    private final int[] first;
    private final int[] target;

    private LaneSums(List<Sum> sums) {
        start = new int[sums.size() + 1];
        for (int e = 0; e < sums.size(); e++) {
            start[e + 1] = start[e] + sums.get(e).indices.size();
        }
        index = sums.stream().flatMap(sum -> sum.indices.stream()).mapToInt(n -> n * LANES).toArray();
        coefficient = sums.stream().flatMap(sum -> sum.coefficients.stream()).mapToDouble(Double::doubleValue).toArray();
        first = sums.stream().mapToInt(sum -> sum.first * LANES).toArray();
        target = sums.stream().mapToInt(sum -> sum.target * LANES).toArray();
    }

    /** A sum while it is collected; entries are counted in vectors. */
    static final class Sum {
        private final List<Integer> indices = new ArrayList<>();
        private final List<Double> coefficients = new ArrayList<>();
        private final int first;
        private final int target;

        Sum(int first, int target) {
            this.first = first;
            this.target = target;
        }

        void add(int entry, double factor) {
            indices.add(entry);
            coefficients.add(factor);
        }
    }

    static LaneSums of(List<Sum> sums) {
        return new LaneSums(sums);
    }

    /** That many empty sums to collect, written one behind the other. */
    static List<Sum> empty(int count) {
        List<Sum> sums = new ArrayList<>();
        for (int e = 0; e < count; e++) {
            sums.add(new Sum(0, e));
        }
        return sums;
    }

    /** Writes all sums over x. */
    void evaluate(double[] x, double[] result) {
        for (int e = 0; e < target.length; e++) {
            DoubleVector sum = all(0.0);
            for (int n = start[e]; n < start[e + 1]; n++) {
                sum = load(x, index[n]).fma(all(coefficient[n]), sum);
            }
            sum.intoArray(result, target[e]);
        }
    }

    /** Writes all sums over x, each added to its first term. */
    void evaluate(double[] x, double[] firsts, double[] result) {
        for (int e = 0; e < target.length; e++) {
            DoubleVector sum = load(firsts, first[e]);
            for (int n = start[e]; n < start[e + 1]; n++) {
                sum = load(x, index[n]).fma(all(coefficient[n]), sum);
            }
            sum.intoArray(result, target[e]);
        }
    }
}
