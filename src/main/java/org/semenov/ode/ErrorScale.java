package org.semenov.ode;

import org.hipparchus.ode.nonstiff.StepsizeHelper;

/** What the tolerances of one integration say about sizes. */
final class ErrorScale {

    private final StepsizeHelper tolerances;

    ErrorScale(StepsizeHelper tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * The root mean square of values_i / (atol_i + rtol_i max(|y0_i|, |y1_i|)); a value of zero counts as zero even
     * where the tolerance is zero.
     *
     * @param values n values
     * @param y0 state, n values
     * @param y1 another state, n values
     */
    double norm(double[] values, double[] y0, double[] y1) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                double ratio = values[i] / tolerances.getTolerance(i, Math.max(Math.abs(y0[i]), Math.abs(y1[i])));
                sum += ratio * ratio;
            }
        }
        return Math.sqrt(sum / values.length);
    }

    /**
     * The tolerance of each component, divided by the square root of their number, so that {@link #norm(double[],
     * double[])} is a plain sum.
     *
     * @param y0 state, n values
     * @param y1 another state, n values
     * @param weights receives 1 / (sqrt(n) (atol_i + rtol_i max(|y0_i|, |y1_i|))), infinite where the tolerance is zero
     */
    void weights(double[] y0, double[] y1, double[] weights) {
        double root = Math.sqrt(weights.length);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (root * tolerances.getTolerance(i, Math.max(Math.abs(y0[i]), Math.abs(y1[i]))));
        }
    }

    /** The root mean square of values_i over tolerances; a value of zero counts as zero whatever its weight. */
    static double norm(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                double ratio = values[i] * weights[i];
                sum += ratio * ratio;
            }
        }
        return Math.sqrt(sum);
    }

    /** The smallest relative tolerance of the components. */
    double relativeTolerance(int dimension) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < dimension; i++) {
            smallest = Math.min(smallest, tolerances.getRelativeTolerance(i));
        }
        return smallest;
    }

    /**
     * Sizes of the components for the increments of differences: the value and the change over the step, and for a
     * component near zero the value at which its absolute tolerance begins to rule.
     *
     * @param y state, n values
     * @param yDot f(t, y), n values
     * @param stepSize size of the step to come, zero if not known
     * @param sizes receives n positive values
     */
    void typicalSizes(double[] y, double[] yDot, double stepSize, double[] sizes) {
        double largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            double absolute = tolerances.getTolerance(i, 0);
            double relative = tolerances.getRelativeTolerance(i);
            double floor = absolute > 0 && relative > 0 ? absolute / relative : absolute;
            sizes[i] = Math.max(floor, Math.abs(y[i]) + Math.abs(stepSize * yDot[i]));
            largest = Math.max(largest, sizes[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == 0) {
                sizes[i] = largest > 0 ? largest : 1;
            }
        }
    }
}
