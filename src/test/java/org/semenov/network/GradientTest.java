package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adjoint gradient against finite differences and identities. */
class GradientTest {

    /** Shapes with sizes on both sides of the blocks of five rows, one and several outputs, one block and several. */
    static Stream<Arguments> nets() {
        return Stream.of(
                Arguments.of(new ResNet(new ResNetShape(2, 3, 1, 1), new SmoothRelu(0.1), 1.0), 7, true),
                Arguments.of(new ResNet(new ResNetShape(1, 5, 2, 1), new SmoothRelu(0.3), 0.5), 1, false),
                Arguments.of(new ResNet(new ResNetShape(4, 6, 4, 3), new SmoothRelu(0.1), 0.125), 231, false),
                Arguments.of(new ResNet(new ResNetShape(5, 7, 3, 2), new Tanh(), 0.25), 100, true),
                Arguments.of(new ResNet(new ResNetShape(10, 11, 8, 1), new Tanh(), 1.0), 101, false),
                Arguments.of(new ResNet(new ResNetShape(6, 10, 5, 6), new SmoothRelu(0.2), 2.0), 104, true));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void gradientEqualsCentralDifferences(ResNet net, int samples, boolean sorted) {
        Random random = new Random(samples);
        ResNetShape shape = net.shape();
        double[] theta = new Initialization(1.3, 0.5, sorted).draw(shape, samples);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        double[][] targets = Batches.uniform(random, shape.outputs(), samples);
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        OutputLoss loss = Batches.halfSquares(targets);
        double[] gradient = new double[theta.length];
        net.addGradient(theta, inputs, loss, gradient, workspace);
        double norm = Batches.norm(gradient);

        double[] ignored = new double[theta.length];
        double[] direction = Batches.uniform(random, 1, theta.length)[0];
        double slope = 0;
        for (int p = 0; p < theta.length; p++) {
            slope += gradient[p] * direction[p];
        }
        assertEquals(slope, centralDifference(net, theta, inputs, loss, direction, 1e-5, ignored, workspace),
                1e-7 * norm * Batches.norm(direction));
        for (int trial = 0; trial < 60; trial++) {
            int p = random.nextInt(theta.length);
            double[] unit = new double[theta.length];
            unit[p] = 1;
            double difference = centralDifference(net, theta, inputs, loss, unit, 1e-5, ignored, workspace);
            assertEquals(difference, gradient[p], 1e-6 * norm, "parameter " + p);
        }
    }

    private static double centralDifference(ResNet net, double[] theta, double[][] inputs, OutputLoss loss,
            double[] direction, double h, double[] scratch, ResNetWorkspace workspace) {
        double[] ahead = theta.clone();
        double[] behind = theta.clone();
        for (int p = 0; p < theta.length; p++) {
            ahead[p] += h * direction[p];
            behind[p] -= h * direction[p];
        }
        return (net.addGradient(ahead, inputs, loss, scratch, workspace)
                - net.addGradient(behind, inputs, loss, scratch, workspace)) / (2 * h);
    }

    /** The adjoint of a sum over samples is the sum of the adjoints of the samples, which a wrong block would break. */
    @ParameterizedTest
    @MethodSource("nets")
    void gradientIsSumOverSamples(ResNet net, int samples, boolean sorted) {
        Random random = new Random(5);
        ResNetShape shape = net.shape();
        double[] theta = new Initialization(1.0, 0.5, sorted).draw(shape, 3);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        double[][] adjoints = Batches.uniform(random, shape.outputs(), samples);
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        double[] batch = new double[theta.length];
        net.backward(theta, inputs, adjoints, batch, workspace);
        double[] sum = new double[theta.length];
        for (int n = 0; n < samples; n++) {
            net.backward(theta, Batches.sample(inputs, n), Batches.sample(adjoints, n), sum, workspace);
        }
        for (int p = 0; p < theta.length; p++) {
            assertEquals(sum[p], batch[p], 1e-13 * Batches.norm(sum));
        }
    }

    /** Adjoint identity: for J the outputs' Jacobian by θ, v^T (J d) = (J^T v)^T d. */
    @ParameterizedTest
    @MethodSource("nets")
    void backwardIsTransposeOfForwardDerivative(ResNet net, int samples, boolean sorted) {
        Random random = new Random(11);
        ResNetShape shape = net.shape();
        double[] theta = new Initialization(1.0, 0.5, sorted).draw(shape, 8);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        double[][] v = Batches.uniform(random, shape.outputs(), samples);
        double[] direction = Batches.uniform(random, 1, theta.length)[0];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);

        double h = 1e-6;
        double[] ahead = theta.clone();
        double[] behind = theta.clone();
        double transposedTimesDirection = 0;
        double[] gradient = new double[theta.length];
        net.backward(theta, inputs, v, gradient, workspace);
        for (int p = 0; p < theta.length; p++) {
            ahead[p] += h * direction[p];
            behind[p] -= h * direction[p];
            transposedTimesDirection += gradient[p] * direction[p];
        }
        double[][] outputsAhead = new double[shape.outputs()][samples];
        double[][] outputsBehind = new double[shape.outputs()][samples];
        net.forward(ahead, inputs, outputsAhead, workspace);
        net.forward(behind, inputs, outputsBehind, workspace);
        double adjointTimesDerivative = 0;
        for (int o = 0; o < shape.outputs(); o++) {
            for (int n = 0; n < samples; n++) {
                adjointTimesDerivative += v[o][n] * (outputsAhead[o][n] - outputsBehind[o][n]) / (2 * h);
            }
        }
        assertEquals(transposedTimesDirection, adjointTimesDerivative,
                1e-7 * Batches.norm(gradient) * Batches.norm(direction));
        assertTrue(Math.abs(transposedTimesDirection) > 1e-6, "the identity is not trivial");
    }

    /** The workspace carries nothing from one call to the next, not even the NaN of a step too long. */
    @ParameterizedTest
    @MethodSource("nets")
    void overflowLeavesNoTrace(ResNet net, int samples, boolean sorted) {
        Random random = new Random(2);
        ResNetShape shape = net.shape();
        double[] theta = new Initialization(1.0, 0.5, sorted).draw(shape, 8);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        OutputLoss loss = Batches.halfSquares(Batches.uniform(random, shape.outputs(), samples));
        double[] first = new double[theta.length];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        double value = net.addGradient(theta, inputs, loss, first, workspace);

        double[] huge = theta.clone();
        for (int p = 0; p < huge.length; p++) {
            huge[p] = p % 3 == 0 ? Double.NaN : 1e300 * huge[p];
        }
        assertTrue(Double.isNaN(net.addGradient(huge, inputs, loss, new double[theta.length], workspace)));
        double[] second = new double[theta.length];
        assertEquals(value, net.addGradient(theta, inputs, loss, second, workspace), 0.0);
        for (int p = 0; p < theta.length; p++) {
            assertEquals(first[p], second[p], 0.0);
        }
    }
}
