package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.report.RolloutPlot;
import org.semenov.report.SeriesStyle;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutOutcome;
import org.semenov.surrogate.RolloutResult;
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

    @Option(names = "--output", paramLabel = "FILE.csv", description = "Trajectory of the surrogate.")
    private Path output;

    @Option(names = "--reference-output", paramLabel = "FILE.csv", description = "Trajectory of the reference at the same times.")
    private Path referenceOutput;

    @Option(names = "--plot", paramLabel = "FILE.svg|png", description = "Both trajectories, a panel a quantity.")
    private Path plot;

    @Override
    public Integer call() throws IOException {
        ModelOptions.Loaded loaded = model.load(reactor, spec.commandLine().getParseResult().hasMatchedOption("--reactor"));
        GasState first = state.state(loaded.kinetics());
        RolloutResult result = model.rollout(loaded).run(first, loaded.timeStep(), model.steps);
        Trajectory reference = loaded.reference().solve(first, loaded.model().closure(), loaded.times(model.steps));
        if (output != null) {
            TrajectoryCsv.write(output, result.trajectory());
        }
        if (referenceOutput != null) {
            TrajectoryCsv.write(referenceOutput, reference);
        }
        if (plot != null) {
            RolloutPlot.of("Surrogate against reference, T0 = " + first.temperature() + " K", reference,
                    List.of(new RolloutPlot.Curve("Surrogate", SeriesStyle.J, result.trajectory()))).writeTo(plot);
        }
        RolloutComparison comparison = RolloutComparison.of(result.trajectory(), reference, loaded.model().closure(),
                loaded.kinetics(), IgnitionCriterion.TEMPERATURE_RISE_400K);
        common.finish(summary(result, comparison));
        if (result.outcome() != RolloutOutcome.COMPLETED) {
            System.err.println("semenov: rollout stopped after " + (result.trajectory().size() - 1) + " of " + model.steps
                    + " steps: " + result.outcome().advice());
            return 1;
        }
        return 0;
    }

    private static Map<String, Object> summary(RolloutResult result, RolloutComparison comparison) {
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
        summary.put("negativeMassFractions", result.negativeMassFractions());
        summary.put("fallbackSteps", result.fallbackSteps());
        summary.put("steps", result.trajectory().size() - 1);
        summary.put("stepsOutsideDomain", result.outsideDomain());
        summary.put("largestCorrection", result.largestCorrection());
        summary.put("rmsTemperatureError", comparison.rmsTemperatureError());
        summary.put("outcome", result.outcome().name());
        return summary;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
