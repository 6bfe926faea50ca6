package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.semenov.dataset.StepPair;
import org.semenov.dataset.TrajectoryGenerator;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.RosenbrockTableau;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutResult;
import org.semenov.training.CheckpointDirectory;
import org.semenov.training.ParallelTrainer;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;
import org.semenov.training.TrainingOutcome;

/**
 * Section 5.2 of the paper: surrogates of stiff H2-O2 chemistry trained with J and with J_γ from equal starts, rolled
 * out from every initial temperature, with and without the correction.
 *
 * <p>Trajectories of the reference -> pairs of the training sets -> 9 nets a loss and seed, side by side -> models ->
 * rollouts beside the reference -> {@link HydrogenResults}.
 */
public final class HydrogenExperiment {
    private final HydrogenSettings settings;
    private final Kinetics kinetics;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    /**
     * @param settings what to run
     * @param kinetics of the mechanism that the settings name
     * @param origin   command, seed and commit
     * @param threads  nets trained side by side
     * @param listener is told of the progress
     */
    public HydrogenExperiment(HydrogenSettings settings, Kinetics kinetics, RunOrigin origin, int threads,
                              ExperimentListener listener) {
        this.settings = settings;
        this.kinetics = kinetics;
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Runs all of it.
     *
     * @param checkpoints where half-trained nets are kept; a run that finds some goes on from them to the same result
     */
    public HydrogenResults run(Path checkpoints) throws IOException {
        ReferenceSolver reference = new ReferenceSolver(kinetics, RosenbrockTableau.byName(settings.data().integrator()),
                settings.data().relativeTolerance(), settings.data().absoluteTolerance());
        listener.stage("reference", "trajectories", settings.data().temperatures().size());
        List<Trajectory> trajectories = new TrajectoryGenerator(settings.data(), reference, threads)
                .generate(set -> listener.step(1));
        List<LossRun> runs = train(trajectories, reference, checkpoints);
        return new HydrogenResults(settings, origin, kinetics.mechanism(), trajectories, runs,
                rollOut(runs, trajectories, reference));
    }

    private List<LossRun> train(List<Trajectory> trajectories, ReferenceSolver reference, Path checkpoints) throws IOException {
        List<StepPair> pairs = trainingPairs(trajectories);
        List<TrainingJob> jobs = new ArrayList<>();
        List<SurrogateTraining> trainings = new ArrayList<>();
        for (int s = 0; s < settings.seeds(); s++) {
            long seed = origin.seed() + s;
            for (LossRun.Loss loss : LossRun.Loss.values()) {
                SurrogateTraining training = new SurrogateTraining(config(loss), reference.layout(), settings.data().closure(), pairs, seed);
                trainings.add(training);
                jobs.addAll(training.jobs("seed" + seed + "-" + loss.fileName() + "-"));
            }
        }
        int iterations = settings.training().maximumIterations();
        listener.stage("training " + jobs.size() + " nets", "iterations", (long) jobs.size() * iterations);
        List<TrainingOutcome> outcomes = new ParallelTrainer(threads, Optional.of(new CheckpointDirectory(checkpoints)),
                ParallelTrainer.DEFAULT_CHECKPOINT_INTERVAL, new JobProgress(listener, iterations)).train(jobs);
        List<TrainedNet> nets = finished(outcomes, checkpoints);
        List<LossRun> runs = new ArrayList<>();
        int each = nets.size() / trainings.size();
        for (int r = 0; r < trainings.size(); r++) {
            LossRun.Loss loss = LossRun.Loss.values()[r % LossRun.Loss.values().length];
            List<TrainedNet> own = nets.subList(r * each, (r + 1) * each);
            runs.add(new LossRun(origin.seed() + r / LossRun.Loss.values().length, loss, own,
                    trainings.get(r).model(own, settings.data().mechanism(), kinetics.mechanism().sha256(), origin)));
        }
        return runs;
    }

    private TrainingConfig config(LossRun.Loss loss) {
        return loss == LossRun.Loss.J ? settings.training() : settings.training().withGammaPath(settings.gammaPath());
    }

    private List<StepPair> trainingPairs(List<Trajectory> trajectories) {
        return TrajectoryGenerator.pairs(trajectories, settings.data().timeStep()).stream()
                .filter(pair -> settings.trainsOn(settings.data().temperatures().get(pair.set()))).toList();
    }

    /** The nets, where all trainings came to their end. */
    static List<TrainedNet> finished(List<TrainingOutcome> outcomes, Path checkpoints) {
        long unfinished = outcomes.stream().filter(outcome -> outcome.net().isEmpty()).count();
        if (unfinished > 0) {
            throw new CancellationException("interrupted with " + unfinished + " of " + outcomes.size()
                    + " nets to train; the same command goes on from " + checkpoints);
        }
        return outcomes.stream().map(outcome -> outcome.net().orElseThrow()).toList();
    }

    private List<RolloutRecord> rollOut(List<LossRun> runs, List<Trajectory> trajectories, ReferenceSolver reference) {
        ReactorClosure closure = settings.data().closure();
        List<RolloutRecord> records = new ArrayList<>();
        listener.stage("rollouts", "rollouts", 2L * runs.size() * trajectories.size());
        double[] eventDelays = new double[trajectories.size()];
        for (int set = 0; set < eventDelays.length; set++) {
            Trajectory trajectory = trajectories.get(set);
            double endTime = trajectory.time(trajectory.size() - 1);
            eventDelays[set] = reference.ignite(trajectory.first(), closure, endTime, new double[] {endTime})
                    .delays().get(IgnitionCriterion.TEMPERATURE_RISE_400K).orElse(Double.NaN);
        }
        for (LossRun run : runs) {
            for (boolean corrected : new boolean[] {false, true}) {
                Rollout rollout = corrected ? Rollout.corrected(run.model(), kinetics) : Rollout.pure(run.model(), kinetics);
                for (int set = 0; set < trajectories.size(); set++) {
                    Trajectory trajectory = trajectories.get(set);
                    RolloutResult result = rollout.run(trajectory.first(), settings.data().timeStep(), settings.data().steps());
                    double temperature = settings.data().temperatures().get(set);
                    records.add(new RolloutRecord(run, corrected, temperature, settings.trainsOn(temperature), eventDelays[set],
                            result, RolloutComparison.of(result.trajectory(), trajectory, closure, kinetics,
                                    IgnitionCriterion.TEMPERATURE_RISE_400K)));
                    listener.step(1);
                }
            }
        }
        return records;
    }
}
