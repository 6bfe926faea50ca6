package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's event detectors on the dense output. */
class EventTest {

    private static final String METHODS = "org.semenov.ode.StiffMethod#all";
    private static final double LN_2 = Math.log(2);

    private static StiffIntegrator integrator(StiffMethod method) {
        return Integrators.of(method, Double.POSITIVE_INFINITY, 1e-10, 1e-10);
    }

    /**
     * sin(t + pi/4) as the slow solution of an equation with a rate of 1e6 vanishes at 3/4 pi, 7/4 pi, ... Steps end
     * accurate to the tolerance; a time inside them is as accurate as the interpolant, here of order 4 and 3 in h.
     */
    @ParameterizedTest
    @CsvSource({"Rodas5P, Infinity, 3e-8", "Rodas5P, 0.05, 2e-10", "Rodas5P, 0.01, 1e-12",
        "Rodas4, Infinity, 7e-8", "Rodas4, 0.01, 3e-8"})
    void zerosOfAStiffSolution_areLocatedOnTheDenseOutput(String name, double maxStep, double error) {
        ExactProblem problem = new ExactProblem.ProtheroRobinson(1e6);
        StiffIntegrator integrator = Integrators.of(StiffMethod.byName(name), maxStep, 1e-10,
                1e-10);
        List<Double> times = new ArrayList<>();
        integrator.addEventDetector(new Crossing(1e-13, state -> state.getPrimaryState()[0],
                (state, detector, increasing) -> {
                    assertEquals(times.size() % 2 == 1, increasing);
                    assertEquals(0, state.getPrimaryState()[0], 1e-12);
                    times.add(state.getTime());
                    return Action.CONTINUE;
                }));
        integrator.integrate(new ExpandableODE(problem), new ODEState(0, problem.exact(0)), 10);
        assertEquals(3, times.size());
        for (int k = 0; k < 3; k++) {
            assertEquals(Math.PI * (k + 0.75), times.get(k), error);
        }
    }

