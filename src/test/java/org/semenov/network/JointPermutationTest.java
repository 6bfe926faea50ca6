package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Permuting all hidden layers together leaves the function; permuting one alone does not. */
class JointPermutationTest {
    private static final ResNet NET = new ResNet(new ResNetShape(3, 9, 4, 2), new SmoothRelu(0.1), 0.5);

    private static double[] output(double[] theta, double[] input) {
        double[] output = new double[NET.shape().outputs()];
        NET.evaluate(theta, input, output, new ResNetWorkspace(NET.shape()));
        return output;
    }

    @Test
    void sortingTheFirstLayerByAPermutationOfAllLeavesTheFunction() {
        Random random = new Random(2);
        for (int seed = 0; seed < 20; seed++) {
            double[] theta = new Initialization(1, 0.4, false).draw(NET.shape(), seed);
            double[] sorted = JointPermutation.sortingFirstLayer(NET.shape(), theta);
            int first = NET.shape().biasOffset(0);
            double[] biases = Arrays.copyOfRange(theta, first, first + NET.shape().width());
            Arrays.sort(biases);
            assertEquals(0, Arrays.compare(biases, Arrays.copyOfRange(sorted, first, first + NET.shape().width())));
            double[] input = random.doubles(3, -1, 1).toArray();
            double[] before = output(theta, input);
            double[] after = output(sorted, input);
            for (int o = 0; o < before.length; o++) {
                assertEquals(before[o], after[o], 1e-14);
            }
        }
    }

    @Test
    void sortingTheBiasesOfEachLayerAloneIsAnotherFunction() {
        double[] unsorted = new Initialization(1, 0.4, false).draw(NET.shape(), 1);
        double[] sorted = new Initialization(1, 0.4, true).draw(NET.shape(), 1);
        double[] input = {0.3, -0.2, 0.9};
        assertTrue(Math.abs(output(unsorted, input)[0] - output(sorted, input)[0]) > 1e-3);
    }

    @Test
    void thePermutationOfOneLayerAloneIsAnotherFunctionToo() {
        double[] theta = new Initialization(1, 0.4, false).draw(NET.shape(), 1);
        double[] one = theta.clone();
        int in = NET.shape().layerInputs(1);
        for (int j = 0; j < in; j++) {
            int rowOne = NET.shape().weightOffset(1) + j;
            one[rowOne] = theta[rowOne + in];
            one[rowOne + in] = theta[rowOne];
        }
        one[NET.shape().biasOffset(1)] = theta[NET.shape().biasOffset(1) + 1];
        one[NET.shape().biasOffset(1) + 1] = theta[NET.shape().biasOffset(1)];
        for (int i = 0; i < NET.shape().layerOutputs(2); i++) {
            int row = NET.shape().weightOffset(2) + i * NET.shape().layerInputs(2);
            one[row] = theta[row + 1];
            one[row + 1] = theta[row];
        }
        double[] input = {0.3, -0.2, 0.9};
        assertNotEquals(output(theta, input)[0], output(one, input)[0], 1e-6);
    }
}
