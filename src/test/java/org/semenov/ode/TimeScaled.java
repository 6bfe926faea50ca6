package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/** Equations in a time that runs in another unit: y(t) = solution(t / scale); df/dt by differences. */
record TimeScaled(ODEJacobiansProvider equations, double scale) implements ODEJacobiansProvider {

    @Override
    public int getDimension() {
        return equations.getDimension();
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        double[] yDot = equations.computeDerivatives(t / scale, y);
        for (int i = 0; i < yDot.length; i++) {
            yDot[i] /= scale;
        }
        return yDot;
    }

    @Override
    public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
        double[][] jacobian = equations.computeMainStateJacobian(t / scale, y, yDot);
        for (double[] row : jacobian) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= scale;
            }
        }
        return jacobian;
    }
}
