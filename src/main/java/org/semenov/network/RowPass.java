package org.semenov.network;

import java.util.Arrays;

/**
 * The block pass in plain Java: a row a neuron, {@code [j][n]}, every row an array of its own as {@link RowProduct} wants them.
 */
final class RowPass implements BlockPass {
    /**
     * Samples taken through the net together: a layer's rows (30 of 100 doubles are 24 kB) stay in the first-level
     * cache. A multiple of {@link RowProduct#SOURCE_BLOCK}, since samples are the rows B of the weight gradient.
     */
    private static final int BLOCK = 100;

    /** Rows of the weight gradient are padded to whole vectors. */
    private static final int VECTOR = 8;

    private final ResNetShape shape;
    /** W_l, {@code [l][i][padded j]}. */
    private final double[][][] weights;
    /** b_l, {@code [l][i]}. */
    private final double[][] biases;
    /** W_l^T, {@code [l][j][padded i]}, l >= 1. */
    private final double[][][] transposedWeights;
    /** dJ/dW_l and, in the column after the last input, dJ/db_l, {@code [l][i][padded j + 1]}. */
    private final double[][][] weightGradients;
    /** y_l, l = 0 .. hiddenLayers, {@code [l][padded j][n]}. */
    private final double[][][] activations;
    /** z_l, then σ'(z_l), l = 0 .. hiddenLayers - 1, {@code [l][i][n]}. */
    private final double[][][] slopes;
    /** y_L, {@code [output][n]}. */
    private final double[][] outputs;
    /** ∂J/∂y_L, {@code [padded output][n]}. */
    private final double[][] outputAdjoints;
    /** ψ_l = dJ/dy_l, {@code [j][n]}. */
    private final double[][] adjoints;
    /** χ_l = dJ/dz_l, {@code [padded i][n]}. */
    private final double[][] preActivationAdjoints;
    /** y_l of the block by samples, {@code [n][padded j + 1]}, a one after the last component. */
    private final double[][] samples;

    RowPass(ResNetShape shape) {
        this.shape = shape;
        int layers = shape.layers();
        int readout = shape.hiddenLayers();
        weights = new double[layers][][];
        biases = new double[shape.biasLayers()][shape.width()];
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
    }

    private static int vectors(int length) {
        return (length + VECTOR - 1) / VECTOR * VECTOR;
    }

    /** {@code count} rows, followed by rows of zeros as {@link RowProduct} wants them. */
    private static double[][] rows(int count) {
        return new double[RowProduct.padded(count)][BLOCK];
    }

