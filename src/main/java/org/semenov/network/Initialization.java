package org.semenov.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How the first parameters are drawn. Weights of a layer are uniform in ±{@code weightGain} √(6 / (inputs + outputs
 * of the layer)) (X. Glorot and Y. Bengio, 2010, with gain 1), biases uniform in ±{@code biasRange}. The paper does
 * not say what it uses.
 *
 * @param weightGain   factor on the range of the weights, positive
 * @param biasRange    half the range of the biases, zero or positive
 * @param sortedBiases sorts the biases of each layer increasing, so that b_l^j <= b_l^{j+1} holds at the start
 */
public record Initialization(double weightGain, double biasRange, boolean sortedBiases) {

    /** @throws IllegalArgumentException where a range is negative or not finite */
    public Initialization {
        if (!(weightGain > 0) || weightGain == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("weightGain is " + weightGain + "; it must be positive and finite");
        }
        if (!(biasRange >= 0) || biasRange == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("biasRange is " + biasRange + "; it must be zero or positive, and finite");
        }
    }

    /** Gain 1, biases in ±0.1, sorted: the start that J and J_γ share. */
    public static Initialization standard() {
        return new Initialization(1.0, 0.1, true);
    }

    /** First parameters, length {@code shape.parameterCount()}; the same shape and seed give the same bits. */
    public double[] draw(ResNetShape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] theta = new double[shape.parameterCount()];
        for (int l = 0; l < shape.layers(); l++) {
            int in = shape.layerInputs(l);
            int out = shape.layerOutputs(l);
            int weights = shape.weightOffset(l);
            fillUniform(random, weightGain * Math.sqrt(6.0 / (in + out)), theta, weights, weights + in * out);
            if (l < shape.biasLayers()) {
                int biases = shape.biasOffset(l);
                fillUniform(random, biasRange, theta, biases, biases + out);
                if (sortedBiases) {
                    Arrays.sort(theta, biases, biases + out);
                }
            }
        }
        return theta;
    }

    /** Uses the generator's bits directly, whose sequence is fixed; how it makes a double in a range is not. */
    private static void fillUniform(SplittableRandom random, double range, double[] theta, int from, int to) {
        for (int p = from; p < to; p++) {
            double unit = (random.nextLong() >>> 11) * 0x1p-53;
            theta[p] = range * (2 * unit - 1);
        }
    }

    /** Settings in one line, for manifests. */
    public String describe() {
        return "uniform weights, gain " + weightGain + ", biases within " + biasRange
                + (sortedBiases ? ", sorted" : ", unsorted");
    }
}
