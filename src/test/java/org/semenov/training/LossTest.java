package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.network.BiasOrder;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.network.Tanh;
import org.semenov.optim.Objective;

/** Values of the terms against plain sums, their gradients and that of the whole loss against central differences. */
class LossTest {
    private static final ResNetShape SHAPE = new ResNetShape(3, 6, 3, 2);

    static Stream<Arguments> terms() {
        TrainingData data = Samples.random(3, 2, 137, 10, 1);
        ResNet smooth = new ResNet(SHAPE, new SmoothRelu(0.1), 0.5);
        ResNet tanh = new ResNet(SHAPE, new Tanh(), 1);
        return Stream.of(false, true).flatMap(sorted -> Stream.of(
                Arguments.of(new DataMisfit(smooth, data.trainingInputs(), data.trainingTargets()), sorted),
                Arguments.of(new DataMisfit(tanh, data.trainingInputs(), data.trainingTargets()), sorted),
                Arguments.of(new ElasticNet(0.3), sorted),
                Arguments.of(new BiasOrderPenalty(SHAPE, 40), sorted),
                Arguments.of(new BiasOrderPenalty(SHAPE, 40, 1), sorted)));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void gradientOfEachTermEqualsCentralDifferences(LossTerm term, boolean sorted) {
        for (int seed = 0; seed < 3; seed++) {
            double[] theta = new Initialization(1, 0.4, sorted).draw(SHAPE, seed);
            assertGradient(new Loss(theta.length, List.of(term)), theta);
        }
    }

    @Test
    void gradientOfTheWholeLossEqualsCentralDifferences() {
        TrainingData data = Samples.random(3, 2, 137, 10, 2);
        ResNet net = new ResNet(SHAPE, new SmoothRelu(0.1), 0.125);
        for (boolean sorted : new boolean[] {false, true}) {
            double[] theta = new Initialization(1, 0.4, sorted).draw(SHAPE, 6);
            assertGradient(Loss.lossJ(net, data, 1e-2), theta);
            assertGradient(Loss.lossJGamma(net, data, 1e-2, 1000), theta);
        }
    }

    @Test
    void gradientOfTheReparametrisedLossEqualsCentralDifferences() {
        TrainingData data = Samples.random(3, 2, 137, 10, 3);
        ResNet net = new ResNet(SHAPE, new SmoothRelu(0.1), 0.125);
        OrderedBiases biases = new OrderedBiases(SHAPE);
        for (int seed = 0; seed < 3; seed++) {
            double[] eta = biases.free(new Initialization(1, 0.4, true).draw(SHAPE, seed));
            assertGradient(new ReparametrisedLoss(Loss.lossJ(net, data, 1e-2), biases), eta);
        }
    }

    private static void assertGradient(Objective loss, double[] theta) {
        double[] gradient = new double[theta.length];
        double[] ignored = new double[theta.length];
        loss.evaluate(theta, gradient);
        double largest = 0;
        for (double component : gradient) {
            largest = Math.max(largest, Math.abs(component));
        }
        double h = 1e-6;
        for (int p = 0; p < theta.length; p++) {
            double[] moved = theta.clone();
            moved[p] = theta[p] + h;
            double ahead = loss.evaluate(moved, ignored);
            moved[p] = theta[p] - h;
            double difference = (ahead - loss.evaluate(moved, ignored)) / (2 * h);
            assertEquals(difference, gradient[p], 1e-6 * largest + 1e-12, "parameter " + p);
        }
    }

    /** N = 2 and two outputs, by hand: 1/4 Σ (difference)². */
    @Test
    void misfitIsHalfTheMeanOverSamplesOfTheSquaredError() {
        ResNetShape shape = new ResNetShape(1, 1, 1, 2);
        ResNet net = new ResNet(shape, new SmoothRelu(0.1), 1);
        double[] theta = {1, 0, 2, -1};   // y = (2 σ(u), -σ(u)), σ(u) = u for u > 0.1
        double[][] inputs = {{1, 3}};
        double[][] targets = {{0, 5}, {0, 0}};
        double misfit = new DataMisfit(net, inputs, targets).addTo(theta, new double[4]);
        assertEquals((4 + 1 + 1 + 9) / 4.0, misfit, 1e-14);
    }

    @Test
    void elasticNetCountsWeightsAndBiasesAndRestsAtZero() {
        double[] theta = {-2, 0, 0.5};
        double[] gradient = {10, 10, 10};
        assertEquals(0.1 * (2 + 0.5 + 4 + 0.25), new ElasticNet(0.2).addTo(theta, gradient), 1e-15);
        assertArrayEquals(new double[] {10 + 0.1 * (-1 - 4), 10, 10 + 0.1 * (1 + 1)}, gradient, 1e-14);
    }

    @Test
    void biasPenaltyVanishesExactlyOnOrderedBiases() {
        Random random = new Random(3);
        int ordered = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] theta = new Initialization(1, 0.4, trial % 2 == 0).draw(SHAPE, trial);
            if (trial % 4 == 0) {
                int p = SHAPE.biasOffset(random.nextInt(3)) + random.nextInt(5);
                theta[p + 1] = theta[p];
            }
            BiasOrder order = BiasOrder.of(SHAPE, theta);
            double[] gradient = new double[theta.length];
            double penalty = new BiasOrderPenalty(SHAPE, 7).addTo(theta, gradient);
            assertEquals(order.violations() == 0, penalty == 0);
            ordered += order.violations() == 0 ? 1 : 0;
        }
        assertTrue(ordered >= 50 && ordered < 200);
    }

    @Test
    void biasPenaltyByHand() {
        ResNetShape shape = new ResNetShape(1, 3, 1, 1);
        double[] theta = {9, 9, 9, 1.0, 0.5, 0.75, 9, 9, 9};
        double[] gradient = new double[9];
        assertEquals(0.5 * 4 * 0.25, new BiasOrderPenalty(shape, 4).addTo(theta, gradient), 1e-15);
        assertArrayEquals(new double[] {0, 0, 0, 2, -2, 0, 0, 0, 0}, gradient, 1e-15);
    }

    @Test
    void lossIsTheSumOfItsTermsAndJIsJGammaAtZero() {
        TrainingData data = Samples.random(3, 2, 50, 10, 2);
        ResNet net = new ResNet(SHAPE, new SmoothRelu(0.1), 0.125);
        double[] theta = new Initialization(1, 0.4, false).draw(SHAPE, 6);
        double[] gradientJ = new double[theta.length];
        double[] gradientGamma = new double[theta.length];
        Loss j = Loss.lossJ(net, data, 1e-2);
        Loss jGamma = Loss.lossJGamma(net, data, 1e-2, 30);
        double valueJ = j.evaluate(theta, gradientJ);
        double valueGamma = jGamma.evaluate(theta, gradientGamma);
        double[] terms = jGamma.termValues(theta);
        assertEquals(valueGamma, terms[0] + terms[1] + terms[2], 1e-15 * valueGamma);
        assertEquals(valueJ, terms[0] + terms[1], 1e-15 * valueJ);
        double penalty = new BiasOrderPenalty(SHAPE, 30).addTo(theta, gradientJ);
        assertEquals(penalty, terms[2], 0.0);
        assertArrayEquals(gradientGamma, gradientJ, 1e-14);

        double[] elsewhere = theta.clone();
        elsewhere[0] += 1;
        jGamma.evaluate(elsewhere, new double[theta.length]);
        assertArrayEquals(terms, jGamma.termValues(theta), "the terms belong to the point asked for");
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ElasticNet(-1));
        assertThrows(IllegalArgumentException.class, () -> new BiasOrderPenalty(SHAPE, Double.NaN));
    }
}
