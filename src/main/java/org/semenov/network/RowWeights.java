package org.semenov.network;

import java.util.Arrays;

/** Parameters of nets of one shape as {@link RowProduct} wants them, in both precisions. Immutable, shared by threads. */
final class RowWeights {
    /** W_l of each net, {@code [net][l][i][padded j]}; the last layer is the readout. */
    final double[][][][] weights;
    /** b_l of each net, {@code [net][l][i]}. */
    final double[][][] biases;
    /** The same in single precision. */
    final float[][][][] floatWeights;
    final float[][][] floatBiases;

    RowWeights(ResNetShape shape, double[][] thetas) {
        int layers = shape.layers();
        weights = new double[thetas.length][layers][][];
        biases = new double[thetas.length][shape.biasLayers()][];
        floatWeights = new float[thetas.length][layers][][];
        floatBiases = new float[thetas.length][shape.biasLayers()][];
        for (int q = 0; q < thetas.length; q++) {
            for (int l = 0; l < layers; l++) {
                double[][] rows = new double[shape.layerOutputs(l)][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = Arrays.copyOf(JointInference.weights(shape, thetas[q], l, i), RowProduct.padded(shape.layerInputs(l)));
                }
                weights[q][l] = rows;
                floatWeights[q][l] = Arrays.stream(rows).map(RowWeights::narrowed).toArray(float[][]::new);
                if (l < shape.biasLayers()) {
                    biases[q][l] = Arrays.copyOfRange(thetas[q], shape.biasOffset(l), shape.biasOffset(l) + shape.width());
                    floatBiases[q][l] = narrowed(biases[q][l]);
                }
            }
        }
    }

    static float[] narrowed(double[] values) {
        float[] result = new float[values.length];
        for (int n = 0; n < values.length; n++) {
            result[n] = (float) values[n];
        }
        return result;
    }
}
