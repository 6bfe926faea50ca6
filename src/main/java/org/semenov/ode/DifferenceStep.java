package org.semenov.ode;

import java.util.Arrays;

/**
 * One step of a numerical differentiation formula of order k = 1 .. 5 (Shampine and Reichelt 1997, section 2): with the
 * backward differences nabla at the new step
 *
 * <pre>
 *   sum_{m=1..k} (1/m) nabla^m y - kappa_k gamma_k (y - prediction) = h f(t, y),     gamma_k = sum_{j=1..k} 1/j
 *   error estimate = (kappa_k gamma_k + 1/(k+1)) (y - prediction)
 * </pre>
 *
 * solved for d = y - prediction by simplified Newton iterations. kappa = 0 is BDF; the values of the paper let the steps
 * of the orders 1 to 4 be up to a quarter longer at nearly the same stability.
 */
final class DifferenceStep {

    /** Iterations allowed. */
    static final int ITERATIONS = 4;
    /** kappa_k, from index 1. */
    static final double[] KAPPA = {0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0};
    private static final double DIVERGENCE = 0.9;
    /** Memory of the rate of contraction, as in CVODE. */
    private static final double RATE_MEMORY = 0.3;

    private static final double[] HARMONIC = new double[DifferenceHistory.LARGEST_ORDER + 1];
    private static final double[] ALPHA = new double[DifferenceHistory.LARGEST_ORDER + 1];
    private static final double[] ERROR_CONSTANT = new double[DifferenceHistory.LARGEST_ORDER + 1];

    static {
        for (int k = 0; k <= DifferenceHistory.LARGEST_ORDER; k++) {
            HARMONIC[k] = k == 0 ? 0 : HARMONIC[k - 1] + 1.0 / k;
            ALPHA[k] = (1 - KAPPA[k]) * HARMONIC[k];
            ERROR_CONSTANT[k] = KAPPA[k] * HARMONIC[k] + 1.0 / (k + 1);
        }
    }

    private final int dimension;
    private final StageMatrix matrix;
    private final double[] history;
    private final double[] prediction;
    private final double[] correction;
    private final double[] increment;
    private final double[] end;
    private final double[] endDerivative;
    private double rate;
    private int iterations;

    DifferenceStep(int dimension) {
        this.dimension = dimension;
        this.matrix = new StageMatrix(dimension);
        this.history = new double[dimension];
        this.prediction = new double[dimension];
        this.correction = new double[dimension];
        this.increment = new double[dimension];
        this.end = new double[dimension];
        this.endDerivative = new double[dimension];
    }

    int dimension() {
        return dimension;
    }

    /** The error of order k over {@code y - prediction}. */
    static double errorConstant(int k) {
        return ERROR_CONSTANT[k];
    }

    double[] end() {
        return end;
    }

    /** y' by the formula itself: f(t, y) up to what is left of the iteration, and not amplified by stiffness. */
    double[] endDerivative() {
        return endDerivative;
    }

    /** y - prediction, n values; overwritten by the next attempt. */
    double[] correction() {
        return correction;
    }

    double[] prediction() {
        return prediction;
    }

    int iterations() {
        return iterations;
    }

    /** Factors alpha_k/h I - J. */
    StepFailureReason factor(double h, int order, double[] jacobian) {
        rate = 1;
        return matrix.factor(ALPHA[order] / h, jacobian);
    }

    /** Extrapolates the history. */
    void predict(DifferenceHistory differences, int order) {
        differences.predict(order, prediction);
        Arrays.fill(history, 0);
        for (int m = order; m >= 1; m--) {
            double weight = HARMONIC[m];
            double[] row = differences.difference(m);
            for (int k = 0; k < dimension; k++) {
                history[k] += weight * row[k];
            }
        }
    }

    /**
     * Iterates to the new state.
     *
     * @param rightHandSide equations
     * @param stepEnd time at the end
     * @param h signed size of the step
     * @param order order of the formula
     * @param weights of the norm, n values
     * @param tolerance of the norm
     * @return null if the state is found, otherwise why not
     */
    StepFailureReason iterate(RightHandSide rightHandSide, double stepEnd, double h, int order, double[] weights,
            double tolerance) {
        Arrays.fill(correction, 0);
        System.arraycopy(prediction, 0, end, 0, dimension);
        double lastNorm = 0;
        for (iterations = 1; iterations <= ITERATIONS; iterations++) {
            rightHandSide.evaluate(stepEnd, end, increment);
            for (int k = 0; k < dimension; k++) {
                increment[k] -= (history[k] + ALPHA[order] * correction[k]) / h;
            }
            matrix.solve(increment);
            double norm = ErrorScale.norm(increment, weights);
            if (!Double.isFinite(norm)) {
                return StepFailureReason.NOT_FINITE;
            }
            if (iterations > 1) {
                double ratio = norm / lastNorm;
                if (ratio >= DIVERGENCE && norm > tolerance) {
                    return StepFailureReason.NO_CONVERGENCE;
                }
                rate = Math.max(RATE_MEMORY * rate, ratio);
            }
            lastNorm = Math.max(norm, Double.MIN_NORMAL);
            for (int k = 0; k < dimension; k++) {
                correction[k] += increment[k];
                end[k] = prediction[k] + correction[k];
            }
            if (norm * Math.min(1, rate) <= tolerance) {
                finish(h, order);
                return null;
            }
        }
        return StepFailureReason.NO_CONVERGENCE;
    }

    private void finish(double h, int order) {
        for (int k = 0; k < dimension; k++) {
            endDerivative[k] = (history[k] + ALPHA[order] * correction[k]) / h;
        }
    }
}
