package org.semenov.experiment.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelProvenance;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.StepFeatures;
import org.semenov.surrogate.flow.Whitening;
import org.semenov.training.CheckpointDirectory;
import org.semenov.training.LeastSquaresData;
import org.semenov.training.LeastSquaresResult;
import org.semenov.training.LeastSquaresSettings;
import org.semenov.training.LeastSquaresTrainer;
import org.semenov.training.NetSeed;

/**
 * From pairs to a trained surrogate for flow solvers: the nets are fitted to the pairs, then in rounds the surrogate is rolled out, the steps that its nets were asked for
 * are labelled by the reference and added, and the nets are trained on from where they were. A training can be interrupted at any time; what follows is the same to the
 * bit.
 */
public final class FlowTraining {
    /** Trajectories of which one is held out for validation. */
    private static final int VALIDATION_EVERY = 10;
    private static final long CHECKPOINT_INTERVAL = 20_000_000_000L;

    private final FlowTrainingConfig config;
    private final FlowDataSpec spec;
    private final Kinetics kinetics;
    private final ReferenceSolver solver;
    private final long seed;
    private final int threads;
    private final Path checkpoints;
    private final ExperimentListener listener;
    private final FlowSpecies species;
    private final int features;
    private final List<LeastSquaresResult> results = new ArrayList<>();
    private int sampleCount;

    /**
     * @param solver      reference for the labels of visited states
     * @param checkpoints where half-trained nets are kept; found ones are gone on from
     */
    public FlowTraining(FlowTrainingConfig config, FlowDataSpec spec, ReferenceSolver solver, long seed, int threads, Path checkpoints,
                        ExperimentListener listener) {
        this.config = config;
        this.spec = spec;
        this.solver = solver;
        this.seed = seed;
        this.threads = threads;
        this.checkpoints = checkpoints;
        this.listener = listener;
        kinetics = solver.kinetics();
        species = new FlowSpecies(kinetics, predictor());
        features = StepFeatures.names(species, spec.closure()).size();
    }

    private ExponentialPredictor predictor() {
        return spec.predictor().newPredictor(kinetics, spec.closure());
    }

    /** Trains on pairs, with all rounds; the guard of the model is yet to be calibrated. */
    public FlowModel train(List<StepPair> pairs, RunOrigin origin) throws IOException {
        Files.createDirectories(checkpoints);
        List<StepPair> all = new ArrayList<>(pairs);
        FlowSamples samples = samples(all);
        Whitening whitening = Whitening.fit(samples.features(), config.eigenvalueFloor());
        ResNet net = config.net(whitening.inputCount());
        double[][] thetas = IntStream.range(0, species.outputNames().size()).mapToObj(q ->
                Initialization.standard().draw(net.shape(), NetSeed.of(seed, species.outputNames().get(q)))).toArray(double[][]::new);
        FlowModel model = null;
        for (int round = 0; round <= config.rounds(); round++) {
            if (round > 0) {
                all.addAll(visited(model, round));
                samples = samples(all);
            }
            thetas = fit(net, thetas, samples, whitening, round);
            model = model(net, thetas, whitening, origin);
        }
        sampleCount = samples.count();
        return model;
    }

    /** The model with its guard calibrated; how the guard does on other states than it was calibrated with is added to the held-out figures. */
    public FlowModel calibrated(FlowModel model) {
        listener.stage("calibration of the guard", "sets of steps", 2);
        GuardCalibration calibration = new GuardCalibration(model, solver, threads, seed);
        FlowGuard guard = calibration.calibrate(calibration.steps("calibration", config.calibrationRollouts(), config.calibrationStates()));
        listener.step(1);
        GuardCalibration.Steps test = calibration.steps("test", config.calibrationRollouts(), config.calibrationStates());
        listener.step(1);
        Map<String, Double> figures = new TreeMap<>(model.provenance().heldOutErrors());
        figures.put("guardCoverage_within", GuardCalibration.coverage(test.within(), guard));
        figures.put("guardCoverage_outside", GuardCalibration.coverage(test.outside(), guard));
        figures.put("guardRefused_within", GuardCalibration.refused(test.within(), guard));
        figures.put("guardRefused_outside", GuardCalibration.refused(test.outside(), guard));
        figures.put("guardBadSteps", (double) test.all().stream().filter(JudgedStep::isBad).count());
        figures.put("guardBadStepsBelieved", (double) GuardCalibration.missed(test.all(), guard));
        figures.put("guardSteps", (double) test.all().size());
        return model.withGuard(guard, model.provenance().withHeldOutErrors(figures));
    }

