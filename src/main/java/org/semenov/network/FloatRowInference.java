package org.semenov.network;

import java.util.Arrays;

/** The joint pass in plain Java and single precision, laid out as {@link RowInference}; inputs and outputs are rounded and widened. */
final class FloatRowInference implements JointPass {
    private static final int BLOCK = 192;

    private final ResNet net;
    private final RowWeights parameters;
    private final float[][] inputRows;
    private final float[][] activations;
    private final float[][] preActivations;
    private final float[] value = new float[BLOCK];
    private final float[] scratch = new float[BLOCK];
    private final float[][] output = new float[1][BLOCK];

    FloatRowInference(ResNet net, RowWeights parameters) {
        this.net = net;
        this.parameters = parameters;
        inputRows = new float[RowProduct.padded(net.shape().inputs())][BLOCK];
        activations = new float[RowProduct.padded(net.shape().width())][BLOCK];
        preActivations = new float[net.shape().width()][BLOCK];
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public void evaluate(double[][] inputs, double[][] outputs, int first, int count) {
        for (int j = 0; j < inputs.length; j++) {
            for (int n = 0; n < count; n++) {
                inputRows[j][n] = (float) inputs[j][first + n];
            }
        }
        for (int q = 0; q < outputs.length; q++) {
            evaluate(parameters.floatWeights[q], parameters.floatBiases[q], count);
            for (int n = 0; n < count; n++) {
                outputs[q][first + n] = output[0][n];
            }
        }
    }

    private void evaluate(float[][][] weights, float[][] biases, int count) {
        int width = net.shape().width();
        int readout = net.shape().hiddenLayers();
        float[][] source = inputRows;
        int sources = net.shape().inputs();
        for (int l = 0; l < readout; l++) {
            for (int i = 0; i < width; i++) {
                Arrays.fill(preActivations[i], 0, count, biases[l][i]);
                addRows(preActivations[i], weights[l][i], source, sources, count);                       // z = W y + b
                FloatActivation.apply(net.activation(), preActivations[i], value, scratch, count);
                if (l == 0) {
                    System.arraycopy(value, 0, preActivations[i], 0, count);
                } else {
                    skip(activations[i], (float) net.skipScale(), value, preActivations[i], count);
                }
            }
            for (int i = 0; i < width; i++) {
                System.arraycopy(preActivations[i], 0, activations[i], 0, count);
            }
            source = activations;
            sources = width;
        }
        Arrays.fill(output[0], 0, count, 0.0f);
        addRows(output[0], weights[readout][0], activations, width, count);
    }

    /** {@code target[n] += Σ_s w[s] source[s][n]}; see {@link RowProduct} for why five rows. */
    private static void addRows(float[] target, float[] w, float[][] source, int sources, int length) {
        for (int s = 0; s < sources; s += RowProduct.SOURCE_BLOCK) {
            addFive(target, source[s], source[s + 1], source[s + 2], source[s + 3], source[s + 4],
                    w[s], w[s + 1], w[s + 2], w[s + 3], w[s + 4], length);
        }
    }

    private static void addFive(float[] target, float[] a, float[] b, float[] c, float[] d, float[] e,
            float aWeight, float bWeight, float cWeight, float dWeight, float eWeight, int length) {
        for (int n = 0; n < length; n++) {
            target[n] += (aWeight * a[n] + bWeight * b[n]) + (cWeight * c[n] + dWeight * d[n]) + eWeight * e[n];
        }
    }

    private static void skip(float[] identity, float scale, float[] branch, float[] next, int length) {
        for (int n = 0; n < length; n++) {
            next[n] = identity[n] + scale * branch[n];
        }
    }
}
