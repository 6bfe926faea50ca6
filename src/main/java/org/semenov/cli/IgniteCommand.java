package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.IgnitionErrorEstimate;
import org.semenov.reactor.IgnitionRun;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One homogeneous reactor with the reference integrator. */
@Command(name = "ignite", mixinStandardHelpOptions = true,
        description = "Integrate one adiabatic reactor with the stiff reference; ignition delays as events.")
final class IgniteCommand implements Callable<Integer> {
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private StateOptions state;
    @Mixin
    private SolverOptions solver;
    @Mixin
    private CommonOptions common;

    @Option(names = "--end-time", paramLabel = "T", defaultValue = "1ms", converter = Quantity.Time.class,
            description = "End time, s or with a unit: s, ms, us, ns (default ${DEFAULT-VALUE}).")
    private double endTime;

    @Option(names = "--times", paramLabel = "FILE", description = "Sample times: CSV with a column t [s].")
    private Path times;

    @Option(names = "--points", paramLabel = "N", defaultValue = "200",
            description = "Sample times: log-spaced, plus t = 0 (default ${DEFAULT-VALUE}).")
    private int points;

    @Option(names = "--first-time", paramLabel = "T", converter = Quantity.Time.class,
            description = "First of the log-spaced times (default: end time / 1e5).")
    private Double firstTime;

    @Option(names = "--output", paramLabel = "FILE.csv", description = "Trajectory: t,T,p,rho,Y_<species>...")
    private Path output;

    @Option(names = "--error-estimate", negatable = true, defaultValue = "true", fallbackValue = "true",
            description = "Relative errors of the delays and of the end temperature, by a second integration with a hundredth of the"
                    + " tolerances (default: yes).")
    private boolean errorEstimate;

    @Override
    public Integer call() throws IOException {
        Kinetics kinetics = reactor.kinetics(common.quiet);
        GasState first = state.state(kinetics);
        double[] samples = sampleTimes();
        ReferenceSolver reference = solver.reference(kinetics);
        long start = System.nanoTime();
        IgnitionRun run = reference.tryIgnite(first, reactor.closure(), endTime, samples);
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (output != null) {
            TrajectoryCsv.write(output, run.trajectory());
        }
        run.required();
        Map<String, Object> summary = summary(run, reference, seconds);
        if (errorEstimate) {
            Optional<IgnitionErrorEstimate> estimate =
                    IgnitionErrorEstimate.of(reference, run, first, reactor.closure(), endTime);
            summary.put("errorEstimate", estimate.map(IgniteCommand::errors).orElse(null));
            if (estimate.isEmpty()) {
                System.err.println("semenov: note: no error estimate, the second integration with tighter tolerances does not reach"
                        + " the end time within the limits given");
            }
        }
        common.finish(summary);
        return 0;
    }

    private double[] sampleTimes() throws IOException {
        if (!(endTime > 0.0)) {
            throw new IllegalArgumentException("--end-time " + endTime + " s is not positive");
        }
        if (times != null) {
            double[] read = StateTable.read(times).column("t");
            for (int n = 0; n < read.length; n++) {
                if (!(read[n] >= 0.0 && read[n] <= endTime) || n > 0 && !(read[n] > read[n - 1])) {
                    throw new IllegalArgumentException(times + ": time " + read[n] + " s of row " + (n + 1)
                            + " does not increase within 0.." + endTime + " s, the end time");
                }
            }
            return read;
        }
        double first = firstTime == null ? endTime * 1e-5 : firstTime;
        if (points < 2 || !(first > 0.0 && first < endTime)) {
            throw new IllegalArgumentException("--points " + points + " --first-time " + first
                    + " s: at least 2 points and a first time within 0.." + endTime + " s are needed");
        }
        double[] spaced = new double[points + 1];
        for (int n = 1; n <= points; n++) {
            spaced[n] = first * Math.pow(endTime / first, (n - 1.0) / (points - 1.0));
        }
        spaced[points] = endTime;
        return spaced;
    }

    private static Map<String, Object> summary(IgnitionRun run, ReferenceSolver reference, double seconds) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("status", run.status().name());
        summary.put("ignitionDelay", byCriterion(run.delays()));
        summary.put("endState", StateSummary.of(run.endState(), reference.layout()));
        summary.put("steps", run.statistics().acceptedSteps());
        summary.put("rejectedSteps", run.statistics().rejectedSteps());
        summary.put("rhsEvaluations", run.statistics().rightHandSideEvaluations());
        summary.put("jacobianEvaluations", run.statistics().jacobianEvaluations());
        summary.put("statesOutsideTemperatureRange", run.counts().outsideTemperatureRange());
        summary.put("statesWithNegativeMassFraction", run.counts().withNegativeMassFraction());
        summary.put("mostNegativeMassFraction", run.counts().mostNegativeMassFraction());
        summary.put("wallSeconds", seconds);
        summary.put("elementResidual", run.residuals().element());
        summary.put("energyResidual", run.residuals().energy());
        summary.put("method", reference.describe());
        return summary;
    }

    /** Relative errors. */
    private static Map<String, Object> errors(IgnitionErrorEstimate estimate) {
        Map<String, Object> errors = new LinkedHashMap<>();
        errors.put("ignitionDelay", byCriterion(estimate.ignitionDelay()));
        errors.put("endTemperature", estimate.endTemperature());
        return errors;
    }

    private static Map<String, Object> byCriterion(Map<IgnitionCriterion, OptionalDouble> values) {
        Map<String, Object> byLabel = new LinkedHashMap<>();
        for (IgnitionCriterion criterion : IgnitionCriterion.values()) {
            OptionalDouble value = values.get(criterion);
            byLabel.put(criterion.label(), value.isPresent() ? value.getAsDouble() : null);
        }
        return byLabel;
    }
}
