package org.semenov.training;

import org.semenov.network.ResNetShape;

/**
 * Biases that are in order whatever the parameters: with η in place of a layer's biases,
 *
 * <pre>
 *   b^1 = η^1,   b^{j+1} = b^j + e^{η^{j+1}},
 * </pre>
 *
 * all weights as they are. The increments are positive, so two biases are equal at most by rounding.
 *
 * @param shape where the biases lie in θ
 */
record OrderedBiases(ResNetShape shape) {

    /**
     * η of given parameters.
     *
     * @param theta parameters with the biases of every layer strictly increasing
     * @throws IllegalArgumentException where they are not
     */
    double[] free(double[] theta) {
        double[] eta = theta.clone();
        for (int l = 0; l < shape.biasLayers(); l++) {
            int offset = shape.biasOffset(l);
            for (int j = 1; j < shape.width(); j++) {
                double increment = theta[offset + j] - theta[offset + j - 1];
                if (!(increment > 0)) {
                    throw new IllegalArgumentException("Biases " + (j - 1) + " and " + j + " of layer " + l + " are "
                            + theta[offset + j - 1] + " and " + theta[offset + j]
                            + "; a re-parametrised training starts from biases that increase in every layer");
                }
                eta[offset + j] = Math.log(increment);
            }
        }
        return eta;
    }

    /** θ of η. @param theta overwritten, as long as {@code eta}; may be the same array */
    void order(double[] eta, double[] theta) {
        if (theta != eta) {
            System.arraycopy(eta, 0, theta, 0, eta.length);
        }
        for (int l = 0; l < shape.biasLayers(); l++) {
            int offset = shape.biasOffset(l);
            for (int j = 1; j < shape.width(); j++) {
                theta[offset + j] = theta[offset + j - 1] + Math.exp(theta[offset + j]);
            }
        }
    }

    /** Turns ∂/∂θ into ∂/∂η in place: ∂b^i/∂η^1 = 1 for all i, ∂b^i/∂η^j = e^{η^j} for i >= j > 1. */
    void pullBack(double[] eta, double[] gradient) {
        for (int l = 0; l < shape.biasLayers(); l++) {
            int offset = shape.biasOffset(l);
            double sum = 0;
            for (int j = shape.width() - 1; j > 0; j--) {
                sum += gradient[offset + j];
                gradient[offset + j] = Math.exp(eta[offset + j]) * sum;
            }
            gradient[offset] += sum;
        }
    }
}
