package org.semenov.network;

import java.util.Arrays;

/**
 * The block pass for the vector unit: a row a sample, neurons side by side, {@code [n][j]}. So laid out the forward pass
 * Z = Y W^T, the adjoint Ψ += X W and the weight gradient G += X^T Y all broadcast an element of the left factor and run along rows
 * of the right one, and nothing is ever transposed. The last column of Y is one and gives dJ/db as the last of G.
 *
 * <p>Rows are computed in groups of {@link PanelProduct#ROWS}; those behind the last sample hold what is left of an earlier block, and no
 * sum runs over them.
 */
final class PanelPass implements BlockPass {
    /**
     * Samples taken through the net together: four matrices of a layer (12 kB each with a width of 30) stay in the first-level cache.
     * A multiple of {@link PanelProduct#ROWS}.
     */
    private static final int BLOCK = 48;

    private final ResNetShape shape;
    /** W_l^T, {@code [l]}: row j, column i. */
    private final PanelMatrix[] forwardWeights;
    /** b_l, {@code [l]}: one row. */
    private final PanelMatrix[] biases;
    /** W_l, {@code [l]}, l >= 1: row i, column j. */
    private final PanelMatrix[] backwardWeights;
    /** dJ/dW_l and dJ/db_l as last column, {@code [l]}: row i, column j. */
    private final PanelMatrix[] gradients;
    /** y_l and a one as last column, l = 0 .. hiddenLayers. */
    private final PanelMatrix[] activations;
    /** z_l, then σ'(z_l), times τ from l = 1 on, l = 0 .. hiddenLayers - 1. */
    private final PanelMatrix[] slopes;
    /** y_L and ∂J/∂y_L, {@code [n][output]}. */
    private final PanelMatrix readout;
    /** ψ_l = dJ/dy_l. */
    private final PanelMatrix adjoints;
    /** χ_l = dJ/dz_l. */
    private final PanelMatrix preActivationAdjoints;
    private final double[][] outputs;
    private final double[][] outputAdjoints;

