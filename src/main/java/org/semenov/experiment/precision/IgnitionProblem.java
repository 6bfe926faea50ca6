package org.semenov.experiment.precision;

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
 * that of T at 50 times evenly spread over the rise of T from 1 % to 99 % of the way to its end value.
 */
final class IgnitionProblem {
    /** Absolute over relative tolerance: rtol 1e-6 comes with atol 1e-12. */
    static final double SCALE = 1e-6;
    private static final int SAMPLES = 50;
    private static final double FIRST_SHARE = 0.01;
    private static final double LAST_SHARE = 0.99;
    /** Points on which the rise is looked for, even in log t over this many decades before the end. */
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
        Trajectory trajectory = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-8, 1e-16)
                .solve(first, ReactorClosure.CONSTANT_VOLUME, points);
        double rise = trajectory.last().temperature() - first.temperature();
        if (!(rise > 100.0)) {
            throw new IllegalArgumentException(kinetics.mechanism().name() + " does not ignite within " + endTime + " s from "
                    + first.temperature() + " K: T rises by " + rise + " K");
        }
        double begin = firstTimeAbove(trajectory, first.temperature() + FIRST_SHARE * rise);
        double end = firstTimeAbove(trajectory, first.temperature() + LAST_SHARE * rise);
        double[] times = new double[SAMPLES + 1];
        for (int n = 0; n < SAMPLES; n++) {
            times[n] = begin + n / (SAMPLES - 1.0) * (end - begin);
        }
        times[SAMPLES] = endTime;
        return times;
    }

    private static double firstTimeAbove(Trajectory trajectory, double temperature) {
        int n = 0;
        while (trajectory.state(n).temperature() < temperature) {
            n++;
        }
        return trajectory.time(n);
    }
}
