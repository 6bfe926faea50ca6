package org.semenov.network;

/**
 * The nonlinearity σ of the hidden layers, applied to each neuron. {@link #describe()} writes it as text such as
 * {@code smooth-relu(0.1)} or {@code tanh}, and {@link #parse} reads that text.
 */
public sealed interface Activation permits SmoothRelu, Tanh {

    /** σ(z). */
    double value(double preActivation);

    /** σ'(z). */
    double derivative(double preActivation);

    /**
     * σ and σ' of a row of pre-activations, in a form the compiler turns into vector instructions where it can.
     * The rows may be one and the same array only where both are {@code preActivation} and {@code slope}.
     *
     * @param preActivation z, first {@code length} elements are read
     * @param activation    overwritten with σ(z)
     * @param slope         overwritten with σ'(z)
     * @param length        number of elements
     */
    void apply(double[] preActivation, double[] activation, double[] slope, int length);

    /**
     * A residual block's end: {@code next = identity + scale σ(z)}, {@code slope = scale σ'(z)}.
     *
     * @param preActivation z, first {@code length} elements are read
     * @param identity      y_l
     * @param scale         τ
     * @param next          overwritten with y_{l+1}
     * @param slope         overwritten; may be the same array as {@code preActivation}
     * @param length        number of elements
     */
    default void applyToSkip(double[] preActivation, double[] identity, double scale, double[] next, double[] slope, int length) {
        apply(preActivation, next, slope, length);
        for (int n = 0; n < length; n++) {
            next[n] = identity[n] + scale * next[n];
            slope[n] = scale * slope[n];
        }
    }

    /** Name and parameter, for files and manifests. */
    String describe();

    /**
     * Reads what {@link #describe()} writes; {@code smooth-relu} alone has ε = 0.1.
     *
     * @throws IllegalArgumentException where the text names no known activation
     */
    static Activation parse(String text) {
        String name = text.strip();
        if (name.equals(Tanh.NAME)) {
            return new Tanh();
        }
        if (name.equals(SmoothRelu.NAME)) {
            return new SmoothRelu(SmoothRelu.DEFAULT_EPSILON);
        }
        if (name.startsWith(SmoothRelu.NAME + "(") && name.endsWith(")")) {
            String epsilon = name.substring(SmoothRelu.NAME.length() + 1, name.length() - 1);
            try {
                return new SmoothRelu(Double.parseDouble(epsilon));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("The ε of activation '" + text + "' is not a number", e);
            }
        }
        throw new IllegalArgumentException("Activation '" + text + "' is unknown; allowed are smooth-relu(ε), tanh");
    }
}