    PanelPass(ResNetShape shape) {
        this.shape = shape;
        int layers = shape.layers();
        forwardWeights = new PanelMatrix[layers];
        biases = new PanelMatrix[layers - 1];
        backwardWeights = new PanelMatrix[layers];
        gradients = new PanelMatrix[layers];
        activations = new PanelMatrix[layers];
        slopes = new PanelMatrix[layers - 1];
        for (int l = 0; l < layers; l++) {
            int in = shape.layerInputs(l);
            int out = shape.layerOutputs(l);
            boolean hidden = l < shape.hiddenLayers();
            forwardWeights[l] = new PanelMatrix(in, hidden ? out + 1 : out);
            backwardWeights[l] = new PanelMatrix(out, l == 0 ? 0 : in + 1);
            gradients[l] = new PanelMatrix(out, in + 1);
            activations[l] = new PanelMatrix(BLOCK, in + 1);
            if (hidden) {
                biases[l] = new PanelMatrix(1, out + 1);
                slopes[l] = new PanelMatrix(BLOCK, out + 1);
            }
        }
        readout = new PanelMatrix(BLOCK, shape.outputs());
        adjoints = new PanelMatrix(BLOCK, shape.width() + 1);
        preActivationAdjoints = new PanelMatrix(BLOCK, shape.width() + 1);
        outputs = new double[shape.outputs()][BLOCK];
        outputAdjoints = new double[shape.outputs()][BLOCK];
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
                for (int j = 0; j < in; j++) {
                    forwardWeights[l].set(j, i, theta[offset + i * in + j]);
                }
                for (int j = 0; withTransposed && l > 0 && j < in; j++) {
                    backwardWeights[l].set(i, j, theta[offset + i * in + j]);
                }
                if (l < shape.biasLayers()) {
                    biases[l].set(0, i, theta[shape.biasOffset(l) + i]);
                }
            }
        }
    }

    @Override
    public void forward(ResNet net, double[][] inputs, int first, int count) {
        int rows = rows(count);
        int length = rows * PanelMatrix.WIDTH;
        int last = shape.hiddenLayers();
        for (int j = 0; j < shape.inputs(); j++) {
            activations[0].setColumn(j, inputs[j], first, count);
        }
        setOnes(activations[0], shape.inputs(), rows);
        for (int l = 0; l < last; l++) {
            PanelMatrix z = slopes[l];
            PanelProduct.setByRows(biases[l], z, rows, activations[l], forwardWeights[l], shape.layerInputs(l));   // Z = b + Y W^T
            for (int p = 0; p < z.panels.length; p++) {
                double[] row = z.panels[p];
                double[] next = activations[l + 1].panels[p];
                if (l == 0) {
                    net.activation().apply(row, next, row, length);                                             // Z becomes σ'(Z)
                } else {
                    net.activation().applyToSkip(row, activations[l].panels[p], net.skipScale(), next, row, length);
                }
            }
            setOnes(activations[l + 1], shape.width(), rows);
        }
        clear(readout, rows);
        PanelProduct.addByRows(readout, rows, activations[last], forwardWeights[last], shape.width());
        for (int o = 0; o < outputs.length; o++) {
            readout.copyColumn(o, outputs[o], count);
        }
    }

    /** What is made of a layer on the way back: χ_l is there, y_l still. */
    @FunctionalInterface
    private interface LayerGradient {
        void take(int layer, PanelMatrix chi);
    }

    @Override
    public void backward(ResNet net, int count) {
        backward(count, (l, chi) -> PanelProduct.addByColumns(gradients[l], shape.layerOutputs(l), chi, activations[l], count));
    }

    @Override
    public void backwardBySample(ResNet net, int count, double[][] rows) {
        backward(count, (l, chi) -> {
            int in = shape.layerInputs(l);
            for (int n = 0; n < count; n++) {
                for (int i = 0; i < shape.layerOutputs(l); i++) {
                    double factor = chi.get(n, i);
                    int offset = shape.weightOffset(l) + i * in;
                    for (int p = 0; p < activations[l].panels.length; p++) {
                        int first = p * PanelMatrix.WIDTH;
                        scale(factor, activations[l].panels[p], n * PanelMatrix.WIDTH, rows[n], offset + first,
                                Math.min(PanelMatrix.WIDTH, in - first));
                    }
                    if (l < shape.biasLayers()) {
                        rows[n][shape.biasOffset(l) + i] = factor;
                    }
                }
            }
        });
    }

    private void backward(int count, LayerGradient gradient) {
        int rows = rows(count);
        int length = rows * PanelMatrix.WIDTH;
        int last = shape.hiddenLayers();
        for (int o = 0; o < outputAdjoints.length; o++) {
            readout.setColumn(o, outputAdjoints[o], 0, count);
        }
        gradient.take(last, readout);
        clear(adjoints, rows);
        PanelProduct.addByRows(adjoints, rows, readout, backwardWeights[last], shape.outputs());
        for (int l = last - 1; l >= 0; l--) {
            for (int p = 0; p < adjoints.panels.length; p++) {
                multiply(adjoints.panels[p], slopes[l].panels[p], preActivationAdjoints.panels[p], length);
            }
            gradient.take(l, preActivationAdjoints);
            if (l > 0) {
                PanelProduct.addByRows(adjoints, rows, preActivationAdjoints, backwardWeights[l], shape.width());
            }
        }
    }

    /** {@code product[productAt + j] = factor a[at + j]}. */
    private static void scale(double factor, double[] a, int at, double[] product, int productAt, int length) {
        for (int j = 0; j < length; j++) {
            product[productAt + j] = factor * a[at + j];
        }
    }

    @Override
    public void clearGradient() {
        for (PanelMatrix layer : gradients) {
            for (double[] panel : layer.panels) {
                Arrays.fill(panel, 0.0);
            }
        }
    }

    @Override
    public void addGradientTo(double[] gradient) {
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            int offset = shape.weightOffset(l);
            for (int i = 0; i < shape.layerOutputs(l); i++) {
                for (int j = 0; j < in; j++) {
                    gradient[offset + i * in + j] += gradients[l].get(i, j);
                }
                if (l < shape.biasLayers()) {
                    gradient[shape.biasOffset(l) + i] += gradients[l].get(i, in);
                }
            }
        }
    }

    private static void multiply(double[] a, double[] b, double[] product, int length) {
        for (int n = 0; n < length; n++) {
            product[n] = a[n] * b[n];
        }
    }

    private static int rows(int count) {
        return (count + PanelProduct.ROWS - 1) / PanelProduct.ROWS * PanelProduct.ROWS;
    }

    private static void clear(PanelMatrix matrix, int rows) {
        for (double[] panel : matrix.panels) {
            Arrays.fill(panel, 0, rows * PanelMatrix.WIDTH, 0.0);
        }
    }

    private static void setOnes(PanelMatrix matrix, int column, int rows) {
        for (int n = 0; n < rows; n++) {
            matrix.set(n, column, 1.0);
        }
    }
}
