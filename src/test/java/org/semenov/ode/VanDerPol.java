package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/** The singularly perturbed van der Pol oscillator with epsilon = 1e-6 (Hairer and Wanner II, section IV.10, VDPOL). */
final class VanDerPol implements ODEJacobiansProvider, AutonomousEquation {

    private static final double EPSILON = 1e-6;

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        return new double[] {y[1], ((1 - y[0] * y[0]) * y[1] - y[0]) / EPSILON};
    }

    @Override
    public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
        return new double[][] {{0, 1}, {(-2 * y[0] * y[1] - 1) / EPSILON, (1 - y[0] * y[0]) / EPSILON}};
    }
}
