package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Two methods that share neither formulas nor code of a step, Rosenbrock-Wanner and Radau IIA, give one ignition over the whole range
 * where the golden files know one pressure and one equivalence ratio.
 */
class TwoMethodsTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();
    private static final double ATMOSPHERE = 101325.0;
    private static final double DELAY_TOLERANCE = 1e-8;
    private static final double TEMPERATURE_TOLERANCE = 1e-10;

    record Case(double temperature, double atmospheres, double equivalenceRatio, boolean air, ReactorClosure closure,
                double endTime) {
        GasState first() {
            return new GasState(temperature, atmospheres * ATMOSPHERE, new Mixture(KINETICS)
                    .massFractions("H2:" + 2.0 * equivalenceRatio + ",O2:1" + (air ? ",N2:3.76" : "")));
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        double[][] temperatureAndEnd = {{1010.0, 1.0}, {1400.0, 0.1}, {2000.0, 0.01}};
        for (double[] start : temperatureAndEnd) {
            for (double atmospheres : new double[] {0.1, 1.0, 10.0}) {
                for (double phi : new double[] {0.5, 2.0}) {
                    boolean air = cases.size() % 2 == 0;
                    ReactorClosure closure = ReactorClosure.values()[cases.size() / 2 % 2];
                    cases.add(new Case(start[0], atmospheres, phi, air, closure, start[1]));
                    cases.add(new Case(start[0], atmospheres, phi, !air, closure, start[1]));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agree(Case one) {
        IgnitionRun rosenbrock = run(one, StiffMethod.RODAS5P, 1e-11, 1e-21);
        IgnitionRun radau = run(one, StiffMethod.RADAU5, 1e-12, 1e-22);
        assertEquals(delay(rosenbrock), delay(radau), DELAY_TOLERANCE * delay(rosenbrock));
        double temperature = rosenbrock.endState().temperature();
        assertEquals(temperature, radau.endState().temperature(), TEMPERATURE_TOLERANCE * temperature);
        assertTrue(rosenbrock.residuals().element() < 1e-13, "Rodas5P: elements " + rosenbrock.residuals().element());
        assertTrue(radau.residuals().element() < 1e-13, "Radau5: elements " + radau.residuals().element());
    }

    private static IgnitionRun run(Case one, StiffMethod method, double relativeTolerance, double absoluteTolerance) {
        return new ReferenceSolver(KINETICS, method, relativeTolerance, absoluteTolerance)
                .ignite(one.first(), one.closure(), one.endTime(), new double[] {one.endTime()});
    }

    private static double delay(IgnitionRun run) {
        return run.delays().get(IgnitionCriterion.MAX_TEMPERATURE_RATE).orElseThrow();
    }
}
