package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

class ExponentialPredictorTest {
    private static final int PARTS = PartialFractions.PARTS;
    private static final double TIME_STEP = 1e-7;
    private static final double NO_SUBSTEPS = 1e9;
    private static final double ALWAYS_SUBSTEPS = 1e-12;
    private static final double DECAY = 1e6;

    private final Kinetics kinetics = Cells.hydrogenAir();
    private final List<GasState> states = Cells.random(kinetics.speciesCount(), 61, 5);

    private List<ExponentialPredictor> both(Kinetics of, ReactorClosure closure, double tolerance, int largest) {
        return List.of(new ExponentialPredictor(of, closure, tolerance, largest),
                ExponentialPredictor.singly(of, closure, tolerance, largest));
    }

    private PredictorBlock predicted(ExponentialPredictor predictor, ReactorClosure closure, List<GasState> cells) {
        return PredictorCells.predicted(kinetics, predictor, closure, cells, TIME_STEP);
    }

    /** Along an ignition, from before to behind its steepest point. */
    @ParameterizedTest
    @EnumSource
    void theErrorFallsWithTheSquareOfTheSubstep(ReactorClosure closure) {
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.byName("Rodas5P"), 1e-12, 1e-20);
        double[] times = {1e-5, 1.8e-5, 2e-5, 2.2e-5, 2.5e-5, 3e-5};
        Trajectory ignition = ignition(closure, 1e-12, times);
        double step = 4e-7;
        for (boolean singly : new boolean[] {false, true}) {
            double[] errors = new double[4];
            for (int level = 0; level < errors.length; level++) {
                ExponentialPredictor predictor = both(kinetics, closure, ALWAYS_SUBSTEPS, 8 << level).get(singly ? 1 : 0);
                PredictorBlock block = PredictorCells.predicted(kinetics, predictor, closure, ignition.states(), step);
                for (int n = 0; n < times.length; n++) {
                    GasState end = solver.advance(ignition.state(n), closure, step);
                    double[] y = PredictorCells.massFractions(kinetics, predictor, block, block.fine(), n);
                    double error = Math.abs(block.fine()[predictor.reacting().length][n] - end.temperature()) / 1000.0;
                    for (int k = 0; k < y.length; k++) {
                        error = Math.max(error, Math.abs(y[k] - end.massFraction(k)));
                    }
                    errors[level] = Math.max(errors[level], error);
                }
            }
            double order = Math.log(errors[2] / errors[3]) / Math.log(2.0);
            assertEquals(2.0, order, 0.2, "order from errors " + Arrays.toString(errors));
            assertTrue(errors[3] < 1e-4, "error " + errors[3]);
        }
    }

    /** A turns into its twin B with the rate 1/µs, beside nitrogen: n_A is multiplied by R(z) of a linear equation. */
    private Kinetics decay() {
        Mechanism whole = kinetics.mechanism();
        Species a = whole.species().get(whole.speciesNames().indexOf("H2"));
        Species b = new Species("twin", a.composition(), a.molarMass(), a.thermo());
        Species nitrogen = whole.species().get(whole.speciesNames().indexOf("N2"));
        Reaction reaction = new Reaction("H2 => twin", List.of(new StoichiometricTerm(1, 1.0)), List.of(new StoichiometricTerm(2, 1.0)),
                false, new ElementaryRate(new Arrhenius(DECAY, 0.0, 0.0)), false, 1);
        return new Kinetics(new Mechanism("decay", whole.elements(), List.of(nitrogen, a, b), List.of(reaction), whole.sourceFile(),
                whole.sha256()));
    }

    private static double stability(double z) {
        return (1.0 + z / 3.0) / (1.0 - 2.0 * z / 3.0 + z * z / 6.0);
    }

    /** Backwards in time a decay is a growth: the sizes below zero go along the whole real axis, where a pole would stand. */
    @Test
    void aLinearEquationIsMultipliedByTheStabilityFunctionAlongTheWholeRealAxis() {
        Kinetics decay = decay();
        List<GasState> cell = List.of(new GasState(1200.0, 1e5, new double[] {0.7, 0.2, 0.1}));
        for (ReactorClosure closure : ReactorClosure.values()) {
            for (ExponentialPredictor predictor : both(decay, closure, NO_SUBSTEPS, 1)) {
                assertArrayEquals(new int[] {1, 2}, predictor.reacting());
                assertArrayEquals(new int[] {0}, predictor.inert());
                for (double z : new double[] {-1e10, -1e5, -100.0, -3.0, -1.0, -0.1, -1e-3, 0.1, 1.0, 1.9, 2.0, 2.1, 10.0, 1e3, 1e6}) {
                    PredictorBlock block = PredictorCells.predicted(decay, predictor, closure, cell, -z / DECAY);
                    double start = block.start()[0][0];
                    double total = start + block.start()[1][0];
                    assertEquals(Math.pow(stability(z / PARTS), PARTS) * start, block.whole()[0][0], 1e-12 * total * Math.max(1.0, Math.pow(stability(z / PARTS), PARTS)), "z " + z);
                    assertEquals(total, block.whole()[0][0] + block.whole()[1][0], (1e-13 + 1e-15 * Math.abs(z)) * total * Math.max(1.0, Math.pow(stability(z / PARTS), PARTS)));
                    assertEquals(1200.0, block.whole()[2][0], (1e-9 + 1e-13 * Math.abs(z)) * Math.max(1.0, Math.pow(stability(z / PARTS), PARTS)));
                }
            }
        }
    }

    /** The error of a linear equation over a part z is z⁴ (1/24 − 1/36); at minus infinity nothing is left. */
    @Test
    void theStabilityFunctionIsTheExponentialToOrderThreeAndVanishesAtInfinity() {
        Kinetics decay = decay();
        List<GasState> cell = List.of(new GasState(1200.0, 1e5, new double[] {0.0, 1.0, 0.0}));
        for (ExponentialPredictor predictor : both(decay, ReactorClosure.CONSTANT_VOLUME, NO_SUBSTEPS, 1)) {
            for (double z : new double[] {-0.04, -0.02, -0.01}) {
                PredictorBlock block = PredictorCells.predicted(decay, predictor, ReactorClosure.CONSTANT_VOLUME, cell, -z / DECAY);
                double error = block.whole()[0][0] / block.start()[0][0] - Math.exp(z);
                assertEquals(1.0 / 72.0, Math.abs(error) / (PARTS * Math.pow(z / PARTS, 4)), 2e-3, "at " + z);
            }
            PredictorBlock block = PredictorCells.predicted(decay, predictor, ReactorClosure.CONSTANT_VOLUME, cell, 1e10 / DECAY);
            assertEquals(0.0, block.whole()[0][0] / block.start()[0][0], 1e-9);
        }
    }

    @Test
    void withoutReactionsNothingChanges() {
        Mechanism whole = kinetics.mechanism();
        Kinetics still = new Kinetics(new Mechanism("still", whole.elements(), whole.species(), List.of(), whole.sourceFile(),
                whole.sha256()));
        for (ExponentialPredictor predictor : both(still, ReactorClosure.CONSTANT_PRESSURE, 1.0, 4)) {
            PredictorBlock block = PredictorCells.predicted(still, predictor, ReactorClosure.CONSTANT_PRESSURE, states.subList(0, 1), 1.0);
            assertEquals(states.get(0).temperature(), block.fine()[0][0]);
            assertEquals(0.0, block.growth()[0]);
        }
    }

    /** Along an ignition; of mixtures far from any flame, which change by all they have, to an error of rounding times Δt J. */
    @ParameterizedTest
    @EnumSource
    void elementsAreKeptToRounding(ReactorClosure closure) {
        List<GasState> ignition = flame(closure);
        for (ExponentialPredictor predictor : both(kinetics, closure, 0.1, 8)) {
            PredictorBlock block = predicted(predictor, closure, ignition);
            assertElementsKept(predictor, block, ignition, List.of(block.whole(), block.fine()), 1e-13);
            PredictorBlock random = predicted(predictor, closure, states);
            assertElementsKept(predictor, random, states, Collections.singletonList(random.whole()), 1e-10);
        }
    }

    private void assertElementsKept(ExponentialPredictor predictor, PredictorBlock block, List<GasState> cells, List<double[][]> ends,
                                    double tolerance) {
        for (int element = 0; element < kinetics.thermodynamics().elementCount(); element++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                double before = kinetics.thermodynamics().elementMolesPerKilogram(element, cells.get(cell).massFractions());
                for (double[][] rows : ends) {
                    double[] y = PredictorCells.massFractions(kinetics, predictor, block, rows, cell);
                    double after = kinetics.thermodynamics().elementMolesPerKilogram(element, y);
                    assertEquals(before, after, tolerance * Math.max(before, 1.0), "element " + element + " of cell " + cell);
                }
            }
        }
    }

    private List<GasState> flame(ReactorClosure closure) {
        return ignition(closure, 1e-10, 1e-6, 1e-5, 1.5e-5, 1.8e-5, 2e-5, 2.2e-5, 2.4e-5, 2.6e-5, 2.8e-5, 3e-5, 5e-5, 1e-3).states();
    }

    private Trajectory ignition(ReactorClosure closure, double tolerance, double... times) {
        double[] fresh = new Mixture(kinetics).massFractions(1.0, "H2:1", "O2:0.21, N2:0.79");
        return new ReferenceSolver(kinetics, StiffMethod.byName("Rodas5P"), tolerance, 1e-8 * tolerance)
                .solve(new GasState(1300.0, 101325.0, fresh), closure, times);
    }

    @ParameterizedTest
    @EnumSource
    void theDriftOfTheEnergyFallsWithTheSquareOfTheSubstep(ReactorClosure closure) {
        GasState igniting = ignition(closure, 1e-10, 2e-5).last();
        double before = kinetics.thermodynamics().specificEnergy(igniting.temperature(), igniting.massFractions(), closure);
        double[] drifts = new double[4];
        for (int level = 0; level < drifts.length; level++) {
            ExponentialPredictor predictor = new ExponentialPredictor(kinetics, closure, ALWAYS_SUBSTEPS, 4 << level);
            PredictorBlock block = PredictorCells.predicted(kinetics, predictor, closure, List.of(igniting), 4e-7);
            double[] y = PredictorCells.massFractions(kinetics, predictor, block, block.fine(), 0);
            drifts[level] = Math.abs(kinetics.thermodynamics().specificEnergy(block.fine()[y.length - block.inert().length][0], y, closure)
                    - before);
        }
        double order = Math.log(drifts[2] / drifts[3]) / Math.log(2.0);
        assertTrue(order > 1.7, "order from drifts of " + Arrays.toString(drifts) + " J/kg");
    }

    /** The substeps of random mixtures get far from any solution and magnify the rounding before them; those of a flame do not. */
    @ParameterizedTest
    @EnumSource
    void lanesAndSingleCellsAgreeToRounding(ReactorClosure closure) {
        List<ExponentialPredictor> two = both(kinetics, closure, 0.1, 8);
        assertArrayEquals(two.get(1).reacting(), two.get(0).reacting());
        assertTrue(two.get(1).obstacle().isPresent());
        List<GasState> flame = flame(closure);
        PredictorBlock lanes = predicted(two.get(0), closure, flame);
        PredictorBlock single = predicted(two.get(1), closure, flame);
        assertClose(single.whole(), lanes.whole());
        assertClose(single.fine(), lanes.fine());
        assertArrayEquals(single.substeps(), lanes.substeps());
        assertArrayEquals(single.growth(), lanes.growth(), 1e-9);
        assertClose(predicted(two.get(1), closure, states).whole(), predicted(two.get(0), closure, states).whole());
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int cell = 0; cell < expected[i].length; cell++) {
                double tolerance = 1e-10 * (Math.abs(expected[i][cell]) + 1e-3);
                assertEquals(expected[i][cell], actual[i][cell], tolerance, "row " + i + ", cell " + cell);
            }
        }
    }

    @Test
    void theReactingSpeciesAreThoseOfTheLanes() {
        assumeTrue(CellIntegrator.obstacle(kinetics).isEmpty(), "the vector unit has too few lanes");
        ExponentialPredictor predictor = new ExponentialPredictor(kinetics, ReactorClosure.CONSTANT_PRESSURE, 1.0, 1);
        LaneKinetics lanes = new LaneKinetics(kinetics.mechanism());
        assertArrayEquals(lanes.reacting, predictor.reacting());
        assertArrayEquals(lanes.inert, predictor.inert());
    }

    @Test
    void coordinatesAndGrowthAreThoseOfTheirFormulas() {
        for (ExponentialPredictor predictor : both(kinetics, ReactorClosure.CONSTANT_PRESSURE, 1.0, 8)) {
            int[] reacting = predictor.reacting();
            List<GasState> withZero = new ArrayList<>(states);
            double[] y = states.get(4).massFractions();
            y[reacting[1]] = 0.0;
            y[reacting[2]] = -1e-9;
            withZero.set(4, new GasState(1500.0, 1e5, y));
            PredictorBlock block = predicted(predictor, ReactorClosure.CONSTANT_PRESSURE, withZero);
            for (int cell = 0; cell < states.size(); cell++) {
                double growth = Math.abs(block.whole()[reacting.length][cell] - block.start()[reacting.length][cell]) / 100.0;
                for (int i = 0; i < reacting.length; i++) {
                    double molarMass = kinetics.thermodynamics().molarMass(reacting[i]);
                    double start = Math.pow(Math.max(block.start()[i][cell] * molarMass, 0.0), 0.1);
                    double end = Math.pow(Math.max(block.whole()[i][cell] * molarMass, 0.0), 0.1);
                    double fine = Math.pow(Math.max(block.fine()[i][cell] * molarMass, 0.0), 0.1);
                    assertEquals(10.0 * (start - 1.0), block.startCoordinate()[i][cell], 1e-13);
                    assertEquals(10.0 * (end - 1.0), block.wholeCoordinate()[i][cell], 1e-13);
                    assertEquals(10.0 * (fine - 1.0), block.fineCoordinate()[i][cell], 1e-13);
                    growth = Math.max(growth, 10.0 * Math.abs(end - start) / (start + 0.05));
                }
                assertEquals(Math.min(growth, 1000.0), block.growth()[cell], 1e-11 * Math.max(growth, 1.0));
            }
        }
    }

    @Test
    void substepsAreTheSmallestPowerOfTwoOfTheGrowthOverItsTolerance() {
        GrowthRule rule = new GrowthRule(0.5, 16);
        double[] growths = {0.0, 0.5, 0.5000001, 1.0, 1.0000001, 2.0, 2.1, 4.0, 4.1, 8.0, 9.0, 1000.0};
        int[] expected = {1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 16, 16};
        for (int n = 0; n < growths.length; n++) {
            assertEquals(expected[n], rule.substeps(growths[n]), "for a growth of " + growths[n]);
        }
        for (ExponentialPredictor predictor : both(kinetics, ReactorClosure.CONSTANT_VOLUME, 2.0, 16)) {
            PredictorBlock block = PredictorCells.block(kinetics, predictor, ReactorClosure.CONSTANT_VOLUME, states, TIME_STEP);
            for (int cell = 0; cell < states.size(); cell++) {
                block.timeStep()[cell] *= Math.pow(10.0, -0.1 * cell);
            }
            predictor.predict(block, states.size());
            boolean[] seen = new boolean[17];
            for (int cell = 0; cell < states.size(); cell++) {
                int substeps = block.substeps()[cell];
                seen[substeps] = true;
                assertEquals(new GrowthRule(2.0, 16).substeps(block.growth()[cell]), substeps);
                assertEquals(substeps == 1, PredictorCells.massFractions(kinetics, predictor, block, block.fine(), cell)[0]
                        == PredictorCells.massFractions(kinetics, predictor, block, block.whole(), cell)[0]);
            }
            assertTrue(seen[1] && seen[2] && seen[4] && seen[8] && seen[16], Arrays.toString(seen));
        }
    }

    /** Half as many substeps are what half the largest number gives, to the bit. */
    @Test
    void halfAsManySubstepsAreAtHand() {
        for (int which = 0; which < 2; which++) {
            ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
            PredictorBlock eight = predicted(both(kinetics, closure, ALWAYS_SUBSTEPS, 8).get(which), closure, states);
            PredictorBlock four = predicted(both(kinetics, closure, ALWAYS_SUBSTEPS, 4).get(which), closure, states);
            for (int i = 0; i < four.fine().length; i++) {
                assertArrayEquals(four.fine()[i], eight.half()[i]);
            }
            for (int i = 0; i < four.fineCoordinate().length; i++) {
                assertArrayEquals(four.fineCoordinate()[i], eight.halfCoordinate()[i]);
            }
        }
    }

    /** Substeps are what predictions one after the other give. */
    @Test
    void aCellOfTwoSubstepsGoesWhereTwoWholeStepsGo() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        for (int which = 0; which < 2; which++) {
            ExponentialPredictor predictor = both(kinetics, closure, ALWAYS_SUBSTEPS, 2).get(which);
            PredictorBlock two = PredictorCells.predicted(kinetics, predictor, closure, states, 0.01 * TIME_STEP);
            PredictorBlock one = PredictorCells.predicted(kinetics, predictor, closure, states, 0.005 * TIME_STEP);
            for (int i = 0; i < one.start().length; i++) {
                System.arraycopy(one.whole()[i], 0, one.start()[i], 0, states.size());
            }
            predictor.predict(one, states.size());
            assertEquals(0, predictor.heldTemperatures());
            for (int i = 0; i < one.start().length; i++) {
                assertArrayEquals(one.whole()[i], two.fine()[i]);
                assertArrayEquals(two.whole()[i], two.half()[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultDependsOnNoNeighbourPlaceOrNumberOfCells(ReactorClosure closure) {
        for (ExponentialPredictor predictor : both(kinetics, closure, 2.0, 16)) {
            PredictorBlock block = predicted(predictor, closure, states);
            List<Integer> order = new ArrayList<>();
            for (int n = 0; n < states.size(); n++) {
                order.add(n);
            }
            Collections.shuffle(order, new Random(1));
            PredictorBlock shuffled = predicted(predictor, closure, order.stream().map(states::get).toList());
            for (int n = 0; n < order.size(); n++) {
                assertEquals(PredictorCells.outputs(block, order.get(n)), PredictorCells.outputs(shuffled, n));
            }
            for (int n = 0; n < 12; n++) {
                PredictorBlock alone = predicted(predictor, closure, List.of(states.get(n)));
                assertEquals(PredictorCells.outputs(block, n), PredictorCells.outputs(alone, 0));
            }
        }
    }

    @Test
    void cellsBehindTheLastAreLeftAlone() {
        ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
        for (ExponentialPredictor predictor : both(kinetics, closure, 1.0, 4)) {
            PredictorBlock block = PredictorCells.block(kinetics, predictor, closure, states, TIME_STEP);
            List<Double> before = PredictorCells.outputs(block, 20);
            predictor.predict(block, 20);
            assertEquals(before, PredictorCells.outputs(block, 20));
            assertNotEquals(before, PredictorCells.outputs(block, 19));
            predictor.predict(block, 0);
        }
    }

    @Test
    void absurdCellsAreNotNumbersAndHarmNoOther() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        List<GasState> broken = new ArrayList<>(states);
        double[] y = states.get(0).massFractions();
        double[] notANumber = y.clone();
        notANumber[2] = Double.NaN;
        double[] infinite = y.clone();
        infinite[1] = Double.POSITIVE_INFINITY;
        double[] negative = y.clone();
        negative[1] = -1e3;
        broken.set(3, new GasState(Double.NaN, 1e5, y));
        broken.set(8, new GasState(1500.0, 1e5, notANumber));
        broken.set(13, new GasState(-300.0, 1e5, y));
        broken.set(21, new GasState(Double.POSITIVE_INFINITY, 1e5, y));
        broken.set(34, new GasState(1500.0, 1e5, infinite));
        broken.set(55, new GasState(1500.0, 1e5, negative));
        List<Integer> places = List.of(3, 8, 13, 21, 34, 55);
        for (ExponentialPredictor predictor : both(kinetics, closure, 2.0, 16)) {
            PredictorBlock sound = predicted(predictor, closure, states);
            PredictorBlock block = predicted(predictor, closure, broken);
            int last = predictor.reacting().length;
            for (int n = 0; n < broken.size(); n++) {
                if (!places.contains(n)) {
                    assertEquals(PredictorCells.outputs(sound, n), PredictorCells.outputs(block, n));
                }
            }
            for (int n : new int[] {3, 8, 13, 21, 34}) {
                assertEquals(1000.0, block.growth()[n], "growth of cell " + n);
                assertEquals(16, block.substeps()[n]);
                assertTrue(Double.isNaN(block.fine()[last][n]), "cell " + n);
                assertTrue(Double.isNaN(block.fineCoordinate()[0][n]), "cell " + n);
            }
        }
    }

    /** A cold mixture of radicals at a high pressure overshoots, and goes on from the temperature at which it is held. */
    @Test
    void aTemperatureThatOvershootsIsHeldBetweenSubstepsAndCounted() {
        assertEquals(6000.0, GrowthRule.held(1e9));
        assertEquals(200.0, GrowthRule.held(-1e9));
        assertEquals(300.0, GrowthRule.held(300.0));
        assertTrue(Double.isNaN(GrowthRule.held(Double.NaN)));
        double[] radicals = new double[kinetics.speciesCount()];
        radicals[kinetics.mechanism().speciesNames().indexOf("H")] = 0.5;
        radicals[kinetics.mechanism().speciesNames().indexOf("O")] = 0.5;
        List<GasState> cell = List.of(new GasState(3000.0, 1e8, radicals));
        for (ExponentialPredictor predictor : both(kinetics, ReactorClosure.CONSTANT_VOLUME, 0.1, 4)) {
            PredictorBlock block = predicted(predictor, ReactorClosure.CONSTANT_VOLUME, cell);
            assertEquals(4, block.substeps()[0]);
            assertTrue(predictor.heldTemperatures() > 0, "no substep ended above 6000 K");
            assertFalse(Double.isNaN(block.fine()[predictor.reacting().length][0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"predictor in lanes", "predictor singly"})
    void aPredictionAllocatesNothing(String kind) throws IOException, InterruptedException {
        assertEquals(0, AllocationProbe.leastBytes(kind), "bytes allocated in a prediction, once the compiler is warm");
    }

    @Test
    void impossibleRequestsAreRefused() {
        ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
        for (double tolerance : new double[] {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new ExponentialPredictor(kinetics, closure, tolerance, 4));
        }
        for (int largest : new int[] {0, -4, 3, 12}) {
            assertThrows(IllegalArgumentException.class, () -> new ExponentialPredictor(kinetics, closure, 1.0, largest));
        }
        ExponentialPredictor predictor = new ExponentialPredictor(kinetics, closure, 1.0, 4);
        PredictorBlock block = new PredictorBlock(predictor.reacting().length, predictor.inert().length, 5);
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(block, 6));
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(block, -1));
        PredictorBlock other = new PredictorBlock(predictor.reacting().length + 1, predictor.inert().length, 5);
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(other, 5));
        assertThrows(IllegalArgumentException.class, () -> new PredictorBlock(3, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PredictorBlock(-1, 1, 4));
    }
}
