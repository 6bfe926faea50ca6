package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/**
 * Equations y' = f(t, y) that write f and its Jacobian into arrays of the caller, so that stepping allocates nothing.
 * Hipparchus' own methods follow from the two; an implementation may supply them faster.
 */
public interface InPlaceEquation extends ODEJacobiansProvider {

    /**
     * The right-hand side f(t, y).
     *
     * @param t time
     * @param y state, n values; neither changed nor kept
     * @param yDot receives f, n values, not the array of the state
     */
    void derivatives(double t, double[] y, double[] yDot);

    /**
     * The Jacobian J = df/dy.
     *
     * @param t time
     * @param y state, n values; neither changed nor kept
     * @param jacobian receives df_i/dy_j at i n + j, n x n values, all of them
     */
    void jacobian(double t, double[] y, double[] jacobian);

    @Override
    default double[] computeDerivatives(double t, double[] y) {
        double[] yDot = new double[getDimension()];
        derivatives(t, y, yDot);
        return yDot;
    }

    @Override
    default double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
        int n = getDimension();
        double[] flat = new double[n * n];
        jacobian(t, y, flat);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(flat, i * n, rows[i], 0, n);
        }
        return rows;
    }
}
