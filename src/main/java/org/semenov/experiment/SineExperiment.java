package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingData;
import org.semenov.training.TrainingJob;

/**
 * Section 5.1 of the paper: one ResNet learns sin(x) on [0, 2π], with J and with J_γ from equal starts. 1000 evenly
 * spaced points are split at random into 400 for training, 400 for the test and 200 for validation.
 */
public final class SineExperiment {
    private final SineSettings settings;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    public SineExperiment(SineSettings settings, RunOrigin origin, int threads, ExperimentListener listener) {
        this.settings = settings;
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /** A net trained with one loss from one seed, and its predictions on the test points. */
    record Run(long seed, Variant variant, TrainedNet net, double[] x, double[] predicted) {
    }

    /** A net to be trained with one loss from one seed, and the points to test it on. */
    private record Planned(long seed, Variant variant, double[] test, TrainingJob job) {
    }

    /** Positions of the points in a random order: training, then test, then validation. */
    private static int[] split(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < SineSettings.POINTS; n++) {
            order.add(n);
        }
        Collections.shuffle(order, new Random(NetSeed.of(seed, "split")));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] points(int[] order, int from, int to) {
        return Arrays.stream(order, from, to).sorted().mapToDouble(n -> 2.0 * Math.PI * n / (SineSettings.POINTS - 1)).toArray();
    }

    /** Inputs of the net: x mapped onto [-1, 1]. */
    private static double[][] inputs(double[] x) {
        return new double[][] {Arrays.stream(x).map(value -> value / Math.PI - 1.0).toArray()};
    }

    private static double[][] targets(double[] x) {
        return new double[][] {Arrays.stream(x).map(Math::sin).toArray()};
    }

    /**
     * Runs all of it.
     *
     * @param checkpoints where half-trained nets are kept
     */
    public SineResults run(Path checkpoints) throws IOException {
        List<Planned> plan = new ArrayList<>();
        for (long seed = origin.seed(); seed < origin.seed() + settings.seeds(); seed++) {
            int[] order = split(seed);
            double[] fitted = points(order, 0, SineSettings.TRAINING);
            double[] test = points(order, SineSettings.TRAINING, SineSettings.TRAINING + SineSettings.TEST);
            double[] stopping = points(order, SineSettings.TRAINING + SineSettings.TEST, SineSettings.POINTS);
            for (Variant variant : settings.variants()) {
                double[] start = settings.initialization(variant).draw(settings.net().shape(), NetSeed.of(seed, "sine"));
                plan.add(new Planned(seed, variant, test, variant.of(new TrainingJob("seed" + seed + "-" + variant.fileName(), settings.net(), start,
                        new TrainingData(inputs(fitted), targets(fitted), inputs(stopping), targets(stopping)), settings.training(variant)))));
            }
        }
        List<TrainedNet> nets = ResumableTraining.train(plan.stream().map(Planned::job).toList(), threads, checkpoints, listener);
        List<Run> runs = new ArrayList<>();
        for (int r = 0; r < nets.size(); r++) {
            Planned planned = plan.get(r);
            runs.add(new Run(planned.seed, planned.variant, nets.get(r), planned.test, predict(nets.get(r), planned.test)));
        }
        return new SineResults(settings, origin, runs);
    }

    private static double[] predict(TrainedNet trained, double[] x) {
        ResNet net = trained.net();
        double[][] outputs = new double[1][x.length];
        net.forward(trained.theta(), inputs(x), outputs, new ResNetWorkspace(net.shape()));
        return outputs[0];
    }
}
