package org.semenov.network;

import java.util.Arrays;

/**
 * Several nets of one shape over the same inputs, for inference alone: weights are laid out once, nothing is kept for a way back, and a block of samples goes through all nets while
 * it is in the cache. Equal to {@link ResNet#forward} net by net, up to rounding; what a sample gets depends neither on the others nor on its place, to the bit. Immutable and shared by
 * threads; scratch is a {@link JointEvaluator}, one a thread.
 */
public final class JointInference {
    private final ResNet net;
    private final int nets;
    private final Precision precision;
    private final Arithmetic arithmetic;
    private final RowWeights rowWeights;
    private final PanelWeights panelWeights;

    /**
     * @param net    shape with one output, activation and τ of all nets
     * @param thetas parameters, one array a net, each of length {@code net.shape().parameterCount()}, copied
     */
    public JointInference(ResNet net, double[][] thetas, Precision precision, Arithmetic arithmetic) {
        arithmetic.requireAvailable();
        if (net.shape().outputs() != 1) {
            throw new IllegalArgumentException("nets of " + net.shape().describe() + " are evaluated jointly; they must have one output");
        }
        for (double[] theta : thetas) {
            if (theta.length != net.shape().parameterCount()) {
                throw new IllegalArgumentException("a net has " + theta.length + " parameters, its shape " + net.shape().parameterCount());
            }
        }
        this.net = net;
        this.precision = precision;
        this.arithmetic = arithmetic;
        nets = thetas.length;
        rowWeights = arithmetic == Arithmetic.PLAIN ? new RowWeights(net.shape(), thetas) : null;
        panelWeights = arithmetic == Arithmetic.VECTOR ? new PanelWeights(net.shape(), thetas) : null;
    }

    /** Shape, activation and τ of all nets. */
    public ResNet net() {
        return net;
    }

    /** Number of nets. */
    public int nets() {
        return nets;
    }

    /** Numbers that the nets are evaluated in. */
    public Precision precision() {
        return precision;
    }

    /** How the products are computed. */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /** Multiplications and additions of the products for one sample, those of the nonlinearity left out. */
    public double operations() {
        return 2.0 * nets * net.shape().parameterCount();
    }

    /** Scratch for one thread, with which the nets are evaluated. */
    public JointEvaluator newEvaluator() {
        JointPass pass;
        if (arithmetic == Arithmetic.VECTOR) {
            pass = precision == Precision.DOUBLE ? new PanelInference(net, panelWeights) : new FloatPanelInference(net, panelWeights);
        } else {
            pass = precision == Precision.DOUBLE ? new RowInference(net, rowWeights) : new FloatRowInference(net, rowWeights);
        }
        return new JointEvaluator(this, pass);
    }

    /** W_l of a net by rows. */
    static double[] weights(ResNetShape shape, double[] theta, int layer, int row) {
        int in = shape.layerInputs(layer);
        int from = shape.weightOffset(layer) + row * in;
        return Arrays.copyOfRange(theta, from, from + in);
    }
}
