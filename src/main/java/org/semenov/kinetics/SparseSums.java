package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums s_r = Σ_n w_n x_j(n), one a row, of which most may be empty. Terms stand in groups of four, so that there is no loop over each row:
 * first one group of every row with a term, then the second ones, and so on. Groups are filled up with terms of weight zero.
 */
final class SparseSums {
    private static final int GROUP = 4;

    /** Row of each group. */
    private final int[] row;
    private final int[] index;
    private final double[] weight;

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

        private int groups(int row) {
            return (indices.get(row).size() + GROUP - 1) / GROUP;
        }
    }

    SparseSums(Terms terms) {
        int rows = terms.indices.size();
        int most = 0;
        for (int r = 0; r < rows; r++) {
            most = Math.max(most, terms.groups(r));
        }
        List<int[]> groups = new ArrayList<>();
        for (int group = 0; group < most; group++) {
            for (int r = 0; r < rows; r++) {
                if (group < terms.groups(r)) {
                    groups.add(new int[] {r, group});
                }
            }
        }
        row = groups.stream().mapToInt(group -> group[0]).toArray();
        index = new int[GROUP * groups.size()];
        weight = new double[GROUP * groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> indices = terms.indices.get(groups.get(g)[0]);
            Arrays.fill(index, GROUP * g, GROUP * (g + 1), indices.get(0));
            for (int t = 0; t < GROUP && GROUP * groups.get(g)[1] + t < indices.size(); t++) {
                index[GROUP * g + t] = indices.get(GROUP * groups.get(g)[1] + t);
                weight[GROUP * g + t] = terms.weights.get(groups.get(g)[0]).get(GROUP * groups.get(g)[1] + t);
            }
        }
    }

    /** Adds the sums over x to an array of one number a row. */
    void addTo(double[] x, double[] sums) {
        for (int n = 0, t = 0; n < row.length; n++, t += GROUP) {
            sums[row[n]] += (weight[t] * x[index[t]] + weight[t + 1] * x[index[t + 1]])
                    + (weight[t + 2] * x[index[t + 2]] + weight[t + 3] * x[index[t + 3]]);
        }
    }
}
