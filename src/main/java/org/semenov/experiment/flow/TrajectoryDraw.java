package org.semenov.experiment.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.semenov.state.GasState;

/**
 * Draws states of a trajectory: where it moves fast in composition and temperature, evenly in the logarithm of time, and evenly in time until it has ignited.
 */
final class TrajectoryDraw {
    private static final double MOVING = 0.5;
    private static final double LOGARITHMIC = 0.15;
    private static final double WAITING = 0.35;
    private static final double TEMPERATURE_UNIT = 150.0;

    private final double[] cumulative;

    TrajectoryDraw(List<GasState> states, List<Double> times) {
        int count = states.size() - 1;
        double[] moving = new double[count];
        double[] logarithmic = new double[count];
        double[] waiting = new double[count];
        int ignition = ignition(states);
        for (int n = 0; n < count; n++) {
            moving[n] = distance(states.get(n), states.get(n + 1));
            logarithmic[n] = Math.log(times.get(n + 1) / times.get(n));
            waiting[n] = n < ignition + 3 ? times.get(n + 1) - times.get(n) : 0.0;
        }
        cumulative = new double[count];
        double sum = 0.0;
        double m = MOVING / Arrays.stream(moving).sum();
        double l = LOGARITHMIC / Arrays.stream(logarithmic).sum();
        double w = WAITING / Arrays.stream(waiting).sum();
        for (int n = 0; n < count; n++) {
            sum += m * moving[n] + l * logarithmic[n] + w * waiting[n];
            cumulative[n] = sum;
        }
    }

    /** Where T rises most. */
    private static int ignition(List<GasState> states) {
        int at = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n + 1 < states.size(); n++) {
            double rise = states.get(n + 1).temperature() - states.get(n).temperature();
            if (rise > largest) {
                largest = rise;
                at = n;
            }
        }
        return at;
    }

    private static double distance(GasState a, GasState b) {
        double square = Math.pow((b.temperature() - a.temperature()) / TEMPERATURE_UNIT, 2);
        for (int k = 0; k < a.speciesCount(); k++) {
            double change = 10.0 * (Math.pow(Math.max(b.massFraction(k), 0.0), 0.1) - Math.pow(Math.max(a.massFraction(k), 0.0), 0.1));
            square += change * change;
        }
        return Math.sqrt(square);
    }

    /** Position of a state. */
    int next(Random random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return Math.min(cumulative.length - 1, found >= 0 ? found : -found - 1) + 1;
    }
}
