package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.semenov.experiment.flow.FlowEvaluation;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.ModelDirectory;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutResult;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import picocli.CommandLine.Option;

/** The model of a rollout, and what surrounds it. */
final class ModelOptions {
    /** Default of a model for flow solvers [s]. */
    private static final double FLOW_TIME_STEP = 1e-6;

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Model directory (model.json and weights).")
    Path model;

    @Option(names = "--guard", paramLabel = "on|off", defaultValue = "on",
            description = "on: a state outside the domain of the training data is advanced by the reference and counted in"
                    + " fallbackSteps; off: the nets take every step (default ${DEFAULT-VALUE}).")
    String guard;

    @Option(names = "--correction", paramLabel = "on|off", defaultValue = "on",
            description = "on: minimum-norm correction onto elements and energy after each step; off: the nets alone (default ${DEFAULT-VALUE}).")
    String correction;

    @Option(names = "--dt", paramLabel = "T", converter = Quantity.Time.class,
            description = "Time step, within what the model was trained for (default: the smallest of it; 1 us for a model for flow solvers).")
    Double timeStep;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "160", description = "Number of steps (default ${DEFAULT-VALUE}).")
    int steps;

    /** A surrogate for flow solvers with the mechanism it was trained on. */
    record LoadedFlow(FlowModel model, Kinetics kinetics, ReferenceSolver reference, ChemistryKernel kernel, double timeStep) {
    }

    /** A model with the mechanism it was trained on. */
    record Loaded(SurrogateModel model, Kinetics kinetics, ReferenceSolver reference, double timeStep) {
        /** A rollout with the reference at the same times, compared. */
        Judged judge(Rollout rollout, GasState first, int steps) {
            RolloutResult result = rollout.run(first, timeStep, steps);
            double[] times = new double[steps + 1];
            Arrays.setAll(times, n -> n * timeStep);
            Trajectory exact = reference.solve(first, model.closure(), times);
            return new Judged(result, exact, RolloutComparison.of(result.trajectory(), exact, model.closure(), kinetics,
                    IgnitionCriterion.TEMPERATURE_RISE_400K));
        }
    }

    /** A rollout beside the reference. */
    record Judged(RolloutResult result, Trajectory reference, RolloutComparison comparison) {
    }

    /** Whether the model is one for flow solvers. */
    boolean isFlow() throws IOException {
        return ModelJson.format(model).equals(FlowModelDirectory.FORMAT);
    }

    /** A surrogate for flow solvers. */
    static FlowModel flowModel(Path directory, Kinetics kinetics, ReactorOptions reactor, boolean reactorGiven) throws IOException {
        FlowModel loaded = new FlowModelDirectory(directory).load(kinetics);
        requireClosure(reactor, reactorGiven, loaded.closure());
        return loaded;
    }

    LoadedFlow loadFlow(ReactorOptions reactor, boolean reactorGiven, boolean quiet) throws IOException {
        Kinetics kinetics = reactor.kineticsOr(new FlowModelDirectory(model).mechanismFile(), quiet);
        FlowModel loaded = flowModel(model, kinetics, reactor, reactorGiven);
        if (!onOff("--correction", correction)) {
            throw new IllegalArgumentException("--correction off: a model for flow solvers always keeps the elements and the energy,"
                    + " which is part of its steps");
        }
        if (steps < 1) {
            throw new IllegalArgumentException("--steps " + steps + ": at least 1 is needed");
        }
        return new LoadedFlow(loaded, kinetics, FlowEvaluation.newReference(kinetics),
                new ChemistryKernel(loaded, kinetics, guarded()), timeStep == null ? FLOW_TIME_STEP : timeStep);
    }

    private static void requireClosure(ReactorOptions reactor, boolean reactorGiven, ReactorClosure trained) {
        if (reactorGiven && reactor.closure() != trained) {
            throw new IllegalArgumentException("--reactor " + reactor.reactor + ": the model was trained at " + trained.label());
        }
    }

    Loaded load(ReactorOptions reactor, boolean reactorGiven, boolean quiet) throws IOException {
        ModelDirectory directory = new ModelDirectory(model);
        Kinetics kinetics = reactor.kineticsOr(directory.mechanismFile(), quiet);
        SurrogateModel loaded = directory.load(kinetics.mechanism());
        requireClosure(reactor, reactorGiven, loaded.closure());
        double[] lower = loaded.encoding().lower();
        double step = timeStep == null ? lower[lower.length - 1] : timeStep;
        loaded.encoding().encodeTimeStep(step);
        return new Loaded(loaded, kinetics,
                FlowEvaluation.newReference(kinetics), step);
    }

    Rollout rollout(Loaded loaded) {
        Rollout rollout = onOff("--correction", correction) ? Rollout.corrected(loaded.model, loaded.kinetics)
                : Rollout.pure(loaded.model, loaded.kinetics);
        if (!guarded()) {
            return rollout;
        }
        UnaryOperator<GasState> oneStep = state -> loaded.reference.advance(state, loaded.model.closure(), loaded.timeStep);
        return rollout.withFallback(oneStep);
    }

    boolean guarded() {
        return onOff("--guard", guard);
    }

    static boolean onOff(String option, String value) {
        if (!value.equals("on") && !value.equals("off")) {
            throw new IllegalArgumentException(option + " '" + value + "' is neither on nor off");
        }
        return value.equals("on");
    }
}
