package org.semenov.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.surrogate.flow.StepFeatures;

class FlowDataTest {
    private static final Thermodynamics THERMODYNAMICS = FlowModels.KINETICS.thermodynamics();
    private static final Mixture MIXTURE = new Mixture(FlowModels.KINETICS);

    private static FlowDataSpec spec(ReactorClosure closure, int trajectories) {
        return new FlowDataSpec("mechanisms/h2air-ramec.inp", closure == ReactorClosure.CONSTANT_VOLUME ? "constant-volume" : "constant-pressure",
                FlowModels.DOMAIN, FlowModels.PREDICTOR, trajectories, 12, 0.2, 0.4, 0.1, 0.2, 1e-6, 1e-14);
    }

    private static ReferenceSolver solver() {
        return FlowModels.solver(1e-6);
    }

    /** ln of φ of a state, from its elements and those of fuel and oxidizer. */
    private static void assertElementsOfTheDomain(GasState state) {
        FlowDomain domain = FlowModels.DOMAIN;
        double[] air = MIXTURE.massFractions(domain.oxidizer());
        double[] fuel = MIXTURE.massFractions(domain.fuel());
        double[] lean = MIXTURE.massFractions(domain.equivalenceRatio().least() / 1.1, domain.fuel(), domain.oxidizer());
        double[] rich = MIXTURE.massFractions(domain.equivalenceRatio().largest() * 1.1, domain.fuel(), domain.oxidizer());
        int nitrogen = MIXTURE.layout().indexOf("N2");
        double part = 1.0 - state.massFraction(nitrogen) / air[nitrogen];
        assertTrue(part >= 1.0 - lean[nitrogen] / air[nitrogen] - 1e-9 && part <= 1.0 - rich[nitrogen] / air[nitrogen] + 1e-9, "part " + part);
        for (int e = 0; e < THERMODYNAMICS.elementCount(); e++) {
            double expected = part * THERMODYNAMICS.elementMolesPerKilogram(e, fuel) + (1.0 - part) * THERMODYNAMICS.elementMolesPerKilogram(e, air);
            assertEquals(expected, THERMODYNAMICS.elementMolesPerKilogram(e, state.massFractions()), 1e-9 * (1.0 + expected));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChunkDependsOnSeedAndNumberAloneAndHoldsPhysicalStatesOfTheDomain(ReactorClosure closure) {
        FlowSampler sampler = new FlowSampler(spec(closure, FlowSampler.CHUNK + 5), solver(), 3);
        assertEquals(2, sampler.chunks());
        List<StepPair> last = sampler.chunk(1);
        List<StepPair> first = sampler.chunk(0);
        assertEquals(last, new FlowSampler(spec(closure, FlowSampler.CHUNK + 5), solver(), 3).chunk(1));
        assertNotEquals(last, new FlowSampler(spec(closure, FlowSampler.CHUNK + 5), solver(), 4).chunk(1));
        assertTrue(first.size() > 100, "pairs " + first.size());
        FlowDomain.Range timeSteps = FlowModels.DOMAIN.timeStep().widened(1.1);
        Set<Integer> sets = new HashSet<>();
        for (StepPair pair : first) {
            pair.first().requirePhysical();
            pair.next().requirePhysical();
            assertTrue(timeSteps.contains(pair.timeStep()), "time step " + pair.timeStep());
            assertTrue(pair.set() >= 0 && pair.set() < FlowSampler.CHUNK && pair.time() >= 0.0);
            assertElementsOfTheDomain(pair.first());
            assertElementsOfTheDomain(pair.next());
            double energy = THERMODYNAMICS.specificEnergy(pair.first().temperature(), pair.first().massFractions(), closure);
            assertEquals(energy, THERMODYNAMICS.specificEnergy(pair.next().temperature(), pair.next().massFractions(), closure), 200.0);
            sets.add(pair.set());
        }
        assertTrue(sets.size() > 20, "trajectories " + sets.size());
        last.forEach(pair -> assertTrue(pair.set() >= FlowSampler.CHUNK && pair.set() < FlowSampler.CHUNK + 5));
    }

    @Test
    void statesAreDrawnMostWhereATrajectoryMovesAndNoneBeyondItsEnds() {
        double[] times = new double[200];
        Double[] boxed = new Double[times.length];
        for (int n = 0; n < times.length; n++) {
            times[n] = 1e-9 * Math.pow(1.07, n);
            boxed[n] = times[n];
        }
        GasState fresh = new GasState(1400.0, 1e5, MIXTURE.massFractions(1.0, "H2:1", "O2:1,N2:3.76"));
        List<GasState> states = solver().solve(fresh, ReactorClosure.CONSTANT_PRESSURE, times).states();
        TrajectoryDraw draw = new TrajectoryDraw(states, Arrays.asList(boxed));
        Random random = new Random(8);
        int[] drawn = new int[times.length];
        int count = 20_000;
        for (int n = 0; n < count; n++) {
            drawn[draw.next(random)]++;
        }
        int burning = 0;
        int drawnBurning = 0;
        int drawnSomewhere = 0;
        for (int n = 0; n < times.length; n++) {
            boolean moves = n > 0 && states.get(n).temperature() - states.get(n - 1).temperature() > 20.0;
            burning += moves ? 1 : 0;
            drawnBurning += moves ? drawn[n] : 0;
            drawnSomewhere += drawn[n] > 0 ? 1 : 0;
        }
        assertEquals(count, Arrays.stream(drawn).sum());
        assertTrue(burning > 3 && drawnBurning / (double) count > 1.5 * burning / times.length, burning + " states drawn " + drawnBurning);
        assertTrue(drawnSomewhere > 150, "states drawn at all: " + drawnSomewhere);
    }

    @ParameterizedTest
    @EnumSource
    void aPerturbedStateKeepsElementsEnergyAndPressureOrDensity(ReactorClosure closure) {
        StatePerturbation perturbation = new StatePerturbation(FlowModels.species(closure), FlowModels.KINETICS, closure);
        Random random = new Random(9);
        int moved = 0;
        for (GasState state : FlowModels.trajectories(closure, 5, 41)) {
            for (double sigma : new double[] {0.003, 0.05, 0.3}) {
                GasState other = perturbation.apply(state, sigma, random);
                moved += other.equals(state) ? 0 : 1;
                other.requirePhysical();
                for (int e = 0; e < THERMODYNAMICS.elementCount(); e++) {
                    double total = THERMODYNAMICS.elementMolesPerKilogram(e, state.massFractions());
                    assertEquals(total, THERMODYNAMICS.elementMolesPerKilogram(e, other.massFractions()), 1e-12 * total);
                }
                double scale = THERMODYNAMICS.specificHeatCapacity(state.temperature(), state.massFractions(), closure) * state.temperature();
                assertEquals(THERMODYNAMICS.specificEnergy(state.temperature(), state.massFractions(), closure),
                        THERMODYNAMICS.specificEnergy(other.temperature(), other.massFractions(), closure), 1e-12 * scale);
                if (closure == ReactorClosure.CONSTANT_PRESSURE) {
                    assertEquals(state.pressure(), other.pressure(), 0.0);
                } else {
                    double density = THERMODYNAMICS.density(state.temperature(), state.pressure(), state.massFractions());
                    assertEquals(density, THERMODYNAMICS.density(other.temperature(), other.pressure(), other.massFractions()), 1e-12 * density);
                }
            }
        }
        assertTrue(moved > 200, "moved " + moved);
    }

    @ParameterizedTest
    @EnumSource
    void theTargetsAddedToThePredictionGiveTheReference(ReactorClosure closure) {
        FlowSpecies species = FlowModels.species(closure);
        StepFeatures features = new StepFeatures(species, THERMODYNAMICS, closure);
        OutputScaling scaling = new OutputScaling(0.1, 3.0);
        List<StepPair> pairs = new FlowSampler(spec(closure, 20), solver(), 5).chunk(0);
        int count = StepFeatures.names(species, closure).size();
        FlowSamples samples = FlowSamples.of(pairs, new PredictedSteps(species, FlowModels.predictor(closure), FlowModels.KINETICS, closure), species,
                features, count, scaling);
        int outputs = species.reactingCount() + 1;
        assertEquals(outputs, samples.targets().length);
        int sample = 0;
        int within = 0;
        for (StepPair pair : pairs) {
            PredictorBlock block = FlowModels.predicted(closure, List.of(pair.first()), pair.timeStep());
            if (block.substeps()[0] == 1) {
                continue;
            }
            double[][] own = new double[count][1];
            features.fill(block, 0, own, 0);
            for (int f = 0; f < count; f++) {
                assertEquals(own[f][0], samples.features()[f][sample], 0.0);
            }
            assertEquals(pair.set(), samples.sets()[sample]);
            assertEquals(features.disagreement() / (features.disagreement() + 0.02), samples.weights()[sample], 1e-15);
            double moles = 0.0;
            double fineMoles = 0.0;
            for (int i = 0; i < outputs - 1; i++) {
                double target = samples.targets()[i][sample];
                double next = pair.next().massFraction(species.reacting(i));
                double coordinate = block.fineCoordinate()[i][0] + scaling.correction(target, features.scales()[i]);
                moles += next / species.molarMass(species.reacting(i));
                fineMoles += block.fine()[i][0];
                assertTrue(Math.abs(target) <= 3.0);
                if (Math.abs(target) < 3.0) {
                    within++;
                    assertEquals(10.0 * (Math.pow(Math.max(next, 0.0), 0.1) - 1.0), coordinate, 1e-12);
                }
            }
            double target = samples.targets()[outputs - 1][sample];
            if (Math.abs(target) < 3.0) {
                assertEquals(moles, fineMoles + scaling.correction(target, features.scales()[outputs - 1]), 1e-12 * moles);
            }
            sample++;
        }
        assertEquals(samples.count(), sample);
        assertTrue(sample > 30 && within > 0.8 * sample * (outputs - 1), within + " targets within the largest of " + sample + " samples");
        FlowSamples some = samples.at(new int[] {4, 1});
        assertEquals(samples.targets()[2][1], some.targets()[2][1], 0.0);
        assertEquals(samples.sets()[4], some.sets()[0]);
    }

    @Test
    void visitedStepsAreOfMoreThanOneSubstepFromPhysicalStates() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        FlowModel model = FlowModels.random(closure, 1);
        List<StepPair> steps = new VisitedSteps(model, FlowModels.KINETICS).collect(30, 25, 60, 11);
        assertEquals(60, steps.size());
        assertEquals(steps, new VisitedSteps(model, FlowModels.KINETICS).collect(30, 25, 60, 11));
        for (StepPair step : steps) {
            step.first().requirePhysical();
            assertElementsOfTheDomain(step.first());
            assertSame(step.first(), step.next());
            assertTrue(FlowModels.predicted(closure, List.of(step.first()), step.timeStep()).substeps()[0] > 1);
        }
        assertTrue(steps.stream().anyMatch(step -> step.time() > 0.0));
    }

    @Test
    void statesOutsideAreReproduciblePhysicalAndSumToOne() {
        OutsideStates outside = new OutsideStates(FlowModels.DOMAIN, FlowModels.KINETICS);
        for (OutsideStates.Kind kind : OutsideStates.Kind.values()) {
            List<GasState> states = outside.draw(kind, 40, 12);
            assertEquals(40, states.size());
            assertEquals(states, new OutsideStates(FlowModels.DOMAIN, FlowModels.KINETICS).draw(kind, 40, 12));
            assertNotEquals(states, outside.draw(kind, 40, 13));
            assertEquals(40, new HashSet<>(states).size(), kind.toString());
            for (GasState state : states) {
                state.requirePhysical();
                assertEquals(1.0, Arrays.stream(state.massFractions()).sum(), 1e-12);
                assertTrue(state.temperature() >= 300.0 && state.temperature() <= 5000.0, kind + " " + state);
                assertTrue(Arrays.stream(state.massFractions()).allMatch(fraction -> fraction >= 0.0), kind + " " + state);
            }
        }
    }
}
