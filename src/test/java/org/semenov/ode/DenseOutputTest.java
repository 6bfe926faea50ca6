package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.EquationsMapper;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.StepNormalizer;
import org.hipparchus.ode.sampling.StepNormalizerBounds;
import org.hipparchus.ode.sampling.StepNormalizerMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interpolant and the library's handlers that live on it. */
class DenseOutputTest {

    private static StiffIntegrator integrator(StiffMethod method, double tolerance) {
        return Integrators.of(method, Double.POSITIVE_INFINITY, 1e-6 * tolerance, tolerance);
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void interpolant_isTheStateItselfAtBothEnds_andJoinsThemContinuously(StiffMethod method) {
        StiffIntegrator integrator = integrator(method, 1e-6);
        List<ODEStateInterpolator> steps = new ArrayList<>();
        integrator.addStepHandler(steps::add);
        integrator.integrate(new ExpandableODE(new Robertson.WithJacobian()), new ODEState(0, new double[] {1, 0, 0}),
                1e4);
        assertTrue(steps.size() > 20);
        for (ODEStateInterpolator step : steps) {
            ODEStateAndDerivative start = step.getPreviousState();
            ODEStateAndDerivative end = step.getCurrentState();
            double h = end.getTime() - start.getTime();
            assertArrayEquals(start.getPrimaryState(),
                    step.getInterpolatedState(start.getTime()).getPrimaryState(), 0.0);
            assertArrayEquals(start.getPrimaryDerivative(),
                    step.getInterpolatedState(start.getTime()).getPrimaryDerivative(), 0.0);
            assertArrayEquals(end.getPrimaryState(), step.getInterpolatedState(end.getTime()).getPrimaryState(), 0.0);
            assertArrayEquals(end.getPrimaryDerivative(),
                    step.getInterpolatedState(end.getTime()).getPrimaryDerivative(), 0.0);
            assertNear(start, step.getInterpolatedState(start.getTime() + 1e-9 * h), 1e-7);
            assertNear(end, step.getInterpolatedState(end.getTime() - 1e-9 * h), 1e-7);
            double middle = start.getTime() + 0.5 * h;
            assertNear(step.getInterpolatedState(Math.nextDown(middle)), step.getInterpolatedState(middle), 1e-13);
        }
    }

    /** From 1 to 1e-12 in a straight line: a part 2^-40 before the end, 1e-12 + 2^-40, is not lost in the rounding of 1. */
    @Test
    void aComponentThatDecaysByDecades_keepsItsRelativeAccuracyNearTheEnd() {
        EquationsMapper mapper = new ExpandableODE(new ExactProblem.Driven()).getMapper();
        double[] start = {1};
        double[] end = {1e-12};
        PolynomialInterpolator step = new PolynomialInterpolator(true, new double[0][], start, end,
                mapper.mapStateAndDerivative(0, start, new double[1]), mapper.mapStateAndDerivative(1, end, new double[1]), mapper);
        double expected = 1e-12 + 0x1p-40 * (1 - 1e-12);
        assertEquals(expected, step.getInterpolatedState(1 - 0x1p-40).getPrimaryState()[0], 1e-15 * expected);
        assertEquals(1 - 0x1p-40, step.getInterpolatedState(0x1p-40).getPrimaryState()[0], 1e-15);
    }

    private static void assertNear(ODEStateAndDerivative expected, ODEStateAndDerivative actual, double relative) {
        double[] y = expected.getPrimaryState();
        for (int i = 0; i < y.length; i++) {
            assertEquals(y[i], actual.getPrimaryState()[i], relative * Math.abs(y[i]) + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void derivativeOfTheInterpolant_isItsSlope(StiffMethod method) {
        StiffIntegrator integrator = integrator(method, 1e-4);
        integrator.addStepHandler(step -> {
            double t = step.getPreviousState().getTime();
            double h = step.getCurrentState().getTime() - t;
            for (double theta : new double[] {0.3, 0.6}) {
                double[] above = step.getInterpolatedState(t + (theta + 1e-4) * h).getPrimaryState();
                double[] below = step.getInterpolatedState(t + (theta - 1e-4) * h).getPrimaryState();
                double[] slope = step.getInterpolatedState(t + theta * h).getPrimaryDerivative();
                for (int i = 0; i < slope.length; i++) {
                    assertEquals((above[i] - below[i]) / (2e-4 * h), slope[i], 1e-6 * Math.abs(slope[i]) + 1e-9);
                }
            }
        });
        integrator.integrate(new ExpandableODE(new ExactProblem.Kaps(1)), new ODEState(0, new double[] {1, 1}), 2);
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void stepNormalizer_reproducesDirectIntegrations(StiffMethod method) {
        double tolerance = 1e-8;
        StiffIntegrator sampling = integrator(method, tolerance);
        List<ODEStateAndDerivative> samples = new ArrayList<>();
        sampling.addStepHandler(new StepNormalizer(5.0, (state, last) -> samples.add(state),
                StepNormalizerMode.MULTIPLES, StepNormalizerBounds.BOTH));
        ExpandableODE equations = new ExpandableODE(new Robertson.WithJacobian());
        ODEState start = new ODEState(0, new double[] {1, 0, 0});
        sampling.integrate(equations, start, 40);
        assertEquals(9, samples.size());
        for (int k = 1; k < samples.size(); k++) {
            assertEquals(5.0 * k, samples.get(k).getTime());
            double[] direct = integrator(method, tolerance).integrate(equations, start, 5.0 * k).getPrimaryState();
            double[] sample = samples.get(k).getPrimaryState();
            for (int i = 0; i < direct.length; i++) {
                assertEquals(direct[i], sample[i], 10 * tolerance * direct[i]);
            }
            assertEquals(1, sample[0] + sample[1] + sample[2], 1e-13);
        }
    }

    /** Samples cost nothing but themselves: the steps are the same with and without. */
    @Test
    void handlers_doNotChangeTheSteps() {
        ExpandableODE equations = new ExpandableODE(new Robertson.WithJacobian());
        ODEState start = new ODEState(0, new double[] {1, 0, 0});
        StiffIntegrator plain = integrator(StiffMethod.RODAS5P, 1e-7);
        double[] expected = plain.integrate(equations, start, 1e3).getPrimaryState();
        StiffIntegrator watched = integrator(StiffMethod.RODAS5P, 1e-7);
        watched.addStepHandler(step -> assertNotNull(step.getInterpolatedState(step.getPreviousState().getTime())));
        assertArrayEquals(expected, watched.integrate(equations, start, 1e3).getPrimaryState(), 0.0);
        assertEquals(plain.statistics(), watched.statistics());
    }

    @Test
    void denseOutputModel_keepsTheWholeSolution() {
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P, 1e-9);
        DenseOutputModel model = new DenseOutputModel();
        integrator.addStepHandler(model);
        ExactProblem problem = new ExactProblem.ProtheroRobinson(1e4);
        integrator.integrate(new ExpandableODE(problem), new ODEState(0, problem.exact(0)), 3);
        for (double t = 0; t <= 3; t += 0.01) {
            assertEquals(problem.exact(t)[0], model.getInterpolatedState(t).getPrimaryState()[0], 2e-8);
        }
    }
}
