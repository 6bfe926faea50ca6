package org.semenov.network;

/** σ(x) = tanh x, σ'(x) = 1 - tanh² x. */
public record Tanh() implements Activation {

    static final String NAME = "tanh";

    @Override
    public double value(double x) {
        return Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double t = Math.tanh(x);
        return 1 - t * t;
    }

    @Override
    public void apply(double[] preActivation, double[] activation, double[] slope, int length) {
        for (int n = 0; n < length; n++) {
            double t = Math.tanh(preActivation[n]);
            activation[n] = t;
            slope[n] = 1 - t * t;
        }
    }

    @Override
    public String describe() {
        return NAME;
    }
}
