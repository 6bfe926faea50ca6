package org.semenov.optim;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import java.util.List;

/**
 * Functions with published starts and minima: J. J. Moré, B. S. Garbow, K. E. Hillstrom, Testing Unconstrained
 * Optimization Software, ACM Trans. Math. Softw. 7 (1981) 17-41 (MGH, with the number of the function), and
 * L. C. W. Dixon, R. C. Price, JOTA 60 (1989) 261-275.
 *
 * @param minima values of the known local minima
 */
record PublishedFunction(String name, Objective objective, double[] start, double... minima) {

    @Override
    public String toString() {
        return name;
    }

    static List<PublishedFunction> all() {
        return List.of(rosenbrock(2), rosenbrock(20), rosenbrock(100), freudensteinRoth(), powellBadlyScaled(),
                brownBadlyScaled(), beale(), helicalValley(), bard(), powellSingular(4), powellSingular(40), wood(),
                brownDennis(), penaltyOne(10, 7.08765e-5), penaltyOne(4, 2.24997e-5), variablyDimensioned(10),
                trigonometric(10), dixonPrice(5));
    }

    /** MGH 1 and 21. */
    static PublishedFunction rosenbrock(int n) {
        double[] start = new double[n];
        for (int j = 0; j < n; j += 2) {
            start[j] = -1.2;
            start[j + 1] = 1;
        }
        return new PublishedFunction("Rosenbrock " + n, new SumOfSquares(n, n, (x, r, jac) -> {
            for (int j = 0; j < n; j += 2) {
                r[j] = 10 * (x[j + 1] - x[j] * x[j]);
                jac[j][j] = -20 * x[j];
                jac[j][j + 1] = 10;
                r[j + 1] = 1 - x[j];
                jac[j + 1][j] = -1;
            }
        }), start, 0);
    }

    /** MGH 2. */
    static PublishedFunction freudensteinRoth() {
        return new PublishedFunction("Freudenstein and Roth", new SumOfSquares(2, 2, (x, r, jac) -> {
            double b = x[1];
            r[0] = -13 + x[0] + ((5 - b) * b - 2) * b;
            r[1] = -29 + x[0] + ((b + 1) * b - 14) * b;
            jac[0] = new double[] {1, 10 * b - 3 * b * b - 2};
            jac[1] = new double[] {1, 3 * b * b + 2 * b - 14};
        }), new double[] {0.5, -2}, 0, 48.98425);
    }

    /** MGH 3. */
    static PublishedFunction powellBadlyScaled() {
        return new PublishedFunction("Powell badly scaled", new SumOfSquares(2, 2, (x, r, jac) -> {
            r[0] = 1e4 * x[0] * x[1] - 1;
            r[1] = exp(-x[0]) + exp(-x[1]) - 1.0001;
            jac[0] = new double[] {1e4 * x[1], 1e4 * x[0]};
            jac[1] = new double[] {-exp(-x[0]), -exp(-x[1])};
        }), new double[] {0, 1}, 0);
    }

    /** MGH 4. */
    static PublishedFunction brownBadlyScaled() {
        return new PublishedFunction("Brown badly scaled", new SumOfSquares(2, 3, (x, r, jac) -> {
            r[0] = x[0] - 1e6;
            r[1] = x[1] - 2e-6;
            r[2] = x[0] * x[1] - 2;
            jac[0][0] = 1;
            jac[1][1] = 1;
            jac[2] = new double[] {x[1], x[0]};
        }), new double[] {1, 1}, 0);
    }

    /** MGH 5. */
    static PublishedFunction beale() {
        double[] y = {1.5, 2.25, 2.625};
        return new PublishedFunction("Beale", new SumOfSquares(2, 3, (x, r, jac) -> {
            for (int i = 1; i <= 3; i++) {
                r[i - 1] = y[i - 1] - x[0] * (1 - pow(x[1], i));
                jac[i - 1] = new double[] {pow(x[1], i) - 1, i * x[0] * pow(x[1], i - 1)};
            }
        }), new double[] {1, 1}, 0);
    }

    /** MGH 7. */
    static PublishedFunction helicalValley() {
        return new PublishedFunction("helical valley", new SumOfSquares(3, 3, (x, r, jac) -> {
            double turn = Math.atan(x[1] / x[0]) / (2 * PI) + (x[0] < 0 ? 0.5 : 0);
            double square = x[0] * x[0] + x[1] * x[1];
            double radius = sqrt(square);
            r[0] = 10 * (x[2] - 10 * turn);
            r[1] = 10 * (radius - 1);
            r[2] = x[2];
            jac[0] = new double[] {100 * x[1] / (2 * PI * square), -100 * x[0] / (2 * PI * square), 10};
            jac[1] = new double[] {10 * x[0] / radius, 10 * x[1] / radius, 0};
            jac[2][2] = 1;
        }), new double[] {-1, 0, 0}, 0);
    }

    /** MGH 8; the second minimum is at infinity. */
    static PublishedFunction bard() {
        double[] y = {0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39};
        return new PublishedFunction("Bard", new SumOfSquares(3, 15, (x, r, jac) -> {
            for (int i = 0; i < 15; i++) {
                double u = i + 1;
                double v = 15 - i;
                double w = Math.min(u, v);
                double denominator = v * x[1] + w * x[2];
                r[i] = y[i] - (x[0] + u / denominator);
                double slope = u / (denominator * denominator);
                jac[i] = new double[] {-1, v * slope, w * slope};
            }
        }), new double[] {1, 1, 1}, 8.21487e-3);
    }

