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
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.Rodas5P;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class CellIntegratorTest {
    private static final double TIME_STEP = 1e-7;
    private static final double TOLERANCE = 1e-5;

    private final Kinetics kinetics = Cells.hydrogenAir();
    private final CellSettings settings = Cells.settings(ReactorClosure.CONSTANT_VOLUME, TOLERANCE);
    private final List<GasState> states = Cells.random(kinetics.speciesCount(), 61, 5);

    private List<GasState> advanced(List<GasState> batch) {
        Cells cells = new Cells(batch);
        new CellIntegrator(kinetics, settings).advance(cells.arrays, 0, batch.size(), TIME_STEP);
        return cells.states();
    }

    @Test
    void aResultDependsOnNoNeighbourPlaceOrSizeOfTheBatch() {
        assumeTrue(CellIntegrator.obstacle(kinetics).isEmpty(), "the vector unit has too few lanes");
        List<GasState> ends = advanced(states);
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < states.size(); n++) {
            order.add(n);
        }
        Collections.shuffle(order, new Random(1));
        List<GasState> shuffled = advanced(order.stream().map(states::get).toList());
        for (int n = 0; n < order.size(); n++) {
            assertEquals(ends.get(order.get(n)), shuffled.get(n));
        }
        for (int n = 0; n < 12; n++) {
            assertEquals(ends.get(n), advanced(List.of(states.get(n))).get(0));
        }
    }

    @Test
    void rangesOfABatchAreAdvancedApart() {
        Cells cells = new Cells(states);
        CellIntegrator integrator = new CellIntegrator(kinetics, settings);
        integrator.advance(cells.arrays, 20, 45, TIME_STEP);
        assertEquals(states.get(19), cells.state(19));
        assertEquals(states.get(45), cells.state(45));
        integrator.advance(cells.arrays, 0, 20, TIME_STEP);
        integrator.advance(cells.arrays, 45, 61, TIME_STEP);
        integrator.advance(cells.arrays, 7, 7, TIME_STEP);
        assertEquals(advanced(states), cells.states());
    }

    @Test
    void lanesAndSingleCellsTakeTheSameStepsAndAgreeToRounding() {
        Cells lanes = new Cells(states);
        Cells single = new Cells(states);
        new CellIntegrator(kinetics, settings).advance(lanes.arrays, 0, states.size(), TIME_STEP);
        CellIntegrator.singly(kinetics, settings).advance(single.arrays, 0, states.size(), TIME_STEP);
        for (int n = 0; n < states.size(); n++) {
            assertEquals(CellStatus.COMPLETED, lanes.arrays.status(n));
            assertTrue(single.arrays.singly(n));
            assertEquals(lanes.temperature[n], single.temperature[n], 0.01 * TOLERANCE * lanes.temperature[n]);
            assertEquals(lanes.arrays.steps(n), single.arrays.steps(n), 1.0);
            double estimate = single.arrays.errorEstimate(n);
            assertEquals(estimate, lanes.arrays.errorEstimate(n), 0.01 * estimate);
        }
    }

    @Test
    void brokenCellsHaveAStatusAndHarmNoOther() {
        List<GasState> ends = advanced(states);
        List<GasState> broken = new ArrayList<>(states);
        double[] y = states.get(0).massFractions();
        double[] notANumber = y.clone();
        notANumber[2] = Double.NaN;
        double[] negative = y.clone();
        negative[1] = -1e3;
        broken.set(3, new GasState(Double.NaN, 1e5, y));
        broken.set(5, new GasState(1500.0, -1e5, y));
        broken.set(8, new GasState(1500.0, 1e5, notANumber));
        broken.set(13, new GasState(-300.0, 1e5, y));
        broken.set(21, new GasState(Double.POSITIVE_INFINITY, 1e5, y));
        broken.set(34, new GasState(1500.0, Double.POSITIVE_INFINITY, y));
        broken.set(55, new GasState(1500.0, 1e5, negative));
        Cells cells = new Cells(broken);
        new CellIntegrator(kinetics, settings).advance(cells.arrays, 0, broken.size(), TIME_STEP);
        List<Integer> places = List.of(3, 5, 8, 13, 21, 34, 55);
        for (int n = 0; n < broken.size(); n++) {
            if (places.contains(n)) {
                assertNotEquals(CellStatus.COMPLETED, cells.arrays.status(n), "cell " + n);
                assertEquals(broken.get(n), cells.state(n));
            } else {
                assertEquals(ends.get(n), cells.state(n));
            }
        }
        assertEquals(CellStatus.NON_FINITE_RATES, cells.arrays.status(3));
        assertEquals(CellStatus.NON_FINITE_RATES, cells.arrays.status(8));
        assertEquals(CellStatus.TEMPERATURE_OUT_OF_RANGE, cells.arrays.status(13));
    }

    @Test
    void outsideTheExponentsOfLanesACellIsLeftToTheSingleIntegrator() {
        assumeTrue(CellIntegrator.obstacle(kinetics).isEmpty(), "the vector unit has too few lanes");
        double[] nitrogen = new double[kinetics.speciesCount()];
        nitrogen[kinetics.mechanism().speciesNames().indexOf("N2")] = 1.0;
        Cells cells = new Cells(List.of(new GasState(40.0, 1e5, nitrogen), states.get(1)));
        new CellIntegrator(kinetics, settings).advance(cells.arrays, 0, 2, TIME_STEP);
        assertTrue(cells.arrays.singly(0));
        assertFalse(cells.arrays.singly(1));
        assertEquals(advanced(states).get(1), cells.state(1));
    }

    @Test
    void spentStepsAndATemperatureNotAllowedKeepTheStateReached() {
        GasState state = states.get(0);
        CellSettings few = new CellSettings(ReactorClosure.CONSTANT_VOLUME, Rodas5P.TABLEAU, 1e-9, 1e-18, 3, 0.0, 1e5);
        CellSettings narrow = new CellSettings(ReactorClosure.CONSTANT_VOLUME, Rodas5P.TABLEAU, 1e-9, 1e-18, 1000,
                state.temperature() - 1e-9, state.temperature() + 1e-9);
        for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, few), CellIntegrator.singly(kinetics, few))) {
            Cells cells = new Cells(List.of(state));
            integrator.advance(cells.arrays, 0, 1, TIME_STEP);
            assertEquals(CellStatus.STEP_LIMIT, cells.arrays.status(0));
            assertEquals(3, cells.arrays.steps(0));
            assertTrue(cells.arrays.time(0) > 0.0 && cells.arrays.time(0) < TIME_STEP);
            assertNotEquals(state, cells.state(0));
        }
        for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, narrow), CellIntegrator.singly(kinetics, narrow))) {
            Cells cells = new Cells(List.of(state));
            integrator.advance(cells.arrays, 0, 1, TIME_STEP);
            assertEquals(CellStatus.TEMPERATURE_OUT_OF_RANGE, cells.arrays.status(0));
            assertTrue(cells.arrays.time(0) < TIME_STEP);
        }
    }

    /** At large steps the pivots of what reactions keep vanish, and radicals of 1e-20 stand beside a row of T of 1e10. */
    @Test
    void longTimeStepsAndTightTolerancesEndInTheSameStateInLanesAndSingly() {
        CellSettings tight = Cells.settings(ReactorClosure.CONSTANT_PRESSURE, 1e-9);
        List<GasState> few = states.subList(0, 16);
        for (double timeStep : new double[] {1e-3, 1e3}) {
            Cells lanes = new Cells(few);
            Cells single = new Cells(few);
            new CellIntegrator(kinetics, tight).advance(lanes.arrays, 0, few.size(), timeStep);
            CellIntegrator.singly(kinetics, tight).advance(single.arrays, 0, few.size(), timeStep);
            for (int n = 0; n < few.size(); n++) {
                assertEquals(CellStatus.COMPLETED, lanes.arrays.status(n));
                assertFalse(lanes.arrays.singly(n) && CellIntegrator.obstacle(kinetics).isEmpty());
                assertEquals(CellStatus.COMPLETED, single.arrays.status(n));
                assertEquals(single.temperature[n], lanes.temperature[n], 1e-7 * single.temperature[n]);
                assertTrue(lanes.arrays.steps(n) < 10_000 && single.arrays.steps(n) < 10_000);
            }
        }
    }

    @Test
    void aRestartWithTheSizeOfStepKeptTakesNoMoreSteps() {
        Cells cells = new Cells(states);
        CellIntegrator integrator = new CellIntegrator(kinetics, settings);
        integrator.advance(cells.arrays, 0, states.size(), TIME_STEP);
        List<GasState> middle = cells.states();
        double[] kept = cells.stepSizes.clone();
        integrator.advance(cells.arrays, 0, states.size(), TIME_STEP);
        int warm = steps(cells);
        cells.set(middle);
        integrator.advance(cells.arrays, 0, states.size(), TIME_STEP);
        assertTrue(warm <= steps(cells), warm + " steps warm, " + steps(cells) + " cold");
        for (double size : kept) {
            assertTrue(size > 0.0);
        }
    }

    /** A size below 1e-32 of the time step, such as a failure leaves, was a failure again. */
    @Test
    void aSizeOfTheFirstStepGivenIsTriedHoweverSmallOrLarge() {
        double[] sizes = {0.0, -1.0, Double.NaN, 1e-16, 1e-310, 1e-3, Double.POSITIVE_INFINITY};
        List<GasState> same = Collections.nCopies(sizes.length, states.get(2));
        for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, settings), CellIntegrator.singly(kinetics, settings))) {
            Cells cells = new Cells(same);
            System.arraycopy(sizes, 0, cells.stepSizes, 0, sizes.length);
            integrator.advance(cells.arrays, 0, sizes.length, TIME_STEP);
            for (int n = 0; n < sizes.length; n++) {
                assertEquals(CellStatus.COMPLETED, cells.arrays.status(n), "from " + sizes[n]);
                assertEquals(cells.temperature[0], cells.temperature[n], TOLERANCE * cells.temperature[0]);
            }
            assertEquals(cells.state(0), cells.state(1));
            assertEquals(cells.state(0), cells.state(2));
            for (int n = 3; n < sizes.length; n++) {
                assertTrue(cells.arrays.steps(n) > cells.arrays.steps(0), "from " + sizes[n]);
            }
        }
    }

    private static int steps(Cells cells) {
        int sum = 0;
        for (int n = 0; n < cells.arrays.size(); n++) {
            sum += cells.arrays.steps(n);
        }
        return sum;
    }

    @Test
    void negativeMassFractionsAreCountedAndNotClipped() {
        double[] y = states.get(0).massFractions();
        y[3] = -1e-5;
        Cells cells = new Cells(List.of(new GasState(400.0, 1e4, y)));
        assertEquals(1, cells.arrays.negativeMassFractions(0));
        new CellIntegrator(kinetics, settings).advance(cells.arrays, 0, 1, 1e-12);
        assertEquals(CellStatus.COMPLETED, cells.arrays.status(0));
        assertEquals(1, cells.arrays.negativeMassFractions(0));
        assertEquals(-1e-5, cells.massFractions[3], 1e-7);
    }

    /** Radicals below zero multiply as those above do: without a status such cells ended as completed with fractions of -1e9. */
    @Test
    void massFractionsFarBelowZeroAreAStatusBeforeAndAfterTheStart() {
        double[] radicals = new double[kinetics.speciesCount()];
        Arrays.fill(radicals, -1e-3);
        List<String> names = kinetics.mechanism().speciesNames();
        radicals[names.indexOf("H2")] = 0.03;
        radicals[names.indexOf("O2")] = 0.22;
        radicals[names.indexOf("N2")] = 0.75;
        double[] given = radicals.clone();
        given[names.indexOf("OH")] = -0.011;
        double[] large = radicals.clone();
        large[names.indexOf("OH")] = -0.5;
        List<GasState> lost = List.of(new GasState(1200.0, 101325.0, radicals), new GasState(1200.0, 101325.0, given),
                new GasState(1200.0, 101325.0, large), states.get(1));
        for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, settings), CellIntegrator.singly(kinetics, settings))) {
            Cells cells = new Cells(lost);
            integrator.advance(cells.arrays, 0, lost.size(), 1e-6);
            assertEquals(CellStatus.NEGATIVE_MASS_FRACTION, cells.arrays.status(0));
            assertTrue(cells.arrays.time(0) > 0.0 && cells.arrays.time(0) < 1e-6);
            double least = Arrays.stream(cells.state(0).massFractions()).min().orElseThrow();
            assertTrue(least < -0.01 && least > -1.0, "the state reached has a mass fraction of " + least);
            for (int cell : new int[] {1, 2}) {
                assertEquals(CellStatus.NEGATIVE_MASS_FRACTION, cells.arrays.status(cell));
                assertEquals(lost.get(cell), cells.state(cell));
            }
            assertEquals(CellStatus.COMPLETED, cells.arrays.status(3));
        }
    }

    @Test
    void aJacobianThatIsNoNumberIsNotCalledASingularMatrix() {
        for (double temperature : new double[] {1.0, 1e6}) {
            for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, settings), CellIntegrator.singly(kinetics, settings))) {
                Cells cells = new Cells(List.of(new GasState(temperature, 1e5, states.get(0).massFractions())));
                integrator.advance(cells.arrays, 0, 1, TIME_STEP);
                assertEquals(CellStatus.NON_FINITE_RATES, cells.arrays.status(0), "at " + temperature + " K");
                assertEquals(temperature, cells.temperature[0]);
            }
        }
    }

    /** After 1.7e8 s the time has a resolution of 3e-8 s, and this mixture then ignites within less than 16 of those. */
    @Test
    void anIgnitionTooFastForTheDigitsOfTheTimeIsAStepTooSmallFromWhereItGoesOn() {
        GasState slow = Cells.random(kinetics.speciesCount(), 400, 77).get(301);
        for (CellIntegrator integrator : List.of(new CellIntegrator(kinetics, settings), CellIntegrator.singly(kinetics, settings))) {
            Cells cells = new Cells(List.of(slow));
            integrator.advance(cells.arrays, 0, 1, 1e9);
            assertEquals(CellStatus.STEP_TOO_SMALL, cells.arrays.status(0));
            assertTrue(cells.arrays.time(0) > 1e8 && cells.temperature[0] < 1500.0);
            integrator.advance(cells.arrays, 0, 1, 1.0);
            assertEquals(CellStatus.COMPLETED, cells.arrays.status(0));
            assertTrue(cells.temperature[0] > 2000.0, "burnt at " + cells.temperature[0] + " K");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanes", "singly"})
    void anAdvanceAllocatesNothing(String kind) throws IOException, InterruptedException {
        assertEquals(0, AllocationProbe.leastBytes(kind), "bytes allocated in an advance, once the compiler is warm");
    }

    @Test
    void impossibleRequestsAreRefused() {
        Cells cells = new Cells(states);
        CellIntegrator integrator = new CellIntegrator(kinetics, settings);
        for (double timeStep : new double[] {0.0, -1e-6, Double.NaN, 1e13}) {
            assertThrows(IllegalArgumentException.class, () -> integrator.advance(cells.arrays, 0, 1, timeStep));
        }
        assertThrows(IllegalArgumentException.class, () -> integrator.advance(cells.arrays, 0, 62, TIME_STEP));
        assertThrows(IllegalArgumentException.class, () -> integrator.advance(cells.arrays, -1, 5, TIME_STEP));
        assertThrows(IllegalArgumentException.class, () -> new CellArrays(new double[2], new double[3], new double[4], new double[2]));
        assertArrayEquals(new Cells(states).massFractions, cells.massFractions);
    }
}
