package org.semenov.experiment.precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.semenov.experiment.ExperimentListener;
import org.semenov.export.SelfTestStates;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Precision;
import org.semenov.ode.StiffMethod;
import org.semenov.report.Table;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowArithmetic;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowStep;

/**
 * What a cell-step of the guarded surrogate costs on one thread, everything included, beside our reference and CVODE with their errors: cells on the way
 * of the surrogate from initial states of its domain, each advanced by one Δt. Processor time; medians of rounds in which everything has its turn. CVODE
 * is at constant volume, so the model must be too where it is to be compared.
 */
public final class KernelBenchmark {
    private static final double[] TIME_STEPS = {1e-6, 3e-7, 1e-7, 1e-8};
    private static final double[] TOLERANCES = {1e-4, 1e-6, 1e-8};
    private static final double TIGHT = 1e-12;
    static final List<String> EXPORTED = List.of("step double", "step single", "integrator");
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 8;

    /** Something that takes turns: a method at a tolerance, 0 for none. */
    private record Task(String program, double tolerance, CellMethod method) {
    }

    private final FlowModel model;
    private final Kinetics kinetics;
    private final Optional<Path> cvode;
    private final Optional<Path> exported;
    private final int cells;
    private final ExperimentListener listener;
    private String peer = "none";

    /**
     * @param cvode    the executable that src/test/c/cvode/build.sh makes, if there is one
     * @param exported the executable that src/test/c/kernel/build.sh makes of an export of this model, if there is one
     * @param cells    number of cells
     */
    public KernelBenchmark(FlowModel model, Kinetics kinetics, Optional<Path> cvode, Optional<Path> exported, int cells, ExperimentListener listener) {
        this.model = model;
        this.kinetics = kinetics;
        this.cvode = cvode;
        this.exported = exported;
        this.cells = cells;
        this.listener = listener;
    }

    /** Which CVODE was measured. */
    public String peer() {
        return peer;
    }

    /** Measures; the states follow from the seed. */
    public Table run(long seed) throws IOException {
        Table table = Table.of("timeStep", "program", "tolerance", "cellStep", "unit", "ratioToCvode", "rmsErrorOfT", "largestErrorOfT", "linearSystems", "referred");
        for (double timeStep : TIME_STEPS) {
            if (model.domain().timeStep().contains(timeStep)) {
                List<GasState> states = new SelfTestStates(model, kinetics, seed).onTheWay(cells, timeStep);
                table = cvode.isEmpty() ? measured(timeStep, states, Optional.empty(), table) : besideCvode(timeStep, states, table);
            }
        }
        return table;
    }

    private Table besideCvode(double timeStep, List<GasState> states, Table table) throws IOException {
        StiffProblem problem = IgnitionProblem.of("kernel", "kernel", kinetics, 1400.0, 101325.0, "H2:2,O2:1", 1e-3);
        try (CvodePeer process = CvodePeer.startChecked(cvode.orElseThrow(), problem, PeerCells.of(kinetics, states))) {
            peer = process.version();
            return measured(timeStep, states, Optional.of(new PeerCells(process)), table);
        }
    }

    private Table measured(double timeStep, List<GasState> states, Optional<CellMethod> peerCells, Table before) throws IOException {
        BatchCells reference = new BatchCells(kinetics, StiffMethod.RODAS5P, states, true);
        double[][] exact = reference.advance(TIGHT, timeStep).samples();
        List<Task> tasks = new ArrayList<>();
        for (double tolerance : TOLERANCES) {
            peerCells.ifPresent(method -> tasks.add(new Task(method.name(), tolerance, method)));
            tasks.add(new Task("reference, " + reference.name(), tolerance, reference));
        }
        tasks.add(new Task("Java kernel, double", 0.0, kernel(states, Precision.DOUBLE, false)));
        tasks.add(new Task("Java kernel, single", 0.0, kernel(states, Precision.SINGLE, false)));
        tasks.add(new Task("Java kernel, portable, double", 0.0, kernel(states, Precision.DOUBLE, true)));
        tasks.add(new Task("Java kernel, portable, single", 0.0, kernel(states, Precision.SINGLE, true)));
        listener.stage(String.format(Locale.ROOT, "cell-steps of %.0e s", timeStep), "measurements", (long) tasks.size() * (ROUNDS + 1L) + 1);
        double[] seconds = seconds(tasks, timeStep);
        Map<String, Double> figures = exported.isEmpty() ? Map.of() : new ExportedKernel(exported.orElseThrow()).measure(states, timeStep);
        listener.step(1);
        double baseline = peerCells.isEmpty() ? Double.NaN : seconds[2];
        Table table = before;
        for (int n = 0; n < tasks.size(); n++) {
            Task task = tasks.get(n);
            Solution solution = task.method.advance(task.tolerance, timeStep);
            double systems = task.tolerance > 0.0 ? Double.NaN : (double) solution.steps() / cells;
            table = table.withRow(timeStep, task.program, task.tolerance, 1e6 * seconds[n], "us", seconds[n] / baseline, CellErrors.rootMeanSquare(solution.samples(), exact),
                    CellErrors.largest(solution.samples(), exact), systems, task.method instanceof KernelCells kernel ? (double) kernel.referred() / cells : Double.NaN);
        }
        return ofExport(figures, timeStep, 1e6 * baseline, table);
    }

    private CellMethod kernel(List<GasState> states, Precision precision, boolean portable) {
        FlowArithmetic arithmetic = portable ? FlowArithmetic.portable(model, precision) : FlowArithmetic.preferred(model, precision);
        return new KernelCells("kernel", new ChemistryKernel(model, kinetics, true, FlowStep.Variant.FULL, arithmetic), states, precision);
    }

    private double[] seconds(List<Task> tasks, double timeStep) {
        double[][] rounds = new double[tasks.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int n = 0; n < tasks.size(); n++) {
                Rounds.requireUninterrupted();
                Task task = tasks.get(n);
                double median = task.method.medianSeconds(task.tolerance, timeStep, round < 0 && task.tolerance == 0.0 ? WARM_UP : 1) / cells;
                if (round >= 0) {
                    rounds[n][round] = median;
                }
                listener.step(1);
            }
        }
        double[] medians = new double[tasks.size()];
        for (int n = 0; n < medians.length; n++) {
            medians[n] = Medians.of(rounds[n]);
        }
        return medians;
    }

    /** What the exported kernel took, whose states are those of the Java kernel to rounding. */
    private static Table ofExport(Map<String, Double> figures, double timeStep, double baseline, Table before) {
        Table table = before;
        for (String name : EXPORTED) {
            Double time = figures.get(name);
            if (time != null) {
                table = table.withRow(timeStep, "exported C, " + name, 0.0, time, "us", time / baseline, Double.NaN, Double.NaN,
                        name.startsWith("step") ? figures.get("linear systems") : Double.NaN, name.startsWith("step") ? figures.get("referred") : Double.NaN);
            }
        }
        return table;
    }
}
