package org.semenov.experiment.precision;

import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;

/** ROBER: Robertson's autocatalytic reaction. */
final class Robertson implements InPlaceEquation, AutonomousEquation {

    @Override
    public int getDimension() {
        return 3;
    }

    @Override
    public void derivatives(double t, double[] y, double[] yDot) {
        double first = 0.04 * y[0];
        double second = 1e4 * y[1] * y[2];
        double third = 3e7 * y[1] * y[1];
        yDot[0] = second - first;
        yDot[1] = first - second - third;
        yDot[2] = third;
    }

    @Override
    public void jacobian(double t, double[] y, double[] j) {
        j[0] = -0.04;
        j[1] = 1e4 * y[2];
        j[2] = 1e4 * y[1];
        j[3] = 0.04;
        j[4] = -1e4 * y[2] - 6e7 * y[1];
        j[5] = -1e4 * y[1];
        j[6] = 0.0;
        j[7] = 6e7 * y[1];
        j[8] = 0.0;
    }
}
