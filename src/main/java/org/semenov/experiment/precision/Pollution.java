package org.semenov.experiment.precision;

import java.util.Arrays;
import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;

/**
 * POLLU: the chemical part of an air pollution model, 20 species, 25 reactions of first and second order (J. G. Verwer, SIAM J. Sci.
 * Comput. 15 (1994) 1243-1250).
 */
final class Pollution implements InPlaceEquation, AutonomousEquation {
    private static final int N = 20;
    private static final double[] RATE_CONSTANTS = {0.35, 26.6, 1.23e4, 8.6e-4, 8.2e-4, 1.5e4, 1.3e-4, 2.4e4, 1.65e4, 9e3, 0.022, 1.2e4,
        1.88, 1.63e4, 4.8e6, 3.5e-4, 0.0175, 1e8, 4.44e11, 1240.0, 2.1, 5.78, 0.0474, 1780.0, 3.12};
    /** The reactants of each reaction, counted from 1; 0 where there is no second. */
    private static final int[][] REACTANTS = {{1, 0}, {2, 4}, {5, 2}, {7, 0}, {7, 0}, {7, 6}, {9, 0}, {9, 6}, {11, 2}, {11, 1}, {13, 0},
        {10, 2}, {14, 0}, {1, 6}, {3, 0}, {4, 0}, {4, 0}, {16, 0}, {16, 0}, {17, 6}, {19, 0}, {19, 0}, {1, 4}, {19, 1}, {20, 0}};
    /** What each reaction makes, counted from 1; its reactants it takes. */
    private static final int[][] PRODUCTS = {{2, 3}, {1}, {1, 6}, {5, 5, 8}, {8}, {5, 8}, {5, 8, 10}, {11}, {1, 10, 12}, {13}, {11, 1},
        {14, 1}, {7, 5}, {15}, {4}, {16}, {3}, {6, 6}, {3}, {5, 18}, {2}, {1, 3}, {19}, {20}, {19, 1}};

    @Override
    public int getDimension() {
        return N;
    }

    @Override
    public void derivatives(double t, double[] y, double[] yDot) {
        Arrays.fill(yDot, 0.0);
        for (int i = 0; i < RATE_CONSTANTS.length; i++) {
            int second = REACTANTS[i][1];
            double rate = RATE_CONSTANTS[i] * y[REACTANTS[i][0] - 1] * (second > 0 ? y[second - 1] : 1.0);
            addChanges(i, rate, yDot, 0, 1);
        }
    }

    @Override
    public void jacobian(double t, double[] y, double[] j) {
        Arrays.fill(j, 0.0);
        for (int i = 0; i < RATE_CONSTANTS.length; i++) {
            int first = REACTANTS[i][0];
            int second = REACTANTS[i][1];
            addChanges(i, RATE_CONSTANTS[i] * (second > 0 ? y[second - 1] : 1.0), j, first - 1, N);
            if (second > 0) {
                addChanges(i, RATE_CONSTANTS[i] * y[first - 1], j, second - 1, N);
            }
        }
    }

    /** Adds a rate to the species made and takes it from those consumed, species k at {@code offset + stride k}. */
    private static void addChanges(int reaction, double rate, double[] sums, int offset, int stride) {
        for (int species : REACTANTS[reaction]) {
            if (species > 0) {
                sums[offset + stride * (species - 1)] -= rate;
            }
        }
        for (int species : PRODUCTS[reaction]) {
            sums[offset + stride * (species - 1)] += rate;
        }
    }
}
