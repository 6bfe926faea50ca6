package org.semenov.experiment.mnist;

import java.util.List;

/**
 * Section 5.3 of the paper as it is run here. What the paper says: four convolutions (32, 32, 64, 64 filters of width 3),
 * max pooling after the second and the fourth, dense 512 and 10, ReLU and softmax, batch normalisation, dropout,
 * cross-entropy, gradient descent with learning rate 0.01, batches of 32, 5 epochs, γ = 100, 60,000 images.
 *
 * <p>What it does not say and is chosen here, as Keras has it by default where it has a default: no padding, pooling 2 x 2,
 * batch normalisation after each of the five ReLU (directly before a ReLU it would cancel the bias, which then had no
 * gradient; the paper's biases did move) with momentum 0.99 and ε = 1e-3, dropout 0.25 after each pooling and 0.5 before
 * the output, first weights uniform after Glorot, first biases 0, intensities from 0 to 1, a new order of the images in
 * every epoch, no momentum, the penalty on all six layers.
 *
 * @param trainingImages at most so many, the first of the file
 * @param epochs         passes over them
 * @param seeds          runs from different seeds, from the run's seed upwards
 * @param normMomentum   what the running mean and variance of a batch normalisation keep of themselves at a step, 0..1
 */
public record MnistSettings(int trainingImages, int epochs, int seeds, double normMomentum) {
    /** Penalty parameter of J_γ. */
    public static final double GAMMA = 100.0;
    /** Step length of gradient descent. */
    public static final double LEARNING_RATE = 0.01;
    /** Images a step. */
    public static final int BATCH = 32;
    /** Filters of the four convolutions, then neurons of the two dense layers. */
    public static final List<Integer> WIDTHS = List.of(32, 32, 64, 64, 512, DigitSet.CLASSES);
    /** Part of the neurons left out after each pooling. */
    public static final double POOLING_DROPOUT = 0.25;
    /** Part of the neurons left out before the output. */
    public static final double DENSE_DROPOUT = 0.5;
    /** Added to the variance. */
    public static final double NORM_EPSILON = 1e-3;

    private static final int PAPER_IMAGES = 60_000;
    private static final int PAPER_EPOCHS = 5;
    private static final int QUICK_IMAGES = 12_800;
    private static final int QUICK_EPOCHS = 2;
    private static final double KERAS_MOMENTUM = 0.99;

    public MnistSettings {
        if (trainingImages < BATCH || epochs < 1) {
            throw new IllegalArgumentException(trainingImages + " images and " + epochs + " epochs: at least " + BATCH + " and 1");
        }
        if (!(normMomentum >= 0.0 && normMomentum < 1.0)) {
            throw new IllegalArgumentException("normMomentum " + normMomentum + " is not within 0..1");
        }
        if (seeds < 1 || seeds > 1000) {
            throw new IllegalArgumentException("--seeds " + seeds + " is not within 1..1000");
        }
    }

    /** Ends within some minutes: 12,800 images, 2 epochs. */
    public static MnistSettings quick(int seeds) {
        return new MnistSettings(QUICK_IMAGES, QUICK_EPOCHS, seeds, KERAS_MOMENTUM);
    }

    /** As the paper has it: 60,000 images, 5 epochs. */
    public static MnistSettings full(int seeds) {
        return new MnistSettings(PAPER_IMAGES, PAPER_EPOCHS, seeds, KERAS_MOMENTUM);
    }

    /** Name of a layer for tables and figures. */
    static String layerName(int layer) {
        return layer < 4 ? "convolution " + (layer + 1) : layer == 4 ? "dense" : "output";
    }

    /** What the figures hang on, in one line. */
    String describe() {
        return "convolutions 32-32-pool-64-64-pool of width 3 without padding, dense 512-10; ReLU, then batch normalisation"
                + " (momentum " + normMomentum + ", epsilon " + NORM_EPSILON + "); dropout " + POOLING_DROPOUT + " after each pooling, "
                + DENSE_DROPOUT + " before the output; softmax cross-entropy; gradient descent with rate " + LEARNING_RATE + ", batches of "
                + BATCH + "; Glorot uniform weights, zero biases; " + epochs + " epochs of at most " + trainingImages + " images";
    }
}
