package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

class IgnitionDelayTest {

    @Test
    void crossingOfALineIsExact() {
        double[] times = {0.0, 1.0, 3.0};
        assertEquals(2.5, IgnitionDelay.firstCrossing(times, new double[] {0.0, 2.0, 6.0}, 5.0).orElseThrow(), 1e-15);
        assertTrue(IgnitionDelay.firstCrossing(times, new double[] {0.0, 2.0, 4.0}, 5.0).isEmpty());
        assertEquals(1.0, IgnitionDelay.firstCrossing(times, new double[] {0.0, 5.0, 6.0}, 5.0).orElseThrow(), "a sample on the level");
    }

    @Test
    void vertexOfAParabolaIsExactOnUnevenTimes() {
        double[] times = {0.0, 0.7, 1.1, 2.0, 2.3};
        double[] values = Arrays.stream(times).map(t -> 3.0 - (t - 1.2) * (t - 1.2)).toArray();
        assertEquals(1.2, IgnitionDelay.maximum(times, values).orElseThrow(), 1e-14);
        assertTrue(IgnitionDelay.maximum(times, times).isEmpty(), "the largest value at the end is no maximum");
    }

    @Test
    void interpolationApproachesTheEventAsSamplesGetDense() {
        Kinetics kinetics = Mechanisms.hydrogenOxygen();
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.byName("Rodas5P"), 1e-10, 1e-20);
        GasState first = new GasState(1400.0, 101325.0, new Mixture(kinetics).massFractions("H2:2,O2:1"));
        for (ReactorClosure closure : ReactorClosure.values()) {
            IgnitionRun run = solver.ignite(first, closure, 1e-4, new double[] {1e-4});
            for (IgnitionCriterion criterion : IgnitionCriterion.values()) {
                if (run.delays().get(criterion).isEmpty()) {
                    continue;
                }
                double event = run.delays().get(criterion).getAsDouble();
                double coarse = Math.abs(sampled(solver, first, closure, criterion, 400) / event - 1.0);
                double fine = Math.abs(sampled(solver, first, closure, criterion, 6400) / event - 1.0);
                assertTrue(fine < 1e-3 && fine < 0.2 * coarse, closure + " " + criterion + ": " + coarse + " -> " + fine);
            }
        }
    }

    private static double sampled(ReferenceSolver solver, GasState first, ReactorClosure closure,
                                  IgnitionCriterion criterion, int samples) {
        double[] times = new double[samples + 1];
        for (int n = 0; n <= samples; n++) {
            times[n] = 1e-4 * n / samples;
        }
        Trajectory trajectory = solver.solve(first, closure, times);
        return IgnitionDelay.of(trajectory, criterion, solver.kinetics().thermodynamics()).orElseThrow();
    }
}
