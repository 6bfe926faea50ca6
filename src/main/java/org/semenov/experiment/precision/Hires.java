package org.semenov.experiment.precision;

import java.util.Arrays;
import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;

/** HIRES: the high irradiance response of a plant, eight reactants. */
final class Hires implements InPlaceEquation, AutonomousEquation {
    private static final int N = 8;
    /** The constant part of the Jacobian at [row][column]. */
    private static final double[][] LINEAR = {
        {-1.71, 0.43, 8.32, 0.0, 0.0, 0.0, 0.0, 0.0},
        {1.71, -8.75, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0},
        {0.0, 0.0, -10.03, 0.43, 0.035, 0.0, 0.0, 0.0},
        {0.0, 8.32, 1.71, -1.12, 0.0, 0.0, 0.0, 0.0},
        {0.0, 0.0, 0.0, 0.0, -1.745, 0.43, 0.43, 0.0},
        {0.0, 0.0, 0.0, 0.69, 1.71, -0.43, 0.69, 0.0},
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.81, 0.0},
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.81, 0.0}};

    @Override
    public int getDimension() {
        return N;
    }

    @Override
    public void derivatives(double t, double[] y, double[] yDot) {
        double pair = 280.0 * y[5] * y[7];
        yDot[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
        yDot[1] = 1.71 * y[0] - 8.75 * y[1];
        yDot[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
        yDot[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
        yDot[4] = -1.745 * y[4] + 0.43 * (y[5] + y[6]);
        yDot[5] = -pair + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
        yDot[6] = pair - 1.81 * y[6];
        yDot[7] = -yDot[6];
    }

    @Override
    public void jacobian(double t, double[] y, double[] j) {
        Arrays.fill(j, 0.0);
        for (int i = 0; i < N; i++) {
            System.arraycopy(LINEAR[i], 0, j, i * N, N);
        }
        double by6 = 280.0 * y[7];
        double by8 = 280.0 * y[5];
        j[5 * N + 5] -= by6;
        j[5 * N + 7] -= by8;
        j[6 * N + 5] += by6;
        j[6 * N + 7] += by8;
        j[7 * N + 5] -= by6;
        j[7 * N + 7] -= by8;
    }
}
