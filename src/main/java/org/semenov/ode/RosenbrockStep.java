package org.semenov.ode;

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
    private final double[][] stages;
    private final double[] argument;
    private final double[] derivative;
    private final double[] end;
    private final double[] endDerivative;
    private final double[] error;

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
        this.stages = new double[tableau.stages()][dimension];
        this.argument = new double[dimension];
        this.derivative = new double[dimension];
        this.end = new double[dimension];
        this.endDerivative = new double[dimension];
        this.error = new double[dimension];
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
        for (int i = 0; i < stages.length; i++) {
            double[] f = yDot;
            if (i > 0) {
                combine(stageWeights[i], y, argument);
                rightHandSide.evaluate(nodes[i] == 1 ? stepEnd : t + nodes[i] * h, argument, derivative);
                f = derivative;
            }
            solveStage(i, h, f, linearization.timeDerivative());
        }
        combine(weights, y, end);
        combine(errorWeights, null, error);
        return Vectors.isFinite(end) && Vectors.isFinite(error) ? null : StepFailureReason.NOT_FINITE;
    }

    /** Evaluates the right-hand side at the new state; an undefined one makes the step a failure. */
    StepFailureReason finish(RightHandSide rightHandSide, double stepEnd) {
        rightHandSide.evaluate(stepEnd, end, endDerivative);
        return Vectors.isFinite(endDerivative) ? null : StepFailureReason.NOT_FINITE;
    }

    /** W u_i = f_i + sum_j (C_ij / h) u_j + h d_i df/dt. */
    private void solveStage(int i, double h, double[] f, double[] timeDerivative) {
        double[] stage = stages[i];
        double timeWeight = h * timeWeights[i];
        for (int k = 0; k < dimension; k++) {
            stage[k] = f[k] + timeWeight * timeDerivative[k];
        }
        for (int j = 0; j < i; j++) {
            addScaled(couplings[i][j] / h, stages[j], stage);
        }
        matrix.solve(stage);
    }

    /** result = base + sum_j factors_j u_j; a base of null is zero. */
    private void combine(double[] factors, double[] base, double[] result) {
        for (int k = 0; k < dimension; k++) {
            result[k] = base == null ? 0.0 : base[k];
        }
        for (int j = 0; j < factors.length; j++) {
            if (factors[j] != 0) {
                addScaled(factors[j], stages[j], result);
            }
        }
    }

    private static void addScaled(double factor, double[] x, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * x[k];
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
            combine(denseWeights[r], null, coefficients[r]);
        }
        return coefficients;
    }
}
