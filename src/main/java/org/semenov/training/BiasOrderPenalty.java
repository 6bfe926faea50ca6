package org.semenov.training;

import org.semenov.network.ResNetShape;

/**
 * γ/2 Σ_l Σ_j min{ b_l^{j+1} - b_l^j , 0 }², the Moreau-Yosida penalty of the paper's eq. 5 on the order
 * b_l^j <= b_l^{j+1}; zero exactly where the biases of every layer are in order.
 *
 * @param shape where the biases lie in θ
 * @param gamma γ >= 0; zero makes J_γ the loss J
 */
public record BiasOrderPenalty(ResNetShape shape, double gamma) implements LossTerm {

    /** @throws IllegalArgumentException where γ is negative or not finite */
    public BiasOrderPenalty {
        if (!(gamma >= 0) || gamma == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("gamma is " + gamma + "; it must be zero or positive, and finite");
        }
    }

    @Override
    public double addTo(double[] theta, double[] gradient) {
        double sum = 0;
        for (int l = 0; l < shape.biasLayers(); l++) {
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
}
