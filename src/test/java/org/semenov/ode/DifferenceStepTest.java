package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.util.Incrementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas of each order by themselves, at steps of one size with exact starting values. */
class DifferenceStepTest {

    private static final double END = 1.0;

    private static DifferenceHistory exactHistory(ExactProblem problem, double h, int order, double t) {
        int n = problem.getDimension();
        DifferenceHistory history = new DifferenceHistory(n);
        double[][] values = new double[order + 2][];
        for (int j = 0; j < values.length; j++) {
            values[j] = problem.exact(t - j * h);
        }
        for (int j = 0; j < values.length; j++) {
            System.arraycopy(values[0], 0, history.difference(j), 0, n);
            for (int m = 0; m + 1 < values.length - j; m++) {
                for (int k = 0; k < n; k++) {
                    values[m][k] -= values[m + 1][k];
                }
            }
        }
        return history;
    }

    /** Errors at the end and, of the interpolant, inside the last step. */
    private static double[] errors(ExactProblem problem, int order, int steps) {
        int n = problem.getDimension();
        double h = END / steps;
        DifferenceHistory history = exactHistory(problem, h, order, 0);
        RightHandSide rightHandSide = new RightHandSide(problem, new Incrementor());
        DifferenceStep step = new DifferenceStep(n);
        Linearization linearization = new Linearization(n);
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        double[] previous = problem.exact(0);
        for (int s = 0; s < steps; s++) {
            double t = s * h;
            previous = history.difference(0).clone();
            step.predict(history, order);
            linearization.evaluateJacobian(rightHandSide, t + h, step.prediction(), step.prediction(), weights);
            assertNull(step.factor(h, order, linearization.jacobian()));
            assertNull(step.iterate(rightHandSide, t + h, h, order, weights, 1e-16));
            history.advance(order, step.correction());
        }
        double atEnd = 0;
        double inside = 0;
        double[][] q = history.denseCoefficients(order);
        for (int k = 0; k < n; k++) {
            double end = history.difference(0)[k];
            atEnd = Math.max(atEnd, Math.abs(end - problem.exact(END)[k]));
            double theta = 0.4;
            double sum = 0;
            for (int r = q.length - 1; r >= 0; r--) {
                sum = sum * theta + q[r][k];
            }
            double value = previous[k] + theta * (end - previous[k] + (1 - theta) * sum);
            inside = Math.max(inside, Math.abs(value - problem.exact(END - 0.6 * h)[k]));
        }
        return new double[] {atEnd, inside};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void measuredOrders_areThoseOfTheFormulas(int order) {
        for (ExactProblem problem : new ExactProblem[] {new ExactProblem.Driven(), new ExactProblem.Kaps(1),
            new ExactProblem.ProtheroRobinson(1)}) {
            double[] coarse = errors(problem, order, 80);
            double[] fine = errors(problem, order, 160);
            assertEquals(order, Math.log(coarse[0] / fine[0]) / Math.log(2), 0.35, problem + " at the end");
            assertEquals(order, Math.log(coarse[1] / fine[1]) / Math.log(2), 0.35, problem + " inside");
        }
    }

    /** y = t^j is integrated and interpolated exactly up to the order, and not beyond. */
    @Test
    void polynomialsUpToTheOrder_areExact() {
        for (int order = 1; order <= 5; order++) {
            for (int degree = 1; degree <= order + 1; degree++) {
                double[] errors = errors(new Power(degree), order, 8);
                double largest = Math.max(errors[0], errors[1]);
                assertEquals(degree <= order, largest < 1e-12, order + " " + degree + ": " + largest);
            }
        }
    }

    private record Power(int degree) implements ExactProblem {

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {degree * Math.pow(t, degree - 1) - (y[0] - Math.pow(t, degree))};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{-1}};
        }

        @Override
        public double[] exact(double t) {
            return new double[] {Math.pow(t, degree)};
        }
    }

    /** A polynomial of the order keeps its values under a change of the step: the differences are those of the new steps. */
    @Test
    void rescaledDifferences_areThoseOfThePolynomialAtTheNewSteps() {
        Random random = new Random(3);
        for (int order = 1; order <= 5; order++) {
            for (int trial = 0; trial < 20; trial++) {
                double factor = Math.exp(random.nextGaussian());
                Power problem = new Power(order);
                DifferenceHistory history = exactHistory(problem, 0.1, order, 1);
                history.rescale(order, factor);
                DifferenceHistory expected = exactHistory(problem, 0.1 * factor, order, 1);
                for (int j = 0; j <= order; j++) {
                    double size = 1e-13 * Math.max(1, Math.pow(factor, j));
                    assertEquals(expected.difference(j)[0], history.difference(j)[0], size, order + " " + j);
                }
            }
        }
    }

    /** A(alpha)-stability: on y' = lambda y the numerical solution dies out on the negative axis, for h lambda up to -1e6. */
    @Test
    void solutionsOnTheNegativeAxis_dieOut() {
        for (int order = 1; order <= 5; order++) {
            for (double lambda : new double[] {1, 1e2, 1e6}) {
                assertEquals(0, errors(new ExactProblem.ProtheroRobinson(10 * lambda), order, 200)[0],
                        1e-3 / lambda, order + " " + lambda);
            }
        }
    }
}
