package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StepFailureReason;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Integrations that do not reach their end: a named status, the time and the state reached. */
class FailuresAsValuesTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final ReactorClosure CLOSURE = ReactorClosure.CONSTANT_VOLUME;
    private static final ReferenceSolver SOLVER = new ReferenceSolver(KINETICS, StiffMethod.RODAS5P, 1e-8, 1e-16);

    private static GasState state(double temperature) {
        return new GasState(temperature, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
    }

    @Test
    void completedAdvance_isThatOfAdvance_andCountsNothingRemarkable() {
        AdvanceOutcome outcome = SOLVER.tryAdvance(state(1400.0), CLOSURE, 1e-5);
        assertTrue(outcome.completed());
        assertEquals(1e-5, outcome.time());
        assertEquals(SOLVER.advance(state(1400.0), CLOSURE, 1e-5), outcome.state());
        assertEquals(0, outcome.counts().outsideTemperatureRange());
        assertEquals(0, outcome.counts().withNegativeMassFraction());
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void stepLimit_givesTheStateReached_fromWhichOneMayGoOn(StiffMethod method) {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, method, 1e-8, 1e-16);
        AdvanceOutcome whole = solver.tryAdvance(state(1400.0), CLOSURE, 2e-5);
        int steps = whole.statistics().acceptedSteps() + whole.statistics().rejectedSteps();
        AdvanceOutcome part = solver.withStepLimit(steps / 2).tryAdvance(state(1400.0), CLOSURE, 2e-5);
        assertSame(ReactorStatus.STEP_LIMIT, part.status());
        assertTrue(part.time() > 0.0 && part.time() < 2e-5);
        GasState end = solver.advance(part.state(), CLOSURE, 2e-5 - part.time());
        assertEquals(whole.state().temperature(), end.temperature(), 1e-4);
    }

    @Test
    void requiredResults_areThrownAsOneLine() {
        ReferenceSolver solver = SOLVER.withStepLimit(30);
        ReactorFailureException failure =
                assertThrows(ReactorFailureException.class, () -> solver.advance(state(1400.0), CLOSURE, 1e-4));
        assertSame(ReactorStatus.STEP_LIMIT, failure.status());
        assertTrue(failure.time() > 0.0 && failure.time() < 1e-4 && failure.state().temperature() > 1300.0);
        assertTrue(failure.getMessage().matches(
                "STEP_LIMIT at t = [0-9.e-]+ s, T = [0-9.]+ K, p = [0-9.]+ Pa: the limit .* state reached"), failure.getMessage());
        assertThrows(ReactorFailureException.class, () -> solver.solve(state(1400.0), CLOSURE, new double[] {1e-4}));
        assertThrows(ReactorFailureException.class, () -> solver.ignite(state(1400.0), CLOSURE, 1e-4, new double[] {1e-4}));
    }

    @Test
    void ignitionCutShort_keepsTheSamplesPassed_andTheStateReached() {
        double[] times = {0.0, 1e-6, 2e-6, 4e-6, 1e-4};
        IgnitionRun whole = SOLVER.tryIgnite(state(1400.0), CLOSURE, 1e-4, times);
        assertTrue(whole.completed() && whole.time() == 1e-4);
        IgnitionRun part = SOLVER.withStepLimit(whole.statistics().acceptedSteps() / 2)
                .tryIgnite(state(1400.0), CLOSURE, 1e-4, times);
        assertSame(ReactorStatus.STEP_LIMIT, part.status());
        int samples = part.trajectory().size() - 1;
        assertTrue(samples >= 1 && samples < times.length);
        for (int n = 0; n < samples; n++) {
            assertEquals(whole.trajectory().time(n), part.trajectory().time(n));
            assertEquals(whole.trajectory().state(n), part.trajectory().state(n));
        }
        assertEquals(part.time(), part.trajectory().time(samples));
        assertEquals(part.endState(), part.trajectory().state(samples));
        assertTrue(part.residuals().element() < 1e-12);

        IgnitionRun atOnce = SOLVER.withStepLimit(1).tryIgnite(state(1400.0), CLOSURE, 1e-4, times);
        assertSame(ReactorStatus.STEP_LIMIT, atOnce.status());
        assertTrue(atOnce.trajectory().size() >= 1);
    }

    /** At 99999 K the extrapolated fits give no finite rates. */
    @Test
    void ratesThatAreNotFinite_areAStatus_withTheFirstState() {
        AdvanceOutcome outcome = SOLVER.tryAdvance(state(99999.0), CLOSURE, 1e-6);
        assertSame(ReactorStatus.NON_FINITE_RATES, outcome.status());
        assertEquals(0.0, outcome.time());
        assertEquals(99999.0, outcome.state().temperature());
        IgnitionRun run = SOLVER.tryIgnite(state(99999.0), CLOSURE, 1e-6, new double[] {1e-6});
        assertSame(ReactorStatus.NON_FINITE_RATES, run.status());
        assertEquals(1, run.trajectory().size());
    }

    /** The fits of the mechanism hold to 3500 K; an explosion from 2800 K and 100 atm passes them. */
    @Test
    void temperatureOutsideTheFits_isCounted_orEndsAStrictIntegration() {
        TemperatureRange range = TemperatureRange.of(KINETICS.mechanism());
        assertEquals(3500.0, range.highest());
        assertTrue(range.contains(300.0) && range.contains(3500.0) && !range.contains(3500.1) && !range.contains(100.0));
        GasState first = new GasState(2800.0, 1e7, state(1.0).massFractions());
        AdvanceOutcome free = SOLVER.tryAdvance(first, CLOSURE, 1e-4);
        assertTrue(free.completed() && free.state().temperature() > 3500.0);
        assertTrue(free.counts().outsideTemperatureRange() > 0);

        AdvanceOutcome strict = SOLVER.withStrictTemperatureRange().tryAdvance(first, CLOSURE, 1e-4);
        assertSame(ReactorStatus.TEMPERATURE_OUT_OF_RANGE, strict.status());
        assertTrue(strict.time() > 0.0 && strict.time() < 1e-4);
        assertEquals(1, strict.counts().outsideTemperatureRange());
        assertTrue(strict.state().temperature() > 3500.0 && strict.state().temperature() < free.state().temperature());
        assertTrue(SOLVER.withStrictTemperatureRange().tryAdvance(state(1400.0), CLOSURE, 1e-4).completed());
    }

    /** With such tolerances an integration may run far away from any gas; that it reached the end time is no success then. */
    @Test
    void massFractionsLost_areAStatus() {
        int lost = 0;
        for (StiffMethod method : StiffMethod.all()) {
            for (double temperature = 900.0; temperature <= 2000.0; temperature += 100.0) {
                AdvanceOutcome outcome = new ReferenceSolver(KINETICS, method, 1e-2, 1e-3)
                        .withStepLimit(10_000).tryAdvance(state(temperature), CLOSURE, 1e-3);
                boolean far = outcome.counts().mostNegativeMassFraction() < -0.01;
                assertTrue(!(far && outcome.completed()), method + " from " + temperature + " K");
                lost += outcome.status() == ReactorStatus.NEGATIVE_MASS_FRACTION ? 1 : 0;
            }
        }
        assertTrue(lost > 0, "none of the integrations was lost: choose coarser tolerances");
    }

    /** An absolute tolerance far above the radicals lets them go below zero; that is counted, and nothing is clipped. */
    @Test
    void negativeMassFractions_areCountedAndNotClipped() {
        AdvanceOutcome coarse = new ReferenceSolver(KINETICS, StiffMethod.BDF, 1e-2, 1e-6)
                .tryAdvance(state(1400.0), CLOSURE, 1e-3);
        assertTrue(coarse.counts().withNegativeMassFraction() > 0);
        assertTrue(coarse.counts().mostNegativeMassFraction() < -1e-6);
        assertEquals(1.0, Arrays.stream(coarse.state().massFractions()).sum(), 1e-12);
    }

    @Test
    void description_namesWhatAutoChose() {
        assertEquals("auto (Rodas5P) rtol=1.0E-10 atol=1.0E-18",
                new ReferenceSolver(KINETICS, StiffMethod.AUTO, 1e-10, 1e-18).describe());
        assertEquals("Rodas5P rtol=1.0E-8 atol=1.0E-16", SOLVER.describe());
    }

    @ParameterizedTest
    @EnumSource(StepFailureReason.class)
    void everyReasonOfTheIntegrators_hasAStatus(StepFailureReason reason) {
        assertTrue(ReactorStatus.of(reason) != ReactorStatus.COMPLETED);
        assertTrue(ReactorStatus.of(reason).explanation().contains(";"), "what to do next");
    }
}
