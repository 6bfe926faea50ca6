package org.semenov.experiment.precision;

import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;

/** OREGO: the Oregonator of the Belousov-Zhabotinskii reaction. */
final class Oregonator implements InPlaceEquation, AutonomousEquation {
    private static final double S = 77.27;
    private static final double W = 0.161;
    private static final double Q = 8.375e-6;

    @Override
    public int getDimension() {
        return 3;
    }

    @Override
    public void derivatives(double t, double[] y, double[] yDot) {
        yDot[0] = S * (y[1] + y[0] * (1.0 - Q * y[0] - y[1]));
        yDot[1] = (y[2] - (1.0 + y[0]) * y[1]) / S;
        yDot[2] = W * (y[0] - y[2]);
    }

    @Override
    public void jacobian(double t, double[] y, double[] j) {
        j[0] = S * (1.0 - 2.0 * Q * y[0] - y[1]);
        j[1] = S * (1.0 - y[0]);
        j[2] = 0.0;
        j[3] = -y[1] / S;
        j[4] = -(1.0 + y[0]) / S;
        j[5] = 1.0 / S;
        j[6] = W;
        j[7] = 0.0;
        j[8] = -W;
    }
}
