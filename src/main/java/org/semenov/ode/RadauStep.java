package org.semenov.ode;

import java.util.Arrays;

/**
 * One step of the Radau IIA method of order 5: the stages Z_i = Y_i - y by simplified Newton iterations on the transformed
 * unknowns W = T^-1 Z, one real and one complex linear system of dimension n each, and the filtered error estimate
 * (Hairer and Wanner, section IV.8).
 */
final class RadauStep {

    /** Iterations allowed. */
    static final int ITERATIONS = 7;
    private static final double DIVERGENCE = 0.99;
    private static final double SMALLEST_CONTRACTION = Math.ulp(1.0);

    private final int dimension;
    private final StageMatrix realMatrix;
    private final ComplexStageMatrix complexMatrix;
    private final double[][] z;
    private final double[][] w;
    private final double[][] f;
    private final double[] argument;
    private final double[] end;
    private final double[] endDerivative;
    private final double[] error;
    private final CompensatedSum sum;
    /** theta / (1 - theta) of the iteration before, an upper bound of the error over the last increment. */
    private double contraction;
    private double rate;
    private int iterations;
    /** Steps of this part of the size would converge, as far as the rate tells. */
    private double reduction;

    RadauStep(int dimension) {
        this.dimension = dimension;
        this.realMatrix = new StageMatrix(dimension);
        this.complexMatrix = new ComplexStageMatrix(dimension);
        this.z = new double[3][dimension];
        this.w = new double[3][dimension];
        this.f = new double[3][dimension];
        this.argument = new double[dimension];
        this.end = new double[dimension];
        this.endDerivative = new double[dimension];
        this.error = new double[dimension];
        this.sum = new CompensatedSum(dimension);
    }

    int dimension() {
        return dimension;
    }

    /** The new state, n values; overwritten by the next attempt. */
    double[] end() {
        return end;
    }

    /** The right-hand side at the new state, n values; overwritten by the next attempt. */
    double[] endDerivative() {
        return endDerivative;
    }

    /** The estimated error, n values; overwritten by the next attempt. */
    double[] error() {
        return error;
    }

    /** The rate of contraction of the last iteration, zero after a single one. */
    double rate() {
        return rate;
    }

    int iterations() {
        return iterations;
    }

    double reduction() {
        return reduction;
    }

    /** Forgets the contraction seen before and what rounding has taken: at the start, and where the state jumps. */
    void restart() {
        sum.restart();
        contraction = 1;
        rate = 0;
    }

    /** Factors both matrices. */
    StepFailureReason factor(double h, double[] jacobian) {
        StepFailureReason reason = realMatrix.factor(Radau5.GAMMA / h, jacobian);
        return reason != null ? reason : complexMatrix.factor(Radau5.ALPHA / h, Radau5.BETA / h, jacobian);
    }

    /** Starts the iteration from zero. */
    void startFromZero() {
        for (int i = 0; i < 3; i++) {
            Arrays.fill(z[i], 0);
            Arrays.fill(w[i], 0);
        }
    }

    /**
     * Starts the iteration from the collocation polynomial of the step before, y0 + theta (D + (1 - theta) q).
     *
     * @param ratio size of this step over that of the step before
     * @param change D, n values
     * @param coefficients of q, two rows of n values
     */
    void startFrom(double ratio, double[] change, double[][] coefficients) {
        for (int i = 0; i < 3; i++) {
            double beyond = Radau5.NODES[i] * ratio;
            double theta = 1 + beyond;
            for (int k = 0; k < dimension; k++) {
                double q = coefficients[0][k] + theta * coefficients[1][k];
                z[i][k] = beyond * (change[k] - theta * q);
            }
        }
        for (int k = 0; k < dimension; k++) {
            transform(Radau5.INVERSE, z, w, k);
        }
    }

    private static void transform(double[][] matrix, double[][] from, double[][] to, int k) {
        double first = from[0][k];
        double second = from[1][k];
        double third = from[2][k];
        for (int i = 0; i < 3; i++) {
            double[] row = matrix[i];
            to[i][k] = row[0] * first + row[1] * second + row[2] * third;
        }
    }

