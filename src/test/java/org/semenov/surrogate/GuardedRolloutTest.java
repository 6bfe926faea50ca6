package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/** What a rollout makes of nets that go astray. */
class GuardedRolloutTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final double TIME_STEP = 2.5e-7;
    private static final GasState FIRST = new GasState(1500.0, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
    private static final ReferenceSolver REFERENCE = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-9, 1e-18);

    private static SurrogateModel model(DoubleUnaryOperator ofParameters) {
        SurrogateModel model = ModelDirectoryTest.untrained();
        double[][] thetas = new double[9][];
        for (int q = 0; q < thetas.length; q++) {
            thetas[q] = Arrays.stream(model.theta(q)).map(ofParameters).toArray();
        }
        return new SurrogateModel(model.layout(), model.closure(), model.encoding(), model.net(), thetas, model.initialDomain(), model.provenance());
    }

    private static Rollout guarded(Rollout rollout) {
        return rollout.withFallback(state -> REFERENCE.advance(state, ReactorClosure.CONSTANT_VOLUME, TIME_STEP));
    }

    private static void assertIsReference(RolloutResult result, int steps) {
        assertEquals(RolloutOutcome.COMPLETED, result.outcome());
        assertEquals(steps, result.fallbackSteps());
        double[] times = new double[steps + 1];
        Arrays.setAll(times, n -> n * TIME_STEP);
        Trajectory reference = REFERENCE.solve(FIRST, ReactorClosure.CONSTANT_VOLUME, times);
        assertEquals(reference.last().temperature(), result.trajectory().last().temperature(), 1e-4);
    }

    @Test
    void numbersThatAreNotFiniteEndARolloutWithoutGuardAndAreReplacedWithOne() {
        SurrogateModel broken = model(parameter -> Double.NaN);
        RolloutResult alone = Rollout.pure(broken, KINETICS).run(FIRST, TIME_STEP, 30);
        assertEquals(RolloutOutcome.LEFT_FINITE_RANGE, alone.outcome());
        assertEquals(1, alone.trajectory().size());
        assertIsReference(guarded(Rollout.pure(broken, KINETICS)).run(FIRST, TIME_STEP, 30), 30);
    }

    @Test
    void anOutputThatCannotBeCorrectedEndsARolloutWithoutGuardAndIsReplacedWithOne() {
        SurrogateModel wild = model(parameter -> -1e3 * Math.abs(parameter));
        RolloutResult alone = Rollout.corrected(wild, KINETICS).run(FIRST, TIME_STEP, 30);
        assertEquals(RolloutOutcome.CORRECTION_FAILED, alone.outcome());
        RolloutResult result = guarded(Rollout.corrected(wild, KINETICS)).run(FIRST, TIME_STEP, 30);
        assertIsReference(result, 30);
        assertEquals(0, result.negativeMassFractions(), "of outputs that were not used");
    }

    @Test
    void theReferenceIsNotAskedToGoOnFromAStateThatIsNone() {
        RolloutResult result = guarded(Rollout.pure(model(parameter -> 50.0 * parameter), KINETICS)).run(FIRST, TIME_STEP, 30);
        assertEquals(RolloutOutcome.FALLBACK_IMPOSSIBLE, result.outcome());
        assertTrue(result.trajectory().size() < 31);
    }
}
