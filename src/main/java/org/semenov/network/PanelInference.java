package org.semenov.network;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The joint pass for the vector unit: a row a neuron, samples side by side, a panel of two vectors of samples at a time, {@code [row PANEL + sample]}. Eight rows of a product stay in registers
 * while the loop runs over the sources: 16 accumulators, two vectors of the source and one weight. Every sum is one chain of fused multiply-adds, so that its bits depend neither on the
 * number of lanes nor on what else is in the panel, of which what no sample fills is zero.
 *
 * <p>The pieces are called through one interface call, which is of too many kinds to be inlined: in one unit they are more than the compiler keeps in registers, which costs five times.
 */
final class PanelInference implements JointPass {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PANEL = 2 * LANES;
    private static final int ROWS = PanelWeights.ROWS;

    private final ResNet net;
    private final PanelWeights parameters;
    private final int rows;
    private final Runnable[][] programs;
    private final double[] source;
    private final double[] preActivations;
    private final double[] activations;
    private final double[] output = new double[PANEL];

    PanelInference(ResNet net, PanelWeights parameters) {
        int nets = parameters.readouts.length;
        this.net = net;
        this.parameters = parameters;
        rows = PanelWeights.padded(net.shape().width());
        source = new double[net.shape().inputs() * PANEL];
        preActivations = new double[rows * PANEL];
        activations = new double[rows * PANEL];
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
            Arrays.fill(source, 0.0);
        }
        for (int j = 0; j < inputs.length; j++) {
            System.arraycopy(inputs[j], first, source, j * PANEL, count);
        }
        for (int q = 0; q < outputs.length; q++) {
            for (Runnable piece : programs[q]) {
                piece.run();
            }
            System.arraycopy(output, 0, outputs[q], first, count);
        }
    }

    /** What is done for a net, piece after piece, down to its output. */
    private Runnable[] program(int q) {
        int hidden = net.shape().hiddenLayers();
        Runnable[] pieces = new Runnable[2 * hidden + 1];
        double[] first = parameters.weights[q][0];
        double[] firstBias = parameters.biases[q][0];
        pieces[0] = () -> product(source, net.shape().inputs(), first, firstBias);
        pieces[1] = lifting();
        for (int l = 1; l < hidden; l++) {
            double[] weights = parameters.weights[q][l];
            double[] bias = parameters.biases[q][l];
            pieces[2 * l] = () -> product(activations, net.shape().width(), weights, bias);
            pieces[2 * l + 1] = residual();
        }
        double[] readout = parameters.readouts[q];
        pieces[2 * hidden] = () -> readOut(activations, readout, output);
        return pieces;
    }

    private Runnable lifting() {
        if (net.activation() instanceof SmoothRelu relu) {
            double epsilon = relu.epsilon();
            return () -> PanelActivation.smoothRelu(preActivations, epsilon, activations);
        }
        return () -> PanelActivation.tanh(preActivations, activations);
    }

    private Runnable residual() {
        double scale = net.skipScale();
        if (net.activation() instanceof SmoothRelu relu) {
            double epsilon = relu.epsilon();
            return () -> PanelActivation.addSmoothRelu(preActivations, epsilon, scale, activations);
        }
        return () -> PanelActivation.addTanh(preActivations, scale, activations);
    }

    /** Z = W Y + b. */
    private void product(double[] y, int sources, double[] weights, double[] bias) {
        for (int row = 0; row < rows; row += ROWS) {
            eightRows(y, sources, weights, row * sources, bias, row, preActivations);
        }
    }

    /** {@code z[row + r][n] = bias[row + r] + Σ_s weights[at + s ROWS + r] y[s][n]} for r of 0..7 and all samples n of the panel. */
    private static void eightRows(double[] y, int sources, double[] weights, int at, double[] bias, int row, double[] z) {
        DoubleVector a0 = DoubleVector.broadcast(SPECIES, bias[row]);
        DoubleVector a1 = DoubleVector.broadcast(SPECIES, bias[row + 1]);
        DoubleVector a2 = DoubleVector.broadcast(SPECIES, bias[row + 2]);
        DoubleVector a3 = DoubleVector.broadcast(SPECIES, bias[row + 3]);
        DoubleVector a4 = DoubleVector.broadcast(SPECIES, bias[row + 4]);
        DoubleVector a5 = DoubleVector.broadcast(SPECIES, bias[row + 5]);
        DoubleVector a6 = DoubleVector.broadcast(SPECIES, bias[row + 6]);
        DoubleVector a7 = DoubleVector.broadcast(SPECIES, bias[row + 7]);
        DoubleVector b0 = a0;
        DoubleVector b1 = a1;
        DoubleVector b2 = a2;
        DoubleVector b3 = a3;
        DoubleVector b4 = a4;
        DoubleVector b5 = a5;
        DoubleVector b6 = a6;
        DoubleVector b7 = a7;
        for (int s = 0; s < sources; s++) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, y, s * PANEL);
            DoubleVector right = DoubleVector.fromArray(SPECIES, y, s * PANEL + LANES);
            DoubleVector w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS]);
            a0 = left.fma(w, a0);
            b0 = right.fma(w, b0);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 1]);
            a1 = left.fma(w, a1);
            b1 = right.fma(w, b1);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 2]);
            a2 = left.fma(w, a2);
            b2 = right.fma(w, b2);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 3]);
            a3 = left.fma(w, a3);
            b3 = right.fma(w, b3);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 4]);
            a4 = left.fma(w, a4);
            b4 = right.fma(w, b4);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 5]);
            a5 = left.fma(w, a5);
            b5 = right.fma(w, b5);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 6]);
            a6 = left.fma(w, a6);
            b6 = right.fma(w, b6);
            w = DoubleVector.broadcast(SPECIES, weights[at + s * ROWS + 7]);
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

    private static void readOut(double[] y, double[] weights, double[] output) {
        DoubleVector left = DoubleVector.zero(SPECIES);
        DoubleVector right = left;
        for (int s = 0; s < weights.length; s++) {
            DoubleVector w = DoubleVector.broadcast(SPECIES, weights[s]);
            left = DoubleVector.fromArray(SPECIES, y, s * PANEL).fma(w, left);
            right = DoubleVector.fromArray(SPECIES, y, s * PANEL + LANES).fma(w, right);
        }
        left.intoArray(output, 0);
        right.intoArray(output, LANES);
    }
}
