package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseInverseHessianTest {

    /** A convex function that is not quadratic, curvatures from 1 to 100, its variables coupled. */
    static Objective coupled(int n) {
        return new SumOfSquares(n, 2 * n, (x, r, jac) -> {
            for (int j = 0; j < n; j++) {
                double root = Math.sqrt(1 + 99.0 * j / n);
                r[j] = root * (x[j] - Math.sin(j));
                jac[j][j] = root;
                int k = (j + 7) % n;
                r[n + j] = 0.5 * (x[j] * x[j] - x[k] + 0.3);
                jac[n + j][j] += x[j];
                jac[n + j][k] -= 0.5;
            }
        });
    }

    static double[] start(int n) {
        double[] start = new double[n];
        Arrays.setAll(start, j -> Math.cos(3.0 * j));
        return start;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 30, 33, 63, 64, 65, 70})
    void theFusedMethodFollowsItsNaiveTwinToRounding(int n) {
        NaiveBfgs twin = new NaiveBfgs(coupled(n), start(n));
        QuasiNewtonRun run = (QuasiNewtonRun) Bfgs.defaults().start(coupled(n), start(n));
        DenseInverseHessian memory = (DenseInverseHessian) run.inverseHessian();
        double[] x = new double[n];
        for (int k = 0; k < 40 && run.gradientMaxNorm() > 1e-6; k++) {
            run.iterate();
            twin.iterate();
            run.copyParameters(x);
            for (int j = 0; j < n; j++) {
                assertEquals(twin.x[j], x[j], 1e-9 * Vectors.maxNorm(twin.x), "iteration " + k + ", parameter " + j);
            }
            assertEquals(twin.f, run.value(), 1e-10 * twin.f);
            assertEquals(twin.evaluations, run.evaluations(), "evaluations");
            double largest = Vectors.maxNorm(twin.h[0]);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(twin.h[i][j], memory.get(i, j), 1e-7 * largest, "H of iteration " + k);
                }
            }
        }
        assertEquals(0, run.skippedUpdates());
        assertTrue(run.iterations() >= (n < 30 ? 4 : 40), "too few iterations to compare: " + run.iterations());
    }

    @Test
    void theUpdatedMatrixMapsGradientChangeToStep() {
        int n = 37;
        Random random = new Random(5);
        DenseInverseHessian memory = new DenseInverseHessian(InitialScaling.CURVATURE, n);
        Point from = randomPoint(n, random);
        double[] direction = new double[n];
        memory.reset(1, from.gradient, direction);
        CurvaturePair pair = new CurvaturePair(n);
        int updates = 0;
        while (updates < 20) {
            Point to = randomPoint(n, random);
            pair.between(from, to);
            if (!pair.isSafelyPositive(0.01)) {
                continue;
            }
            memory.update(pair, to.gradient, direction);
            updates++;
            double[][] h = matrix(memory, n);
            double[] mapped = NaiveBfgs.times(h, pair.gradientChange);
            double[] newDirection = NaiveBfgs.times(h, to.gradient);
            double scale = Vectors.maxNorm(h[0]) * Vectors.norm(to.gradient);
            for (int j = 0; j < n; j++) {
                assertEquals(pair.step[j], mapped[j], 1e-10 * scale, "H y = s after update " + updates);
                assertEquals(-newDirection[j], direction[j], 1e-10 * scale, "p = -H g after update " + updates);
            }
            from = to;
        }
    }

    @Test
    void aSkippedUpdateLeavesTheMatrixAlone() {
        int n = 10;
        Random random = new Random(6);
        DenseInverseHessian memory = new DenseInverseHessian(InitialScaling.CURVATURE, n);
        Point from = randomPoint(n, random);
        double[] direction = new double[n];
        memory.reset(1, from.gradient, direction);
        CurvaturePair pair = new CurvaturePair(n);
        Point to = from;
        while (!pair.isSafelyPositive(0.01)) {
            to = randomPoint(n, random);
            pair.between(from, to);
        }
        memory.update(pair, to.gradient, direction);
        double[][] before = matrix(memory, n);
        for (int repeat = 0; repeat < 2; repeat++) {
            Point next = randomPoint(n, random);
            memory.redirect(next.gradient, direction);
            double[] expected = NaiveBfgs.times(before, next.gradient);
            for (int j = 0; j < n; j++) {
                assertEquals(-expected[j], direction[j], 1e-13 * Vectors.norm(next.gradient));
            }
        }
        double[][] after = matrix(memory, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(before[i][j], after[i][j], 1e-15, "H changed by a skipped update");
            }
        }
    }

    /** Symmetric positive definite, n x n. */
    private static double[][] hessian(int n, Random random) {
        double[][] factor = new double[n][n];
        double[][] transposed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                factor[i][j] = random.nextGaussian() / Math.sqrt(n) + (i == j ? 2 : 0);
                transposed[j][i] = factor[i][j];
            }
        }
        return NaiveBfgs.times(transposed, factor);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 13})
    void nExactStepsOnAQuadraticEndAtItsMinimumWithItsInverseHessian(int n) {
        double[][] a = hessian(n, new Random(3));
        Point here = new Point(n);
        Arrays.fill(here.parameters, 1);
        System.arraycopy(NaiveBfgs.times(a, here.parameters), 0, here.gradient, 0, n);
        double[] direction = new double[n];
        DenseInverseHessian memory = new DenseInverseHessian(InitialScaling.CURVATURE, n);
        memory.reset(1, here.gradient, direction);
        CurvaturePair pair = new CurvaturePair(n);
        for (int k = 0; k < n; k++) {
            double exact = -NaiveBfgs.product(here.gradient, direction)
                    / NaiveBfgs.product(direction, NaiveBfgs.times(a, direction));
            Point there = new Point(n);
            there.move(here, exact, direction);
            System.arraycopy(NaiveBfgs.times(a, there.parameters), 0, there.gradient, 0, n);
            pair.between(here, there);
            memory.update(pair, there.gradient, direction);
            here = there;
        }
        assertTrue(Vectors.maxNorm(here.parameters) < 1e-9, "minimum " + Arrays.toString(here.parameters));
        double[][] product = NaiveBfgs.times(matrix(memory, n), a);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(i == j ? 1 : 0, product[i][j], 1e-7, "H times the Hessian");
            }
        }
    }

    @Test
    void onAQuadraticTheRunConvergesFasterThanLinearly() {
        int n = 12;
        double[][] a = hessian(n, new Random(3));
        Objective quadratic = new Objective() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public double evaluate(double[] theta, double[] gradient) {
                double[] image = NaiveBfgs.times(a, theta);
                System.arraycopy(image, 0, gradient, 0, n);
                return NaiveBfgs.product(image, theta) / 2;
            }
        };
        double[] start = new double[n];
        Arrays.fill(start, 1);
        Minimization run = Bfgs.defaults().withGradientTolerance(1e-12).start(quadratic, start);
        while (run.iterate().isEmpty()) {
            assertTrue(run.iterations() < 3 * n, "gradient " + run.gradientMaxNorm());
        }
        assertTrue(run.gradientMaxNorm() <= 1e-12);
    }

    private static Point randomPoint(int n, Random random) {
        Point point = new Point(n);
        for (int j = 0; j < n; j++) {
            point.parameters[j] = random.nextGaussian();
            point.gradient[j] = (1 + j) * point.parameters[j] + 0.3 * random.nextGaussian();
        }
        return point;
    }

    private static double[][] matrix(DenseInverseHessian memory, int n) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = memory.get(i, j);
            }
        }
        return matrix;
    }
}
