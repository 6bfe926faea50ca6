package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.semenov.dataset.Parallel;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowStep;

/** Takes single steps of a surrogate, without its guard, and judges them by the reference. */
public final class StepJudge {
    private static final int CAPACITY = 192;

    private final FlowModel model;
    private final ReferenceSolver solver;
    private final int threads;

    public StepJudge(FlowModel model, ReferenceSolver solver, int threads) {
        this.model = model;
        this.solver = solver;
        this.threads = threads;
    }

    /** Steps of one Δt [s] from states; those that the reference cannot take are left out. */
    public List<JudgedStep> judge(List<GasState> states, double timeStep) {
        int blocks = (states.size() + CAPACITY - 1) / CAPACITY;
        List<List<JudgedStep>> judged = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            judged.add(new ArrayList<>());
        }
        Parallel.run(threads, blocks, b -> judgeBlock(states.subList(b * CAPACITY, Math.min(states.size(), (b + 1) * CAPACITY)), timeStep,
                judged.get(b)));
        return judged.stream().flatMap(List::stream).toList();
    }

    private void judgeBlock(List<GasState> states, double timeStep, List<JudgedStep> judged) {
        FlowStep step = new FlowStep(model, solver.kinetics(), CAPACITY);
        double[] timeSteps = new double[states.size()];
        Arrays.fill(timeSteps, timeStep);
        List<GasState> exact = new FlowReference(solver, model.closure()).advance(states, timeSteps);
        for (int cell = 0; cell < states.size(); cell++) {
            step.put(cell, states.get(cell), timeStep);
        }
        step.run(states.size());
        for (int cell = 0; cell < states.size(); cell++) {
            if (exact.get(cell) != null) {
                judged.add(judged(step.within()[cell], step.score()[cell], step.distance()[cell], step.state(cell, states.get(cell)), exact.get(cell)));
            }
        }
    }

    private static JudgedStep judged(boolean within, double score, double distance, GasState next, GasState exact) {
        if (next == null) {
            return new JudgedStep(within, Double.POSITIVE_INFINITY, distance, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double largest = 0.0;
        for (int k = 0; k < exact.speciesCount(); k++) {
            largest = Math.max(largest, Math.abs(next.massFraction(k) - exact.massFraction(k)));
        }
        return new JudgedStep(within, score, distance, Math.abs(next.temperature() - exact.temperature()), largest);
    }

    /** States of rollouts within the domain, from initial states of a seed: every state once the surrogate has moved on by its own Δt. */
    public List<GasState> visited(int rollouts, int steps, double timeStep, long seed) {
        Random random = new Random(seed);
        Kinetics kinetics = solver.kinetics();
        FlowCases cases = new FlowCases(model.domain(), kinetics);
        List<GasState> visited = new ArrayList<>();
        for (int first = 0; first < rollouts; first += CAPACITY) {
            int count = Math.min(CAPACITY, rollouts - first);
            FlowStep step = new FlowStep(model, kinetics, CAPACITY);
            GasState[] states = new GasState[count];
            Arrays.setAll(states, cell -> cases.draw(random, 1.0));
            for (int n = 0; n < steps; n++) {
                for (int cell = 0; cell < count; cell++) {
                    visited.add(states[cell]);
                    step.put(cell, states[cell], timeStep);
                }
                step.run(count);
                for (int cell = 0; cell < count; cell++) {
                    GasState next = step.state(cell, states[cell]);
                    states[cell] = next == null ? cases.draw(random, 1.0) : next;
                }
            }
        }
        return visited;
    }
}
