package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/** Equations with a known solution. */
interface ExactProblem extends ODEJacobiansProvider {

    /** The solution at a time, of the dimension of the equations. */
    double[] exact(double t);

    /** Kaps' problem: y = (exp(-2t), exp(-t)) for every mu. Autonomous, nonlinear. */
    record Kaps(double mu) implements ExactProblem, AutonomousEquation {

        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {-(mu + 2) * y[0] + mu * y[1] * y[1], y[0] - y[1] - y[1] * y[1]};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{-(mu + 2), 2 * mu * y[1]}, {1, -1 - 2 * y[1]}};
        }

        @Override
        public double[] exact(double t) {
            return new double[] {Math.exp(-2 * t), Math.exp(-t)};
        }
    }

    /** y' = y^2 cos t with y = 1/(2 - sin t). Not autonomous, nonlinear; df/dt by differences. */
    class Driven implements ExactProblem {

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {y[0] * y[0] * Math.cos(t)};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{2 * y[0] * Math.cos(t)}};
        }

        @Override
        public double[] exact(double t) {
            return new double[] {1 / (2 - Math.sin(t))};
        }
    }

    /** The same with df/dt given. */
    final class DrivenWithTimeDerivative extends Driven implements TimeDerivativeProvider {

        @Override
        public double[] computeTimeDerivative(double t, double[] y, double[] yDot) {
            return new double[] {-y[0] * y[0] * Math.sin(t)};
        }
    }

    /**
     * Prothero and Robinson's y' = -lambda (y - phi(t)) + phi'(t) with the solution phi(t) = sin(t + pi/4) (Hairer and
     * Wanner II, section IV.15).
     */
    record ProtheroRobinson(double lambda) implements ExactProblem, TimeDerivativeProvider {

        private static final double PHASE = Math.PI / 4;

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {-lambda * (y[0] - Math.sin(t + PHASE)) + Math.cos(t + PHASE)};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {{-lambda}};
        }

        @Override
        public double[] computeTimeDerivative(double t, double[] y, double[] yDot) {
            return new double[] {lambda * Math.cos(t + PHASE) - Math.sin(t + PHASE)};
        }

        @Override
        public double[] exact(double t) {
            return new double[] {Math.sin(t + PHASE)};
        }
    }
}
