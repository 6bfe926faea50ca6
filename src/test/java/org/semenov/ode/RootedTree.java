package org.semenov.ode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rooted tree: its branches, its number of vertices and its density gamma(t) (Hairer, Norsett, Wanner,
 * Solving Ordinary Differential Equations I, section II.2).
 */
record RootedTree(List<RootedTree> branches) {

    int vertices() {
        return 1 + branches.stream().mapToInt(RootedTree::vertices).sum();
    }

    double density() {
        return vertices() * branches.stream().mapToDouble(RootedTree::density).reduce(1, (a, b) -> a * b);
    }

    /**
     * Elementary weights of the stages for a Rosenbrock method (Hairer and Wanner II, section IV.7): a vertex with one
     * branch stands for J and takes beta = alpha + Gamma, one with several stands for a higher derivative of f and takes
     * alpha.
     */
    double[] weights(double[][] alpha, double[][] beta) {
        int stages = alpha.length;
        double[] weights = new double[stages];
        Arrays.fill(weights, 1);
        double[][] matrix = branches.size() == 1 ? beta : alpha;
        for (RootedTree branch : branches) {
            double[] below = branch.weights(alpha, beta);
            for (int i = 0; i < stages; i++) {
                double sum = 0;
                for (int j = 0; j < stages; j++) {
                    sum += matrix[i][j] * below[j];
                }
                weights[i] *= sum;
            }
        }
        return weights;
    }

    /** All trees with a number of vertices. */
    static List<RootedTree> ofOrder(int vertices) {
        List<RootedTree> trees = new ArrayList<>();
        for (List<RootedTree> forest : forests(vertices - 1, vertices - 1, Integer.MAX_VALUE)) {
            trees.add(new RootedTree(forest));
        }
        return trees;
    }

    /** Multisets of trees with a number of vertices together, in falling order of (size, position). */
    private static List<List<RootedTree>> forests(int vertices, int largest, int lastPosition) {
        List<List<RootedTree>> forests = new ArrayList<>();
        if (vertices == 0) {
            forests.add(List.of());
            return forests;
        }
        for (int size = Math.min(largest, vertices); size >= 1; size--) {
            List<RootedTree> candidates = ofOrder(size);
            int last = size == largest ? Math.min(lastPosition, candidates.size() - 1) : candidates.size() - 1;
            for (int position = 0; position <= last; position++) {
                for (List<RootedTree> rest : forests(vertices - size, size, position)) {
                    List<RootedTree> forest = new ArrayList<>();
                    forest.add(candidates.get(position));
                    forest.addAll(rest);
                    forests.add(forest);
                }
            }
        }
        return forests;
    }
}
