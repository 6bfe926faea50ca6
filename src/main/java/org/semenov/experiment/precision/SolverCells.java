package org.semenov.experiment.precision;

import java.util.List;
import java.util.OptionalLong;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.reactor.AdvanceOutcome;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** {@code ReferenceSolver.advance} cell by cell. */
final class SolverCells implements CellMethod {
    private final Kinetics kinetics;
    private final StiffMethod method;
    private final List<GasState> cells;

    SolverCells(Kinetics kinetics, StiffMethod method, List<GasState> cells) {
        this.kinetics = kinetics;
        this.method = method;
        this.cells = cells;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public Solution advance(double relativeTolerance, double timeStep) {
        ReferenceSolver solver = solver(relativeTolerance);
        double[][] ends = new double[cells.size()][];
        long steps = 0;
        long rejected = 0;
        long rates = 0;
        long jacobians = 0;
        long begin = ThreadClock.now();
        for (int n = 0; n < ends.length; n++) {
            AdvanceOutcome outcome = solver.tryAdvance(cells.get(n), ReactorClosure.CONSTANT_VOLUME, timeStep);
            if (!outcome.completed()) {
                return Solution.failed("failed: " + outcome.status().explanation(), ThreadClock.since(begin));
            }
            ends[n] = AdiabaticReactor.vectorOf(outcome.state());
            steps += outcome.statistics().acceptedSteps();
            rejected += outcome.statistics().rejectedSteps();
            rates += outcome.statistics().rightHandSideEvaluations();
            jacobians += outcome.statistics().jacobianEvaluations();
        }
        return new Solution(Solution.OK, ends, ThreadClock.since(begin), steps, OptionalLong.of(rejected), OptionalLong.of(rates),
                OptionalLong.of(jacobians));
    }

    @Override
    public double medianSeconds(double relativeTolerance, double timeStep, int repeats) {
        ReferenceSolver solver = solver(relativeTolerance);
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            long begin = ThreadClock.now();
            for (GasState cell : cells) {
                solver.advance(cell, ReactorClosure.CONSTANT_VOLUME, timeStep);
            }
            seconds[n] = ThreadClock.since(begin);
        }
        return Medians.of(seconds);
    }

    private ReferenceSolver solver(double relativeTolerance) {
        return new ReferenceSolver(kinetics, method, relativeTolerance, relativeTolerance * IgnitionProblem.SCALE);
    }
}