    /** The same on times of chemistry: rate 1e18, period 1e-12. */
    @Test
    void timesAsSmallAsTheyCome_areLocatedToTheSameRelativeAccuracy() {
        double scale = 1e-12;
        ExactProblem problem = new ExactProblem.ProtheroRobinson(1e6);
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P);
        integrator.addEventDetector(new Crossing(1e-13 * scale, state -> state.getPrimaryState()[0],
                (state, detector, increasing) -> Action.STOP));
        ODEStateAndDerivative end = integrator.integrate(new ExpandableODE(new TimeScaled(problem, scale)),
                new ODEState(0, problem.exact(0)), 10 * scale);
        assertEquals(0.75 * Math.PI, end.getTime() / scale, 5e-8);
    }

    /** Of a time or state inside the steps at tolerances of 1e-10: the collocation polynomial is of order 3 only. */
    private static double errorInside(StiffMethod method) {
        return method == StiffMethod.RADAU5 ? 3e-8 : 3e-9;
    }

    @ParameterizedTest
    @MethodSource(METHODS)
    void stop_endsTheIntegrationAtTheEvent(StiffMethod method) {
        StiffIntegrator integrator = integrator(method);
        integrator.addEventDetector(new Crossing(1e-13, state -> state.getPrimaryState()[1] - 0.5,
                (state, detector, increasing) -> Action.STOP));
        List<Double> ends = new ArrayList<>();
        integrator.addStepHandler(step -> ends.add(step.getCurrentState().getTime()));
        ODEStateAndDerivative end = integrator.integrate(new ExpandableODE(new ExactProblem.Kaps(1e3)),
                new ODEState(0, new double[] {1, 1}), 4);
        assertEquals(LN_2, end.getTime(), errorInside(method));
        assertEquals(end.getTime(), ends.get(ends.size() - 1));
        assertEquals(0.25, end.getPrimaryState()[0], errorInside(method));
    }

    /** Each time the slow component has fallen to a half it is doubled; the fast one must follow through a transient. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void resetState_restartsWithASmallStep_andKeepsTheAccuracy(StiffMethod method) {
        StiffIntegrator integrator = integrator(method);
        List<Double> times = new ArrayList<>();
        integrator.addEventDetector(new Crossing(1e-13, state -> state.getPrimaryState()[0] - 0.5, new ODEEventHandler() {
            @Override
            public Action eventOccurred(ODEStateAndDerivative state, ODEEventDetector detector, boolean increasing) {
                if (increasing) {
                    // the library also reports the jump back over the level
                    return Action.CONTINUE;
                }
                times.add(state.getTime());
                return Action.RESET_STATE;
            }

            @Override
            public ODEState resetState(ODEEventDetector detector, ODEStateAndDerivative state) {
                double[] y = state.getPrimaryState();
                return new ODEState(state.getTime(), new double[] {2 * y[0], y[1]});
            }
        }));
        double[] y = integrator.integrate(new ExpandableODE(new Follower()), new ODEState(0, new double[] {1, 1}),
                3.5 * LN_2).getPrimaryState();
        assertEquals(3, times.size());
        for (int k = 0; k < 3; k++) {
            assertEquals((k + 1) * LN_2, times.get(k), errorInside(method));
        }
        assertEquals(Math.sqrt(0.5), y[0], errorInside(method));
        assertEquals(Math.sqrt(0.5) * 1e6 / (1e6 - 1), y[1], errorInside(method));
        assertTrue(integrator.statistics().rejectedSteps() < 12, integrator.statistics().toString());
    }

    /** y' = -y, z' = -1e6 (z - y). */
    private static final class Follower implements AutonomousEquation {

        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {-y[0], -1e6 * (y[1] - y[0])};
        }
    }

    @Test
    void resetDerivatives_takesTheNewRightHandSide() {
        double[] rate = {1};
        AutonomousEquation equations = new AutonomousEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {rate[0]};
            }
        };
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P);
        integrator.addEventDetector(new Crossing(1e-13, state -> state.getPrimaryState()[0] - 0.75,
                (state, detector, increasing) -> {
                    rate[0] = -2;
                    return Action.RESET_DERIVATIVES;
                }));
        double[] y = integrator.integrate(new ExpandableODE(equations), new ODEState(0, new double[] {0}), 1)
                .getPrimaryState();
        assertEquals(0.25, y[0], 1e-11);
    }

    @Test
    void resetAtTheFinalTime_endsWithTheNewState() {
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P);
        List<Double> finished = new ArrayList<>();
        integrator.addStepHandler(new ODEStepHandler() {
            @Override
            public void handleStep(ODEStateInterpolator interpolator) {
                assertTrue(interpolator.getCurrentState().getTime() <= 1);
            }

            @Override
            public void finish(ODEStateAndDerivative finalState) {
                finished.add(finalState.getPrimaryState()[0]);
            }
        });
        integrator.addEventDetector(new Crossing(1e-13, state -> state.getTime() - 1, new ODEEventHandler() {
            @Override
            public Action eventOccurred(ODEStateAndDerivative state, ODEEventDetector detector, boolean increasing) {
                return Action.RESET_STATE;
            }

            @Override
            public ODEState resetState(ODEEventDetector detector, ODEStateAndDerivative state) {
                return new ODEState(state.getTime(), new double[] {7, 7});
            }
        }));
        ODEStateAndDerivative end = integrator.integrate(new ExpandableODE(new Follower()),
                new ODEState(0, new double[] {1, 1}), 1);
        assertEquals(1, end.getTime());
        assertEquals(7, end.getPrimaryState()[1]);
        assertEquals(List.of(7.0), finished);
    }

    @Test
    void severalDetectors_areServedInTheOrderOfTime_alsoBackward() {
        for (boolean forward : new boolean[] {true, false}) {
            ExactProblem problem = new ExactProblem.Kaps(1);
            StiffIntegrator integrator = integrator(StiffMethod.RODAS5P);
            List<Double> times = new ArrayList<>();
            for (double level : new double[] {0.8, 0.4, 0.6}) {
                integrator.addEventDetector(new Crossing(1e-13, state -> state.getPrimaryState()[1] - level,
                        (state, detector, increasing) -> {
                            times.add(Math.exp(-state.getTime()));
                            return Action.CONTINUE;
                        }));
            }
            double start = forward ? 0 : 1.5;
            integrator.integrate(new ExpandableODE(problem), new ODEState(start, problem.exact(start)), 1.5 - start);
            assertEquals(3, times.size());
            assertEquals(forward ? 0.8 : 0.4, times.get(0), 1e-8);
            assertEquals(0.6, times.get(1), 1e-8);
            assertEquals(forward ? 0.4 : 0.8, times.get(2), 1e-8);
        }
    }
}
