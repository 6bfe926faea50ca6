package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.SecondaryODE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ends of intervals, scales of time and state, domains left, and failures with their reasons. */
class RobustnessTest {

    private static final String METHODS = "org.semenov.ode.StiffMethod#all";

    private record Scalar(DoubleUnaryOperator slope) implements AutonomousEquation {

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {slope.applyAsDouble(y[0])};
        }
    }

    private static StiffIntegrator integrator(StiffMethod method, double tolerance) {
        return Integrators.of(method, Double.POSITIVE_INFINITY, tolerance, tolerance);
    }

    private static ODEStateAndDerivative solve(StiffIntegrator integrator, OrdinaryDifferentialEquation equations,
            double start, double y0, double end) {
        return integrator.integrate(new ExpandableODE(equations), new ODEState(start, new double[] {y0}), end);
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-9", "0, 0.3", "0.1, 0.7", "-1, 0", "0, 4e10", "1e6, 1000000.1", "0.7, 0.1", "0, -3", "-5, -5.5"})
    void finalTime_isReachedToTheBit(double start, double end) {
        List<Double> ends = new ArrayList<>();
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P, 1e-8);
        integrator.addStepHandler(step -> ends.add(step.getCurrentState().getTime()));
        double rate = 3 / (end - start);
        double y = solve(integrator, new Scalar(x -> -rate * x), start, 1, end).getPrimaryState()[0];
        assertEquals(end, ends.get(ends.size() - 1));
        assertEquals(Math.exp(-3), y, 1e-7);
    }

    /** The last step is neither a sliver nor much longer than the controller wanted. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void lastSteps_areOfOneSize(StiffMethod method) {
        for (int k = 0; k < 40; k++) {
            double end = 1 + 0.025 * k;
            List<Double> sizes = new ArrayList<>();
            StiffIntegrator integrator = integrator(method, 1e-6);
            integrator.addStepHandler(
                    step -> sizes.add(step.getCurrentState().getTime() - step.getPreviousState().getTime()));
            solve(integrator, new Scalar(x -> -x * x), 0, 1, end);
            double last = sizes.get(sizes.size() - 1);
            double before = sizes.get(sizes.size() - 2);
            assertTrue(last > 0.3 * before, last + " after " + before);
        }
    }

    @ParameterizedTest
    @MethodSource(METHODS)
    void backwardIntegration_returnsToTheStart(StiffMethod method) {
        ExactProblem problem = new ExactProblem.Driven();
        StiffIntegrator integrator = integrator(method, 1e-10);
        ODEStateAndDerivative end = solve(integrator, problem, 2, problem.exact(2)[0], -1);
        assertEquals(problem.exact(-1)[0], end.getPrimaryState()[0], 1e-8);
    }

    /** Powers of two scale without rounding, so that a hidden absolute constant would change the steps. */
    @Test
    void unitsOfTimeAndState_doNotMatter() {
        ExactProblem problem = new ExactProblem.ProtheroRobinson(1e4);
        for (int exponent : new int[] {-100, -40, 40, 100}) {
            double scale = Math.scalb(1.0, exponent);
            StiffIntegrator plain = integrator(StiffMethod.RODAS5P, 1e-8);
            StiffIntegrator scaled = integrator(StiffMethod.RODAS5P, 1e-8);
            double expected = solve(plain, new TimeScaled(problem, 1), 0, 0.5, 3).getPrimaryState()[0];
            double actual = solve(scaled, new TimeScaled(problem, scale), 0, 0.5, 3 * scale).getPrimaryState()[0];
            assertEquals(expected, actual);
            assertEquals(plain.statistics(), scaled.statistics());

            StiffIntegrator small = Integrators.of(StiffMethod.RODAS5P, Double.POSITIVE_INFINITY,
                    1e-8 * scale, 1e-8);
            OrdinaryDifferentialEquation equations = new Scalar(x -> -x - x / scale * x);
            double y = solve(small, equations, 0, scale, 3).getPrimaryState()[0] / scale;
            assertEquals(solve(plain, new Scalar(x -> -x - x * x), 0, 1, 3).getPrimaryState()[0], y);
        }
    }

    /** y' = -sqrt(y) has y = (1 - t/2)^2; long steps leave the domain and find NaN. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void stagesOutsideTheDomain_areRejectedAndTheProblemIsSolved(StiffMethod method) {
        StiffIntegrator integrator = integrator(method, 1e-8);
        integrator.setInitialStepSize(1.9);
        double y = solve(integrator, new Scalar(x -> -Math.sqrt(x)), 0, 1, 1.9).getPrimaryState()[0];
        assertEquals(0.05 * 0.05, y, 1e-7);
        assertTrue(integrator.statistics().rejectedSteps() > 0);
        integrator.setInitialStepSize(-1);
        assertEquals(Math.log(1 + Math.E), solve(integrator, new Scalar(x -> 1 / Math.exp(x)), 0, 1, 1)
                .getPrimaryState()[0], 1e-7);
    }

    /** With y = 0 at the border of the domain the difference is taken on the inner side. */
    @Test
    void differencesAtTheBorderOfTheDomain_areOneSided() {
        OrdinaryDifferentialEquation equations = new Scalar(x -> x < 0 ? Double.NaN : 1 - 100 * x);
        double y = solve(integrator(StiffMethod.RODAS5P, 1e-8), equations, 0, 0, 1).getPrimaryState()[0];
        assertEquals(0.01, y, 1e-9);
    }

    @ParameterizedTest
    @MethodSource(METHODS)
    void blowUp_isAStepFailureWithTimeStateAndReason(StiffMethod method) {
        StiffIntegrator integrator = integrator(method, 1e-6);
        StepFailureException failure = assertThrows(StepFailureException.class,
                () -> solve(integrator, new Scalar(x -> x * x), 0, 1, 2));
        assertEquals(1, failure.time(), 1e-4);
        assertTrue(failure.state()[0] > 1e4);
        assertTrue(failure.stepSize() > 0 && failure.stepSize() < 1e-12);
        assertTrue(failure.getMessage().contains("t = 0.999") || failure.getMessage().contains("t = 1.0"));
        assertTrue(integrator.statistics().acceptedSteps() > 5);
        double after = solve(integrator, new Scalar(x -> -x), 0, 1, 1).getPrimaryState()[0];
        assertEquals(Math.exp(-1), after, 1e-5);
    }

    @Test
    void minimalStep_isRespected() {
        StiffIntegrator integrator = StiffMethod.RODAS5P.newIntegrator(1, 0.1, 1, 1e-10, 1e-10);
        StepFailureException failure = assertThrows(StepFailureException.class,
                () -> solve(integrator, new Scalar(x -> Math.sin(1e3 * x)), 0, 1, 2));
        assertSame(StepFailureReason.ERROR_TOO_LARGE, failure.reason());
        assertTrue(failure.stepSize() < 0.1);
    }

    /** At t = 1e6 a time step cannot be shorter than 1e-10; the transient of 1e-12 is passed, not resolved. */
    @Test
    void transientsBelowTheResolutionOfTime_arePassed() {
        double y = solve(integrator(StiffMethod.RODAS5P, 1e-6), new Scalar(x -> -1e12 * (x - 2)), 1e6, 2.0001, 1e6 + 1)
                .getPrimaryState()[0];
        assertEquals(2, y, 1e-6);
    }

    @Test
    void undefinedRightHandSide_isAFailureAtOnce() {
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P, 1e-6);
        StepFailureException failure = assertThrows(StepFailureException.class,
                () -> solve(integrator, new Scalar(x -> Double.NaN), 0, 1, 2));
        assertSame(StepFailureReason.NOT_FINITE, failure.reason());
        assertEquals(0, failure.time());
        assertArrayEquals(new double[] {1}, failure.state());
        assertEquals(1, integrator.statistics().rightHandSideEvaluations());
    }

    private record Undefined(double timeDerivative) implements ODEJacobiansProvider, TimeDerivativeProvider {

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {-y[0]};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{-1}};
        }

        @Override
        public double[] computeTimeDerivative(double t, double[] y, double[] yDot) {
            return new double[] {timeDerivative};
        }
    }

    /** From it the first size would be no number, and no comparison with it would ever end the search for a smaller one. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void undefinedTimeDerivative_isAFailureAtOnce(StiffMethod method) {
        StiffIntegrator integrator = integrator(method, 1e-6);
        integrator.setStepLimit(100);
        StepFailureException failure = assertThrows(StepFailureException.class,
                () -> solve(integrator, new Undefined(Double.NaN), 0, 1, 2));
        assertSame(StepFailureReason.NOT_FINITE, failure.reason());
        assertEquals(0, integrator.statistics().rejectedSteps());
    }

    /** J f overflows to infinity less infinity. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void accelerationBeyondTheNumbers_endsInAFailure(StiffMethod method) {
        StiffIntegrator integrator = method.newIntegrator(2, 0, Double.POSITIVE_INFINITY, 1e-6, 1e-6);
        integrator.setStepLimit(10_000);
        OrdinaryDifferentialEquation equations = new Overflowing();
        StepFailureException failure = assertThrows(StepFailureException.class, () -> integrator.integrate(
                new ExpandableODE(equations), new ODEState(0, new double[] {1, 1}), 1));
        assertSame(StepFailureReason.NOT_FINITE, failure.reason());
    }

    private record Overflowing() implements AutonomousEquation, ODEJacobiansProvider {

        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {1e200, -1e200};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{1e200, 1e200}, {1e200, 1e200}};
        }
    }

    /** Nothing is carried from one integration to the next, not even a guess of the stages. */
    @ParameterizedTest
    @MethodSource(METHODS)
    void integratorUsedAgain_givesTheSameBitsAsAFreshOne(StiffMethod method) {
        OrdinaryDifferentialEquation equations = new Scalar(x -> Math.cos(3 * x) - x * x);
        StiffIntegrator fresh = integrator(method, 1e-5);
        fresh.setInitialStepSize(0.3);
        double expected = solve(fresh, equations, 0, -0.3, 2).getPrimaryState()[0];
        StiffIntegrator used = integrator(method, 1e-5);
        solve(used, new Scalar(x -> 50 - x * x), 5, 100, 5.01);
        used.setInitialStepSize(0.3);
        assertEquals(expected, solve(used, equations, 0, -0.3, 2).getPrimaryState()[0]);
        assertEquals(fresh.statistics(), used.statistics());
    }

    /** A rate of 1e6 and a start off the slow solution: (gamma/h - J)^-1 f alone is as large as the distance. */
    @Test
    void radau_filtersTheErrorOfAFirstStepOverATransient() {
        StiffIntegrator integrator = integrator(StiffMethod.RADAU5, 1e-3);
        integrator.setInitialStepSize(0.1);
        double y = solve(integrator, new Scalar(x -> -1e6 * (x - 2)), 0, 3, 1).getPrimaryState()[0];
        assertEquals(2, y, 1e-3);
        assertEquals(0, integrator.statistics().rejectedSteps());
    }

    /** At steps of one size, where factors would be kept otherwise. */
    @ParameterizedTest
    @CsvSource({"Radau5", "BDF"})
    void newJacobian_isFactored(String name) {
        StiffIntegrator integrator = Integrators.of(StiffMethod.byName(name), Math.scalb(1.0, -9), 1e-5, 1e-5);
        solve(integrator, new Scalar(x -> -300 * (x * x * x - 1)), 0, 3, 1);
        IntegrationStatistics counts = integrator.statistics();
        assertTrue(counts.jacobianEvaluations() > 3 && counts.factorizations() >= counts.jacobianEvaluations(), counts.toString());
    }

    /** The first matrix is exactly zero; the next is not. */
    @Test
    void singularMatrix_isRejectedAndTheProblemIsSolved() {
        double h = 0.5;
        double rate = 1 / (h * Rodas5P.TABLEAU.gamma());
        ExactGrowth equations = new ExactGrowth(rate);
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P, 1e-9);
        integrator.setInitialStepSize(h);
        double y = solve(integrator, equations, 0, 1, 1).getPrimaryState()[0];
        assertEquals(Math.exp(rate), y, 1e-6 * Math.exp(rate));
        assertTrue(integrator.statistics().rejectedSteps() >= 1);
    }

    private record ExactGrowth(double rate) implements AutonomousEquation, ODEJacobiansProvider {

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {rate * y[0]};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{rate}};
        }
    }

    @Test
    void stateAtRest_takesOneStep() {
        StiffIntegrator integrator = integrator(StiffMethod.RODAS5P, 1e-9);
        assertEquals(1, solve(integrator, new Scalar(x -> 1 - x), 0, 1, 1e3).getPrimaryState()[0]);
        assertEquals(1, integrator.statistics().acceptedSteps());
    }

    @Test
    void secondaryEquations_areRefused() {
        ExpandableODE equations = new ExpandableODE(new Scalar(x -> -x));
        equations.addSecondaryEquations(new SecondaryODE() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] primary, double[] primaryDot, double[] secondary) {
                return new double[] {primary[0]};
            }
        });
        ODEState start = new ODEState(0, new double[] {1}, new double[][] {{0}});
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> integrator(StiffMethod.RODAS4, 1e-6).integrate(equations, start, 1));
        assertTrue(refusal.getMessage().contains("secondary equations"));
    }
}
