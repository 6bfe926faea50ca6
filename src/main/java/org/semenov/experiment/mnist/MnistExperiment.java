package org.semenov.experiment.mnist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.training.NetSeed;

/**
 * Section 5.3 of the paper: a convolutional net learns the digits of MNIST, without the bias-order penalty, with it, and
 * with its limit for γ -> ∞, from equal first weights, with the images in the same order. The nets are trained one after the other; a run that was ended
 * goes on from the last whole epoch.
 */
public final class MnistExperiment {
    private final MnistSettings settings;
    private final DigitLibrary library;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    /** @param threads used within one operation of the library; their number may change the last bits of a result */
    public MnistExperiment(MnistSettings settings, DigitLibrary library, RunOrigin origin, int threads, ExperimentListener listener) {
        this.settings = settings;
        this.library = library;
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Runs all of it.
     *
     * @param checkpoints where half-trained nets are kept
     * @throws CancellationException where it was interrupted; the message says where to go on from
     */
    public MnistResults run(MnistData data, Path checkpoints) throws IOException {
        int images = Math.min(settings.trainingImages(), data.training().size());
        int nets = Ordering.values().length * settings.seeds();
        listener.stage("training " + nets + " nets", "images", (long) nets * settings.epochs() * images);
        List<MnistRun> runs = new ArrayList<>();
        for (long seed = origin.seed(); seed < origin.seed() + settings.seeds(); seed++) {
            for (Ordering ordering : Ordering.values()) {
                runs.add(train(seed, ordering, data, images, checkpoints));
            }
        }
        return new MnistResults(settings, library.describe() + ", " + threads + (threads == 1 ? " thread" : " threads"), origin,
                data, runs);
    }

    private MnistRun train(long seed, Ordering ordering, MnistData data, int images, Path checkpoints) throws IOException {
        RunCheckpoint checkpoint = new RunCheckpoint(checkpoints.resolve("seed" + seed + "-" + ordering.fileName() + ".checkpoint"),
                settings.describe() + "; gamma " + ordering.gamma() + "; seed " + seed + "; " + data.describe() + "; "
                        + library.describe() + "; threads " + threads);
        try (DigitNet net = library.start(settings, ordering.gamma(), NetSeed.of(seed, "weights"), threads)) {
            MnistRun run = checkpoint.resume(MnistRun.begin(seed, ordering), net);
            listener.step((long) run.epochs().size() * images);
            for (int epoch = run.epochs().size(); epoch < settings.epochs(); epoch++) {
                DigitNet.EpochLoss loss = net.train(data.training(), order(images, NetSeed.of(seed, "order " + epoch)),
                        NetSeed.of(seed, "dropout " + epoch), listener::step);
                run = run.after(loss, net.classify(data.test()), data.test(), net.biases());
                checkpoint.save(run, net);
            }
            return run;
        } catch (InterruptedException interrupted) {
            throw new CancellationException("interrupted; the same command goes on from the last whole epoch in " + checkpoints);
        }
    }

    /** The first images of the set in a random order (R. A. Fisher and F. Yates). */
    private static int[] order(int images, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[images];
        for (int n = 0; n < images; n++) {
            int other = random.nextInt(n + 1);
            order[n] = order[other];
            order[other] = n;
        }
        return order;
    }
}
