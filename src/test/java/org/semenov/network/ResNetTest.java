package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResNetTest {

    static Stream<Arguments> netsAndSamples() {
        return Stream.of(
                Arguments.of(new ResNet(new ResNetShape(10, 30, 8, 1), new SmoothRelu(0.1), 0.125), 257),
                Arguments.of(new ResNet(new ResNetShape(1, 50, 2, 1), new SmoothRelu(0.1), 1.0), 100),
                Arguments.of(new ResNet(new ResNetShape(3, 7, 1, 2), new Tanh(), 3.0), 1),
                Arguments.of(new ResNet(new ResNetShape(6, 4, 5, 6), new Tanh(), 0.5), 99),
                Arguments.of(new ResNet(new ResNetShape(2, 1, 3, 1), new SmoothRelu(0.5), 1.0), 201));
    }

    /** The recursion of the class comment, written with one index at a time. */
    private static double[] naive(ResNet net, double[] theta, double[] input) {
        ResNetShape shape = net.shape();
        double[] y = input;
        for (int l = 0; l <= shape.hiddenLayers(); l++) {
            double[] next = new double[shape.layerOutputs(l)];
            for (int i = 0; i < next.length; i++) {
                double z = 0;
                for (int j = 0; j < y.length; j++) {
                    z += theta[shape.weightOffset(l) + i * y.length + j] * y[j];
                }
                if (l == shape.hiddenLayers()) {
                    next[i] = z;
                } else if (l == 0) {
                    next[i] = net.activation().value(z + theta[shape.biasOffset(0) + i]);
                } else {
                    next[i] = y[i] + net.skipScale() * net.activation().value(z + theta[shape.biasOffset(l) + i]);
                }
            }
            y = next;
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("netsAndSamples")
    void batchAndSingleEqualThePlainRecursion(ResNet net, int samples) {
        Random random = new Random(samples);
        ResNetShape shape = net.shape();
        double[] theta = new Initialization(1, 0.5, false).draw(shape, 17);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        double[][] outputs = new double[shape.outputs()][samples];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        net.forward(theta, inputs, outputs, workspace);
        double[] single = new double[shape.outputs()];
        for (int n = 0; n < samples; n++) {
            double[] input = new double[shape.inputs()];
            for (int j = 0; j < input.length; j++) {
                input[j] = inputs[j][n];
            }
            double[] expected = naive(net, theta, input);
            net.evaluate(theta, input, single, workspace);
            for (int o = 0; o < single.length; o++) {
                assertEquals(expected[o], outputs[o][n], 1e-13 * (1 + Math.abs(expected[o])));
                assertEquals(expected[o], single[o], 1e-13 * (1 + Math.abs(expected[o])));
            }
        }
    }

    /** Trap 5 of the paper: identity skips tie the neurons of all layers, so that one order must serve them all. */
    @Test
    void neuronsPermutedTogetherInAllLayersLeaveTheFunction() {
        ResNetShape shape = new ResNetShape(3, 6, 4, 2);
        ResNet net = new ResNet(shape, new SmoothRelu(0.1), 0.5);
        double[] theta = new Initialization(1, 0.5, false).draw(shape, 5);
        int[] order = {3, 0, 5, 1, 4, 2};
        double[][] inputs = Batches.uniform(new Random(1), 3, 40);
        double[][] outputs = new double[2][40];
        double[][] permutedOutputs = new double[2][40];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        net.forward(theta, inputs, outputs, workspace);
        net.forward(permuted(shape, theta, order, shape.hiddenLayers()), inputs, permutedOutputs, workspace);
        assertEquals(0, largestDifference(outputs, permutedOutputs), 1e-14);
        net.forward(permuted(shape, theta, order, 1), inputs, permutedOutputs, workspace);
        assertTrue(largestDifference(outputs, permutedOutputs) > 1e-3, "one layer alone changes the function");
    }

    /** Neurons of the first {@code layers} hidden layers reordered, with what reads them. */
    private static double[] permuted(ResNetShape shape, double[] theta, int[] order, int layers) {
        double[] permuted = theta.clone();
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                int row = l < layers ? order[i] : i;
                for (int j = 0; j < in; j++) {
                    int column = l > 0 && l <= layers ? order[j] : j;
                    permuted[shape.weightOffset(l) + i * in + j] = theta[shape.weightOffset(l) + row * in + column];
                }
                if (l < shape.biasLayers()) {
                    permuted[shape.biasOffset(l) + i] = theta[shape.biasOffset(l) + row];
                }
            }
        }
        return permuted;
    }

    private static double largestDifference(double[][] a, double[][] b) {
        double largest = 0;
        for (int o = 0; o < a.length; o++) {
            for (int n = 0; n < a[o].length; n++) {
                largest = Math.max(largest, Math.abs(a[o][n] - b[o][n]));
            }
        }
        return largest;
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        ResNetShape shape = new ResNetShape(2, 3, 2, 1);
        ResNet net = new ResNet(shape, new Tanh(), 1);
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        double[] theta = new double[shape.parameterCount()];
        assertThrows(IllegalArgumentException.class,
                () -> net.forward(theta, new double[3][4], new double[1][4], workspace));
        assertThrows(IllegalArgumentException.class,
                () -> net.forward(theta, new double[2][4], new double[1][3], workspace));
        assertThrows(IllegalArgumentException.class,
                () -> net.forward(new double[5], new double[2][4], new double[1][4], workspace));
        assertThrows(IllegalArgumentException.class, () -> net.forward(theta, new double[2][4], new double[1][4],
                new ResNetWorkspace(new ResNetShape(2, 4, 2, 1))));
        assertThrows(IllegalArgumentException.class,
                () -> net.evaluate(theta, new double[3], new double[1], workspace));
        assertThrows(IllegalArgumentException.class, () -> new ResNet(shape, new Tanh(), 0));
    }
}
