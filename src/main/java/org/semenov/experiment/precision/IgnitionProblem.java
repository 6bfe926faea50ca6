package org.semenov.experiment.precision;

import java.util.Arrays;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/**
 * Whole ignitions at constant volume as problems. The end state is that of equilibrium and says nothing about accuracy, so the error is
 * that of T at the 50 times when T first comes 1 %, 3 %, ..., 99 % of the way to its end value, which lie densest where it runs away.
 */
final class IgnitionProblem {
    /** Absolute over relative tolerance: rtol 1e-6 comes with atol 1e-12. */
    static final double SCALE = 1e-6;
    private static final int SAMPLES = 50;
    /** Points between which a time is found; first even in log t over the decades before the end, then even over the rise. */
    private static final int POINTS = 4000;
    private static final double DECADES = 5.0;

    private IgnitionProblem() {
    }

    /**
     * @param name        short, for tables and file names
     * @param temperature T at the start [K]
     * @param pressure    p at the start [Pa]
     * @param composition in moles, like {@code H2:2,O2:1}
     * @param endTime     [s]
     * @throws IllegalArgumentException if T does not rise by 100 K
     */
    static StiffProblem of(String name, String title, Kinetics kinetics, double temperature, double pressure, String composition,
                           double endTime) {
        GasState first = new GasState(temperature, pressure, new Mixture(kinetics).massFractions(composition));
        double density = kinetics.thermodynamics().density(temperature, pressure, first.massFractions());
        return new StiffProblem(name, title, () -> new AdiabaticReactor(kinetics, ReactorClosure.CONSTANT_VOLUME, first),
                AdiabaticReactor.vectorOf(first), SCALE, times(kinetics, first, endTime), ErrorMeasure.TEMPERATURE, null,
                PeerText.equations(kinetics.mechanism(), density), density);
    }

    private static double[] times(Kinetics kinetics, GasState first, double endTime) {
        double[] points = new double[POINTS];
        for (int n = 0; n < POINTS; n++) {
            points[n] = endTime * Math.pow(10.0, DECADES * (n + 1 - POINTS) / (POINTS - 1.0));
        }
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-8, 1e-16);
        Trajectory coarse = solver.solve(first, ReactorClosure.CONSTANT_VOLUME, points);
        double rise = coarse.last().temperature() - first.temperature();
        if (!(rise > 100.0)) {
            throw new IllegalArgumentException(kinetics.mechanism().name() + " does not ignite within " + endTime + " s from "
                    + first.temperature() + " K: T rises by " + rise + " K");
        }
        double begin = 0.99 * firstTimeAbove(coarse, level(first, rise, 0));
        double end = 1.01 * firstTimeAbove(coarse, level(first, rise, SAMPLES - 1));
        for (int n = 0; n < POINTS; n++) {
            points[n] = begin + n / (POINTS - 1.0) * (Math.min(end, endTime) - begin);
        }
        Trajectory fine = solver.solve(first, ReactorClosure.CONSTANT_VOLUME, points);
        double[] times = new double[SAMPLES + 1];
        for (int n = 0; n < SAMPLES; n++) {
            times[n] = firstTimeAbove(fine, level(first, rise, n));
        }
        times[SAMPLES] = endTime;
        return Arrays.stream(times).distinct().toArray();
    }

    /** T [K] at 1 %, 3 %, ... of the rise. */
    private static double level(GasState first, double rise, int n) {
        return first.temperature() + (n + 0.5) / SAMPLES * rise;
    }

    private static double firstTimeAbove(Trajectory trajectory, double temperature) {
        int n = 0;
        while (trajectory.state(n).temperature() < temperature) {
            n++;
        }
        return trajectory.time(n);
    }
}
