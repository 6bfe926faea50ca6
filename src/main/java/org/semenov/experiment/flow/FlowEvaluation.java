package org.semenov.experiment.flow;

import java.util.List;
import org.semenov.dataset.Parallel;
import org.semenov.experiment.ExperimentListener;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelBatch;
import org.semenov.kernel.KernelStatus;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Rolls a surrogate out from many initial states and compares with the reference. */
public final class FlowEvaluation {
    private static final int BLOCK = 24;
    private static final double RELATIVE_TOLERANCE = 1e-10;
    private static final double ABSOLUTE_TOLERANCE = 1e-18;

    private final ChemistryKernel kernel;
    private final ReferenceSolver solver;
    private final int threads;

    public FlowEvaluation(ChemistryKernel kernel, ReferenceSolver solver, int threads) {
        this.kernel = kernel;
        this.solver = solver;
        this.threads = threads;
    }

    /** A reference that judges: its error is far below that of any surrogate. */
    public static ReferenceSolver newReference(Kinetics kinetics) {
        return new ReferenceSolver(kinetics, StiffMethod.RODAS5P, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE);
    }

    /** One result a case, in their order; null where the reference could not integrate the case, which must be a physical state. */
    public FlowCase[] run(List<GasState> cases, double timeStep, int steps, ExperimentListener listener) {
        FlowCase[] results = new FlowCase[cases.size()];
        Parallel.run(threads, (cases.size() + BLOCK - 1) / BLOCK, block -> {
            int first = block * BLOCK;
            int count = Math.min(BLOCK, cases.size() - first);
            run(cases.subList(first, first + count), timeStep, steps, results, first);
            listener.step(count);
        });
        return results;
    }

    private void run(List<GasState> cases, double timeStep, int steps, FlowCase[] results, int first) {
        ReactorClosure closure = kernel.model().closure();
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        KernelBatch batch = KernelBatch.of(cases);
        FlowRollout[] rollouts = new FlowRollout[cases.size()];
        boolean[] stopped = new boolean[rollouts.length];
        for (int n = 0; n < rollouts.length; n++) {
            rollouts[n] = FlowRollout.beginning(cases.get(n), solver, closure, timeStep, steps);
            stopped[n] = rollouts[n] == null;
        }
        for (int n = 1; n <= steps; n++) {
            kernel.advance(batch, timeStep, workspace);
            for (int cell = 0; cell < rollouts.length; cell++) {
                stopped[cell] |= !batch.status(cell).advanced();
                if (!stopped[cell]) {
                    rollouts[cell].add(batch.state(cell), batch.status(cell) == KernelStatus.REFERENCE);
                }
            }
        }
        for (int n = 0; n < rollouts.length; n++) {
            results[first + n] = rollouts[n] == null ? null : rollouts[n].result();
        }
    }
}
