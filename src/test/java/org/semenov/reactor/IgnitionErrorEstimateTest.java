package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** The error estimate against the true error, that of a run at the tightest useful tolerance. */
class IgnitionErrorEstimateTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();
    private static final double END_TIME = 2e-3;
    private static final int CASES = 12;
    private static final double EXACT = 1e-13;
    /** Errors this small are rounding. */
    private static final double NOISE = 2e-13;

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10})
    void theEstimateIsHonestWithinAFactorOfTen(double relativeTolerance) {
        Random random = new Random(20261123);
        for (int n = 0; n < CASES; n++) {
            double phi = Math.pow(2.0, 2.0 * random.nextDouble() - 1.0);
            GasState first = new GasState(1000.0 + 1000.0 * random.nextDouble(),
                    101325.0 * Math.pow(10.0, 2.0 * random.nextDouble() - 1.0),
                    new Mixture(KINETICS).massFractions("H2:" + 2.0 * phi + ",O2:1" + (n % 2 == 0 ? "" : ",N2:3.76")));
            ReactorClosure closure = ReactorClosure.values()[n / 2 % 2];
            ReferenceSolver solver = solver(relativeTolerance);
            IgnitionRun run = solver.ignite(first, closure, END_TIME, new double[] {END_TIME});
            IgnitionErrorEstimate estimate = IgnitionErrorEstimate.of(solver, run, first, closure, END_TIME).orElseThrow();
            IgnitionRun exact = solver(EXACT).ignite(first, closure, END_TIME, new double[] {END_TIME});
            String what = "case " + n + " at " + first.temperature() + " K, " + first.pressure() + " Pa";
            assertHonest(estimate.endTemperature(),
                    run.endState().temperature() / exact.endState().temperature() - 1.0, "T, " + what);
            assertHonest(estimate.ignitionDelay().get(IgnitionCriterion.MAX_TEMPERATURE_RATE).orElseThrow(),
                    delay(run) / delay(exact) - 1.0, "delay, " + what);
        }
    }

    private static ReferenceSolver solver(double relativeTolerance) {
        return new ReferenceSolver(KINETICS, StiffMethod.RODAS5P, relativeTolerance, 1e-9 * relativeTolerance);
    }

    private static double delay(IgnitionRun run) {
        return run.delays().get(IgnitionCriterion.MAX_TEMPERATURE_RATE).orElseThrow();
    }

    private static void assertHonest(double estimate, double signedError, String what) {
        double error = Math.abs(signedError);
        assertTrue(estimate < 10.0 * error + NOISE && error < 10.0 * estimate + NOISE,
                what + ": estimated " + estimate + ", is " + error);
    }

    @Test
    void gasThatDoesNotIgniteHasNoDelayToJudge() {
        GasState first = new GasState(1200.0, 101325.0, new Mixture(KINETICS).massFractions("N2:1"));
        ReferenceSolver solver = solver(1e-8);
        IgnitionRun run = solver.ignite(first, ReactorClosure.CONSTANT_VOLUME, END_TIME, new double[] {END_TIME});
        IgnitionErrorEstimate estimate =
                IgnitionErrorEstimate.of(solver, run, first, ReactorClosure.CONSTANT_VOLUME, END_TIME)
                        .orElseThrow();
        assertTrue(estimate.ignitionDelay().values().stream().allMatch(OptionalDouble::isEmpty));
        assertTrue(estimate.endTemperature() < 1e-14, "" + estimate.endTemperature());
    }

    @Test
    void aSecondRunThatDoesNotReachTheEndGivesNoEstimate() {
        GasState first = new GasState(1400.0, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
        IgnitionRun run = solver(1e-6).ignite(first, ReactorClosure.CONSTANT_VOLUME, END_TIME, new double[] {END_TIME});
        ReferenceSolver limited = solver(1e-6).withStepLimit(run.statistics().acceptedSteps()
                + run.statistics().rejectedSteps());
        assertTrue(IgnitionErrorEstimate.of(limited, run, first, ReactorClosure.CONSTANT_VOLUME, END_TIME).isEmpty());
    }
}
