package org.semenov.optim;

/**
 * The textbook, to be verified by eye: a dense square H, updated by the product form
 * H ← (I - ρ s y^T) H (I - ρ y s^T) + ρ s s^T (NW 6.17), p = -H g, steps 1, 1/2, 1/4, ... until
 * f(x + α p) ≤ f(x) + 1e-4 α g·p. No tests of curvature, no resets.
 */
final class NaiveBfgs {
    final int n;
    double[][] h;
    double[] x;
    double[] g;
    double f;
    int iterations;
    long evaluations = 1;
    private final Objective objective;

    NaiveBfgs(Objective objective, double[] start) {
        this.objective = objective;
        n = start.length;
        x = start.clone();
        g = new double[n];
        f = objective.evaluate(x, g);
        h = identity(1 / Math.max(1, Math.sqrt(product(g, g))));
    }

    void iterate() {
        double[] p = times(h, g);
        for (int j = 0; j < n; j++) {
            p[j] = -p[j];
        }
        double step = 2;
        double[] trial = new double[n];
        double[] trialGradient = new double[n];
        double trialValue;
        do {
            step /= 2;
            for (int j = 0; j < n; j++) {
                trial[j] = x[j] + step * p[j];
            }
            trialValue = objective.evaluate(trial, trialGradient);
            evaluations++;
        } while (!(trialValue <= f + 1e-4 * step * product(g, p)));
        double[] s = new double[n];
        double[] y = new double[n];
        for (int j = 0; j < n; j++) {
            s[j] = trial[j] - x[j];
            y[j] = trialGradient[j] - g[j];
        }
        if (iterations == 0) {
            h = identity(product(y, s) / product(y, y));
        }
        update(s, y);
        x = trial;
        g = trialGradient;
        f = trialValue;
        iterations++;
    }

    private void update(double[] s, double[] y) {
        double rho = 1 / product(y, s);
        double[][] left = identity(1);
        double[][] right = identity(1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left[i][j] -= rho * s[i] * y[j];
                right[i][j] -= rho * y[i] * s[j];
            }
        }
        h = times(times(left, h), right);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] += rho * s[i] * s[j];
            }
        }
    }

    private double[][] identity(double scale) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = scale;
        }
        return matrix;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    static double[] times(double[][] a, double[] b) {
        double[] c = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            c[i] = product(a[i], b);
        }
        return c;
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
