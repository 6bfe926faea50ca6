package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/** Robertson's autocatalytic reaction (Hairer and Wanner II, section IV.1, eq. 1.4), without a Jacobian. */
class Robertson implements AutonomousEquation {

    @Override
    public int getDimension() {
        return 3;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        double first = 0.04 * y[0];
        double second = 1e4 * y[1] * y[2];
        double third = 3e7 * y[1] * y[1];
        return new double[] {second - first, first - second - third, third};
    }

    /** The same with its Jacobian. */
    static final class WithJacobian extends Robertson implements ODEJacobiansProvider {

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {
                {-0.04, 1e4 * y[2], 1e4 * y[1]},
                {0.04, -1e4 * y[2] - 6e7 * y[1], -1e4 * y[1]},
                {0, 6e7 * y[1], 0}};
        }
    }
}