    /**
     * Iterates to the stages.
     *
     * @param rightHandSide equations
     * @param t time at the start
     * @param stepEnd time at the end
     * @param y state at the start
     * @param weights of the norm, n values
     * @param tolerance of the norm
     * @return null if the stages are found, otherwise why not
     */
    StepFailureReason iterate(RightHandSide rightHandSide, double t, double stepEnd, double[] y, double[] weights,
            double tolerance) {
        double h = stepEnd - t;
        contraction = Math.pow(Math.max(contraction, SMALLEST_CONTRACTION), 0.8);
        reduction = 0.5;
        double lastNorm = 0;
        double lastRatio = 0;
        rate = 0;
        for (iterations = 1; iterations <= ITERATIONS; iterations++) {
            evaluateStages(rightHandSide, t, stepEnd, y);
            double norm = increment(h, weights);
            if (!Double.isFinite(norm)) {
                return StepFailureReason.NOT_FINITE;
            }
            if (iterations > 1) {
                double ratio = norm / lastNorm;
                rate = iterations == 2 ? ratio : Math.sqrt(ratio * lastRatio);
                lastRatio = ratio;
                if (rate >= DIVERGENCE) {
                    return StepFailureReason.NO_CONVERGENCE;
                }
                contraction = rate / (1 - rate);
                int left = ITERATIONS - iterations;
                double expected = contraction * norm * Math.pow(rate, left - 1) / tolerance;
                if (expected >= 1 && contraction * norm > tolerance) {
                    reduction = 0.8 * Math.pow(Math.max(1e-4, Math.min(20, expected)), -1.0 / (4 + left));
                    return StepFailureReason.NO_CONVERGENCE;
                }
            }
            lastNorm = Math.max(norm, Double.MIN_NORMAL);
            update();
            if (contraction * norm <= tolerance) {
                sum.add(y, z[2], end);
                return null;
            }
        }
        return StepFailureReason.NO_CONVERGENCE;
    }

    /** The step is accepted: what rounding has taken from its end is given to the next. */
    void accept() {
        sum.accept();
    }

    private void evaluateStages(RightHandSide rightHandSide, double t, double stepEnd, double[] y) {
        double h = stepEnd - t;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < dimension; k++) {
                argument[k] = y[k] + z[i][k];
            }
            rightHandSide.evaluate(i == 2 ? stepEnd : t + Radau5.NODES[i] * h, argument, f[i]);
        }
    }

    /** The increments of W, left in f; returns their norm. */
    private double increment(double h, double[] weights) {
        double gamma = Radau5.GAMMA / h;
        double alpha = Radau5.ALPHA / h;
        double beta = Radau5.BETA / h;
        for (int k = 0; k < dimension; k++) {
            transform(Radau5.INVERSE, f, f, k);
            f[0][k] -= gamma * w[0][k];
            f[1][k] -= alpha * w[1][k] - beta * w[2][k];
            f[2][k] -= beta * w[1][k] + alpha * w[2][k];
        }
        realMatrix.solve(f[0]);
        complexMatrix.solve(f[1], f[2]);
        double sum = 0;
        for (double[] part : f) {
            double norm = ErrorScale.norm(part, weights);
            sum += norm * norm;
        }
        return Math.sqrt(sum / 3);
    }

    private void update() {
        for (int k = 0; k < dimension; k++) {
            w[0][k] += f[0][k];
            w[1][k] += f[1][k];
            w[2][k] += f[2][k];
            transform(Radau5.TRANSFORMATION, w, z, k);
        }
    }

    /**
     * The estimated error, (gamma/h I - J)^-1 (f(t, y) + sum_i e_i Z_i / h).
     *
     * @param h signed size of the step
     * @param slope f(t, y), or f(t, y + error) to filter once more
     */
    void estimateError(double h, double[] slope) {
        for (int k = 0; k < dimension; k++) {
            error[k] = slope[k] + (Radau5.ERROR_WEIGHTS[0] * z[0][k] + Radau5.ERROR_WEIGHTS[1] * z[1][k]
                    + Radau5.ERROR_WEIGHTS[2] * z[2][k]) / h;
        }
        realMatrix.solve(error);
    }

    /** The estimate once more with f(t, y + error): small where the first is large only for a stiff component. */
    void filterError(RightHandSide rightHandSide, double t, double h, double[] y) {
        for (int k = 0; k < dimension; k++) {
            argument[k] = y[k] + error[k];
        }
        rightHandSide.evaluate(t, argument, f[0]);
        estimateError(h, f[0]);
    }

    /** Evaluates the right-hand side at the new state; an undefined one makes the step a failure. */
    StepFailureReason finish(RightHandSide rightHandSide, double stepEnd) {
        rightHandSide.evaluate(stepEnd, end, endDerivative);
        return Vectors.isFinite(endDerivative) ? null : StepFailureReason.NOT_FINITE;
    }

    /** The change over the step, n values; the storage itself. */
    double[] change() {
        return z[2];
    }

    /**
     * The coefficients of the collocation polynomial in the form of the interpolant: q = k_1 + theta k_2 takes the value
     * g_i = (Z_i/c_i - D)/(1 - c_i) at the first two nodes.
     *
     * @return new arrays, two rows of n values
     */
    double[][] denseCoefficients() {
        double c1 = Radau5.NODES[0];
        double c2 = Radau5.NODES[1];
        double[][] coefficients = new double[2][dimension];
        for (int k = 0; k < dimension; k++) {
            double first = (z[0][k] / c1 - z[2][k]) / (1 - c1);
            double second = (z[1][k] / c2 - z[2][k]) / (1 - c2);
            coefficients[1][k] = (second - first) / (c2 - c1);
            coefficients[0][k] = first - c1 * coefficients[1][k];
        }
        return coefficients;
    }
}
