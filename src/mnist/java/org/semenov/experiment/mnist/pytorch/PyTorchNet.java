package org.semenov.experiment.mnist.pytorch;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.LongConsumer;
import org.semenov.experiment.mnist.DigitNet;
import org.semenov.experiment.mnist.DigitSet;
import org.semenov.experiment.mnist.IsotonicProjection;
import org.semenov.experiment.mnist.MnistSettings;

/**
 * The net in DJL, stepped by its trainer: gradient descent on cross-entropy and the bias-order penalty. With infinite γ
 * it is projected gradient descent on the cross-entropy: each step is followed by the proximal step of the penalty.
 */
final class PyTorchNet implements DigitNet {
    private static final int TEST_BATCH = 250;

    private final Engine engine;
    private final double gamma;
    private final IsotonicProjection projection = new IsotonicProjection(Collections.max(MnistSettings.WIDTHS));
    private final DigitBlocks blocks;
    private final Model model;
    private final Trainer trainer;

    PyTorchNet(Engine engine, MnistSettings settings, double gamma, long seed) {
        this.engine = engine;
        this.gamma = gamma;
        blocks = DigitBlocks.build(settings.normMomentum());
        model = Model.newInstance("mnist", Device.cpu(), engine.getEngineName());
        model.setBlock(blocks.net());
        blocks.initialize(model.getNDManager(), seed);
        TrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed((float) MnistSettings.LEARNING_RATE)).build());
        trainer = model.newTrainer(config);
        trainer.initialize(new Shape(MnistSettings.BATCH, 1, DigitSet.SIDE, DigitSet.SIDE));
    }

    @Override
    public EpochLoss train(DigitSet images, int[] order, long seed, LongConsumer done) throws InterruptedException {
        engine.setRandomSeed((int) (seed ^ seed >>> Integer.SIZE));
        double crossEntropy = 0.0;
        double penalty = 0.0;
        for (int from = 0; from < order.length; from += MnistSettings.BATCH) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int[] batch = Arrays.copyOfRange(order, from, Math.min(from + MnistSettings.BATCH, order.length));
            EpochLoss loss = step(images, batch);
            crossEntropy += loss.crossEntropy() * batch.length;
            penalty += loss.penalty() * batch.length;
            done.accept(batch.length);
        }
        return new EpochLoss(crossEntropy / order.length, penalty / order.length);
    }

    /** One step down the gradient of the mean over a batch. */
    private EpochLoss step(DigitSet images, int[] batch) {
        try (NDManager scratch = trainer.getManager().newSubManager()) {
            NDList input = new NDList(pixels(images, batch, scratch));
            NDList labels = new NDList(scratch.create(labels(images, batch)));
            EpochLoss loss;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList scores = trainer.forward(input);
                NDArray crossEntropy = trainer.getLoss().evaluate(labels, scores);
                NDArray penalty = gamma > 0.0 && !Double.isInfinite(gamma) ? BiasOrderTerm.of(gamma, blocks.biases()) : null;
                NDArray total = penalty == null ? crossEntropy : crossEntropy.add(penalty);
                collector.backward(total);
                loss = new EpochLoss(crossEntropy.getFloat(), penalty == null ? 0.0 : penalty.getFloat());
                scores.attach(scratch);
            }
            trainer.step();
            if (Double.isInfinite(gamma)) {
                orderBiases();
            }
            return loss;
        }
    }

    /** Puts the nearest ordered biases into each layer. */
    private void orderBiases() {
        for (NDArray bias : blocks.biases()) {
            float[] values = bias.toFloatArray();
            if (projection.project(values)) {
                bias.set(values);
            }
        }
    }

    private static NDArray pixels(DigitSet images, int[] positions, NDManager manager) {
        float[] intensities = new float[positions.length * DigitSet.PIXELS];
        for (int n = 0; n < positions.length; n++) {
            images.intensities(positions[n], intensities, n * DigitSet.PIXELS);
        }
        return manager.create(intensities, new Shape(positions.length, 1, DigitSet.SIDE, DigitSet.SIDE));
    }

    private static float[] labels(DigitSet images, int[] positions) {
        float[] labels = new float[positions.length];
        for (int n = 0; n < positions.length; n++) {
            labels[n] = images.label(positions[n]);
        }
        return labels;
    }

    @Override
    public int[] classify(DigitSet images) {
        int[] digits = new int[images.size()];
        for (int from = 0; from < digits.length; from += TEST_BATCH) {
            int[] batch = new int[Math.min(TEST_BATCH, digits.length - from)];
            Arrays.setAll(batch, n -> n);
            for (int n = 0; n < batch.length; n++) {
                batch[n] += from;
            }
            try (NDManager scratch = trainer.getManager().newSubManager()) {
                NDList scores = trainer.evaluate(new NDList(pixels(images, batch, scratch)));
                scores.attach(scratch);
                long[] best = scores.singletonOrThrow().argMax(1).toLongArray();
                for (int n = 0; n < batch.length; n++) {
                    digits[from + n] = (int) best[n];
                }
            }
        }
        return digits;
    }

    @Override
    public double[][] biases() {
        return blocks.biases().stream().map(bias -> {
            float[] values = bias.toFloatArray();
            double[] wide = new double[values.length];
            Arrays.setAll(wide, j -> values[j]);
            return wide;
        }).toArray(double[][]::new);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (NDArray array : blocks.parameters()) {
            byte[] bytes = array.toByteArray();
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        for (NDArray array : blocks.parameters()) {
            int length = in.readInt();
            if (length != array.size() * Float.BYTES) {
                throw new IOException("an array of " + length + " bytes where " + array.size() * Float.BYTES + " are expected");
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            array.set(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
