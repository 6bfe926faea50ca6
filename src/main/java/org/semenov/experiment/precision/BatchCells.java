package org.semenov.experiment.precision;

import java.util.List;
import java.util.OptionalLong;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReferenceBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.reactor.ReactorStatus;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * The batch of {@code ReferenceSolver}, in lanes or cell by cell; the first step of each cell is estimated anew in each pass. Its steps
 * are counted with those rejected.
 */
final class BatchCells implements CellMethod {
    private final Kinetics kinetics;
    private final StiffMethod method;
    private final List<GasState> cells;
    private final boolean inLanes;

    /**
     * @param method  one that batches can be advanced by
     * @param inLanes whether cells go through the vector unit where they can
     */
    BatchCells(Kinetics kinetics, StiffMethod method, List<GasState> cells, boolean inLanes) {
        this.kinetics = kinetics;
        this.method = method;
        this.cells = cells;
        this.inLanes = inLanes;
    }

    @Override
    public String name() {
        return method.name() + (inLanes ? " in lanes" : " in a batch");
    }

    @Override
    public Solution advance(double relativeTolerance, double timeStep) {
        ReferenceBatch batch = batch(relativeTolerance);
        CellBatch states = CellBatch.of(cells);
        long begin = ThreadClock.now();
        batch.advance(states, timeStep);
        double seconds = ThreadClock.since(begin);
        double[][] ends = new double[cells.size()][];
        long steps = 0;
        for (int n = 0; n < ends.length; n++) {
            if (states.status(n) != ReactorStatus.COMPLETED) {
                return Solution.failed("failed: " + states.status(n).explanation(), seconds);
            }
            steps += states.steps(n);
            ends[n] = AdiabaticReactor.vectorOf(states.state(n));
        }
        return new Solution(Solution.OK, ends, seconds, steps, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Filling the cells is not timed: a flow solver has its states in the arrays. */
    @Override
    public double medianSeconds(double relativeTolerance, double timeStep, int repeats) {
        ReferenceBatch batch = batch(relativeTolerance);
        CellBatch states = CellBatch.of(cells);
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            for (int cell = 0; cell < states.size(); cell++) {
                states.set(cell, cells.get(cell));
            }
            long begin = ThreadClock.now();
            batch.advance(states, timeStep);
            seconds[n] = ThreadClock.since(begin);
        }
        return Medians.of(seconds);
    }

    private ReferenceBatch batch(double relativeTolerance) {
        ReferenceSolver solver = new ReferenceSolver(kinetics, method, relativeTolerance, relativeTolerance * IgnitionProblem.SCALE);
        return inLanes ? solver.newBatch(ReactorClosure.CONSTANT_VOLUME) : solver.newBatchOfSingleCells(ReactorClosure.CONSTANT_VOLUME);
    }
}
