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

    /** The same, written into arrays of the caller. */
    static final class InPlace implements InPlaceEquation, AutonomousEquation {

        private final WithJacobian equations = new WithJacobian();

        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public void derivatives(double t, double[] y, double[] yDot) {
            System.arraycopy(equations.computeDerivatives(t, y), 0, yDot, 0, 3);
        }

        @Override
        public void jacobian(double t, double[] y, double[] jacobian) {
            double[][] rows = equations.computeMainStateJacobian(t, y, null);
            for (int i = 0; i < 3; i++) {
                System.arraycopy(rows[i], 0, jacobian, 3 * i, 3);
            }
        }
    }
}
