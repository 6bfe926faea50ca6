package org.semenov.experiment.precision;

import java.util.List;
import java.util.OptionalLong;
import org.semenov.kernel.AdvancedCells;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.FloatKernelBatch;
import org.semenov.kernel.KernelBatch;
import org.semenov.kernel.KernelStatus;
import org.semenov.network.Precision;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.state.GasState;

/** The guarded surrogate on the cells, in double or in single precision; it has no tolerance, one that is asked for is not heeded. Its linear systems are counted as steps. */
final class KernelCells implements CellMethod {
    private final String name;
    private final ChemistryKernel kernel;
    private final ChemistryKernel.Workspace workspace;
    private final List<GasState> cells;
    private final boolean single;
    private int referred;

    KernelCells(String name, ChemistryKernel kernel, List<GasState> cells, Precision precision) {
        this.name = name;
        this.kernel = kernel;
        this.cells = cells;
        workspace = kernel.newWorkspace();
        single = precision == Precision.SINGLE;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Solution advance(double relativeTolerance, double timeStep) {
        long begin = ThreadClock.now();
        AdvancedCells batch = newBatch();
        advance(batch, timeStep);
        double[][] ends = new double[batch.size()][];
        long systems = 0;
        referred = 0;
        for (int n = 0; n < ends.length; n++) {
            ends[n] = AdiabaticReactor.vectorOf(batch.state(n));
            systems += batch.cost(n);
            referred += batch.status(n) == KernelStatus.REFERENCE ? 1 : 0;
        }
        return new Solution(Solution.OK, ends, ThreadClock.since(begin), systems, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    private AdvancedCells newBatch() {
        return single ? FloatKernelBatch.of(cells) : KernelBatch.of(cells);
    }

    private void advance(AdvancedCells batch, double timeStep) {
        if (batch instanceof FloatKernelBatch ofFloats) {
            kernel.advance(ofFloats, timeStep, workspace);
        } else {
            kernel.advance((KernelBatch) batch, timeStep, workspace);
        }
    }

    /** Cells that the last {@link #advance} referred to the reference. */
    int referred() {
        return referred;
    }

    /** Filling the cells is not timed: a flow solver has its states in the arrays. */
    @Override
    public double medianSeconds(double relativeTolerance, double timeStep, int repeats) {
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            AdvancedCells batch = newBatch();
            long begin = ThreadClock.now();
            advance(batch, timeStep);
            seconds[n] = ThreadClock.since(begin);
        }
        return Medians.of(seconds);
    }
}
