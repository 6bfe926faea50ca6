package org.semenov.lanes;

import org.semenov.ode.RosenbrockTableau;

/**
 * Sizes of steps, the same for a cell in a lane and a cell alone. The next size follows from the error of the last step by the
 * elementary rule 0.9 error^(−1/(q+1)), q the embedded order. The first is that at which a solution with the curvature and the rate of
 * change seen at the start has an error of about the tolerance.
 */
final class StepSizeRule {
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 6.0;
    private static final double LARGEST_FIRST_FACTOR = 100.0;
    private static final double FACTOR_OF_UNDEFINED_ERROR = 0.25;
    /** A remainder not longer than this many steps is taken as one. */
    private static final double STRETCH = 1.0 + 1e-6;
    /** Below this part of Δt, or this many units in the last place of the time, a step resolves nothing. */
    private static final double SMALLEST_PART = 1e-32;
    private static final double SMALLEST_ULPS = 16.0;

    /** c of the first size: of 0.5, 0.05 .. 5e-5 this took fewest steps for the states of CellWorkload at 1e-6 s and 1e-7 s. */
    private static final double ERROR_CONSTANT = 0.005;

    private final int order;

    StepSizeRule(RosenbrockTableau tableau) {
        order = tableau.embeddedOrder() + 1;
    }

    private double root(double x) {
        return order == 4 ? Math.sqrt(Math.sqrt(x)) : Math.pow(x, 1.0 / order);
    }

    /**
     * The size of the first step. With the rate of change λ = |y''|/|y'| the error of a step is taken as c λ^(q−1) h^(q+1) |y''|.
     *
     * @param slope     |y'| in units of the tolerance [1/s]
     * @param curvature |y''| in units of the tolerance [1/s²]
     * @param timeStep  the largest size [s], taken where nothing changes
     */
    double first(double slope, double curvature, double timeStep) {
        double size = root(1.0 / (ERROR_CONSTANT * curvature * Math.pow(curvature / slope, order - 2)));
        return size < timeStep ? Math.max(size, SMALLEST_PART * timeStep) : timeStep;
    }

    /** The size to begin with of one given: 0, to estimate it, where it is not positive, and never too small to go on from. */
    static double given(double size, double timeStep) {
        return size > 0.0 ? Math.max(size, SMALLEST_PART * timeStep) : 0.0;
    }

    /** Whether a step of that size from a time [s] is too small to go on. */
    static boolean isTooSmall(double size, double time, double timeStep) {
        return size < Math.max(SMALLEST_PART * timeStep, SMALLEST_ULPS * Math.ulp(time));
    }

    /** The factor on the size after a step with that error in units of the tolerance. */
    double factor(double error, boolean first, boolean rejectedBefore) {
        if (!(error < Double.POSITIVE_INFINITY)) {
            return FACTOR_OF_UNDEFINED_ERROR;
        }
        double largest = rejectedBefore ? 1.0 : first ? LARGEST_FIRST_FACTOR : LARGEST_FACTOR;
        return Math.min(largest, Math.max(SMALLEST_FACTOR, SAFETY / root(error)));
    }

    /** The size to take of a size proposed: all that remains, or at most half of it. */
    static double fitted(double size, double remaining) {
        return size * STRETCH >= remaining ? remaining : Math.min(size, 0.5 * remaining);
    }
}
