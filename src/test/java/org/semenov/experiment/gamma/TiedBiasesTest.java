package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.BiasOrder;
import org.semenov.network.ResNetShape;
import org.semenov.optim.Objective;

class TiedBiasesTest {
    private static final ResNetShape SHAPE = new ResNetShape(1, 6, 2, 1);

    private static double[] random(long seed) {
        return new Random(seed).doubles(SHAPE.parameterCount(), -1, 1).toArray();
    }

    /** Isotonic regression as the largest of the least means: max over i <= j of min over k >= j of mean(i..k). */
    private static double naive(double[] theta, int offset, int j) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= j; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = j; k < SHAPE.width(); k++) {
                double sum = 0;
                for (int n = i; n <= k; n++) {
                    sum += theta[offset + n];
                }
                least = Math.min(least, sum / (k - i + 1));
            }
            most = Math.max(most, least);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void poolingIsTheNearestOrderedPointAndLeavesTheWeights(long seed) {
        double[] theta = random(seed);
        TiedBiases ties = TiedBiases.pooling(SHAPE, theta);
        double[] pooled = ties.full(ties.free(theta));
        double[] expected = theta.clone();
        for (int l = 0; l < SHAPE.biasLayers(); l++) {
            for (int j = 0; j < SHAPE.width(); j++) {
                expected[SHAPE.biasOffset(l) + j] = naive(theta, SHAPE.biasOffset(l), j);
            }
        }
        assertArrayEquals(expected, pooled, 1e-14);
        assertEquals(0, BiasOrder.of(SHAPE, pooled).violations());
        assertTrue(ties.ties() > 0);
        assertEquals(ties.freeCount(), TiedBiases.pooling(SHAPE, pooled).freeCount());
    }

    @Test
    void orderedBiasesAreNotTied() {
        double[] theta = random(3);
        for (int l = 0; l < SHAPE.biasLayers(); l++) {
            for (int j = 0; j < SHAPE.width(); j++) {
                theta[SHAPE.biasOffset(l) + j] = 0.1 * j;
            }
        }
        TiedBiases ties = TiedBiases.pooling(SHAPE, theta);
        assertEquals(0, ties.ties());
        assertArrayEquals(theta, ties.full(ties.free(theta)));
    }

    @Test
    void theGradientOfATiedObjectiveIsThatOfItsDifferences() {
        double[] theta = random(5);
        TiedBiases ties = TiedBiases.pooling(SHAPE, theta);
        Objective cubes = new Objective() {
            @Override
            public int dimension() {
                return theta.length;
            }

            @Override
            public double evaluate(double[] at, double[] gradient) {
                double sum = 0;
                for (int p = 0; p < at.length; p++) {
                    sum += (p + 1) * at[p] * at[p] * at[p];
                    gradient[p] = 3 * (p + 1) * at[p] * at[p];
                }
                return sum;
            }
        };
        Objective tied = ties.tied(cubes);
        double[] z = ties.free(theta);
        double[] gradient = new double[ties.freeCount()];
        tied.evaluate(z, gradient);
        for (int f = 0; f < z.length; f++) {
            double[] above = z.clone();
            double[] below = z.clone();
            above[f] += 1e-5;
            below[f] -= 1e-5;
            double slope = (tied.evaluate(above, new double[z.length]) - tied.evaluate(below, new double[z.length])) / 2e-5;
            assertEquals(slope, gradient[f], 1e-6 * Math.max(1, Math.abs(slope)));
        }
    }
}
