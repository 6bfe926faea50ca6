package org.semenov.network;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The joint pass for the vector unit in single precision, laid out as {@link PanelInference}; inputs and outputs are rounded and widened. */
final class FloatPanelInference implements JointPass {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PANEL = 2 * LANES;
    private static final int ROWS = PanelWeights.ROWS;

    private final ResNet net;
    private final PanelWeights parameters;
    private final int rows;
    private final Runnable[][] programs;
    private final float[] source;
    private final float[] preActivations;
    private final float[] activations;
    private final float[] output = new float[PANEL];

    FloatPanelInference(ResNet net, PanelWeights parameters) {
        int nets = parameters.floatReadouts.length;
        this.net = net;
        this.parameters = parameters;
        rows = PanelWeights.padded(net.shape().width());
        source = new float[net.shape().inputs() * PANEL];
        preActivations = new float[rows * PANEL];
        activations = new float[rows * PANEL];
        programs = new Runnable[nets][];
        Arrays.setAll(programs, this::program);
    }

    @Override
    public int blockSize() {
        return PANEL;
    }

    @Override
    public void evaluate(double[][] inputs, double[][] outputs, int first, int count) {
        if (count < PANEL) {
            Arrays.fill(source, 0.0f);
        }
        for (int j = 0; j < inputs.length; j++) {
            for (int n = 0; n < count; n++) {
                source[j * PANEL + n] = (float) inputs[j][first + n];
            }
        }
        for (int q = 0; q < outputs.length; q++) {
            for (Runnable piece : programs[q]) {
                piece.run();
            }
            for (int n = 0; n < count; n++) {
                outputs[q][first + n] = output[n];
            }
        }
    }

    /** What is done for a net, piece after piece, down to its output. */
    private Runnable[] program(int q) {
        int hidden = net.shape().hiddenLayers();
        Runnable[] pieces = new Runnable[2 * hidden + 1];
        float[] first = parameters.floatWeights[q][0];
        float[] firstBias = parameters.floatBiases[q][0];
        pieces[0] = () -> product(source, net.shape().inputs(), first, firstBias);
        pieces[1] = lifting();
        for (int l = 1; l < hidden; l++) {
            float[] weights = parameters.floatWeights[q][l];
            float[] bias = parameters.floatBiases[q][l];
            pieces[2 * l] = () -> product(activations, net.shape().width(), weights, bias);
            pieces[2 * l + 1] = residual();
        }
        float[] readout = parameters.floatReadouts[q];
        pieces[2 * hidden] = () -> readOut(activations, readout, output);
        return pieces;
    }

    private Runnable lifting() {
        if (net.activation() instanceof SmoothRelu relu) {
            float epsilon = (float) relu.epsilon();
            return () -> FloatPanelActivation.smoothRelu(preActivations, epsilon, activations);
        }
        return () -> FloatPanelActivation.tanh(preActivations, activations);
    }

    private Runnable residual() {
        float scale = (float) net.skipScale();
        if (net.activation() instanceof SmoothRelu relu) {
            float epsilon = (float) relu.epsilon();
            return () -> FloatPanelActivation.addSmoothRelu(preActivations, epsilon, scale, activations);
        }
        return () -> FloatPanelActivation.addTanh(preActivations, scale, activations);
    }

    /** Z = W Y + b. */
    private void product(float[] y, int sources, float[] weights, float[] bias) {
        for (int row = 0; row < rows; row += ROWS) {
            eightRows(y, sources, weights, row * sources, bias, row, preActivations);
        }
    }

    /** {@code z[row + r][n] = bias[row + r] + Σ_s weights[at + s ROWS + r] y[s][n]} for r of 0..7 and all samples n of the panel. */
    private static void eightRows(float[] y, int sources, float[] weights, int at, float[] bias, int row, float[] z) {
        FloatVector a0 = FloatVector.broadcast(SPECIES, bias[row]);
        FloatVector a1 = FloatVector.broadcast(SPECIES, bias[row + 1]);
        FloatVector a2 = FloatVector.broadcast(SPECIES, bias[row + 2]);
        FloatVector a3 = FloatVector.broadcast(SPECIES, bias[row + 3]);
        FloatVector a4 = FloatVector.broadcast(SPECIES, bias[row + 4]);
        FloatVector a5 = FloatVector.broadcast(SPECIES, bias[row + 5]);
        FloatVector a6 = FloatVector.broadcast(SPECIES, bias[row + 6]);
        FloatVector a7 = FloatVector.broadcast(SPECIES, bias[row + 7]);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector b2 = a2;
        FloatVector b3 = a3;
        FloatVector b4 = a4;
        FloatVector b5 = a5;
        FloatVector b6 = a6;
        FloatVector b7 = a7;
        for (int s = 0; s < sources; s++) {
            FloatVector left = FloatVector.fromArray(SPECIES, y, s * PANEL);
            FloatVector right = FloatVector.fromArray(SPECIES, y, s * PANEL + LANES);
            FloatVector w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS]);
            a0 = left.fma(w, a0);
            b0 = right.fma(w, b0);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 1]);
            a1 = left.fma(w, a1);
            b1 = right.fma(w, b1);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 2]);
            a2 = left.fma(w, a2);
            b2 = right.fma(w, b2);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 3]);
            a3 = left.fma(w, a3);
            b3 = right.fma(w, b3);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 4]);
            a4 = left.fma(w, a4);
            b4 = right.fma(w, b4);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 5]);
            a5 = left.fma(w, a5);
            b5 = right.fma(w, b5);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 6]);
            a6 = left.fma(w, a6);
            b6 = right.fma(w, b6);
            w = FloatVector.broadcast(SPECIES, weights[at + s * ROWS + 7]);
            a7 = left.fma(w, a7);
            b7 = right.fma(w, b7);
        }
        a0.intoArray(z, row * PANEL);
        b0.intoArray(z, row * PANEL + LANES);
        a1.intoArray(z, row * PANEL + 1 * PANEL);
        b1.intoArray(z, row * PANEL + 1 * PANEL + LANES);
        a2.intoArray(z, row * PANEL + 2 * PANEL);
        b2.intoArray(z, row * PANEL + 2 * PANEL + LANES);
        a3.intoArray(z, row * PANEL + 3 * PANEL);
        b3.intoArray(z, row * PANEL + 3 * PANEL + LANES);
        a4.intoArray(z, row * PANEL + 4 * PANEL);
        b4.intoArray(z, row * PANEL + 4 * PANEL + LANES);
        a5.intoArray(z, row * PANEL + 5 * PANEL);
        b5.intoArray(z, row * PANEL + 5 * PANEL + LANES);
        a6.intoArray(z, row * PANEL + 6 * PANEL);
        b6.intoArray(z, row * PANEL + 6 * PANEL + LANES);
        a7.intoArray(z, row * PANEL + 7 * PANEL);
        b7.intoArray(z, row * PANEL + 7 * PANEL + LANES);
    }

    private static void readOut(float[] y, float[] weights, float[] output) {
        FloatVector left = FloatVector.zero(SPECIES);
        FloatVector right = left;
        for (int s = 0; s < weights.length; s++) {
            FloatVector w = FloatVector.broadcast(SPECIES, weights[s]);
            left = FloatVector.fromArray(SPECIES, y, s * PANEL).fma(w, left);
            right = FloatVector.fromArray(SPECIES, y, s * PANEL + LANES).fma(w, right);
        }
        left.intoArray(output, 0);
        right.intoArray(output, LANES);
    }
}
