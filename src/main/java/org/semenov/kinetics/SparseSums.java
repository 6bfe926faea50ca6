package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;

/** Sums s_r = Σ_n w_n x_j(n), one a row, as flat lists: row r occupies start[r] to start[r+1]. Gathering keeps the sum in a register. */
final class SparseSums {
    // read by the loops of this package, never written after construction
    final int[] start;
    final int[] index;
    final double[] weight;

    /** Collects the terms of rows in any order. */
    static final class Terms {
        private final List<List<Integer>> indices = new ArrayList<>();
        private final List<List<Double>> weights = new ArrayList<>();

        Terms(int rows) {
            for (int r = 0; r < rows; r++) {
                indices.add(new ArrayList<>());
                weights.add(new ArrayList<>());
            }
        }

        void add(int row, int index, double weight) {
            indices.get(row).add(index);
            weights.get(row).add(weight);
        }
    }

    SparseSums(Terms terms) {
        int rows = terms.indices.size();
        start = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            start[r + 1] = start[r] + terms.indices.get(r).size();
        }
        index = terms.indices.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
        weight = terms.weights.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }

    /** Fills the sums over x. */
    void evaluate(double[] x, double[] sums) {
        int n = 0;
        for (int r = 0; r < start.length - 1; r++) {
            int end = start[r + 1];
            double sum = 0.0;
            for (; n < end; n++) {
                sum += weight[n] * x[index[n]];
            }
            sums[r] = sum;
        }
    }
}
