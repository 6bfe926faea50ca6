package org.semenov.export.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.OutsideStates;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelBatch;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mechanisms;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;

/**
 * A shipped model, and states for it, each with a time step: met by rollouts from initial states of the domain, and of all kinds that a flow solver may
 * come up with.
 */
final class FlowStates {
    static final Kinetics KINETICS = Mechanisms.hydrogenAir();

    private static final int BATCHES = 8;
    private static final int STEPS = 100;

    final FlowModel model;
    final List<GasState> states = new ArrayList<>();
    /** Δt [s], one a state. */
    final double[] timeSteps;
    /** So many of the states are met by rollouts and stand first. */
    final int met;

    /**
     * @param rollouts number of rollouts at each of eight time steps
     * @param outside  number of states of each kind
     */
    FlowStates(ReactorClosure closure, int rollouts, int outside) {
        model = shipped(closure);
        DoubleStream.Builder steps = DoubleStream.builder();
        ChemistryKernel kernel = new ChemistryKernel(model, KINETICS, true);
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        FlowCases cases = new FlowCases(model.domain(), KINETICS);
        for (int b = 0; b < BATCHES; b++) {
            double timeStep = model.domain().timeStep().logarithmicallyAt(1.0 - 0.5 * b / BATCHES);
            KernelBatch batch = KernelBatch.of(cases.draw(rollouts, 32 + b, 1.0));
            for (int step = 0; step < STEPS; step++) {
                for (int cell = 0; cell < rollouts; cell++) {
                    states.add(batch.state(cell));
                    steps.add(timeStep);
                }
                kernel.advance(batch, timeStep, workspace);
            }
        }
        met = states.size();
        Random random = new Random(31);
        OutsideStates kinds = new OutsideStates(model.domain(), KINETICS);
        for (OutsideStates.Kind kind : OutsideStates.Kind.values()) {
            for (GasState state : kinds.draw(kind, outside, 33 + kind.ordinal())) {
                states.add(state);
                steps.add(model.domain().timeStep().logarithmicallyAt(random.nextDouble()));
            }
        }
        timeSteps = steps.build().toArray();
    }

    static FlowModel shipped(ReactorClosure closure) {
        Path directory = Path.of(closure == ReactorClosure.CONSTANT_PRESSURE ? "results/h2air-cfd" : "results/h2air-cfd-v");
        try {
            return new FlowModelDirectory(directory).load(KINETICS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that take more than one substep. */
    PredictedCells predicted() {
        return new PredictedCells(model, KINETICS, states, timeSteps);
    }
}
