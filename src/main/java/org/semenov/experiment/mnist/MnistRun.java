package org.semenov.experiment.mnist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of one net after some epochs. Immutable.
 */
final class MnistRun {
    private final long seed;
    private final Ordering ordering;
    private final List<Epoch> epochs;
    private final double[][] biases;
    private final int[] answers;

    /**
     * An epoch and the test after it.
     *
     * @param loss    means over its batches
     * @param correct test images classified correctly
     * @param order   of the biases of all layers
     */
    record Epoch(DigitNet.EpochLoss loss, int correct, LayerOrder order) {
    }

    private MnistRun(long seed, Ordering ordering, List<Epoch> epochs, double[][] biases, int[] answers) {
        this.seed = seed;
        this.ordering = ordering;
        this.epochs = List.copyOf(epochs);
        this.biases = biases;
        this.answers = answers;
    }

    /** Before the first epoch. */
    static MnistRun begin(long seed, Ordering ordering) {
        return new MnistRun(seed, ordering, List.of(), new double[0][], new int[0]);
    }

    /**
     * After one epoch more.
     *
     * @param answerGiven digit seen on each test image
     * @param newBiases   {@code [layer][neuron]}; both are copied
     */
    MnistRun after(DigitNet.EpochLoss loss, int[] answerGiven, DigitSet test, double[][] newBiases) {
        int correct = 0;
        for (int n = 0; n < answerGiven.length; n++) {
            correct += answerGiven[n] == test.label(n) ? 1 : 0;
        }
        List<Epoch> longer = new ArrayList<>(epochs);
        longer.add(new Epoch(loss, correct, LayerOrder.ofAll(newBiases)));
        return new MnistRun(seed, ordering, longer, Arrays.stream(newBiases).map(double[]::clone).toArray(double[][]::new),
                answerGiven.clone());
    }

    long seed() {
        return seed;
    }

    Ordering ordering() {
        return ordering;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /** Part of the test images classified correctly at the end [%]. */
    double accuracy() {
        return percent(last().correct(), answers.length);
    }

    /** After an epoch counted from 0 [%]. */
    double accuracy(int epoch) {
        return percent(epochs.get(epoch).correct(), answers.length);
    }

    private static double percent(int correct, int images) {
        return 100.0 * correct / images;
    }

    /** Digit seen on test image n at the end. */
    int answer(int n) {
        return answers[n];
    }

    int testImages() {
        return answers.length;
    }

    int layers() {
        return biases.length;
    }

    /** A copy of the biases of a layer. */
    double[] biases(int layer) {
        return biases[layer].clone();
    }

    /** Largest less smallest bias of a layer. */
    double range(int layer) {
        return Arrays.stream(biases[layer]).max().orElseThrow() - Arrays.stream(biases[layer]).min().orElseThrow();
    }

    /** Largest violation of the order in a layer as a part of its range; 0 where there is none. */
    double violationOfRange(int layer) {
        double largest = LayerOrder.of(biases[layer]).largest();
        return largest == 0.0 ? 0.0 : largest / range(layer);
    }

    /** Largest of {@link #violationOfRange(int)} over the layers. */
    double violationOfRange() {
        return IntStream.range(0, biases.length).mapToDouble(this::violationOfRange).max().orElse(0.0);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(epochs.size());
        for (Epoch epoch : epochs) {
            out.writeDouble(epoch.loss.crossEntropy());
            out.writeDouble(epoch.loss.penalty());
            out.writeInt(epoch.correct);
            out.writeInt(epoch.order.violations());
            out.writeInt(epoch.order.pairs());
            out.writeDouble(epoch.order.largest());
        }
        out.writeInt(biases.length);
        for (double[] layer : biases) {
            out.writeInt(layer.length);
            for (double bias : layer) {
                out.writeDouble(bias);
            }
        }
        out.writeInt(answers.length);
        for (int answer : answers) {
            out.writeByte(answer);
        }
    }

    /** What {@link #write} wrote, checked before by a checksum over it. */
    static MnistRun read(long seed, Ordering ordering, DataInput in) throws IOException {
        List<Epoch> epochs = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            epochs.add(new Epoch(new DigitNet.EpochLoss(in.readDouble(), in.readDouble()), in.readInt(),
                    new LayerOrder(in.readInt(), in.readInt(), in.readDouble())));
        }
        double[][] biases = new double[in.readInt()][];
        for (int l = 0; l < biases.length; l++) {
            biases[l] = new double[in.readInt()];
            for (int j = 0; j < biases[l].length; j++) {
                biases[l][j] = in.readDouble();
            }
        }
        int[] answers = new int[in.readInt()];
        for (int n = 0; n < answers.length; n++) {
            answers[n] = in.readByte();
        }
        return new MnistRun(seed, ordering, epochs, biases, answers);
    }
}
