package org.semenov.network;

/** Evaluates the nets of a {@link JointInference}. Scratch of one thread; allocates nothing after construction. */
public final class JointEvaluator {
    private final JointInference inference;
    private final JointPass pass;

    JointEvaluator(JointInference inference, JointPass pass) {
        this.inference = inference;
        this.pass = pass;
    }

    /**
     * Outputs of all nets for the first samples of a batch, which may have room for more.
     *
     * @param inputs  {@code [input][sample]}
     * @param outputs the first {@code samples} are overwritten, {@code [net][sample]}
     * @param samples number of samples
     */
    public void evaluate(double[][] inputs, double[][] outputs, int samples) {
        if (inputs.length != inference.net().shape().inputs() || outputs.length != inference.nets()) {
            throw new IllegalArgumentException(inputs.length + " inputs and " + outputs.length + " outputs for " + inference.nets() + " nets of "
                    + inference.net().shape().describe());
        }
        for (int first = 0; first < samples; first += pass.blockSize()) {
            pass.evaluate(inputs, outputs, first, Math.min(pass.blockSize(), samples - first));
        }
    }
}
