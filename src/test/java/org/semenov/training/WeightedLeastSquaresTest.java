package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;
import org.semenov.network.Tanh;
import org.semenov.optim.NormalMatrix;
import org.semenov.optim.RankUpdate;

class WeightedLeastSquaresTest {
    private static final int SAMPLES = 130;
    private final ResNet net = new ResNet(new ResNetShape(3, 5, 3, 1), new Tanh(), 0.5);
    private final int parameters = net.shape().parameterCount();
    private final double[] theta = new Initialization(1.2, 0.5, false).draw(net.shape(), 9);
    private final Random random = new Random(3);
    private final double[][] inputs = new double[3][SAMPLES];
    private final double[] targets = new double[SAMPLES];
    private final double[] weights = new double[SAMPLES];

    WeightedLeastSquaresTest() {
        for (double[] row : inputs) {
            Arrays.setAll(row, n -> random.nextGaussian());
        }
        Arrays.setAll(targets, n -> random.nextGaussian());
        Arrays.setAll(weights, n -> n % 7 == 0 ? 0 : random.nextDouble() * 3);
    }

    private WeightedLeastSquares problem(double lambda, double gamma, int normalSamples) {
        return new WeightedLeastSquares(net, inputs, targets, weights, lambda, gamma, normalSamples);
    }

    private NormalMatrix matrix(WeightedLeastSquares problem, int round) {
        NormalMatrix matrix = new NormalMatrix(parameters, RankUpdate.fastest());
        problem.linearise(theta, round, new double[parameters], matrix);
        return matrix;
    }

    /** ∂y_n/∂θ of every sample. */
    private double[][] jacobian() {
        double[][] rows = new double[SAMPLES][parameters];
        for (int n = 0; n < SAMPLES; n++) {
            double[][] single = {{inputs[0][n]}, {inputs[1][n]}, {inputs[2][n]}};
            net.backward(theta, single, new double[][] {{1}}, rows[n], new ResNetWorkspace(net.shape()));
        }
        return rows;
    }

    /** Σ_{n in S} w_n ∂y_n ∂y_n^T / W_S. */
    private double[][] naiveMatrix(int[] subset) {
        double[][] rows = jacobian();
        double[][] sum = new double[parameters][parameters];
        double weight = Arrays.stream(subset).mapToDouble(n -> weights[n]).sum();
        for (int n : subset) {
            for (int i = 0; i < parameters; i++) {
                for (int j = 0; j < parameters; j++) {
                    sum[i][j] += weights[n] * rows[n][i] * rows[n][j] / weight;
                }
            }
        }
        return sum;
    }

    @Test
    void valueIsTheFormula() {
        double[][] outputs = new double[1][SAMPLES];
        net.forward(theta, inputs, outputs, new ResNetWorkspace(net.shape()));
        double sum = 0;
        double weight = 0;
        for (int n = 0; n < SAMPLES; n++) {
            sum += weights[n] * Math.pow(outputs[0][n] - targets[n], 2);
            weight += weights[n];
        }
        double squares = Arrays.stream(theta).map(p -> p * p).sum();
        double order = 0;
        for (int l = 0; l < 3; l++) {
            for (int j = 0; j < 4; j++) {
                int at = net.shape().biasOffset(l) + j;
                order += Math.pow(Math.min(theta[at + 1] - theta[at], 0), 2);
            }
        }
        assertTrue(order > 0);
        assertEquals(sum / (2 * weight) + 0.3 / 2 * squares + 2.0 / 2 * order, problem(0.3, 2, SAMPLES).value(theta), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {SAMPLES, 40})
    void gradientEqualsCentralDifferencesWhateverTheMatrixIsOf(int normalSamples) {
        WeightedLeastSquares problem = problem(0.1, 3, normalSamples);
        double[] gradient = new double[parameters];
        double value = problem.linearise(theta, 2, gradient, new NormalMatrix(parameters, RankUpdate.PLAIN));
        assertEquals(problem.value(theta), value, 0.0);
        double h = 1e-6;
        for (int p = 0; p < parameters; p++) {
            double[] moved = theta.clone();
            moved[p] = theta[p] + h;
            double ahead = problem.value(moved);
            moved[p] = theta[p] - h;
            assertEquals((ahead - problem.value(moved)) / (2 * h), gradient[p], 1e-8);
        }
    }

    @ParameterizedTest
    @EnumSource(RankUpdate.class)
    void matrixIsTheWeightedSumOfSquaresOfRows(RankUpdate product) {
        assumeTrue(product.isAvailable());
        NormalMatrix matrix = new NormalMatrix(parameters, product);
        problem(0, 0, 10 * SAMPLES).linearise(theta, 5, new double[parameters], matrix);
        int[] all = new int[SAMPLES];
        Arrays.setAll(all, n -> n);
        double[][] expected = naiveMatrix(all);
        for (int i = 0; i < parameters; i++) {
            for (int j = 0; j < parameters; j++) {
                assertEquals(expected[i][j], matrix.get(i, j), 1e-13);
            }
        }
    }

    /** λ and γ terms are quadratic where no pair changes its order, so that differences of their gradient are exact. */
    @Test
    void regularisationsPartIsTheDerivativeOfItsGradient() {
        NormalMatrix without = matrix(problem(0, 0, SAMPLES), 0);
        NormalMatrix with = matrix(problem(0.3, 2, SAMPLES), 0);
        double h = 1e-6;
        for (int i = 0; i < parameters; i++) {
            double[] moved = theta.clone();
            moved[i] += h;
            double[] ahead = new double[parameters];
            double[] here = new double[parameters];
            new BiasOrderPenalty(net.shape(), 2).addTo(moved, ahead);
            new BiasOrderPenalty(net.shape(), 2).addTo(theta, here);
            for (int j = 0; j < parameters; j++) {
                double expected = (ahead[j] - here[j]) / h + (i == j ? 0.3 : 0);
                assertEquals(expected, with.get(i, j) - without.get(i, j), 1e-8);
            }
        }
    }

    @Test
    void aSubsetIsSpreadOverTheSetAndTurnsWithTheRound() {
        int size = 10;
        for (int round = 0; round < 3; round++) {
            int start = (int) (round * 0.6180339887498949 % 1 * SAMPLES);
            int[] subset = new int[size];
            Arrays.setAll(subset, k -> (start + k * SAMPLES / size) % SAMPLES);
            double[][] expected = naiveMatrix(subset);
            NormalMatrix matrix = matrix(problem(0, 0, size), round);
            for (int i = 0; i < parameters; i++) {
                assertEquals(expected[0][i], matrix.get(0, i), 1e-13);
            }
        }
        assertNotEquals(matrix(problem(0, 0, size), 0).get(1, 1), matrix(problem(0, 0, size), 1).get(1, 1));
        assertEquals(matrix(problem(0, 0, size), 1).get(1, 1), matrix(problem(0, 0, size), 1).get(1, 1), 0.0);
    }

    @Test
    void evaluateAndLineariseGiveTheSameBits() {
        WeightedLeastSquares problem = problem(0.1, 1, 50);
        double[] one = new double[parameters];
        double[] two = new double[parameters];
        assertEquals(problem.evaluate(theta, one), problem.linearise(theta, 0, two, new NormalMatrix(parameters, RankUpdate.PLAIN)), 0.0);
        assertArrayEquals(one, two);
    }
}
