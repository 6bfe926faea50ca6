package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.semenov.dataset.AtomicFile;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelBatch;
import org.semenov.kernel.KernelStatus;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReactorStatus;
import org.semenov.reactor.ReferenceBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A batch of states by one Δt. */
@Command(name = "advance", mixinStandardHelpOptions = true,
        description = "Advance a batch of states, the cells of a flow solver, by one time step: with the surrogate, or with the reference integrator.")
final class AdvanceCommand implements Callable<Integer> {
    /** Cells between two looks at the progress. */
    private static final int BLOCK = 1024;
    /** Cells that the kernel takes at once. */
    private static final int KERNEL_BLOCK = 192;

    /** Of the sum of mass fractions, above which a line says so: no rounding of a flow solver. */
    private static final double NOTED_SUM_ERROR = 1e-3;

    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private SolverOptions solver;
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "DIR", description = "Model directory, of a surrogate for flow solvers; either this or --reference.")
    private Path model;

    @Option(names = "--guard", paramLabel = "on|off", defaultValue = "on",
            description = "With --model: on: states whose step is not believed are advanced by the reference; off: the surrogate takes every step"
                    + " (default ${DEFAULT-VALUE}).")
    private String guard;

    @Option(names = "--reference", description = "Every state is advanced by the reference integrator.")
    private boolean reference;

    @Option(names = "--dt", paramLabel = "T", required = true, converter = Quantity.Time.class,
            description = "Time step, s or with a unit: s, ms, us, ns.")
    private double timeStep;

    @Option(names = "--input", paramLabel = "FILE.csv", required = true, description = "States: T,p,Y_<species>...; further columns are left out."
            + " With --reference they are taken as they are: how far mass"
            + " fractions sum from one is told. What is no number is read as NaN.")
    private Path input;

    @Option(names = "--output", paramLabel = "FILE.csv", required = true,
            description = "T,p,Y_<species>..., status (SURROGATE, REFERENCE, or why a state could not be advanced; it is then the one reached by the"
                    + " reference, or with --model the one given) and errorEstimate [K].")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (reference && !(timeStep > 0.0 && timeStep < 1e12)) { // a model gives every state a status instead
            throw new IllegalArgumentException("--dt " + timeStep + " s is not within 0..1e12 s");
        }
        if (reference == (model != null)) {
            throw new IllegalArgumentException("one of --model DIR and --reference must be given, and not both");
        }
        return reference ? byReference() : byModel();
    }

    private static List<GasState> states(Path file, StateLayout layout) throws IOException {
        return TrajectoryCsv.states(StateTable.readWithGaps(file, layout.stateColumns()), layout);
    }

    private static void note(Optional<String> obstacle) {
        obstacle.ifPresent(why -> System.err.println("semenov: note: states are advanced one by one, not in lanes, which takes longer: " + why));
    }

    private int byModel() throws IOException {
        for (String option : List.of("--integrator", "--rtol", "--atol", "--step-limit", "--strict-temperature-range")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new IllegalArgumentException(option + " is for --reference: the reference behind a model has settings of its own");
            }
        }
        String format = ModelJson.format(model);
        if (!format.equals(FlowModelDirectory.FORMAT)) {
            throw new IllegalArgumentException("model " + model + " has the format '" + format + "'; advance takes " + FlowModelDirectory.FORMAT);
        }
        Kinetics kinetics = reactor.kineticsOr(new FlowModelDirectory(model).mechanismFile(), common.quiet);
        FlowModel loaded = ModelOptions.flowModel(model, kinetics, reactor, spec.commandLine().getParseResult().hasMatchedOption("--reactor"));
        ChemistryKernel kernel = new ChemistryKernel(loaded, kinetics, ModelOptions.onOff("--guard", guard));
        KernelBatch batch = KernelBatch.of(states(input, loaded.layout()));
        Optional<String> obstacle = kernel.newWorkspace().obstacle();
        note(obstacle);
        long start = System.nanoTime();
        advance(batch, kernel);
        double seconds = (System.nanoTime() - start) * 1e-9;
        AtomicFile.write(output, csv(loaded.layout(), batch.size(), batch::state, cell -> batch.status(cell).name(), batch::errorEstimate));
        common.finish(summary(batch, obstacle, seconds));
        return failures(batch.size(), cell -> batch.status(cell).advanced(),
                cell -> batch.status(cell).name() + ", " + batch.status(cell).explanation());
    }

    /** Each thread takes block after block of the cells, with its own workspace. */
    private void advance(KernelBatch batch, ChemistryKernel kernel) {
        int blocks = (batch.size() + KERNEL_BLOCK - 1) / KERNEL_BLOCK;
        int threads = Math.max(1, Math.min(common.threads(), blocks));
        AtomicInteger next = new AtomicInteger();
        try (Progress progress = Progress.start("advance", "cells", batch.size(), common.quiet)) {
            Parallel.run(threads, threads, thread -> {
                ChemistryKernel.Workspace own = kernel.newWorkspace();
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    int to = Math.min(batch.size(), (block + 1) * KERNEL_BLOCK);
                    kernel.advance(batch, block * KERNEL_BLOCK, to, timeStep, own);
                    progress.step(to - block * KERNEL_BLOCK);
                }
            });
        }
    }

    private static Map<String, Object> summary(KernelBatch batch, Optional<String> obstacle, double seconds) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        double errorEstimate = 0.0;
        double rawResidual = 0.0;
        for (int cell = 0; cell < batch.size(); cell++) {
            statuses.merge(batch.status(cell).name(), 1, Integer::sum);
            if (batch.status(cell).advanced()) {
                errorEstimate = Math.max(errorEstimate, batch.errorEstimate(cell));
                rawResidual = Math.max(rawResidual, batch.rawResidual(cell));
            }
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("states", batch.size());
        summary.put("status", statuses);
        summary.put("fallbacks", statuses.getOrDefault(KernelStatus.REFERENCE.name(), 0));
        summary.put("maxErrorEstimate", errorEstimate);
        summary.put("maxRawResidual", rawResidual);
        summary.put("inLanes", obstacle.isEmpty());
        summary.put("wallSeconds", seconds);
        return summary;
    }

    private int byReference() throws IOException {
        Kinetics kinetics = reactor.kinetics(common.quiet);
        ReactorClosure closure = reactor.closure();
        StateLayout layout = new StateLayout(kinetics.mechanism().speciesNames());
        List<GasState> states = states(input, layout);
        CellBatch batch = CellBatch.of(states);
        ReferenceSolver integrator = solver.reference(kinetics);
        Optional<String> obstacle = integrator.newBatch(closure).obstacle();
        note(obstacle);
        long start = System.nanoTime();
        advance(batch, integrator, closure);
        double seconds = (System.nanoTime() - start) * 1e-9;
        AtomicFile.write(output, csv(layout, batch.size(), batch::state, cell -> label(batch.status(cell)), batch::errorEstimate));
        Map<String, Object> summary = summary(batch, integrator, obstacle, seconds);
        double sumError = sumError(states);
        summary.put("maxMassFractionSumError", sumError);
        if (sumError > NOTED_SUM_ERROR) {
            System.err.println("semenov: note: " + input + ": the mass fractions of a state sum to one only within " + sumError
                    + "; states are taken as they stand");
        }
        common.finish(summary);
        return failures(batch.size(), cell -> batch.status(cell) == ReactorStatus.COMPLETED, cell -> batch.status(cell).explanation());
    }

    /** Each thread takes a range of the cells, with its own integrator. */
    private void advance(CellBatch batch, ReferenceSolver integrator, ReactorClosure closure) {
        int threads = Math.max(1, Math.min(common.threads(), batch.size()));
        try (Progress progress = Progress.start("advance", "cells", batch.size(), common.quiet)) {
            Parallel.run(threads, threads, thread -> {
                ReferenceBatch own = integrator.newBatch(closure);
                int end = (int) ((thread + 1L) * batch.size() / threads);
                for (int from = (int) ((long) thread * batch.size() / threads); from < end; from += BLOCK) {
                    int to = Math.min(end, from + BLOCK);
                    own.advance(batch, from, to, timeStep);
                    progress.step(to - from);
                }
            });
        }
    }

    private static String csv(StateLayout layout, int cells, IntFunction<GasState> states, IntFunction<String> status, IntToDoubleFunction errorEstimate) {
        StringBuilder text = new StringBuilder(String.join(",", layout.stateColumns())).append(",status,errorEstimate\n");
        for (int cell = 0; cell < cells; cell++) {
            GasState state = states.apply(cell);
            text.append(state.temperature()).append(',').append(state.pressure());
            for (int k = 0; k < layout.speciesCount(); k++) {
                text.append(',').append(state.massFraction(k));
            }
            text.append(',').append(status.apply(cell)).append(',').append(errorEstimate.applyAsDouble(cell)).append('\n');
        }
        return text.toString();
    }

    private static String label(ReactorStatus status) {
        return status == ReactorStatus.COMPLETED ? "REFERENCE" : status.name();
    }

    private static Map<String, Object> summary(CellBatch batch, ReferenceSolver integrator, Optional<String> obstacle, double seconds) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        long steps = 0;
        long negative = 0;
        int singly = 0;
        double largestEstimate = 0.0;
        for (int cell = 0; cell < batch.size(); cell++) {
            statuses.merge(label(batch.status(cell)), 1, Integer::sum);
            steps += batch.steps(cell);
            negative += batch.negativeMassFractions(cell);
            singly += batch.singly(cell) ? 1 : 0;
            largestEstimate = Math.max(largestEstimate, batch.errorEstimate(cell));
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("states", batch.size());
        summary.put("status", statuses);
        summary.put("steps", steps);
        summary.put("negativeMassFractions", negative);
        summary.put("maxErrorEstimate", largestEstimate);
        summary.put("inLanes", obstacle.isEmpty());
        summary.put("advancedSingly", singly);
        summary.put("wallSeconds", seconds);
        summary.put("method", integrator.describe());
        return summary;
    }

    /** How far the mass fractions of a state sum from one, at most. */
    private static double sumError(List<GasState> states) {
        double largest = 0.0;
        for (GasState state : states) {
            double error = Math.abs(Arrays.stream(state.massFractions()).sum() - 1.0);
            largest = error > largest ? error : largest;
        }
        return largest;
    }

    /** 1 if a state could not be advanced, with the first of them named. */
    private static int failures(int cells, IntPredicate advanced, IntFunction<String> reason) {
        int failed = 0;
        int first = -1;
        for (int cell = cells - 1; cell >= 0; cell--) {
            if (!advanced.test(cell)) {
                failed++;
                first = cell;
            }
        }
        if (failed > 0) {
            System.err.println("semenov: " + failed + " of " + cells + " states could not be advanced; the first is that of row "
                    + (first + 1) + ": " + reason.apply(first));
        }
        return failed > 0 ? 1 : 0;
    }
}
