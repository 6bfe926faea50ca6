package org.semenov.surrogate.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelProvenance;

/** Models for tests: nets of random parameters over a whitening of real cells, and states for them. */
public final class FlowModels {
    public static final Kinetics KINETICS = Mechanisms.hydrogenAir();
    public static final FlowDomain DOMAIN = new FlowDomain(new FlowDomain.Range(1000.0, 2000.0), new FlowDomain.Range(50662.5, 506625.0),
            new FlowDomain.Range(0.5, 2.0), new FlowDomain.Range(1e-8, 1e-6), "H2:1", "O2:1,N2:3.76");
    public static final PredictorSettings PREDICTOR = new PredictorSettings(0.15, 8);
    public static final double TIME_STEP = 1e-6;
    private static final List<String> RADICALS = List.of("H", "O", "OH", "HO2", "H2O2");

    private FlowModels() {
    }

    public static ExponentialPredictor predictor(ReactorClosure closure) {
        return new ExponentialPredictor(KINETICS, closure, PREDICTOR.growthTolerance(), PREDICTOR.largestSubsteps());
    }

    public static FlowSpecies species(ReactorClosure closure) {
        return new FlowSpecies(KINETICS, predictor(closure));
    }

    public static ReferenceSolver solver(double tolerance) {
        return new ReferenceSolver(KINETICS, StiffMethod.RODAS5P, tolerance, 1e-8 * tolerance);
    }

    /** Initial states of the domain, then states on their way to equilibrium: all 21 states of a trajectory in a row. */
    public static List<GasState> trajectories(ReactorClosure closure, int count, long seed) {
        Random random = new Random(seed);
        Mixture mixture = new Mixture(KINETICS);
        double[] times = new double[21];
        for (int n = 1; n < times.length; n++) {
            times[n] = 1e-7 * Math.pow(1e4, (n - 1) / 19.0);
        }
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            GasState first = new GasState(DOMAIN.temperature().at(random.nextDouble()), DOMAIN.pressure().logarithmicallyAt(random.nextDouble()),
                    mixture.massFractions(DOMAIN.equivalenceRatio().logarithmicallyAt(random.nextDouble()), DOMAIN.fuel(), DOMAIN.oxidizer()));
            states.addAll(solver(1e-8).solve(first, closure, times).states());
        }
        return states;
    }

    /** States at random: every species is there, over some decades, radicals over lower ones. */
    public static List<GasState> anything(int count, long seed) {
        Random random = new Random(seed);
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double[] y = new double[KINETICS.speciesCount()];
            Arrays.setAll(y, k -> Math.pow(10.0, -(RADICALS.contains(KINETICS.mechanism().speciesNames().get(k)) ? 1.5 : 0.0) - 5.0 * random.nextDouble()));
            double sum = Arrays.stream(y).sum();
            states.add(new GasState(400.0 + 2000.0 * random.nextDouble(), 1e4 * Math.pow(100.0, random.nextDouble()),
                    Arrays.stream(y).map(fraction -> fraction / sum).toArray()));
        }
        return states;
    }

    /** A state of a composition in moles. */
    public static GasState state(double temperature, double pressure, String composition) {
        return new GasState(temperature, pressure, new Mixture(KINETICS).massFractions(composition));
    }

    /** A predicted block of states. */
    public static PredictorBlock predicted(ReactorClosure closure, List<GasState> states, double timeStep) {
        FlowSpecies species = species(closure);
        PredictorBlock block = species.newBlock(states.size());
        for (int cell = 0; cell < states.size(); cell++) {
            species.fill(block, cell, states.get(cell), timeStep, closure, KINETICS.thermodynamics());
        }
        predictor(closure).predict(block, states.size());
        return block;
    }

    /** Features of the states that take more than one substep, [feature][sample]. */
    static double[][] features(ReactorClosure closure, List<GasState> states, double timeStep) {
        PredictorBlock block = predicted(closure, states, timeStep);
        FlowSpecies species = species(closure);
        StepFeatures features = new StepFeatures(species, KINETICS.thermodynamics(), closure);
        double[][] rows = new double[StepFeatures.names(species, closure).size()][states.size()];
        int sample = 0;
        for (int cell = 0; cell < states.size(); cell++) {
            if (block.substeps()[cell] > 1) {
                features.fill(block, cell, rows, sample++);
            }
        }
        int samples = sample;
        return Arrays.stream(rows).map(row -> Arrays.copyOf(row, samples)).toArray(double[][]::new);
    }

    public static FlowModel random(ReactorClosure closure, long seed) {
        return random(closure, seed, FlowGuard.none());
    }

    public static FlowModel random(ReactorClosure closure, long seed, FlowGuard guard) {
        Whitening whitening = Whitening.fit(features(closure, trajectories(closure, 12, 1), TIME_STEP), 1e-4);
        ResNetShape shape = new ResNetShape(whitening.inputCount(), 6, 3, 1);
        double[][] thetas = new double[species(closure).outputNames().size()][];
        Arrays.setAll(thetas, q -> Initialization.standard().draw(shape, 100 * seed + q));
        return new FlowModel(new StateLayout(KINETICS.mechanism().speciesNames()), closure, DOMAIN, PREDICTOR, whitening, new OutputScaling(0.1, 3.0),
                new ResNet(shape, Activation.parse("tanh"), 2.0 / 3.0), thetas, guard,
                new ModelProvenance("mechanisms/h2air-ramec.inp", KINETICS.mechanism().sha256(), "test", seed, "none", "J", Map.of()));
    }
}
