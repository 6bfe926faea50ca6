package org.semenov.ode;

import java.util.Arrays;

/** One step of a tableau, from a linearised state to the new state, its error and its interpolant. */
final class RosenbrockStep {

    private final int dimension;
    private final double gamma;
    private final double[][] stageWeights;
    private final double[][] couplings;
    private final double[] nodes;
    private final double[] timeWeights;
    private final double[] weights;
    private final double[] errorWeights;
    private final double[][] denseWeights;

    private final StageMatrix matrix;
    /** u_i in rows of n values. */
    private final double[] stages;
    private final double[] right;
    private final double[] argument;
    private final double[] derivative;
    private final double[] end;
    private final double[] endDerivative;
    private final double[] error;
    private final CompensatedSum sum;

    RosenbrockStep(RosenbrockTableau tableau, int dimension) {
        this.dimension = dimension;
        this.gamma = tableau.gamma();
        this.stageWeights = tableau.stageWeights();
        this.couplings = tableau.couplings();
        this.nodes = tableau.nodes();
        this.timeWeights = tableau.timeWeights();
        this.weights = tableau.weights();
        this.errorWeights = tableau.errorWeights();
        this.denseWeights = tableau.denseWeights();
        this.matrix = new StageMatrix(dimension);
        this.stages = new double[tableau.stages() * dimension];
        this.right = new double[dimension];
        this.argument = new double[dimension];
        this.derivative = new double[dimension];
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

    /** The estimated error of the new state, n values; overwritten by the next attempt. */
    double[] error() {
        return error;
    }

    /**
     * Computes the stages, the new state and the estimated error.
     *
     * @param rightHandSide equations
     * @param linearization J and df/dt at the start
     * @param t time at the start
     * @param stepEnd time at the end; used as it is for the stages with node 1
     * @param y state at the start
     * @param yDot f(t, y)
     * @return null if there is a result, otherwise why not
     */
    StepFailureReason attempt(RightHandSide rightHandSide, Linearization linearization, double t, double stepEnd,
            double[] y, double[] yDot) {
        double h = stepEnd - t;
        StepFailureReason reason = matrix.factor(1 / (h * gamma), linearization.jacobian());
        if (reason != null) {
            return reason;
        }
        for (int i = 0; i < nodes.length; i++) {
            double[] f = yDot;
            if (i > 0) {
                System.arraycopy(y, 0, argument, 0, dimension);
                addStages(stageWeights[i], 1, argument);
                rightHandSide.evaluate(nodes[i] == 1 ? stepEnd : t + nodes[i] * h, argument, derivative);
                f = derivative;
            }
            solveStage(i, h, f, linearization.timeDerivative());
        }
        Arrays.fill(error, 0);
        addStages(errorWeights, 1, error);
        Arrays.fill(right, 0);
        addStages(weights, 1, right);
        sum.add(y, right, end);
        return Vectors.isFinite(end) && Vectors.isFinite(error) ? null : StepFailureReason.NOT_FINITE;
    }

    /** Forgets what rounding has taken: at the start, and where the state jumps. */
    void restart() {
        sum.restart();
    }

    /** The step is accepted: what rounding has taken from its end is given to the next. */
    void accept() {
        sum.accept();
    }

    /** Evaluates the right-hand side at the new state; an undefined one makes the step a failure. */
    StepFailureReason finish(RightHandSide rightHandSide, double stepEnd) {
        rightHandSide.evaluate(stepEnd, end, endDerivative);
        return Vectors.isFinite(endDerivative) ? null : StepFailureReason.NOT_FINITE;
    }

    /** W u_i = f_i + sum_j (C_ij / h) u_j + h d_i df/dt. */
    private void solveStage(int i, double h, double[] f, double[] timeDerivative) {
        double timeWeight = h * timeWeights[i];
        if (timeWeight == 0) {
            System.arraycopy(f, 0, right, 0, dimension);
        } else {
            for (int k = 0; k < dimension; k++) {
                right[k] = f[k] + timeWeight * timeDerivative[k];
            }
        }
        addStages(couplings[i], 1 / h, right);
        matrix.solve(right);
        System.arraycopy(right, 0, stages, i * dimension, dimension);
    }

    /** sum += scale sum_j factors_j u_j, two stages at a time. */
    private void addStages(double[] factors, double scale, double[] sum) {
        int n = dimension;
        int j = 0;
        for (; j + 1 < factors.length; j += 2) {
            double first = scale * factors[j];
            double second = scale * factors[j + 1];
            if (first != 0 || second != 0) {
                int row = j * n;
                for (int k = 0; k < n; k++) {
                    sum[k] += first * stages[row + k] + second * stages[row + n + k];
                }
            }
        }
        if (j < factors.length) {
            double last = scale * factors[j];
            for (int k = 0; k < n; k++) {
                sum[k] += last * stages[j * n + k];
            }
        }
    }

    /**
     * The coefficients k_r of the interpolant of the step last computed.
     *
     * @return new arrays, each of the dimension of the state
     */
    double[][] denseCoefficients() {
        double[][] coefficients = new double[denseWeights.length][dimension];
        for (int r = 0; r < coefficients.length; r++) {
            addStages(denseWeights[r], 1, coefficients[r]);
        }
        return coefficients;
    }
}
