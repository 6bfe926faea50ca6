package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.training.NetSeed;

/**
 * Draws one-step pairs from a domain: states on trajectories of the reference, many of them moved off, each with a Δt of its own; steps that one substep of the
 * predictor can take are mostly left out. Works in chunks of {@link #CHUNK} trajectories; a chunk depends on the seed and its number alone.
 */
public final class FlowSampler {
    /** Trajectories of a chunk, which go through the lanes together. */
    public static final int CHUNK = 64;
    private static final int SAME_TIME_STEP = 16;
    private static final double LAST_TIME = 1.2e-2;
    private static final double CAPPED_UNTIL = 1.5e-3;
    private static final double COLD_PART = 0.12;
    private static final double INITIAL_SHARE = 0.04;

    private final FlowDataSpec spec;
    private final Kinetics kinetics;
    private final ReferenceSolver solver;
    private final FlowCases cases;
    private final long seed;

    /** @param solver the reference, to the tolerances of the specification */
    public FlowSampler(FlowDataSpec spec, ReferenceSolver solver, long seed) {
        this.spec = spec;
        this.kinetics = solver.kinetics();
        this.solver = solver;
        this.seed = seed;
        cases = new FlowCases(spec.domain(), kinetics).widened(1.02, 1.1);
    }

    /** Number of chunks. */
    public int chunks() {
        return (spec.trajectories() + CHUNK - 1) / CHUNK;
    }

    /** The pairs of a chunk; their set is the number of the trajectory. */
    public List<StepPair> chunk(int number) {
        Random random = new Random(NetSeed.of(seed, "chunk " + number));
        FlowReference reference = new FlowReference(solver, spec.closure());
        List<StepPair> starts = starts(random, reference, number);
        ExponentialPredictor predictor = spec.predictor().newPredictor(kinetics, spec.closure());
        FlowSpecies species = new FlowSpecies(kinetics, predictor);
        StatePerturbation perturbation = new StatePerturbation(species, kinetics, spec.closure());
        List<StepPair> moved = new ArrayList<>();
        Collections.shuffle(starts, random);
        double timeStep = 0.0;
        for (int n = 0; n < starts.size(); n++) {
            timeStep = n % SAME_TIME_STEP == 0 ? cases.drawTimeStep(random) : timeStep;
            StepPair start = starts.get(n);
            GasState state = perturbation.apply(start.first(), sigma(random), random);
            moved.add(new StepPair(start.set(), start.time(), timeStep, state, state));
        }
        return reference.label(worthLearning(moved, predictor, species, random));
    }

    private double sigma(Random random) {
        double share = random.nextDouble();
        double exponent = random.nextDouble();
        if (share < spec.perturbedShare()) {
            return Math.pow(10.0, -2.5 + 1.2 * exponent);
        }
        return share < spec.perturbedShare() + spec.widelyPerturbedShare() ? Math.pow(10.0, -1.3 + 0.8 * exponent) : 0.0;
    }

    /** States of the trajectories of a chunk, where they are taken a next state that is yet to be found. */
    private List<StepPair> starts(Random random, FlowReference reference, int number) {
        int count = Math.min(CHUNK, spec.trajectories() - number * CHUNK);
        List<GasState> initial = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            initial.add(cases.draw(random, random.nextDouble() < spec.coldShare() ? COLD_PART : 1.0));
        }
        CellBatch batch = CellBatch.of(initial);
        double time = 0.0;
        double step = Math.pow(10.0, -9.5 + random.nextDouble());
        double ratio = Math.pow(10.0, -1.7 + 0.7 * random.nextDouble());
        double cap = Math.pow(10.0, -6.3 + 0.8 * random.nextDouble());
        List<List<GasState>> states = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        while (time < LAST_TIME) {
            reference.advance(batch, step);
            time += step;
            List<GasState> now = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                now.add(batch.state(n));
            }
            states.add(now);
            times.add(time);
            step = time < CAPPED_UNTIL ? Math.min(ratio * time, cap) : ratio * time;
        }
        List<StepPair> starts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int trajectory = n;
            List<GasState> own = states.stream().map(all -> all.get(trajectory)).toList();
            TrajectoryDraw draw = new TrajectoryDraw(own, times);
            for (int m = 0; m < spec.statesPerTrajectory(); m++) {
                int at = draw.next(random);
                boolean first = random.nextDouble() < INITIAL_SHARE;
                GasState state = first ? initial.get(n) : own.get(at);
                starts.add(new StepPair(number * CHUNK + n, first ? 0.0 : times.get(at), 0.0, state, state));
            }
        }
        return starts;
    }

    private List<StepPair> worthLearning(List<StepPair> pairs, ExponentialPredictor predictor, FlowSpecies species, Random random) {
        PredictedSteps steps = new PredictedSteps(species, predictor, kinetics, spec.closure());
        int[] substeps = new int[pairs.size()];
        steps.forEach(pairs, (n, block, cell) -> substeps[n] = block.substeps()[cell]);
        List<StepPair> kept = new ArrayList<>();
        for (int n = 0; n < pairs.size(); n++) {
            if (random.nextDouble() < spec.easyShare() || substeps[n] > 1) {
                kept.add(pairs.get(n));
            }
        }
        return kept;
    }
}
