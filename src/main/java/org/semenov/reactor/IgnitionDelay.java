package org.semenov.reactor;

import java.util.OptionalDouble;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.Trajectory;

/**
 * Ignition delay by interpolation in a sampled trajectory, the same for a reference and for a surrogate: where only
 * samples exist (a rollout, a file) there is no event to locate. The error is that of the sampling.
 */
public final class IgnitionDelay {
    private IgnitionDelay() {
    }

    /**
     * The delay [s] by a criterion, empty where the trajectory does not ignite by it.
     *
     * @param trajectory     samples, at least three
     * @param criterion      what ignition means
     * @param thermodynamics molar masses for the concentration of OH
     */
    public static OptionalDouble of(Trajectory trajectory, IgnitionCriterion criterion, Thermodynamics thermodynamics) {
        return switch (criterion) {
            case TEMPERATURE_RISE_400K -> firstCrossing(trajectory.times(), trajectory.temperatures(),
                    trajectory.first().temperature() + IgnitionCriterion.TEMPERATURE_RISE);
            case MAX_TEMPERATURE_RATE -> maximumSlope(trajectory.times(), trajectory.temperatures());
            case MAX_OH -> maximum(trajectory.times(), concentrationOfOh(trajectory, thermodynamics));
        };
    }

    /** First upward crossing of a level, linear between samples. */
    static OptionalDouble firstCrossing(double[] times, double[] values, double level) {
        for (int n = 1; n < values.length; n++) {
            if (values[n] >= level && values[n - 1] < level) {
                double share = (level - values[n - 1]) / (values[n] - values[n - 1]);
                return OptionalDouble.of(times[n - 1] + share * (times[n] - times[n - 1]));
            }
        }
        return OptionalDouble.empty();
    }

    /** Time of the largest slope: vertex of the parabola through the largest difference quotient and its neighbours. */
    static OptionalDouble maximumSlope(double[] times, double[] values) {
        double[] middles = new double[values.length - 1];
        double[] slopes = new double[values.length - 1];
        for (int n = 0; n < slopes.length; n++) {
            middles[n] = 0.5 * (times[n] + times[n + 1]);
            slopes[n] = (values[n + 1] - values[n]) / (times[n + 1] - times[n]);
        }
        return maximum(middles, slopes);
    }

    /** Time of the largest interior value: vertex of the parabola through it and its neighbours. */
    static OptionalDouble maximum(double[] times, double[] values) {
        int best = 0;
        for (int n = 1; n < values.length; n++) {
            if (values[n] > values[best]) {
                best = n;
            }
        }
        if (best == 0 || best == values.length - 1) {
            return OptionalDouble.empty();
        }
        double left = times[best - 1] - times[best];
        double right = times[best + 1] - times[best];
        double leftSlope = (values[best - 1] - values[best]) / left;
        double rightSlope = (values[best + 1] - values[best]) / right;
        double curvature = (rightSlope - leftSlope) / (right - left);
        double slopeAtBest = leftSlope - curvature * left;
        double shift = curvature < 0.0 ? -slopeAtBest / (2.0 * curvature) : 0.0;
        return OptionalDouble.of(times[best] + Math.max(left, Math.min(right, shift)));
    }

    private static double[] concentrationOfOh(Trajectory trajectory, Thermodynamics thermodynamics) {
        if (!trajectory.layout().contains("OH")) {
            return new double[trajectory.size()];
        }
        int oh = trajectory.layout().indexOf("OH");
        double[] concentrations = new double[trajectory.size()];
        for (int n = 0; n < concentrations.length; n++) {
            concentrations[n] = trajectory.density(n) * trajectory.state(n).massFraction(oh) / thermodynamics.molarMass(oh);
        }
        return concentrations;
    }
}