    /** Length of a row of dJ/dW_l with its bias column and padding. */
    private int gradientRowLength(int layer) {
        return vectors(shape.layerInputs(layer) + 1);
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public double[][] outputs() {
        return outputs;
    }

    @Override
    public double[][] outputAdjoints() {
        return outputAdjoints;
    }

    @Override
    public void load(double[] theta, boolean withTransposed) {
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            int offset = shape.weightOffset(l);
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                System.arraycopy(theta, offset + i * in, weights[l][i], 0, in);
                for (int j = 0; withTransposed && l > 0 && j < in; j++) {
                    transposedWeights[l][j][i] = theta[offset + i * in + j];
                }
            }
            if (l < shape.biasLayers()) {
                System.arraycopy(theta, shape.biasOffset(l), biases[l], 0, shape.width());
            }
        }
    }

    @Override
    public void forward(ResNet net, double[][] inputs, int first, int count) {
        double[][][] y = activations;
        int readout = shape.hiddenLayers();
        for (int j = 0; j < shape.inputs(); j++) {
            System.arraycopy(inputs[j], first, y[0][j], 0, count);
        }
        for (int l = 0; l < readout; l++) {
            double[][] z = slopes[l];
            for (int i = 0; i < shape.width(); i++) {
                Arrays.fill(z[i], 0, count, biases[l][i]);
            }
            RowProduct.add(z, shape.width(), weights[l], y[l], shape.layerInputs(l), count);   // z = W y + b
            for (int i = 0; i < shape.width(); i++) {
                net.activation().apply(z[i], y[l + 1][i], z[i], count);                            // z becomes σ'(z)
                if (l > 0) {
                    skip(y[l][i], net.skipScale(), y[l + 1][i], count);
                }
            }
        }
        for (double[] row : outputs) {
            Arrays.fill(row, 0, count, 0.0);
        }
        RowProduct.add(outputs, shape.outputs(), weights[readout], y[readout], shape.width(), count);
    }

    /** What is made of a layer on the way back: χ_l is there, y_l still. */
    @FunctionalInterface
    private interface LayerGradient {
        void take(int layer, double[][] chi);
    }

    @Override
    public void backward(ResNet net, int count) {
        backward(net, count, (l, chi) -> addWeightGradient(l, chi, count));
    }

    @Override
    public void backwardBySample(ResNet net, int count, double[][] rows) {
        backward(net, count, (l, chi) -> {
            int in = shape.layerInputs(l);
            gatherSamples(l, count);
            for (int n = 0; n < count; n++) {
                for (int i = 0; i < shape.layerOutputs(l); i++) {
                    scale(chi[i][n], samples[n], rows[n], shape.weightOffset(l) + i * in, in);
                    if (l < shape.biasLayers()) {
                        rows[n][shape.biasOffset(l) + i] = chi[i][n];
                    }
                }
            }
        });
    }

    /** From ∂J/∂y_L down to the lifting layer: ψ_l = ψ_{l+1} + W_l^T χ_l with χ_l = τ ψ_{l+1} σ'(z_l). */
    private void backward(ResNet net, int count, LayerGradient gradient) {
        int readout = shape.hiddenLayers();
        int width = shape.width();
        double[][] psi = adjoints;
        double[][] chi = preActivationAdjoints;
        gradient.take(readout, outputAdjoints);
        for (double[] row : psi) {
            Arrays.fill(row, 0, count, 0.0);
        }
        RowProduct.add(psi, width, transposedWeights[readout], outputAdjoints, shape.outputs(), count);
        for (int l = readout - 1; l >= 0; l--) {
            double scale = l == 0 ? 1.0 : net.skipScale();
            for (int i = 0; i < width; i++) {
                scaledProduct(scale, psi[i], slopes[l][i], chi[i], count);
            }
            gradient.take(l, chi);
            if (l > 0) {
                RowProduct.add(psi, width, transposedWeights[l], chi, width, count);
            }
        }
    }

    /** {@code product[at + j] = factor a[j]}. */
    private static void scale(double factor, double[] a, double[] product, int at, int length) {
        for (int j = 0; j < length; j++) {
            product[at + j] = factor * a[j];
        }
    }

    /** {@code branch = identity + scale branch}. */
    private static void skip(double[] identity, double scale, double[] branch, int length) {
        for (int n = 0; n < length; n++) {
            branch[n] = identity[n] + scale * branch[n];
        }
    }

    /** {@code product = scale a b}. */
    private static void scaledProduct(double scale, double[] a, double[] b, double[] product, int length) {
        for (int n = 0; n < length; n++) {
            product[n] = scale * a[n] * b[n];
        }
    }

    /** dJ/dW_l[i][j] += Σ_n χ_i[n] y_j[n], and with the samples' last component, a one, dJ/db_l[i] += Σ_n χ_i[n]. */
    private void addWeightGradient(int layer, double[][] chi, int count) {
        gatherSamples(layer, count);
        int rows = shape.layerOutputs(layer);
        for (int i = 0; i < rows; i++) {
            Arrays.fill(chi[i], count, RowProduct.padded(count), 0.0);
        }
        RowProduct.add(weightGradients[layer], rows, chi, samples, count, gradientRowLength(layer));
    }

    @Override
    public void clearGradient() {
        for (double[][] layer : weightGradients) {
            for (double[] row : layer) {
                Arrays.fill(row, 0.0);
            }
        }
    }

    @Override
    public void addGradientTo(double[] gradient) {
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

    /** Copies y_l into {@code samples}, a row a sample, with zeros up to the padded number of samples. */
    private void gatherSamples(int layer, int count) {
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
