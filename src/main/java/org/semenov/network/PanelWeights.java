package org.semenov.network;

/**
 * Parameters of nets of one shape as {@link PanelInference} wants them, in both precisions: of each layer groups of {@link #ROWS} rows, in a group the rows' weights of one source side
 * by side. Rows are padded with zeros to whole groups. Immutable, shared by threads.
 */
final class PanelWeights {
    /** Rows of a group. */
    static final int ROWS = 8;

    /** W_l of hidden layers, {@code [net][l][(group sources + source) ROWS + row within the group]}. */
    final double[][][] weights;
    /** b_l, {@code [net][l][padded row]}. */
    final double[][][] biases;
    /** W of the readout, {@code [net][j]}. */
    final double[][] readouts;
    /** The same in single precision. */
    final float[][][] floatWeights;
    final float[][][] floatBiases;
    final float[][] floatReadouts;

    PanelWeights(ResNetShape shape, double[][] thetas) {
        int hidden = shape.hiddenLayers();
        weights = new double[thetas.length][hidden][];
        biases = new double[thetas.length][hidden][padded(shape.width())];
        readouts = new double[thetas.length][];
        floatWeights = new float[thetas.length][hidden][];
        floatBiases = new float[thetas.length][hidden][];
        floatReadouts = new float[thetas.length][];
        for (int q = 0; q < thetas.length; q++) {
            for (int l = 0; l < hidden; l++) {
                weights[q][l] = packed(shape, thetas[q], l);
                floatWeights[q][l] = RowWeights.narrowed(weights[q][l]);
                System.arraycopy(thetas[q], shape.biasOffset(l), biases[q][l], 0, shape.width());
                floatBiases[q][l] = RowWeights.narrowed(biases[q][l]);
            }
            readouts[q] = JointInference.weights(shape, thetas[q], hidden, 0);
            floatReadouts[q] = RowWeights.narrowed(readouts[q]);
        }
    }

    /** The smallest multiple of {@link #ROWS} not below {@code count}. */
    static int padded(int count) {
        return (count + ROWS - 1) / ROWS * ROWS;
    }

    private static double[] packed(ResNetShape shape, double[] theta, int layer) {
        int sources = shape.layerInputs(layer);
        double[] result = new double[padded(shape.width()) * sources];
        for (int i = 0; i < shape.width(); i++) {
            double[] row = JointInference.weights(shape, theta, layer, i);
            for (int j = 0; j < sources; j++) {
                result[(i / ROWS * sources + j) * ROWS + i % ROWS] = row[j];
            }
        }
        return result;
    }
}
