package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.List;
import org.semenov.dataset.StepPair;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReactorStatus;
import org.semenov.reactor.ReferenceBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** The reference for lists of states. One instance a thread. */
public final class FlowReference {
    private final ReferenceBatch integrator;

    public FlowReference(ReferenceSolver solver, ReactorClosure closure) {
        integrator = solver.newBatch(closure);
    }

    /** States after Δt [s] each; null where the reference could not get there. Neighbours with one and the same Δt share lanes. */
    public List<GasState> advance(List<GasState> states, double[] timeSteps) {
        CellBatch batch = CellBatch.of(states);
        for (int from = 0, to = 0; from < states.size(); from = to) {
            while (to < states.size() && timeSteps[to] == timeSteps[from]) {
                to++;
            }
            integrator.advance(batch, from, to, timeSteps[from]);
        }
        List<GasState> next = new ArrayList<>();
        for (int n = 0; n < states.size(); n++) {
            next.add(batch.status(n) == ReactorStatus.COMPLETED ? batch.state(n) : null);
        }
        return next;
    }

    /** The pairs with the reference's states after their Δt for next ones; those that it could not take are left out. */
    List<StepPair> label(List<StepPair> pairs) {
        List<GasState> next = advance(pairs.stream().map(StepPair::first).toList(), pairs.stream().mapToDouble(StepPair::timeStep).toArray());
        List<StepPair> labelled = new ArrayList<>();
        for (int n = 0; n < pairs.size(); n++) {
            if (next.get(n) != null) {
                StepPair pair = pairs.get(n);
                labelled.add(new StepPair(pair.set(), pair.time(), pair.timeStep(), pair.first(), next.get(n)));
            }
        }
        return labelled;
    }

    /** Advances all cells of a batch by one Δt [s], in place. */
    void advance(CellBatch batch, double timeStep) {
        integrator.advance(batch, timeStep);
    }
}
