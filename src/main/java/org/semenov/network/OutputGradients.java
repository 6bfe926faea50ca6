package org.semenov.network;

/** Receives the rows of the Jacobian of a scalar output with respect to θ, one a sample, see {@link ResNet#outputGradients}. */
@FunctionalInterface
public interface OutputGradients {

    /**
     * Called for the samples in their order.
     *
     * @param sample number of the sample in the batch
     * @param output the net's output y_L
     * @param row    ∂y_L/∂θ, length {@code shape.parameterCount()}, valid during the call
     */
    void accept(int sample, double output, double[] row);
}
