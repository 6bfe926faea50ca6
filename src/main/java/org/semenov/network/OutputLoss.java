package org.semenov.network;

/**
 * A function of the net's outputs that is a sum over samples, given to {@link ResNet#addGradient} block by block, so
 * that the net need not keep the activations of all samples.
 */
@FunctionalInterface
public interface OutputLoss {

    /**
     * Value of a block of samples and its derivative with respect to their outputs.
     *
     * @param firstSample number of the block's first sample in the batch
     * @param samples     number of samples in the block
     * @param outputs     the net's outputs, {@code [output][0..samples-1]}, valid during the call
     * @param adjoints    overwritten with ∂value/∂output, {@code [output][0..samples-1]}
     * @return the block's part of the value
     */
    double evaluate(int firstSample, int samples, double[][] outputs, double[][] adjoints);
}
