package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.semenov.dataset.StepPair;
import org.semenov.dataset.TrajectoryGenerator;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutResult;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;

/**
 * Section 5.2 of the paper: surrogates of stiff H2-O2 chemistry trained with J and with J_γ from equal starts, and in
 * the other variants that the settings name, rolled out from every initial temperature, with and without the correction.
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
        ReferenceSolver reference = new ReferenceSolver(kinetics, StiffMethod.byName(settings.data().integrator()),
                settings.data().relativeTolerance(), settings.data().absoluteTolerance());
        listener.stage("reference", "trajectories", settings.data().temperatures().size());
        List<Trajectory> trajectories = new TrajectoryGenerator(settings.data(), reference, threads)
                .generate(set -> listener.step(1));
        List<VariantRun> runs = train(trajectories, reference, checkpoints);
        return new HydrogenResults(settings, origin, kinetics.mechanism(), trajectories, runs,
                rollOut(runs, trajectories, reference));
    }

    /** The nets of one loss and seed, to be trained. */
    private record Planned(long seed, Variant variant, SurrogateTraining training, List<TrainingJob> jobs) {
    }

    private List<VariantRun> train(List<Trajectory> trajectories, ReferenceSolver reference, Path checkpoints) throws IOException {
        List<StepPair> pairs = trainingPairs(trajectories);
        List<Planned> plan = new ArrayList<>();
        for (long seed : settings.seeds(origin.seed())) {
            for (Variant variant : settings.variants()) {
                SurrogateTraining training = new SurrogateTraining(config(variant), reference.layout(), settings.data().closure(), pairs, seed);
                plan.add(new Planned(seed, variant, training, training.jobs("seed" + seed + "-" + variant.fileName() + "-").stream().map(variant::of).toList()));
            }
        }
        Iterator<TrainedNet> nets = ResumableTraining.train(plan.stream().flatMap(planned -> planned.jobs.stream()).toList(),
                threads, checkpoints, listener).iterator();
        List<VariantRun> runs = new ArrayList<>();
        for (Planned planned : plan) {
            List<TrainedNet> own = planned.jobs.stream().map(job -> nets.next()).toList();
            runs.add(new VariantRun(planned.seed, planned.variant, own,
                    planned.training.model(own, settings.data().mechanism(), kinetics.mechanism().sha256(), origin)));
        }
        return runs;
    }

    private TrainingConfig config(Variant variant) {
        TrainingConfig config = settings.training().withSortedBiases(variant.sortedStart());
        return variant.penalised() ? config.withGammaPath(settings.gammaPath()) : config;
    }

    private List<StepPair> trainingPairs(List<Trajectory> trajectories) {
        return TrajectoryGenerator.pairs(trajectories, settings.data().timeStep()).stream()
                .filter(pair -> settings.trainsOn(settings.data().temperatures().get(pair.set()))).toList();
    }

    private List<RolloutRecord> rollOut(List<VariantRun> runs, List<Trajectory> trajectories, ReferenceSolver reference) {
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
        for (VariantRun run : runs) {
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
