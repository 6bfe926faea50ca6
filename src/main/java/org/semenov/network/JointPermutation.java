package org.semenov.network;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The permutations under which a residual net stays the same function. An identity skip joins neuron i of a layer to
 * neuron i of the next, so all hidden layers are permuted together: n! equivalent nets of width n, whatever the number
 * of layers (a plain net without skips has Π n_l!).
 */
public final class JointPermutation {

    private JointPermutation() {
    }

    /**
     * The equivalent net whose first layer's biases increase; equal ones keep their order.
     *
     * @param theta parameters, length {@code shape.parameterCount()}, not changed
     */
    public static double[] sortingFirstLayer(ResNetShape shape, double[] theta) {
        int first = shape.biasOffset(0);
        return permuted(shape, theta, IntStream.range(0, shape.width()).boxed()
                .sorted(Comparator.comparingDouble(i -> theta[first + i])).mapToInt(Integer::intValue).toArray());
    }

    /** New neuron i of every hidden layer is the old neuron {@code order[i]}. */
    static double[] permuted(ResNetShape shape, double[] theta, int[] order) {
        double[] permuted = new double[theta.length];
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            boolean hiddenRows = l < shape.biasLayers();
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                int row = hiddenRows ? order[i] : i;
                for (int j = 0; j < in; j++) {
                    int column = l == 0 ? j : order[j];
                    permuted[shape.weightOffset(l) + i * in + j] = theta[shape.weightOffset(l) + row * in + column];
                }
                if (hiddenRows) {
                    permuted[shape.biasOffset(l) + i] = theta[shape.biasOffset(l) + row];
                }
            }
        }
        return permuted;
    }
}
