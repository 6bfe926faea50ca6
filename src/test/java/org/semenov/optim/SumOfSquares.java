package org.semenov.optim;

import java.util.Arrays;

/** f(x) = Σ r_i(x)² with its gradient 2 J^T r, from residuals and their Jacobian. */
record SumOfSquares(int dimension, int residuals, Terms terms) implements Objective {

    /** Fills residuals [m] and Jacobian [m][n]; the Jacobian comes zeroed. */
    interface Terms {
        void fill(double[] x, double[] r, double[][] jacobian);
    }

    @Override
    public double evaluate(double[] x, double[] gradient) {
        double[] r = new double[residuals];
        double[][] jacobian = new double[residuals][dimension];
        terms.fill(x, r, jacobian);
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < residuals; i++) {
            sum += r[i] * r[i];
            for (int j = 0; j < dimension; j++) {
                gradient[j] += 2 * r[i] * jacobian[i][j];
            }
        }
        return sum;
    }
}
