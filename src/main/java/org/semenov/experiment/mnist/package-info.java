/**
 * Section 5.3 of the paper: a convolutional net learns the handwritten digits of MNIST in an existing machine-learning
 * library, without the bias-order penalty, with it, and with its limit for γ -> ∞, a projection onto ordered biases
 * ({@link org.semenov.experiment.mnist.IsotonicProjection}).
 *
 * <p>The way of the data: four IDX files are read by {@link org.semenov.experiment.mnist.MnistData} into
 * {@link org.semenov.experiment.mnist.DigitSet}s (strictly: a bad file is refused with name, byte and reason);
 * {@link org.semenov.experiment.mnist.MnistExperiment} trains one net after the other from
 * {@link org.semenov.experiment.mnist.MnistSettings} and keeps each between its epochs, so that a killed run goes on;
 * {@link org.semenov.experiment.mnist.MnistResults} writes tables, figures, a page and a manifest.
 *
 * <p>The library is behind {@link org.semenov.experiment.mnist.DigitLibrary} and
 * {@link org.semenov.experiment.mnist.DigitNet}, the seam between this build and the Maven profile {@code mnist}, which
 * adds DJL with PyTorch from the source root {@code src/mnist}. Nothing here knows DJL, and without the profile nothing
 * here can train.
 */
package org.semenov.experiment.mnist;
