package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowStep;

/** Steps of more than one substep that a surrogate takes on its own output: what its nets are asked in use. */
final class VisitedSteps {
    private static final int CAPACITY = 192;
    /** Rollouts stop asking after this time [s]; what follows is at rest. */
    private static final double LAST_TIME = 2e-3;

    private final FlowModel model;
    private final Kinetics kinetics;
    private final FlowCases cases;

    VisitedSteps(FlowModel model, Kinetics kinetics) {
        this.model = model;
        this.kinetics = kinetics;
        cases = new FlowCases(model.domain(), kinetics).widened(1.02, 1.1);
    }

    /** First states with their Δt; where the next state belongs the first is given again. */
    List<StepPair> collect(int rollouts, int steps, int samples, long seed) {
        Random random = new Random(seed);
        List<StepPair> visited = new ArrayList<>();
        for (int first = 0; first < rollouts; first += CAPACITY) {
            block(Math.min(CAPACITY, rollouts - first), first, steps, random, visited);
        }
        List<StepPair> chosen = new ArrayList<>();
        for (int n = 0; n < visited.size(); n++) {
            if (random.nextInt(visited.size() - n) < samples - chosen.size()) {
                chosen.add(visited.get(n));
            }
        }
        return chosen;
    }

    private void block(int count, int firstSet, int steps, Random random, List<StepPair> visited) {
        FlowStep step = new FlowStep(model, kinetics, CAPACITY);
        GasState[] states = new GasState[count];
        double[] timeSteps = new double[count];
        for (int cell = 0; cell < count; cell++) {
            states[cell] = cases.draw(random, 1.0);
            timeSteps[cell] = cases.drawTimeStep(random);
        }
        for (int n = 0; n < steps; n++) {
            for (int cell = 0; cell < count; cell++) {
                step.put(cell, states[cell], timeSteps[cell]);
            }
            step.run(count);
            for (int cell = 0; cell < count; cell++) {
                double time = n * timeSteps[cell];
                if (step.block().substeps()[cell] > 1 && time < LAST_TIME) {
                    visited.add(new StepPair(firstSet + cell, time, timeSteps[cell], states[cell], states[cell]));
                }
                GasState next = step.state(cell, states[cell]);
                states[cell] = next == null || time >= LAST_TIME ? cases.draw(random, 1.0) : next;
            }
        }
    }
}
