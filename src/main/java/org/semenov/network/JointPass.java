package org.semenov.network;

/** Takes a block of samples through nets of one shape, with scratch of its own. */
sealed interface JointPass permits RowInference, FloatRowInference, PanelInference, FloatPanelInference {

    /** Most samples in a block. */
    int blockSize();

    /** Takes samples first..first+count-1 of the inputs, {@code [input][sample]}, to the same samples of the outputs, {@code [net][sample]}. */
    void evaluate(double[][] inputs, double[][] outputs, int first, int count);
}
