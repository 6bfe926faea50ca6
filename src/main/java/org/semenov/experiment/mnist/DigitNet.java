package org.semenov.experiment.mnist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongConsumer;

/** The net of section 5.3 in some library, with its optimiser. Holds native memory: to be closed. For one thread. */
public interface DigitNet extends AutoCloseable {

    /**
     * Means over the batches of an epoch, as they were before each step.
     *
     * @param crossEntropy data term
     * @param penalty      γ/2 Σ_l Σ_j min{b_l^{j+1} - b_l^j, 0}²; 0 where γ is infinite, as all pairs are ordered then
     */
    record EpochLoss(double crossEntropy, double penalty) {
    }

    /**
     * One pass over images in a given order, a step of gradient descent a batch; stops between two batches where the
     * thread is interrupted.
     *
     * @param order positions in the set; what is left over after whole batches makes a smaller last one
     * @param seed  of the neurons that dropout leaves out
     * @param done  is told the number of images of each batch
     */
    EpochLoss train(DigitSet images, int[] order, long seed, LongConsumer done) throws InterruptedException;

    /** The digits it sees, with dropout off and the running moments in the batch normalisation. Length: images. */
    int[] classify(DigitSet images);

    /** Copies of the biases, {@code [layer][neuron]}: convolutions, then dense layers, the output last. */
    double[][] biases();

    /** Writes all that the next epoch depends on. */
    void save(DataOutput out) throws IOException;

    /** Takes over what {@link #save} wrote. */
    void load(DataInput in) throws IOException;

    @Override
    void close();
}