    /** MGH 13 and 22. */
    static PublishedFunction powellSingular(int n) {
        double[] start = new double[n];
        for (int j = 0; j < n; j += 4) {
            System.arraycopy(new double[] {3, -1, 0, 1}, 0, start, j, 4);
        }
        return new PublishedFunction("Powell singular " + n, new SumOfSquares(n, n, (x, r, jac) -> {
            for (int j = 0; j < n; j += 4) {
                r[j] = x[j] + 10 * x[j + 1];
                jac[j][j] = 1;
                jac[j][j + 1] = 10;
                r[j + 1] = sqrt(5) * (x[j + 2] - x[j + 3]);
                jac[j + 1][j + 2] = sqrt(5);
                jac[j + 1][j + 3] = -sqrt(5);
                double inner = x[j + 1] - 2 * x[j + 2];
                r[j + 2] = inner * inner;
                jac[j + 2][j + 1] = 2 * inner;
                jac[j + 2][j + 2] = -4 * inner;
                double outer = x[j] - x[j + 3];
                r[j + 3] = sqrt(10) * outer * outer;
                jac[j + 3][j] = 2 * sqrt(10) * outer;
                jac[j + 3][j + 3] = -2 * sqrt(10) * outer;
            }
        }), start, 0);
    }

    /** MGH 14. */
    static PublishedFunction wood() {
        return new PublishedFunction("Wood", new SumOfSquares(4, 6, (x, r, jac) -> {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            jac[0] = new double[] {-20 * x[0], 10, 0, 0};
            r[1] = 1 - x[0];
            jac[1][0] = -1;
            r[2] = sqrt(90) * (x[3] - x[2] * x[2]);
            jac[2] = new double[] {0, 0, -2 * sqrt(90) * x[2], sqrt(90)};
            r[3] = 1 - x[2];
            jac[3][2] = -1;
            r[4] = sqrt(10) * (x[1] + x[3] - 2);
            jac[4] = new double[] {0, sqrt(10), 0, sqrt(10)};
            r[5] = (x[1] - x[3]) / sqrt(10);
            jac[5] = new double[] {0, 1 / sqrt(10), 0, -1 / sqrt(10)};
        }), new double[] {-3, -1, -3, -1}, 0);
    }

    /** MGH 16, 20 terms. */
    static PublishedFunction brownDennis() {
        return new PublishedFunction("Brown and Dennis", new SumOfSquares(4, 20, (x, r, jac) -> {
            for (int i = 0; i < 20; i++) {
                double t = (i + 1) / 5.0;
                double first = x[0] + t * x[1] - exp(t);
                double second = x[2] + x[3] * sin(t) - cos(t);
                r[i] = first * first + second * second;
                jac[i] = new double[] {2 * first, 2 * first * t, 2 * second, 2 * second * sin(t)};
            }
        }), new double[] {25, 5, -5, -1}, 85822.2);
    }

    /** MGH 23. */
    static PublishedFunction penaltyOne(int n, double minimum) {
        double[] start = new double[n];
        Arrays.setAll(start, j -> j + 1);
        return new PublishedFunction("penalty I " + n, new SumOfSquares(n, n + 1, (x, r, jac) -> {
            r[n] = -0.25;
            for (int j = 0; j < n; j++) {
                r[j] = sqrt(1e-5) * (x[j] - 1);
                jac[j][j] = sqrt(1e-5);
                r[n] += x[j] * x[j];
                jac[n][j] = 2 * x[j];
            }
        }), start, minimum);
    }

    /** MGH 25. */
    static PublishedFunction variablyDimensioned(int n) {
        double[] start = new double[n];
        Arrays.setAll(start, j -> 1 - (j + 1.0) / n);
        return new PublishedFunction("variably dimensioned " + n, new SumOfSquares(n, n + 2, (x, r, jac) -> {
            for (int j = 0; j < n; j++) {
                r[j] = x[j] - 1;
                jac[j][j] = 1;
                r[n] += (j + 1) * (x[j] - 1);
                jac[n][j] = j + 1;
            }
            r[n + 1] = r[n] * r[n];
            for (int j = 0; j < n; j++) {
                jac[n + 1][j] = 2 * r[n] * (j + 1);
            }
        }), start, 0);
    }

    /** MGH 26; the second minimum is the one known for n = 10. */
    static PublishedFunction trigonometric(int n) {
        double[] start = new double[n];
        Arrays.fill(start, 1.0 / n);
        return new PublishedFunction("trigonometric " + n, new SumOfSquares(n, n, (x, r, jac) -> {
            double sum = 0;
            for (double component : x) {
                sum += cos(component);
            }
            for (int i = 0; i < n; i++) {
                r[i] = n - sum + (i + 1) * (1 - cos(x[i])) - sin(x[i]);
                for (int j = 0; j < n; j++) {
                    jac[i][j] = sin(x[j]);
                }
                jac[i][i] += (i + 1) * sin(x[i]) - cos(x[i]);
            }
        }), start, 0, 2.79506e-5);
    }

    /** Dixon and Price; the second minimum is the known local one, 1/3. */
    static PublishedFunction dixonPrice(int n) {
        double[] start = new double[n];
        Arrays.fill(start, 2);
        return new PublishedFunction("Dixon and Price " + n, new SumOfSquares(n, n, (x, r, jac) -> {
            r[0] = x[0] - 1;
            jac[0][0] = 1;
            for (int i = 1; i < n; i++) {
                r[i] = sqrt(i + 1) * (2 * x[i] * x[i] - x[i - 1]);
                jac[i][i] = sqrt(i + 1) * 4 * x[i];
                jac[i][i - 1] = -sqrt(i + 1);
            }
        }), start, 0, 1.0 / 3);
    }
}
