package org.semenov.experiment.cfd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.ResumableTraining;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.SurrogateTraining;
import org.semenov.experiment.TrainingConfig;
import org.semenov.experiment.flow.FlowCase;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.experiment.flow.FlowRollout;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.SurrogateModel;

/** The nets of the paper, from a state to the next, on the domain of a surrogate for flow solvers. */
final class PlainNets {
    private final StudiedModel baseline;
    private final List<StepPair> pairs;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    PlainNets(StudiedModel baseline, List<StepPair> pairs, RunOrigin origin, int threads, ExperimentListener listener) {
        this.baseline = baseline;
        this.pairs = pairs;
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /** Trains, and rolls out alone and corrected. */
    List<AccuracyRow> rows(String name, TrainingConfig config, List<CaseSet> sets, Path checkpoints) throws IOException {
        SurrogateTraining training = new SurrogateTraining(config, baseline.model().layout(), baseline.model().closure(), pairs,
                baseline.model().provenance().seed());
        SurrogateModel model = training.model(ResumableTraining.train(training.jobs(""), threads, checkpoints, listener),
                baseline.model().provenance().mechanismFile(), baseline.kinetics().mechanism().sha256(), origin);
        List<AccuracyRow> rows = new ArrayList<>();
        for (CaseSet set : sets) {
            rows.add(row(name, "NETS_ALONE", set, Rollout.pure(model, baseline.kinetics())));
            rows.add(row(name, "CORRECTED", set, Rollout.corrected(model, baseline.kinetics())));
        }
        return rows;
    }

    private AccuracyRow row(String name, String variant, CaseSet set, Rollout rollout) {
        List<FlowCases.Initial> initial = set.draw(new FlowCases(baseline.model().domain(), baseline.kinetics()), origin.seed());
        listener.stage(name + ", " + variant, "cases", initial.size());
        FlowCase[] results = new FlowCase[initial.size()];
        ReferenceSolver reference = baseline.reference();
        Parallel.run(threads, results.length, n -> {
            results[n] = evaluate(initial.get(n).state(), set, rollout, reference);
            listener.step(1);
        });
        return new AccuracyRow(name, variant, false, set, FlowFigures.of(results, set.timeStep(), set.steps()));
    }

    private FlowCase evaluate(GasState first, CaseSet set, Rollout rollout, ReferenceSolver reference) {
        FlowRollout beside = FlowRollout.beginning(first, reference, baseline.model().closure(), set.timeStep(), set.steps());
        if (beside == null) {
            return null;
        }
        List<GasState> states = rollout.run(first, set.timeStep(), set.steps()).trajectory().states();
        states.subList(1, states.size()).forEach(state -> beside.add(state, false));
        return beside.result();
    }
}
