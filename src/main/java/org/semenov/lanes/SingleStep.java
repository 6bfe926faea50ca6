package org.semenov.lanes;

import java.util.Arrays;
import org.semenov.ode.RosenbrockTableau;

/** {@link LaneStep} for one cell, with a matrix that exchanges rows. One instance a thread; allocates nothing. */
final class SingleStep {
    /** dy/dt at the start, y at the end and its estimated error. */
    final double[] slope;
    final double[] end;
    final double[] error;

    private final SingleReactor reactor;
    private final SingleMatrix matrix;
    private final int dimension;
    private final double gamma;
    private final double[][] stageWeights;
    private final double[][] couplings;
    private final double[] weights;
    private final double[] errorWeights;
    private final double[][] stages;
    private final double[] argument;

    SingleStep(SingleReactor reactor, RosenbrockTableau tableau) {
        this.reactor = reactor;
        dimension = reactor.dimension();
        matrix = new SingleMatrix(dimension);
        gamma = tableau.gamma();
        stageWeights = tableau.stageWeights();
        couplings = tableau.couplings();
        weights = tableau.weights();
        errorWeights = tableau.errorWeights();
        stages = new double[tableau.stages()][dimension];
        slope = new double[dimension];
        end = new double[dimension];
        error = new double[dimension];
        argument = new double[dimension];
    }

    /** Evaluates dy/dt and the Jacobian at y. */
    void linearise(double[] y) {
        reactor.linearise(y);
        System.arraycopy(reactor.rate, 0, slope, 0, dimension);
    }

    /** Whether dy/dt and the Jacobian last evaluated are numbers. */
    boolean isLinearisationFinite() {
        return isFinite(slope) && isFinite(reactor.jacobian);
    }

    private static boolean isFinite(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value - value;
        }
        return sum == 0.0;
    }

    /** Fills J v. */
    void multiply(double[] v, double[] product) {
        for (int i = 0; i < dimension; i++) {
            product[i] = 0.0;
            for (int j = 0; j < dimension; j++) {
                product[i] += reactor.jacobian[i * dimension + j] * v[j];
            }
        }
    }

    /** Attempts a step of size h [s] from y, the state last linearised; false if the linear systems have no solution. */
    boolean attempt(double[] y, double h) {
        if (!matrix.factor(reactor.jacobian, 1.0 / (h * gamma))) {
            return false;
        }
        for (int s = 0; s < stages.length; s++) {
            if (s > 0) {
                combine(stageWeights[s], y, argument);
                reactor.evaluate(argument);
            }
            System.arraycopy(s == 0 ? slope : reactor.rate, 0, stages[s], 0, dimension);
            for (int j = 0; j < s; j++) {
                add(couplings[s][j] / h, stages[j], stages[s]);
            }
            matrix.solve(stages[s]);
        }
        combine(weights, y, end);
        Arrays.fill(error, 0.0);
        for (int s = 0; s < stages.length; s++) {
            add(errorWeights[s], stages[s], error);
        }
        return true;
    }

    private void combine(double[] factors, double[] y, double[] result) {
        System.arraycopy(y, 0, result, 0, dimension);
        for (int s = 0; s < factors.length; s++) {
            add(factors[s], stages[s], result);
        }
    }

    private void add(double factor, double[] x, double[] sum) {
        if (factor != 0.0) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += factor * x[i];
            }
        }
    }
}
