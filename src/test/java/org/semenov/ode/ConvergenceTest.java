package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of convergence with steps of fixed size: the slope of log error over log h, fitted. */
class ConvergenceTest {

    private static final double END = 1.0;
    private static final int[] STEPS = {8, 12, 16, 24, 32, 48};

    /** Errors of the end state and inside the steps, largest over the components. */
    private record Errors(double atEnd, double inside, double slopeInside) {
    }

    private static Errors errors(RosenbrockTableau tableau, ExactProblem problem, int steps) {
        double h = END / steps;
        RosenbrockIntegrator integrator = new RosenbrockIntegrator(tableau, 0, h, 1e20, 0);
        integrator.setInitialStepSize(h);
        double[] inside = new double[2];
        integrator.addStepHandler(interpolator -> {
            for (double theta : new double[] {0.2, 0.37, 0.5, 0.81}) {
                double t = at(interpolator, theta);
                ODEStateAndDerivative state = interpolator.getInterpolatedState(t);
                inside[0] = Math.max(inside[0], distance(state.getPrimaryState(), problem.exact(t)));
                double[] slope = problem.computeDerivatives(t, problem.exact(t));
                inside[1] = Math.max(inside[1], distance(state.getPrimaryDerivative(), slope));
            }
        });
        double[] end = integrator.integrate(new ExpandableODE(problem), new ODEState(0, problem.exact(0)), END)
                .getPrimaryState();
        assertEquals(steps, integrator.statistics().acceptedSteps());
        return new Errors(distance(end, problem.exact(END)), inside[0], inside[1]);
    }

    private static double at(ODEStateInterpolator interpolator, double theta) {
        double start = interpolator.getPreviousState().getTime();
        return start + theta * (interpolator.getCurrentState().getTime() - start);
    }

    private static double distance(double[] x, double[] y) {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - y[i]));
        }
        return largest;
    }

    private static double slope(double[] x, double[] y) {
        int n = x.length;
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        return covariance / variance;
    }

    /** Measured orders at the end, inside the steps and of the derivative inside. */
    private static double[] orders(RosenbrockTableau tableau, ExactProblem problem, int[] steps) {
        double[] logH = new double[steps.length];
        double[][] logErrors = new double[3][steps.length];
        for (int i = 0; i < steps.length; i++) {
            logH[i] = -Math.log(steps[i]);
            Errors errors = errors(tableau, problem, steps[i]);
            logErrors[0][i] = Math.log(errors.atEnd());
            logErrors[1][i] = Math.log(errors.inside());
            logErrors[2][i] = Math.log(errors.slopeInside());
        }
        return new double[] {slope(logH, logErrors[0]), slope(logH, logErrors[1]), slope(logH, logErrors[2])};
    }

    /**
     * Expected orders: at the end, and of the largest error inside the steps, which is that of one step of the
     * interpolant, hence one more than its order on equations that are not stiff. With stiff terms the order falls, as
     * measured: on the problem of Prothero and Robinson Rodas5P to 3 and Rodas4 to 1 at the end, both with errors divided by lambda,
     * and the interpolants to their own order.
     */
    static Stream<Arguments> expectations() {
        RosenbrockTableau five = Rodas5P.TABLEAU;
        RosenbrockTableau four = Rodas4.TABLEAU;
        return Stream.of(
                Arguments.of(five, new ExactProblem.Kaps(1), 5, 5),
                Arguments.of(five, new ExactProblem.Driven(), 5, 5),
                Arguments.of(five, new ExactProblem.DrivenWithTimeDerivative(), 5, 5),
                Arguments.of(five, new ExactProblem.ProtheroRobinson(1), 5, 5),
                Arguments.of(five, new ExactProblem.ProtheroRobinson(1e6), 3, 4),
                Arguments.of(five, new ExactProblem.Kaps(1e6), 2, 4),
                Arguments.of(four, new ExactProblem.Kaps(1), 4, 4),
                Arguments.of(four, new ExactProblem.Driven(), 4, 4),
                Arguments.of(four, new ExactProblem.DrivenWithTimeDerivative(), 4, 4),
                Arguments.of(four, new ExactProblem.ProtheroRobinson(1), 4, 4),
                Arguments.of(four, new ExactProblem.ProtheroRobinson(1e6), 1, 3));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void measuredOrders_areThoseOfTheMethod(RosenbrockTableau tableau, ExactProblem problem, int order, int inside) {
        double[] orders = orders(tableau, problem, STEPS);
        assertEquals(order, orders[0], 0.35, "at the end");
        assertEquals(inside, orders[1], 0.35, "inside the steps");
        assertEquals(inside - 1, orders[2], 0.35, "derivative inside the steps");
    }

    /** Rodas5P was made for little order reduction: at moderate stiffness it stays near 4 where Rodas4 falls to 3. */
    @Test
    void moderatelyStiffProblem_reducesTheOrderOfRodas5PLessThanThatOfRodas4() {
        ExactProblem problem = new ExactProblem.ProtheroRobinson(1e2);
        assertEquals(3.8, orders(Rodas5P.TABLEAU, problem, STEPS)[0], 0.3);
        assertEquals(3.05, orders(Rodas4.TABLEAU, problem, STEPS)[0], 0.3);
        assertTrue(errors(Rodas5P.TABLEAU, problem, 16).atEnd() < 0.01 * errors(Rodas4.TABLEAU, problem, 16).atEnd());
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.RosenbrockTableauTest#tableaux")
    void timeWeightsOfTheWrongSign_areSeenOnlyOnTheNonAutonomousProblem(RosenbrockTableau tableau) {
        double[] wrong = tableau.timeWeights();
        wrong[1] = -wrong[1];
        RosenbrockTableau mistaken = RosenbrockTableau.builder("mistaken").order(tableau.order())
                .embeddedOrder(tableau.embeddedOrder()).denseOrder(tableau.denseOrder()).gamma(tableau.gamma())
                .stageWeights(tableau.stageWeights()).couplings(tableau.couplings()).nodes(tableau.nodes())
                .timeWeights(wrong).weights(tableau.weights()).errorWeights(tableau.errorWeights())
                .denseWeights(tableau.denseWeights()).build();
        assertEquals(tableau.order(), orders(mistaken, new ExactProblem.Kaps(1), STEPS)[0], 0.35);
        assertTrue(orders(mistaken, new ExactProblem.Driven(), STEPS)[0] < 2.5);
    }
}
