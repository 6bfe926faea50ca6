package org.semenov.network;

/**
 * The smooth ReLU σ_ε of the paper's authors: σ_ε(x) = max(0, x) for |x| > ε and x²/(4ε) + x/2 + ε/4 for |x| <= ε,
 * once continuously differentiable.
 *
 * <p>It is computed without branches from the ramps r(x) = max(x, 0) = (x + |x|)/2 at both ends of the parabola (the
 * absolute value costs less than a maximum): with c = r(x + ε) - r(x - ε), which is x + ε inside and 2ε right of it,
 * σ_ε(x) = c²/(4ε) + r(x - ε) and σ_ε'(x) = c/(2ε), since x²/(4ε) + x/2 + ε/4 = (x + ε)²/(4ε).
 *
 * @param epsilon ε > 0, half the width of the parabola, in units of the pre-activation
 */
public record SmoothRelu(double epsilon) implements Activation {

    /** ε of the paper's authors in related work. */
    public static final double DEFAULT_EPSILON = 0.1;

    static final String NAME = "smooth-relu";

    /** @throws IllegalArgumentException where ε is not positive and finite */
    public SmoothRelu {
        if (!(epsilon > 0) || epsilon == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("ε of the smooth ReLU is " + epsilon + "; it must be positive and finite");
        }
    }

    @Override
    public double value(double x) {
        double upper = ramp(x - epsilon);
        double c = ramp(x + epsilon) - upper;
        return c * c * (0.25 / epsilon) + upper;
    }

    @Override
    public double derivative(double x) {
        return (ramp(x + epsilon) - ramp(x - epsilon)) * (0.5 / epsilon);
    }

    private static double ramp(double x) {
        return 0.5 * (x + Math.abs(x));
    }

    @Override
    public void apply(double[] preActivation, double[] activation, double[] slope, int length) {
        double quarter = 0.25 / epsilon;
        double half = 0.5 / epsilon;
        for (int n = 0; n < length; n++) {
            double x = preActivation[n];
            double upper = ramp(x - epsilon);
            double c = ramp(x + epsilon) - upper;
            activation[n] = c * c * quarter + upper;
            slope[n] = c * half;
        }
    }

    /** In one loop; with twice the ramps, x + |x|, so that the halves are in the factors. */
    @Override
    public void applyToSkip(double[] preActivation, double[] identity, double scale, double[] next, double[] slope, int length) {
        double square = scale * (0.0625 / epsilon);
        double half = 0.5 * scale;
        double slopeFactor = scale * (0.25 / epsilon);
        for (int n = 0; n < length; n++) {
            double upper = preActivation[n] - epsilon;
            double lower = preActivation[n] + epsilon;
            upper += Math.abs(upper);
            double c = lower + Math.abs(lower) - upper;
            next[n] = identity[n] + (c * c * square + half * upper);
            slope[n] = c * slopeFactor;
        }
    }

    @Override
    public String describe() {
        return NAME + "(" + epsilon + ")";
    }
}
