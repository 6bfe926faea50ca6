package org.semenov.network;

import java.util.Arrays;

/**
 * Scratch of {@link ResNet} for one thread: the rows of one block of samples, and the weights laid out as rows.
 * Holds nothing between two calls; used by one thread at a time.
 */
public final class ResNetWorkspace {

    /**
     * Samples taken through the net together: a layer's rows (30 of 100 doubles are 24 kB) stay in the first-level
     * cache. A multiple of {@link RowProduct#SOURCE_BLOCK}, since samples are the rows B of the weight gradient.
     */
    static final int BLOCK = 100;

    /** Rows of the weight gradient are padded to whole vectors. */
    private static final int VECTOR = 8;

    final ResNetShape shape;
    /** W_l, {@code [l][i][padded j]}. */
    final double[][][] weights;
    /** W_l^T, {@code [l][j][padded i]}, l >= 1. */
    final double[][][] transposedWeights;
    /** dJ/dW_l and, in the column after the last input, dJ/db_l, {@code [l][i][padded j + 1]}. */
    final double[][][] weightGradients;
    /** y_l, l = 0 .. hiddenLayers, {@code [l][padded j][n]}. */
    final double[][][] activations;
    /** z_l, then σ'(z_l), l = 0 .. hiddenLayers - 1, {@code [l][i][n]}. */
    final double[][][] slopes;
    /** y_L, {@code [output][n]}. */
    final double[][] outputs;
    /** ∂J/∂y_L, {@code [padded output][n]}. */
    final double[][] outputAdjoints;
    /** ψ_l = dJ/dy_l, {@code [j][n]}. */
    final double[][] adjoints;
    /** χ_l = dJ/dz_l, {@code [padded i][n]}. */
    final double[][] preActivationAdjoints;
    /** y_l of the block by samples, {@code [n][padded j + 1]}, a one after the last component. */
    final double[][] samples;
    /** y_l of a single state, and z_l. */
    final double[] single;
    final double[] singlePreActivation;

    public ResNetWorkspace(ResNetShape shape) {
        this.shape = shape;
        int layers = shape.layers();
        int readout = shape.hiddenLayers();
        weights = new double[layers][][];
        transposedWeights = new double[layers][][];
        weightGradients = new double[layers][][];
        activations = new double[layers][][];
        slopes = new double[readout][][];
        int widest = 0;
        for (int l = 0; l < layers; l++) {
            int in = shape.layerInputs(l);
            int out = shape.layerOutputs(l);
            widest = Math.max(widest, in);
            weights[l] = new double[out][RowProduct.padded(in)];
            transposedWeights[l] = new double[l == 0 ? 0 : in][RowProduct.padded(out)];
            weightGradients[l] = new double[out][vectors(in + 1)];
            activations[l] = rows(in);
            if (l < readout) {
                slopes[l] = new double[out][BLOCK];
            }
        }
        outputs = new double[shape.outputs()][BLOCK];
        outputAdjoints = rows(shape.outputs());
        adjoints = new double[shape.width()][BLOCK];
        preActivationAdjoints = rows(shape.width());
        samples = new double[BLOCK][vectors(widest + 1)];
        single = new double[shape.width()];
        singlePreActivation = new double[shape.width()];
    }

    private static int vectors(int length) {
        return (length + VECTOR - 1) / VECTOR * VECTOR;
    }

    /** {@code count} rows, followed by rows of zeros as {@link RowProduct} wants them. */
    private static double[][] rows(int count) {
        return new double[RowProduct.padded(count)][BLOCK];
    }

    /** Length of a row of dJ/dW_l with its bias column and padding. */
    int gradientRowLength(int layer) {
        return vectors(shape.layerInputs(layer) + 1);
    }

    /** Lays W_l out as rows, and as columns where the adjoint needs them. */
    void loadWeights(double[] theta, boolean withTransposed) {
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            int offset = shape.weightOffset(l);
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                System.arraycopy(theta, offset + i * in, weights[l][i], 0, in);
                for (int j = 0; withTransposed && l > 0 && j < in; j++) {
                    transposedWeights[l][j][i] = theta[offset + i * in + j];
                }
            }
        }
    }

    void clearGradients() {
        for (double[][] layer : weightGradients) {
            for (double[] row : layer) {
                Arrays.fill(row, 0.0);
            }
        }
    }

    /** Adds dJ/dW_l and dJ/db_l at their places in the flat gradient. */
    void addGradientsTo(double[] gradient) {
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            int offset = shape.weightOffset(l);
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                double[] row = weightGradients[l][i];
                for (int j = 0; j < in; j++) {
                    gradient[offset + i * in + j] += row[j];
                }
                if (l < shape.biasLayers()) {
                    gradient[shape.biasOffset(l) + i] += row[in];
                }
            }
        }
    }

    /** Copies y_l into {@link #samples}, a row a sample, with zeros up to the padded number of samples. */
    void gatherSamples(int layer, int count) {
        int in = shape.layerInputs(layer);
        int length = gradientRowLength(layer);
        double[][] y = activations[layer];
        int j = 0;
        for (; j + 3 < in; j += 4) {
            double[] y0 = y[j];
            double[] y1 = y[j + 1];
            double[] y2 = y[j + 2];
            double[] y3 = y[j + 3];
            for (int n = 0; n < count; n++) {
                double[] sample = samples[n];
                sample[j] = y0[n];
                sample[j + 1] = y1[n];
                sample[j + 2] = y2[n];
                sample[j + 3] = y3[n];
            }
        }
        for (; j < in; j++) {
            for (int n = 0; n < count; n++) {
                samples[n][j] = y[j][n];
            }
        }
        for (int n = 0; n < count; n++) {
            samples[n][in] = 1.0;
            Arrays.fill(samples[n], in + 1, length, 0.0);
        }
        for (int n = count; n < RowProduct.padded(count); n++) {
            Arrays.fill(samples[n], 0, length, 0.0);
        }
    }
}
