package org.semenov.experiment.gamma;

import java.util.Arrays;
import org.semenov.network.ResNetShape;
import org.semenov.optim.Objective;

/**
 * Neighbouring biases held equal, block by block, so that a point on the boundary of the order b_l^j <= b_l^{j+1} has
 * free coordinates z: the value of each block, and all weights. Immutable.
 */
final class TiedBiases {
    private final ResNetShape shape;
    private final int[] place; // of each parameter: where it stands in z
    private final int freeCount;

    private TiedBiases(ResNetShape shape, int[] place, int freeCount) {
        this.shape = shape;
        this.place = place;
        this.freeCount = freeCount;
    }

    /**
     * The blocks that the nearest ordered biases have, by pooling adjacent violators (M. Ayer et al., Annals of Mathematical
     * Statistics 26, 1955): two neighbouring blocks are joined as long as the mean of the first is not below that of the
     * second.
     */
    static TiedBiases pooling(ResNetShape shape, double[] theta) {
        boolean[] joined = new boolean[theta.length]; // with the parameter before
        for (int l = 0; l < shape.biasLayers(); l++) {
            pool(theta, shape.biasOffset(l), shape.width(), joined);
        }
        int[] place = new int[theta.length];
        int free = 0;
        for (int p = 0; p < theta.length; p++) {
            place[p] = joined[p] ? free - 1 : free++;
        }
        return new TiedBiases(shape, place, free);
    }

    private static void pool(double[] theta, int offset, int width, boolean[] joined) {
        double[] mean = new double[width];
        int[] first = new int[width + 1];
        int blocks = 0;
        for (int j = 0; j < width; j++) {
            mean[blocks] = theta[offset + j];
            first[blocks++] = j;
            first[blocks] = j + 1;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                joined[offset + first[blocks - 1]] = true;
                mean[blocks - 2] = mean(mean[blocks - 2], first[blocks - 1] - first[blocks - 2], mean[blocks - 1], first[blocks] - first[blocks - 1]);
                first[blocks - 1] = first[blocks];
                blocks--;
            }
        }
    }

    /** Equal values have their value as the mean, without rounding. */
    private static double mean(double one, int countOfOne, double other, int countOfOther) {
        return one == other ? one : (countOfOne * one + countOfOther * other) / (countOfOne + countOfOther);
    }

    /** Length of z. */
    int freeCount() {
        return freeCount;
    }

    /** Pairs of neighbouring biases held equal. */
    int ties() {
        return place.length - freeCount;
    }

    /** z with the mean of each block. */
    double[] free(double[] theta) {
        double[] sum = new double[freeCount];
        int[] count = new int[freeCount];
        for (int p = 0; p < theta.length; p++) {
            sum[place[p]] += theta[p];
            count[place[p]]++;
        }
        for (int f = 0; f < freeCount; f++) {
            sum[f] /= count[f];
        }
        return sum;
    }

    /** θ of z. */
    double[] full(double[] z) {
        return Arrays.stream(place).mapToDouble(f -> z[f]).toArray();
    }

    /** An objective of θ as one of z. */
    Objective tied(Objective objective) {
        double[] theta = new double[place.length];
        double[] slope = new double[place.length];
        return new Objective() {
            @Override
            public int dimension() {
                return freeCount;
            }

            @Override
            public double evaluate(double[] z, double[] gradient) {
                for (int p = 0; p < place.length; p++) {
                    theta[p] = z[place[p]];
                }
                double value = objective.evaluate(theta, slope);
                Arrays.fill(gradient, 0.0);
                for (int p = 0; p < place.length; p++) {
                    gradient[place[p]] += slope[p];
                }
                return value;
            }
        };
    }

    /**
     * Multipliers μ of the ties b^j <= b^{j+1} at a minimiser of J with these ties: ∂J/∂b^j = μ^{j-1} - μ^j, thus minus
     * the sum of ∂J/∂b over the biases of the block up to j. A minimiser subject to the order has none below zero.
     *
     * @param gradient of J at the point
     */
    double[] multipliers(double[] gradient) {
        double[] multipliers = new double[ties()];
        int n = 0;
        for (int l = 0; l < shape.biasLayers(); l++) {
            double sum = 0;
            for (int p = shape.biasOffset(l); p + 1 < shape.biasOffset(l) + shape.width(); p++) {
                boolean tied = place[p + 1] == place[p];
                sum = tied ? sum - gradient[p] : 0;
                if (tied) {
                    multipliers[n++] = sum;
                }
            }
        }
        return multipliers;
    }
}