    private FlowSamples samples(List<StepPair> pairs) {
        return FlowSamples.of(pairs, new PredictedSteps(species, predictor(), kinetics, spec.closure()), species,
                new StepFeatures(species, kinetics.thermodynamics(), spec.closure()), features, config.scaling());
    }

    private List<StepPair> visited(FlowModel model, int round) {
        listener.stage("round " + round + ": steps visited", "rollouts", config.visitedRollouts());
        List<StepPair> steps = new VisitedSteps(model, kinetics).collect(config.visitedRollouts(), config.visitedSteps(), config.visitedSamples(),
                NetSeed.of(seed, "visited " + round));
        List<StepPair> labelled = new FlowReference(solver, spec.closure()).label(steps);
        listener.step(config.visitedRollouts());
        return labelled;
    }

    private double[][] fit(ResNet net, double[][] starts, FlowSamples samples, Whitening whitening, int round) {
        int[] training = IntStream.range(0, samples.count()).filter(n -> samples.sets()[n] % VALIDATION_EVERY != 0).toArray();
        int[] validation = IntStream.range(0, samples.count()).filter(n -> samples.sets()[n] % VALIDATION_EVERY == 0).toArray();
        if (training.length == 0 || validation.length == 0) {
            throw new IllegalArgumentException("the data have " + training.length + " steps to train on and " + validation.length
                    + " to validate with, of those that take more than one substep: generate more trajectories");
        }
        FlowSamples fitted = samples.at(training);
        FlowSamples held = samples.at(validation);
        double[][] inputs = inputs(whitening, fitted);
        double[][] heldInputs = inputs(whitening, held);
        LeastSquaresSettings settings = config.settings(round);
        long each = settings.leadingIterations() + settings.maximumIterations();
        listener.stage("round " + round + ": training " + starts.length + " nets on " + fitted.count() + " steps", "iterations",
                starts.length * each);
        LeastSquaresResult[] trained = new LeastSquaresResult[starts.length];
        Parallel.run(threads, starts.length, q -> trained[q] = fit("round-" + round + "-" + species.outputNames().get(q), net, starts[q],
                new LeastSquaresData(inputs, fitted.targets()[q], fitted.weights(), heldInputs, held.targets()[q], held.weights()),
                settings, each));
        results.clear();
        results.addAll(List.of(trained));
        return results.stream().map(LeastSquaresResult::theta).toArray(double[][]::new);
    }

    private static double[][] inputs(Whitening whitening, FlowSamples samples) {
        double[][] inputs = new double[whitening.inputCount()][samples.count()];
        whitening.apply(samples.features(), inputs, samples.count());
        return inputs;
    }

    private LeastSquaresResult fit(String name, ResNet net, double[] start, LeastSquaresData data, LeastSquaresSettings settings, long iterations) {
        try {
            CheckpointDirectory directory = new CheckpointDirectory(checkpoints);
            LeastSquaresTrainer found = directory.running(name, net, data, settings).orElse(null);
            LeastSquaresTrainer trainer = found != null ? found : LeastSquaresTrainer.start(net, start, data, settings);
            long reported = trainer.lastRow().iteration();
            listener.step(reported);
            long saved = System.nanoTime();
            while (trainer.advance()) {
                listener.step(trainer.lastRow().iteration() - reported);
                reported = trainer.lastRow().iteration();
                boolean interrupted = Thread.currentThread().isInterrupted();
                if (interrupted || System.nanoTime() - saved > CHECKPOINT_INTERVAL) {
                    directory.save(name, trainer);
                    saved = System.nanoTime();
                }
                if (interrupted) {
                    throw new CancellationException("interrupted in " + name + "; the same command goes on from " + checkpoints);
                }
            }
            directory.save(name, trainer);
            listener.step(Math.max(0, iterations - reported));
            return trainer.result();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FlowModel model(ResNet net, double[][] thetas, Whitening whitening, RunOrigin origin) {
        Map<String, Double> errors = new TreeMap<>();
        for (int q = 0; q < results.size(); q++) {
            errors.put("validationMeanSquare_" + species.outputNames().get(q), results.get(q).bestValidationError());
        }
        return new FlowModel(new StateLayout(kinetics.mechanism().speciesNames()), spec.closure(), spec.domain(), spec.predictor(), whitening,
                config.scaling(), net, thetas, FlowGuard.none(), new ModelProvenance(spec.mechanism(), kinetics.mechanism().sha256(),
                origin.command(), seed, origin.commit(), config.lossName(), errors));
    }

    /** Names of the nets, in the order of {@link #results}. */
    public List<String> names() {
        return species.outputNames();
    }

    /** The trainings of the last round. */
    public List<LeastSquaresResult> results() {
        return List.copyOf(results);
    }

    /** Samples of the last round, those for validation included. */
    public int sampleCount() {
        return sampleCount;
    }
}
