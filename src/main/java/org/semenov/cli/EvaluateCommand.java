package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.experiment.flow.FlowCase;
import org.semenov.experiment.flow.FlowEvaluation;
import org.semenov.kernel.KernelBatch;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReactorFailureException;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many rollouts against the reference. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Roll a surrogate out from many initial states and compare each with the reference.")
final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> FIGURES = List.of("delayReference", "delaySurrogate", "delayRelativeError",
            "endTemperatureError", "maxSpeciesErrorOfPeak", "elementResidual", "energyResidual", "negativeMassFractions",
            "fallbackSteps", "steps");
    private static final int DELAY_ERROR = FIGURES.indexOf("delayRelativeError");
    private static final int STEPS = FIGURES.indexOf("steps");

    @Spec
    private CommandSpec spec;
    @Mixin
    private ModelOptions model;
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private CommonOptions common;

    @Option(names = "--cases", paramLabel = "FILE.csv", required = true,
            description = "Initial states: T,p,equivalenceRatio, or T,p,Y_<species>...")
    private Path cases;

    @Option(names = "--fuel", paramLabel = "X", defaultValue = "H2:1", description = "Fuel in moles, for equivalenceRatio (default ${DEFAULT-VALUE}).")
    private String fuel;

    @Option(names = "--oxidizer", paramLabel = "X", description = "Oxidizer in moles (default O2:1,N2:3.76; without N2 in the mechanism O2:1).")
    private String oxidizer;

    @Option(names = "--output", paramLabel = "FILE.csv", description = "A row a case; a delay that there is none of is NaN.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        boolean reactorGiven = spec.commandLine().getParseResult().hasMatchedOption("--reactor");
        if (model.isFlow()) {
            return evaluateForFlows(model.loadFlow(reactor, reactorGiven, common.quiet));
        }
        ModelOptions.Loaded loaded = model.load(reactor, reactorGiven, common.quiet);
        StateTable table = StateTable.read(cases);
        List<GasState> states = requirePhysical(states(table, loaded.model().layout(), loaded.kinetics()));
        Rollout rollout = model.rollout(loaded);
        double[][] figures = new double[states.size()][];
        try (Progress progress = Progress.start("evaluate", "cases", states.size(), common.quiet)) {
            Parallel.run(common.threads(), states.size(), n -> {
                figures[n] = figuresOrNone(loaded, rollout, states.get(n), n + 1);
                progress.step(1);
            });
        }
        finish(table, figures);
        return 0;
    }

    private void finish(StateTable table, double[][] figures) throws IOException {
        if (output != null) {
            write(table, figures);
        }
        common.finish(summary(figures));
    }

    /** By the kernel for flow solvers; a case that it refuses gets no figures, and harms no other. */
    private int evaluateForFlows(ModelOptions.LoadedFlow loaded) throws IOException {
        StateTable table = StateTable.read(cases);
        List<GasState> states = states(table, loaded.model().layout(), loaded.kinetics());
        double[][] figures = new double[states.size()][];
        List<GasState> accepted = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        KernelBatch firstStep = KernelBatch.of(states);
        loaded.kernel().advance(firstStep, loaded.timeStep(), loaded.kernel().newWorkspace());
        for (int n = 0; n < figures.length; n++) {
            if (firstStep.status(n).advanced()) {
                accepted.add(states.get(n));
                numbers.add(n);
            } else {
                figures[n] = none(n + 1, firstStep.status(n).name() + ", " + firstStep.status(n).explanation());
                figures[n][STEPS] = 0.0;
            }
        }
        FlowCase[] results;
        try (ProgressListener progress = new ProgressListener(common.quiet)) {
            progress.stage("evaluate", "cases", accepted.size());
            results = new FlowEvaluation(loaded.kernel(), loaded.reference(), common.threads()).run(accepted, loaded.timeStep(), model.steps, progress);
        }
        for (int m = 0; m < results.length; m++) {
            int n = numbers.get(m);
            figures[n] = results[m] == null ? none(n + 1, "the reference integrator failed") : figures(results[m]);
        }
        finish(table, figures);
        return 0;
    }

    private static double[] figures(FlowCase result) {
        return new double[] {result.delayReference(), result.delay(), result.delayRelativeError(), result.endTemperatureError(),
                result.speciesErrorOfPeak(), result.elementResidual(), result.energyResidual(), result.negativeFractions(),
                result.fallbackSteps(), result.steps()};
    }

    private List<GasState> states(StateTable table, StateLayout layout, Kinetics kinetics) {
        if (table.size() == 0) {
            throw new IllegalArgumentException(cases + ": no cases");
        }
        List<GasState> states = new ArrayList<>();
        if (!table.hasColumn("equivalenceRatio")) {
            states.addAll(TrajectoryCsv.states(table, layout));
        } else {
            Mixture mixture = new Mixture(kinetics);
            for (int n = 0; n < table.size(); n++) {
                states.add(new GasState(table.value(n, "T"), table.value(n, "p"), mixture.massFractions(
                        table.value(n, "equivalenceRatio"), fuel, oxidizer != null ? oxidizer : StateOptions.defaultOxidizer(mixture))));
            }
        }
        return states;
    }

    private List<GasState> requirePhysical(List<GasState> states) {
        for (int n = 0; n < states.size(); n++) {
            try {
                states.get(n).requirePhysical();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(cases + ", case " + (n + 1) + ": " + e.getMessage(), e);
            }
        }
        return states;
    }

    /** The figures of a case, or NaN all along where the reference cannot integrate it: other cases are unharmed. */
    private double[] figuresOrNone(ModelOptions.Loaded loaded, Rollout rollout, GasState first, int number) {
        try {
            return figures(loaded, rollout, first);
        } catch (ReactorFailureException e) {
            return none(number, "the reference integrator failed: " + e.getMessage());
        }
    }

    private static double[] none(int number, String reason) {
        System.err.println("semenov: warning: case " + number + ": " + reason);
        double[] none = new double[FIGURES.size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private double[] figures(ModelOptions.Loaded loaded, Rollout rollout, GasState first) {
        ModelOptions.Judged judged = loaded.judge(rollout, first, model.steps);
        RolloutResult result = judged.result();
        RolloutComparison comparison = judged.comparison();
        return new double[] {comparison.referenceDelay().orElse(Double.NaN), comparison.surrogateDelay().orElse(Double.NaN),
                comparison.delayRelativeError().orElse(Double.NaN), comparison.endTemperatureError(),
                comparison.largestSpeciesError(), comparison.residuals().element(), comparison.residuals().energy(),
                result.negativeMassFractions(), result.fallbackSteps(), result.trajectory().size() - 1};
    }

    private void write(StateTable table, double[][] figures) throws IOException {
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(FIGURES);
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < figures.length; n++) {
            double[] given = table.values(n, table.columns());
            double[] row = Arrays.copyOf(given, columns.size());
            System.arraycopy(figures[n], 0, row, given.length, figures[n].length);
            rows.add(row);
        }
        new StateTable(columns, rows).write(output);
    }

    /** Median, 95 % and maximum of the size of each figure, over the cases that have it. */
    private Map<String, Object> summary(double[][] figures) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("cases", figures.length);
        summary.put("casesWithoutReference", Arrays.stream(figures).filter(row -> Double.isNaN(row[STEPS])).count());
        summary.put("ignitionCriterion", IgnitionCriterion.TEMPERATURE_RISE_400K.label());
        summary.put("casesWithoutCommonIgnition", Arrays.stream(figures).filter(row -> Double.isNaN(row[DELAY_ERROR])).count());
        summary.put("casesStoppedEarly", Arrays.stream(figures).filter(row -> row[STEPS] < model.steps).count());
        for (int column : IntStream.range(0, FIGURES.size()).toArray()) {
            double[] sizes = Arrays.stream(figures).mapToDouble(row -> Math.abs(row[column]))
                    .filter(value -> !Double.isNaN(value)).sorted().toArray();
            if (sizes.length == 0) {
                continue;
            }
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("median", quantile(sizes, 0.5));
            of.put("95%", quantile(sizes, 0.95));
            of.put("maximum", sizes[sizes.length - 1]);
            summary.put(FIGURES.get(column), of);
        }
        return summary;
    }

    /** Linear between order statistics. */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
