package org.semenov.training;

import org.semenov.network.ResNetShape;
import org.semenov.optim.NormalMatrix;

/**
 * γ/2 Σ_l Σ_j min{ b_l^{j+1} - b_l^j , 0 }², the Moreau-Yosida penalty of the paper's eq. 5 on the order
 * b_l^j <= b_l^{j+1}; zero exactly where the biases of the layers summed over are in order.
 *
 * @param shape  where the biases lie in θ
 * @param gamma  γ >= 0; zero makes J_γ the loss J
 * @param layers the sum is over the layers l = 0 .. {@code layers - 1}
 */
public record BiasOrderPenalty(ResNetShape shape, double gamma, int layers) implements LossTerm {

    /** @throws IllegalArgumentException where γ is negative or not finite, or the layers are not those of the shape */
    public BiasOrderPenalty {
        if (layers < 0 || layers > shape.biasLayers()) {
            throw new IllegalArgumentException("penalty on " + layers + " layers; the net has " + shape.biasLayers());
        }
        if (!(gamma >= 0) || gamma == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("gamma is " + gamma + "; it must be zero or positive, and finite");
        }
    }

    /** On every layer, as in the paper. */
    public BiasOrderPenalty(ResNetShape shape, double gamma) {
        this(shape, gamma, shape.biasLayers());
    }

    @Override
    public double addTo(double[] theta, double[] gradient) {
        double sum = 0;
        for (int l = 0; l < layers; l++) {
            int offset = shape.biasOffset(l);
            for (int j = 0; j + 1 < shape.width(); j++) {
                double deficit = Math.min(theta[offset + j + 1] - theta[offset + j], 0.0);
                sum += deficit * deficit;
                gradient[offset + j + 1] += gamma * deficit;
                gradient[offset + j] -= gamma * deficit;
            }
        }
        return 0.5 * gamma * sum;
    }

    /** Adds its second derivative, which is exact: γ (e_{j+1} - e_j)(e_{j+1} - e_j)^T for each pair out of order. */
    void addTo(double[] theta, NormalMatrix matrix) {
        for (int l = 0; l < layers; l++) {
            int offset = shape.biasOffset(l);
            for (int j = offset; j + 1 < offset + shape.width(); j++) {
                if (theta[j + 1] < theta[j]) {
                    matrix.add(j, j, gamma);
                    matrix.add(j + 1, j + 1, gamma);
                    matrix.add(j, j + 1, -gamma);
                }
            }
        }
    }
}
