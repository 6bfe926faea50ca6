package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** A batch against {@link ReferenceSolver#advance} cell by cell, and what must hold for each cell. */
class ReferenceBatchTest {
    private static final double TIME_STEP = 1e-6;

    private final Kinetics kinetics = Mechanisms.hydrogenAir();
    private final ReferenceSolver tight = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-11, 1e-19);

    /** States along ignitions, with and without nitrogen. */
    private List<GasState> states(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>();
        for (String composition : List.of("H2:2,O2:1", "H2:2,O2:1,N2:3.76", "H2:1,O2:1,AR:2")) {
            GasState first = new GasState(1300.0, 2e5, new Mixture(kinetics).massFractions(composition));
            double[] times = {1e-7, 5e-6, 1e-5, 1.5e-5, 3e-5, 1e-3};
            states.addAll(tight.solve(first, closure, times).states());
        }
        return states;
    }

    @ParameterizedTest
    @EnumSource(ReactorClosure.class)
    void aBatchAgreesWithSingleIntegrationsToTheTolerance(ReactorClosure closure) {
        List<GasState> states = states(closure);
        List<GasState> exact = states.stream().map(state -> tight.advance(state, closure, TIME_STEP)).toList();
        for (double tolerance : new double[] {1e-4, 1e-6, 1e-8}) {
            ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, tolerance, 1e-8 * tolerance);
            for (ReferenceBatch method : List.of(solver.newBatch(closure), solver.newBatchOfSingleCells(closure))) {
                CellBatch batch = CellBatch.of(states);
                method.advance(batch, TIME_STEP);
                for (int cell = 0; cell < batch.size(); cell++) {
                    assertEquals(ReactorStatus.COMPLETED, batch.status(cell));
                    assertEquals(TIME_STEP, batch.time(cell));
                    assertClose(exact.get(cell), batch.state(cell), 30.0 * tolerance);
                }
            }
        }
    }

    private static void assertClose(GasState exact, GasState state, double tolerance) {
        assertEquals(exact.temperature(), state.temperature(), tolerance * exact.temperature());
        assertEquals(exact.pressure(), state.pressure(), tolerance * exact.pressure());
        for (int k = 0; k < exact.speciesCount(); k++) {
            assertEquals(exact.massFraction(k), state.massFraction(k), tolerance * (exact.massFraction(k) + 1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(ReactorClosure.class)
    void elementsAndTheKeptEnergyStay(ReactorClosure closure) {
        List<GasState> states = states(closure);
        CellBatch batch = CellBatch.of(states);
        new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-9, 1e-18).newBatch(closure).advance(batch, TIME_STEP);
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        for (int cell = 0; cell < states.size(); cell++) {
            double[] before = states.get(cell).massFractions();
            GasState end = batch.state(cell);
            for (int e = 0; e < thermodynamics.elementCount(); e++) {
                double amount = thermodynamics.elementMolesPerKilogram(e, before);
                assertEquals(amount, thermodynamics.elementMolesPerKilogram(e, end.massFractions()), 1e-13 * amount);
            }
            double scale = thermodynamics.specificHeatCapacity(end.temperature(), before, closure) * end.temperature();
            assertEquals(0.0, (Residuals.energy(end, closure, thermodynamics) - Residuals.energy(states.get(cell), closure, thermodynamics))
                    / scale, 1e-8);
        }
    }

    @Test
    void theErrorEstimateIsOfTheSizeOfTheErrorOrAbove() {
        List<GasState> states = states(ReactorClosure.CONSTANT_VOLUME);
        CellBatch batch = CellBatch.of(states);
        new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-5, 1e-13).newBatch(ReactorClosure.CONSTANT_VOLUME).advance(batch, TIME_STEP);
        for (int cell = 0; cell < states.size(); cell++) {
            double exact = tight.advance(states.get(cell), ReactorClosure.CONSTANT_VOLUME, TIME_STEP).temperature();
            double error = Math.abs(batch.state(cell).temperature() - exact);
            assertTrue(error <= 5.0 * batch.errorEstimate(cell) + 1e-9 * exact,
                    "error " + error + " K, estimate " + batch.errorEstimate(cell) + " K");
        }
    }

    @Test
    void equilibriumStaysAndAnInertCellTakesOneStep() {
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-9, 1e-18);
        GasState burnt = tight.advance(new GasState(1500.0, 1e5, new Mixture(kinetics).massFractions("H2:2,O2:1")),
                ReactorClosure.CONSTANT_VOLUME, 10.0);
        GasState nitrogen = new GasState(300.0, 1e5, new Mixture(kinetics).massFractions("N2:1"));
        GasState cold = new GasState(300.0, 1e5, new Mixture(kinetics).massFractions("H2:2,O2:1,N2:3.76"));
        GasState hot = new GasState(3500.0, 1e5, new Mixture(kinetics).massFractions("H2O:1"));
        CellBatch batch = CellBatch.of(List.of(burnt, nitrogen, cold, hot));
        solver.newBatch(ReactorClosure.CONSTANT_VOLUME).advance(batch, 1e-4);
        assertEquals(burnt.temperature(), batch.state(0).temperature(), 1e-8 * burnt.temperature());
        assertEquals(nitrogen.temperature(), batch.state(1).temperature());
        assertEquals(1, batch.steps(1));
        assertEquals(300.0, batch.state(2).temperature(), 1e-6);
        assertEquals(tight.advance(hot, ReactorClosure.CONSTANT_VOLUME, 1e-4).temperature(), batch.state(3).temperature(), 1e-3);
        for (int cell = 0; cell < batch.size(); cell++) {
            assertEquals(ReactorStatus.COMPLETED, batch.status(cell));
        }
    }

    @Test
    void aMethodWithoutATableauIsRefusedByName() {
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.BDF, 1e-6, 1e-12);
        String message = assertThrows(IllegalArgumentException.class, () -> solver.newBatch(ReactorClosure.CONSTANT_VOLUME)).getMessage();
        assertTrue(message.contains("BDF") && message.contains("Rodas5P"), message);
    }

    @Test
    void cellsOfAnotherMechanismAreRefused() {
        ReferenceBatch method = tight.newBatch(ReactorClosure.CONSTANT_VOLUME);
        CellBatch batch = CellBatch.of(List.of(new GasState(1000.0, 1e5, new double[] {1.0, 0.0})));
        assertThrows(IllegalArgumentException.class, () -> method.advance(batch, TIME_STEP));
        assertThrows(IllegalArgumentException.class,
                () -> method.advance(CellBatch.of(states(ReactorClosure.CONSTANT_VOLUME)), 0.0));
    }
}
