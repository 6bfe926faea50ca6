package org.semenov.network;

/** Takes a block of samples through the layers of a net and back, with scratch and weights in a layout of its own. */
sealed interface BlockPass permits RowPass, PanelPass {

    /** Most samples in a block. */
    int blockSize();

    /** Lays the parameters out; {@code withTransposed} also those that only the adjoint needs. */
    void load(double[] theta, boolean withTransposed);

    /** Takes samples first..first+count-1 of the inputs, {@code [input][sample]}, to {@link #outputs()}. */
    void forward(ResNet net, double[][] inputs, int first, int count);

    /** y_L of the block, {@code [output][n]}. */
    double[][] outputs();

    /** ∂J/∂y_L of the block, {@code [output][n]}, to be filled before {@link #backward}. */
    double[][] outputAdjoints();

    /** Sets the gradient to zero. */
    void clearGradient();

    /** Adds the gradient of the block that went forward last. */
    void backward(ResNet net, int count);

    /** Overwrites {@code rows[n]}, laid out as θ, with the gradient of each sample of the block that went forward last. */
    void backwardBySample(ResNet net, int count, double[][] rows);

    /** Adds the gradient at its places to a flat one. */
    void addGradientTo(double[] gradient);
}
