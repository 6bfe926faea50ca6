package org.semenov.experiment.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.ResumableTraining;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.SineData;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;

/**
 * Proposition 1 along paths of γ, and Remark 1: a path against a fixed γ. The paths are followed one after the other, the
 * nets of Remark 1 trained side by side. A run that was ended goes on from the last whole path or the last checkpoint.
 */
public final class GammaExperiment {
    private final GammaSettings settings;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    /**
     * @param threads nets of Remark 1 trained at the same time
     * @throws IllegalArgumentException where the seeds go beyond the largest number
     */
    public GammaExperiment(GammaSettings settings, RunOrigin origin, int threads, ExperimentListener listener) {
        try {
            Math.addExact(origin.seed(), settings.seeds());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("--seed " + origin.seed() + " with --seeds " + settings.seeds()
                    + " goes beyond the largest seed; --seed may be at most " + (Long.MAX_VALUE - settings.seeds()), e);
        }
        this.settings = settings;
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Runs all of it.
     *
     * @param checkpoints where paths and half-trained nets are kept
     * @throws CancellationException where it was interrupted; the message says where to go on from
     */
    public GammaResults run(Path checkpoints) throws IOException {
        List<FollowedPath> paths = new ArrayList<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            paths.addAll(follow(problem, checkpoints));
        }
        return new GammaResults(settings, origin, paths, compare(checkpoints));
    }

    private List<FollowedPath> follow(GammaSettings.Problem problem, Path checkpoints) throws IOException {
        int seeds = settings.seeds(problem);
        listener.stage("path of γ, problem " + problem.fileName() + ", " + seeds + " seeds", "iterations",
                seeds * PathFollower.iterations(settings.problem(problem, origin.seed())));
        List<FollowedPath> paths = new ArrayList<>();
        for (long seed = origin.seed(); seed < origin.seed() + seeds; seed++) {
            paths.add(followOrLoad(problem, settings.problem(problem, seed), checkpoints));
        }
        return paths;
    }

    private FollowedPath followOrLoad(GammaSettings.Problem kind, PathProblem problem, Path directory) throws IOException {
        PathCheckpoint checkpoint = new PathCheckpoint(directory);
        String dependsOn = PathOrigin.of(origin.commit(), kind, problem);
        Optional<FollowedPath> found = checkpoint.load(problem.name(), problem.seed(), dependsOn);
        if (found.isPresent()) {
            listener.step(PathFollower.iterations(problem));
            return found.get();
        }
        try {
            FollowedPath path = PathFollower.follow(problem, listener);
            checkpoint.save(path, dependsOn);
            return path;
        } catch (CancellationException interrupted) {
            throw new CancellationException("interrupted; the same command goes on from the last whole path in " + directory);
        }
    }

    private List<RuleRun> compare(Path checkpoints) throws IOException {
        ResNet net = GammaSettings.paperNet();
        List<TrainingJob> jobs = new ArrayList<>();
        for (long seed = origin.seed(); seed < origin.seed() + settings.seeds(); seed++) {
            double[] start = Initialization.standard().draw(net.shape(), NetSeed.of(seed, "sine"));
            for (GammaRule rule : GammaRule.values()) {
                jobs.add(new TrainingJob("seed" + seed + "-" + rule.fileName(), net, start, SineData.of(seed).training(), settings.training(rule)));
            }
        }
        List<TrainedNet> nets = ResumableTraining.train(jobs, threads, checkpoints, listener);
        List<RuleRun> runs = new ArrayList<>();
        for (int n = 0; n < nets.size(); n++) {
            long seed = origin.seed() + n / GammaRule.values().length;
            TrainedNet trained = nets.get(n);
            runs.add(new RuleRun(seed, GammaRule.values()[n % GammaRule.values().length], trained,
                    SineData.of(seed).testError(trained.net(), trained.theta())));
        }
        return runs;
    }
}
