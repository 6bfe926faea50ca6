package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.semenov.dataset.AtomicFile;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReactorStatus;
import org.semenov.reactor.ReferenceBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A batch of states by one Δt. */
@Command(name = "advance", mixinStandardHelpOptions = true,
        description = "Advance a batch of states, the cells of a flow solver, by one time step with the reference integrator.")
final class AdvanceCommand implements Callable<Integer> {
    /** Cells between two looks at the progress. */
    private static final int BLOCK = 1024;

    /** Of the sum of mass fractions, above which a line says so: no rounding of a flow solver. */
    private static final double NOTED_SUM_ERROR = 1e-3;

    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private SolverOptions solver;
    @Mixin
    private CommonOptions common;

    @Option(names = "--reference", required = true, description = "Every state is advanced by the reference integrator.")
    private boolean reference;

    @Option(names = "--dt", paramLabel = "T", required = true, converter = Quantity.Time.class,
            description = "Time step, s or with a unit: s, ms, us, ns.")
    private double timeStep;

    @Option(names = "--input", paramLabel = "FILE.csv", required = true, description = "States: T,p,Y_<species>...; further columns are left out. They are taken as they are: how far mass"
            + " fractions sum from one is told.")
    private Path input;

    @Option(names = "--output", paramLabel = "FILE.csv", required = true,
            description = "T,p,Y_<species>..., status (REFERENCE, or why a state could not be advanced; it is then the one reached) and"
                    + " errorEstimate [K].")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (!(timeStep > 0.0 && timeStep < 1e12)) {
            throw new IllegalArgumentException("--dt " + timeStep + " s is not within 0..1e12 s");
        }
        Kinetics kinetics = reactor.kinetics(common.quiet);
        ReactorClosure closure = reactor.closure();
        StateLayout layout = new StateLayout(kinetics.mechanism().speciesNames());
        List<GasState> states = TrajectoryCsv.states(StateTable.read(input, layout.stateColumns()), layout);
        CellBatch batch = CellBatch.of(states);
        ReferenceSolver integrator = solver.reference(kinetics);
        Optional<String> obstacle = integrator.newBatch(closure).obstacle();
        obstacle.ifPresent(why -> System.err.println("semenov: note: states are advanced one by one, not in lanes, which takes longer: " + why));
        long start = System.nanoTime();
        advance(batch, integrator, closure);
        double seconds = (System.nanoTime() - start) * 1e-9;
        AtomicFile.write(output, csv(batch, layout));
        Map<String, Object> summary = summary(batch, integrator, obstacle, seconds);
        double sumError = sumError(states);
        summary.put("maxMassFractionSumError", sumError);
        if (sumError > NOTED_SUM_ERROR) {
            System.err.println("semenov: note: " + input + ": the mass fractions of a state sum to one only within " + sumError
                    + "; states are taken as they stand");
        }
        common.finish(summary);
        return failures(batch);
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

    private static String csv(CellBatch batch, StateLayout layout) {
        StringBuilder text = new StringBuilder(String.join(",", layout.stateColumns())).append(",status,errorEstimate\n");
        for (int cell = 0; cell < batch.size(); cell++) {
            GasState state = batch.state(cell);
            text.append(state.temperature()).append(',').append(state.pressure());
            for (int k = 0; k < layout.speciesCount(); k++) {
                text.append(',').append(state.massFraction(k));
            }
            text.append(',').append(label(batch.status(cell))).append(',').append(batch.errorEstimate(cell)).append('\n');
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
    private int failures(CellBatch batch) {
        int failed = 0;
        int first = -1;
        for (int cell = batch.size() - 1; cell >= 0; cell--) {
            if (batch.status(cell) != ReactorStatus.COMPLETED) {
                failed++;
                first = cell;
            }
        }
        if (failed > 0) {
            System.err.println("semenov: " + failed + " of " + batch.size() + " states could not be advanced; the first is that of row "
                    + (first + 1) + ": " + batch.status(first).explanation());
        }
        return failed > 0 ? 1 : 0;
    }
}
