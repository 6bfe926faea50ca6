package org.semenov.network;

import java.util.Arrays;

/** The joint pass in plain Java and double precision: a row a neuron, {@code [j][n]}, every row an array of its own as {@link RowProduct} wants them. */
final class RowInference implements JointPass {
    private static final int BLOCK = 96;

    private final ResNet net;
    private final RowWeights parameters;
    private final double[][] inputRows;
    private final double[][] activations;
    private final double[][] preActivations;
    private final double[] value = new double[BLOCK];
    private final double[][] output = new double[1][BLOCK];

    RowInference(ResNet net, RowWeights parameters) {
        this.net = net;
        this.parameters = parameters;
        inputRows = new double[RowProduct.padded(net.shape().inputs())][BLOCK];
        activations = new double[RowProduct.padded(net.shape().width())][BLOCK];
        preActivations = new double[net.shape().width()][BLOCK];
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public void evaluate(double[][] inputs, double[][] outputs, int first, int count) {
        for (int j = 0; j < inputs.length; j++) {
            System.arraycopy(inputs[j], first, inputRows[j], 0, count);
        }
        for (int q = 0; q < outputs.length; q++) {
            evaluate(parameters.weights[q], parameters.biases[q], count);
            System.arraycopy(output[0], 0, outputs[q], first, count);
        }
    }

    private void evaluate(double[][][] weights, double[][] biases, int count) {
        int width = net.shape().width();
        int readout = net.shape().hiddenLayers();
        double[][] source = inputRows;
        int sources = net.shape().inputs();
        for (int l = 0; l < readout; l++) {
            for (int i = 0; i < width; i++) {
                Arrays.fill(preActivations[i], 0, count, biases[l][i]);
            }
            RowProduct.add(preActivations, width, weights[l], source, sources, count);                   // z = W y + b
            for (int i = 0; i < width; i++) {
                net.activation().apply(preActivations[i], value, preActivations[i], count);              // z becomes σ'(z), not needed
                if (l == 0) {
                    System.arraycopy(value, 0, activations[i], 0, count);
                } else {
                    addScaled(net.skipScale(), value, activations[i], count);
                }
            }
            source = activations;
            sources = width;
        }
        Arrays.fill(output[0], 0, count, 0.0);
        RowProduct.add(output, 1, weights[readout], activations, width, count);
    }

    private static void addScaled(double scale, double[] branch, double[] sum, int length) {
        for (int n = 0; n < length; n++) {
            sum[n] += scale * branch[n];
        }
    }
}
