package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.util.Incrementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The coefficients of Radau IIA and the orders of steps of fixed size with Newton iterations to the end. */
class RadauStepTest {

    private static final double END = 1.0;
    private static final int[] STEPS = {8, 12, 16, 24, 32};

    /** A from its closed form (Hairer and Wanner II, table IV.5.6). */
    private static double[][] a() {
        double r = Radau5.ROOT_6;
        return new double[][] {
            {(88 - 7 * r) / 360, (296 - 169 * r) / 1800, (-2 + 3 * r) / 225},
            {(296 + 169 * r) / 1800, (88 + 7 * r) / 360, (-2 - 3 * r) / 225},
            {(16 - r) / 36, (16 + r) / 36, 1.0 / 9}};
    }

    private static double[][] product(double[][] x, double[][] y) {
        double[][] product = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    product[i][j] += x[i][k] * y[k][j];
                }
            }
        }
        return product;
    }

    @Test
    void transformation_bringsTheInverseOfTheMatrixToItsBlocks() {
        double g = Radau5.GAMMA;
        double[][] blocks = {{g, 0, 0}, {0, Radau5.ALPHA, -Radau5.BETA}, {0, Radau5.BETA, Radau5.ALPHA}};
        double[][] identity = product(a(), product(product(Radau5.TRANSFORMATION, blocks), Radau5.INVERSE));
        double[][] one = product(Radau5.TRANSFORMATION, Radau5.INVERSE);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(i == j ? 1 : 0, identity[i][j], 5e-15);
                assertEquals(i == j ? 1 : 0, one[i][j], 5e-15);
            }
        }
    }

    /** sum_j a_ij c_j^(q-1) = c_i^q / q for q = 1, 2, 3, and the quadrature of order 5 in the last row. */
    @Test
    void matrixAndNodes_areThoseOfCollocation() {
        for (int i = 0; i < 3; i++) {
            for (int q = 1; q <= (i == 2 ? 5 : 3); q++) {
                double sum = 0;
                for (int j = 0; j < 3; j++) {
                    sum += a()[i][j] * Math.pow(Radau5.NODES[j], q - 1);
                }
                assertEquals(Math.pow(Radau5.NODES[i], q) / q, sum, 2e-16);
            }
        }
    }

    /**
     * The embedded method of order 3 has the weight 1/gamma for f(t, y): with Z = h A f(Y) the weights of the stages in
     * gamma times the error integrate polynomials up to degree 2 to minus their value at 0, and not those of degree 3.
     */
    @Test
    void errorWeights_areThoseOfAnEmbeddedMethodOfOrder3() {
        for (int q = 1; q <= 4; q++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum += Radau5.ERROR_WEIGHTS[i] * a()[i][j] * Math.pow(Radau5.NODES[j], q - 1);
                }
            }
            if (q < 4) {
                assertEquals(q == 1 ? -1 : 0, sum, 1e-15, "degree " + (q - 1));
            } else {
                assertTrue(Math.abs(sum) > 0.01);
            }
        }
    }

    /** Largest errors at the end, inside the steps, and of the derivative inside. */
    private static double[] errors(ExactProblem problem, int steps) {
        int n = problem.getDimension();
        RightHandSide rightHandSide = new RightHandSide(problem, new Incrementor());
        RadauStep step = new RadauStep(n);
        Linearization linearization = new Linearization(n);
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        double[] y = problem.exact(0);
        double h = END / steps;
        double inside = 0;
        for (int s = 0; s < steps; s++) {
            double t = s * h;
            linearization.evaluateJacobian(rightHandSide, t, y, problem.computeDerivatives(t, y), weights);
            step.restart();
            assertNull(step.factor(h, linearization.jacobian()));
            step.startFromZero();
            StepFailureReason reason = StepFailureReason.NO_CONVERGENCE;
            for (int attempt = 0; attempt < 5 && reason == StepFailureReason.NO_CONVERGENCE; attempt++) {
                reason = step.iterate(rightHandSide, t, t + h, y, weights, 3e-15);
            }
            assertNull(reason);
            double[][] q = step.denseCoefficients();
            for (double theta : new double[] {0.2, 0.37, 0.5, 0.81}) {
                double[] exact = problem.exact(t + theta * h);
                for (int k = 0; k < n; k++) {
                    double value = y[k] + theta * (step.change()[k]
                            + (1 - theta) * (q[0][k] + theta * q[1][k]));
                    inside = Math.max(inside, Math.abs(value - exact[k]));
                }
            }
            y = step.end().clone();
        }
        double atEnd = 0;
        for (int k = 0; k < n; k++) {
            atEnd = Math.max(atEnd, Math.abs(y[k] - problem.exact(END)[k]));
        }
        return new double[] {atEnd, inside};
    }

    /**
     * Theory (Hairer and Wanner II, sections IV.15 and VI.3): on the problem of Prothero and Robinson at large lambda the
     * order falls to the stage order 3 at the end, with errors divided by lambda; on a singularly perturbed problem it
     * stays 5. Inside the steps the error is h^4 throughout.
     */
    static Stream<Arguments> expectations() {
        return Stream.of(
                Arguments.of(new ExactProblem.Kaps(1), 5, 4),
                Arguments.of(new ExactProblem.Driven(), 5, 4),
                Arguments.of(new ExactProblem.ProtheroRobinson(1), 5, 4),
                Arguments.of(new ExactProblem.ProtheroRobinson(1e6), 3, 4),
                Arguments.of(new ExactProblem.Kaps(1e6), 5, 4));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void measuredOrders_areThoseOfTheMethod(ExactProblem problem, int order, int inside) {
        double[][] errors = new double[STEPS.length][];
        for (int i = 0; i < STEPS.length; i++) {
            errors[i] = errors(problem, STEPS[i]);
        }
        double span = Math.log((double) STEPS[STEPS.length - 1] / STEPS[0]);
        assertEquals(order, Math.log(errors[0][0] / errors[STEPS.length - 1][0]) / span, 0.35, "at the end");
        assertEquals(inside, Math.log(errors[0][1] / errors[STEPS.length - 1][1]) / span, 0.35, "inside");
    }

    /** On y' = z y the step of size 1 is the Pade approximation (2, 3) of exp(z), which vanishes at infinity. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, -1, -3, -30, -1e3, -1e6, -1e12, 0.5})
    void stabilityFunction_isThatOfRadauIia_andVanishesAtInfinity(double z) {
        ExactProblem linear = new ExactProblem() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {z * y[0]};
            }

            @Override
            public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
                return new double[][] {{z}};
            }

            @Override
            public double[] exact(double t) {
                return new double[] {Math.exp(z * t)};
            }
        };
        RadauStep step = new RadauStep(1);
        step.restart();
        assertNull(step.factor(1, new double[] {z}));
        step.startFromZero();
        assertNull(step.iterate(new RightHandSide(linear, new Incrementor()), 0, 1, new double[] {1}, new double[] {1}, 1e-15));
        double pade = (1 + z * (0.4 + z / 20)) / (1 - z * (0.6 - z * (0.15 - z / 60)));
        assertEquals(pade, step.end()[0], 1e-14);
    }
}
