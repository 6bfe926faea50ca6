package org.semenov.experiment.mnist.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** The paper's bias regulariser, its function {@code MY_regularizer}, summed over layers, as part of DJL's graph. */
final class BiasOrderTerm {
    private BiasOrderTerm() {
    }

    /**
     * γ/2 Σ_l Σ_j min{b_l^{j+1} - b_l^j, 0}².
     *
     * @param biases b_l, a vector a layer
     */
    static NDArray of(double gamma, List<NDArray> biases) {
        return biases.stream().map(bias -> bias.get("1:").sub(bias.get(":-1")).minimum(0f).square().sum())
                .reduce(NDArray::add).orElseThrow().mul((float) (0.5 * gamma));
    }
}
