package org.semenov.experiment.precision;

import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;

/** VDPOL: van der Pol's oscillator, y'' = μ ((1 − y²) y' − y) with μ = 1e6, in the time scaled so that its period is of order 1. */
final class VanDerPol implements InPlaceEquation, AutonomousEquation {
    private static final double MU = 1e6;

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public void derivatives(double t, double[] y, double[] yDot) {
        yDot[0] = y[1];
        yDot[1] = MU * ((1.0 - y[0] * y[0]) * y[1] - y[0]);
    }

    @Override
    public void jacobian(double t, double[] y, double[] j) {
        j[0] = 0.0;
        j[1] = 1.0;
        j[2] = MU * (-2.0 * y[0] * y[1] - 1.0);
        j[3] = MU * (1.0 - y[0] * y[0]);
    }
}
