package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;
import org.semenov.training.TrainingSettings;

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
    private record Planned(long seed, Variant variant, SineData data, TrainingJob job) {
    }

    /**
     * Runs all of it.
     *
     * @param checkpoints where half-trained nets are kept
     */
    public SineResults run(Path checkpoints) throws IOException {
        List<Planned> plan = new ArrayList<>();
        for (long seed : settings.seeds(origin.seed())) {
            SineData data = SineData.of(seed);
            for (Variant variant : settings.variants()) {
                double[] start = settings.initialization(variant).draw(settings.net().shape(), NetSeed.of(seed, "sine"));
                plan.add(new Planned(seed, variant, data, variant.of(new TrainingJob("seed" + seed + "-" + variant.fileName(), settings.net(), start,
                        data.training(), settings.training(variant)))));
            }
        }
        List<TrainedNet> nets = ResumableTraining.train(plan.stream().map(Planned::job).toList(), threads, checkpoints, listener);
        List<Run> runs = new ArrayList<>();
        for (int r = 0; r < nets.size(); r++) {
            Planned planned = plan.get(r);
            TrainedNet net = nets.get(r);
            runs.add(new Run(planned.seed, planned.variant, net, planned.data.testPoints(), planned.data.predict(net.net(), net.theta())));
        }
        return new SineResults(settings, origin, runs, lambdas(runs, checkpoints));
    }

    /** J with the other λ, for the first seeds. */
    private LambdaComparison lambdas(List<Run> runs, Path checkpoints) throws IOException {
        List<TrainingJob> jobs = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        for (long seed : settings.lambdaSeeds(origin.seed())) {
            double[] start = settings.initialization(Variant.J).draw(settings.net().shape(), NetSeed.of(seed, "sine"));
            for (double lambda : LambdaComparison.LAMBDAS) {
                if (lambda != TrainingSettings.DEFAULT_LAMBDA) {
                    jobs.add(new TrainingJob("seed" + seed + "-J-lambda" + lambda, settings.net(), start, SineData.of(seed).training(),
                            settings.training(Variant.J, lambda)));
                    seeds.add(seed);
                }
            }
        }
        List<TrainedNet> nets = ResumableTraining.train(jobs, threads, checkpoints, listener);
        List<LambdaComparison.Run> compared = new ArrayList<>();
        for (int n = 0; n < nets.size(); n++) {
            SineData data = SineData.of(seeds.get(n));
            TrainedNet net = nets.get(n);
            compared.add(new LambdaComparison.Run(seeds.get(n), jobs.get(n).settings().lambda(), net,
                    SineResults.testError(data.testPoints(), data.predict(net.net(), net.theta()))));
        }
        for (Run run : runs) {
            if (run.variant == Variant.J && seeds.contains(run.seed)) {
                compared.add(new LambdaComparison.Run(run.seed, TrainingSettings.DEFAULT_LAMBDA, run.net, SineResults.testError(run)));
            }
        }
        return new LambdaComparison(compared);
    }
}
