package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.kernel.KernelRollout;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.report.RolloutPlot;
import org.semenov.report.SeriesStyle;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutOutcome;
import org.semenov.surrogate.RolloutResult;
import org.semenov.surrogate.flow.FlowDomain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The surrogate on its own output, against the reference. */
@Command(name = "rollout", mixinStandardHelpOptions = true,
        description = "Step a surrogate in time on its own output and compare with the reference.")
final class RolloutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private ModelOptions model;
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private StateOptions state;
    @Mixin
    private CommonOptions common;

    @Option(names = "--times", paramLabel = "FILE.csv",
            description = "Instead of --steps: times of the trajectories written, CSV with a column t [s], whole multiples of the time step.")
    private Path times;

    @Option(names = "--output", paramLabel = "FILE.csv", description = "Trajectory of the surrogate.")
    private Path output;

    @Option(names = "--reference-output", paramLabel = "FILE.csv", description = "Trajectory of the reference at the same times.")
    private Path referenceOutput;

    @Option(names = "--plot", paramLabel = "FILE.svg|png", description = "Both trajectories, a panel a quantity.")
    private Path plot;

    @Override
    public Integer call() throws IOException {
        boolean reactorGiven = spec.commandLine().getParseResult().hasMatchedOption("--reactor");
        return model.isFlow() ? rollOut(model.loadFlow(reactor, reactorGiven, common.quiet)) : rollOut(model.load(reactor, reactorGiven, common.quiet));
    }

    private int[] written(double timeStep) throws IOException {
        return times == null ? IntStream.rangeClosed(0, model.steps).toArray() : positions(timeStep);
    }

    private int rollOut(ModelOptions.Loaded loaded) throws IOException {
        GasState first = state.state(loaded.kinetics());
        int[] written = written(loaded.timeStep());
        int steps = written[written.length - 1];
        ModelOptions.Judged judged = loaded.judge(model.rollout(loaded), first, steps);
        RolloutResult result = judged.result();
        Trajectory reference = judged.reference();
        result.initialStateRefusal().ifPresent(reason -> System.err.println("semenov: warning: the model does not know this initial"
                + " state: " + reason + (model.guarded() ? "; the reference takes every step" : "; --guard on would leave it to the reference")));
        write(result.trajectory(), reference, written);
        common.finish(summary(result, judged.comparison()));
        return result.outcome() == RolloutOutcome.COMPLETED ? 0 : stopped(result.trajectory(), steps, result.outcome().advice());
    }

    /** By the kernel for flow solvers. */
    private int rollOut(ModelOptions.LoadedFlow loaded) throws IOException {
        GasState first = state.state(loaded.kinetics());
        double timeStep = loaded.timeStep();
        FlowDomain.Range trained = loaded.model().domain().timeStep();
        if (!trained.contains(timeStep)) {
            throw new IllegalArgumentException("--dt " + timeStep + " s is not within " + trained + " s, for which the model was trained");
        }
        int[] written = written(timeStep);
        int steps = written[written.length - 1];
        KernelRollout result = KernelRollout.of(loaded.kernel(), loaded.kinetics().thermodynamics(), first, timeStep, steps);
        double[] all = IntStream.rangeClosed(0, steps).mapToDouble(n -> n * timeStep).toArray();
        Trajectory reference = loaded.reference().solve(first, loaded.model().closure(), all);
        write(result.trajectory(), reference, written);
        RolloutComparison comparison = RolloutComparison.of(result.trajectory(), reference, loaded.model().closure(), loaded.kinetics(),
                IgnitionCriterion.TEMPERATURE_RISE_400K);
        boolean completed = result.lastStatus().advanced();
        Map<String, Object> summary = summary(comparison);
        summary.put("negativeMassFractions", result.negativeMassFractions());
        summary.put("fallbackSteps", result.fallbackSteps());
        summary.put("steps", result.trajectory().size() - 1);
        summary.put("rawResidual", result.rawResidual());
        summary.put("maxErrorEstimate", result.errorEstimate());
        summary.put("rmsTemperatureError", comparison.rmsTemperatureError());
        summary.put("outcome", completed ? RolloutOutcome.COMPLETED.name() : result.lastStatus().name());
        common.finish(summary);
        return completed ? 0 : stopped(result.trajectory(), steps, result.lastStatus().explanation());
    }

    private void write(Trajectory surrogate, Trajectory reference, int[] written) throws IOException {
        if (output != null) {
            TrajectoryCsv.write(output, surrogate.at(written));
        }
        if (referenceOutput != null) {
            TrajectoryCsv.write(referenceOutput, reference.at(written));
        }
        if (plot != null) {
            RolloutPlot.of("Surrogate against reference, T0 = " + surrogate.first().temperature() + " K", reference,
                    List.of(new RolloutPlot.Curve("Surrogate", SeriesStyle.J, surrogate))).writeTo(plot);
        }
    }

    private static int stopped(Trajectory surrogate, int steps, String reason) {
        System.err.println("semenov: rollout stopped after " + (surrogate.size() - 1) + " of " + steps + " steps: " + reason);
        return 1;
    }

    private static Map<String, Object> summary(RolloutResult result, RolloutComparison comparison) {
        Map<String, Object> summary = summary(comparison);
        summary.put("negativeMassFractions", result.negativeMassFractions());
        summary.put("flooredMassFractions", result.flooredMassFractions());
        summary.put("fallbackSteps", result.fallbackSteps());
        summary.put("steps", result.trajectory().size() - 1);
        summary.put("stepsOutsideDomain", result.outsideDomain());
        summary.put("initialStateOutsideDomain", result.initialStateRefusal().orElse(null));
        summary.put("largestCorrection", result.largestCorrection());
        summary.put("rmsTemperatureError", comparison.rmsTemperatureError());
        summary.put("outcome", result.outcome().name());
        return summary;
    }

    private static Map<String, Object> summary(RolloutComparison comparison) {
        Map<String, Object> delay = new LinkedHashMap<>();
        delay.put("criterion", comparison.criterion().label());
        delay.put("surrogate", orNull(comparison.surrogateDelay()));
        delay.put("reference", orNull(comparison.referenceDelay()));
        delay.put("relativeError", orNull(comparison.delayRelativeError()));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("ignitionDelay", delay);
        summary.put("endTemperatureError", comparison.endTemperatureError());
        summary.put("maxSpeciesErrorOfPeak", comparison.maxSpeciesErrorOfPeak());
        summary.put("elementResidual", comparison.residuals().element());
        summary.put("energyResidual", comparison.residuals().energy());
        return summary;
    }

    /** The steps at which the times given lie. */
    private int[] positions(double timeStep) throws IOException {
        double[] given = StateTable.read(times).column("t");
        int[] positions = new int[given.length];
        for (int n = 0; n < given.length; n++) {
            double steps = given[n] / timeStep;
            positions[n] = (int) Math.rint(steps);
            if (!(Math.abs(steps - positions[n]) <= 1e-6) || positions[n] < 0 || n > 0 && positions[n] <= positions[n - 1]) {
                throw new IllegalArgumentException(times + ": time " + given[n] + " s of row " + (n + 1)
                        + " is no whole multiple of the time step " + timeStep + " s above the one before");
            }
        }
        if (given.length == 0 || positions[given.length - 1] == 0) {
            throw new IllegalArgumentException(times + ": no time after 0 s");
        }
        return positions;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
