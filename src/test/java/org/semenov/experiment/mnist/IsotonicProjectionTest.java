package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The projection onto ordered vectors: its definition, its optimality conditions, and the penalty it is the limit of. */
class IsotonicProjectionTest {
    private static final int CASES = 200;

    private static float[] projected(float... values) {
        float[] result = values.clone();
        new IsotonicProjection(values.length).project(result);
        return result;
    }

    /** Noise on a slope; every third vector from few values, so that ties occur. */
    private static float[] random(int length, SplittableRandom random) {
        float slope = (float) random.nextDouble(-1.0, 1.0);
        boolean ties = random.nextInt(3) == 0;
        float[] values = new float[length];
        for (int j = 0; j < length; j++) {
            values[j] = ties ? random.nextInt(4) - 2 : (float) (slope * j / length + random.nextDouble(-1.0, 1.0));
        }
        return values;
    }

    @Test
    void smallOnesAreAsByHand() {
        assertArrayEquals(new float[] {7f}, projected(7f));
        assertArrayEquals(new float[] {1.5f, 1.5f}, projected(2f, 1f));
        assertArrayEquals(new float[] {1f, 2.5f, 2.5f, 4f}, projected(1f, 3f, 2f, 4f));
        assertArrayEquals(new float[] {2f, 2f, 2f}, projected(3f, 2f, 1f));
        assertArrayEquals(new float[] {1f, 1f, 1f, 5f}, projected(2f, 2f, -1f, 5f));
        assertArrayEquals(new float[0], projected());
    }

    /** x_j = max over i <= j of the min over k >= j of the mean of b_i..b_k (R. E. Barlow et al., 1972). */
    private static double minimax(float[] b, int j) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= j; i++) {
            double lowest = Double.POSITIVE_INFINITY;
            for (int k = j; k < b.length; k++) {
                double sum = 0.0;
                for (int n = i; n <= k; n++) {
                    sum += b[n];
                }
                lowest = Math.min(lowest, sum / (k + 1 - i));
            }
            highest = Math.max(highest, lowest);
        }
        return highest;
    }

    @Test
    void everyValueIsTheMinimaxOfTheMeans() {
        SplittableRandom random = new SplittableRandom(1L);
        for (int n = 0; n < CASES; n++) {
            float[] values = random(1 + random.nextInt(20), random);
            float[] result = projected(values);
            for (int j = 0; j < values.length; j++) {
                assertEquals(minimax(values, j), result[j], 1e-7, "value " + j);
            }
        }
    }

    /** With r = b - x: Σ_{i<=j} r_i >= 0, 0 for the last j, and 0 wherever x^j < x^{j+1}. */
    @Test
    void theOptimalityConditionsHold() {
        SplittableRandom random = new SplittableRandom(2L);
        for (int n = 0; n < CASES; n++) {
            float[] values = random(1 + random.nextInt(512), random);
            float[] result = projected(values);
            double multiplier = 0.0;
            for (int j = 0; j < values.length; j++) {
                multiplier += (double) values[j] - result[j];
                double rounding = 1e-7 * values.length;
                assertTrue(multiplier >= -rounding, "multiplier " + multiplier);
                if (j + 1 == values.length || result[j] < result[j + 1]) {
                    assertEquals(0.0, multiplier, rounding);
                }
            }
        }
    }

    /** No tolerance: a pair that is out of order by one unit in the last place would be counted as out of order. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10, 32, 64, 512})
    void theOrderIsExactAndASecondProjectionChangesNoBit(int length) {
        SplittableRandom random = new SplittableRandom(length);
        IsotonicProjection projection = new IsotonicProjection(length);
        int changes = 0;
        for (int n = 0; n < CASES; n++) {
            float[] values = random(length, random);
            if (n % 2 == 0) {
                for (int j = 0; j < length; j++) {
                    values[j] = 1f + Math.ulp(1f) * random.nextInt(5);
                }
            }
            float[] before = values.clone();
            assertEquals(projection.project(values), !Arrays.equals(before, values));
            changes += Arrays.equals(before, values) ? 0 : 1;
            for (int j = 0; j + 1 < length; j++) {
                assertTrue(values[j] <= values[j + 1], values[j] + " before " + values[j + 1]);
            }
            float[] again = values.clone();
            assertFalse(projection.project(again));
            assertArrayEquals(values, again);
        }
        assertTrue(changes > CASES / 3, changes + " changes");
    }

    @Test
    void theMeanAndOrderedVectorsAreKeptAndDistancesDoNotGrow() {
        SplittableRandom random = new SplittableRandom(3L);
        for (int n = 0; n < CASES; n++) {
            float[] first = random(64, random);
            float[] second = random(64, random);
            assertEquals(mean(first), mean(projected(first)), 1e-7);
            assertTrue(distance(projected(first), projected(second)) <= distance(first, second) + 1e-6);
            Arrays.sort(first);
            assertArrayEquals(first, projected(first));
        }
        assertArrayEquals(new float[] {-0f, 0f, -0f}, projected(-0f, 0f, -0f));
    }

    private static double mean(float[] values) {
        double sum = 0.0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double distance(float[] first, float[] second) {
        double sum = 0.0;
        for (int j = 0; j < first.length; j++) {
            sum += Math.pow((double) first[j] - second[j], 2);
        }
        return Math.sqrt(sum);
    }

    /** The minimiser of ||x - b||²/2 + weight/2 Σ min{d_j, 0}² comes as near as 1/weight, which is the claim of the class. */
    @ParameterizedTest
    @CsvSource({"1e2", "1e3", "1e4", "1e5"})
    void itIsTheLimitOfTheProximalStepOfThePenalty(double weight) {
        SplittableRandom random = new SplittableRandom(4L);
        for (int n = 0; n < 20; n++) {
            float[] values = random(12, random);
            double[] proximal = proximalStep(values, weight);
            double violation = 0.0;
            float[] limit = projected(values);
            for (int j = 0; j < values.length; j++) {
                assertEquals(limit[j], proximal[j], 40.0 / weight + 1e-6);
                violation = Math.max(violation, j == 0 ? 0.0 : proximal[j - 1] - proximal[j]);
            }
            assertTrue(violation > 0.0 && violation < 12.0 / weight, "violation " + violation);
        }
    }

    /** By Newton's method: (I + weight D_A^T D_A) x = b with A the pairs out of order, until A stays. */
    private static double[] proximalStep(float[] b, double weight) {
        int n = b.length;
        boolean[] active = new boolean[n - 1];
        for (int iteration = 0; iteration < 200; iteration++) {
            double[][] matrix = new double[n][n + 1];
            for (int j = 0; j < n; j++) {
                matrix[j][j] += 1.0;
                matrix[j][n] = b[j];
                if (j + 1 < n && active[j]) {
                    matrix[j][j] += weight;
                    matrix[j + 1][j + 1] += weight;
                    matrix[j][j + 1] -= weight;
                    matrix[j + 1][j] -= weight;
                }
            }
            double[] x = eliminated(matrix);
            boolean[] next = new boolean[n - 1];
            for (int j = 0; j + 1 < n; j++) {
                next[j] = x[j] > x[j + 1];
            }
            if (Arrays.equals(active, next)) {
                return x;
            }
            active = next;
        }
        throw new AssertionError("Newton's method did not end for " + Arrays.toString(b));
    }

    /** Elimination without pivots: the matrix is symmetric and positive definite. */
    private static double[] eliminated(double[][] matrix) {
        int n = matrix.length;
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k <= n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = matrix[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= matrix[row][k] * x[k];
            }
            x[row] = sum / matrix[row][row];
        }
        return x;
    }
}
