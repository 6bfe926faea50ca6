package org.semenov.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/**
 * Different states for measuring a batch, as the cells of a flow solver hold them: ten along each of many ignitions of hydrogen with
 * oxygen and, where the mechanism has nitrogen, in turn with air. Initial temperature, pressure and equivalence ratio vary from
 * ignition to ignition; the times are spread evenly in log t from a tenth of the delay to ten delays, so that radicals build up, the
 * temperature runs away and equilibrium is approached. The same seed gives the same states.
 */
public final class CellWorkload {
    /** Initial temperatures [K]. */
    private static final double LOWEST_TEMPERATURE = 1050.0;
    private static final double HIGHEST_TEMPERATURE = 1650.0;
    /** Initial pressures [Pa], even in their logarithm. */
    private static final double LOWEST_PRESSURE = 0.5 * 101325.0;
    private static final double HIGHEST_PRESSURE = 10.0 * 101325.0;
    /** Equivalence ratios, even in their logarithm. */
    private static final double LOWEST_RATIO = 0.5;
    private static final double HIGHEST_RATIO = 2.0;
    private static final int STATES_PER_IGNITION = 10;
    /** Times of the states in ignition delays. */
    private static final double EARLIEST = 0.1;
    private static final double LATEST = 10.0;
    /** No ignition of the domain takes longer [s]. */
    private static final double LONGEST_DELAY = 0.1;
    private static final double TOLERANCE = 1e-9;

    private final Kinetics kinetics;
    private final ReferenceSolver solver;
    private final Mixture mixture;

    /** @param kinetics of a mechanism with H2 and O2 */
    public CellWorkload(Kinetics kinetics) {
        this.kinetics = kinetics;
        this.solver = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, TOLERANCE, 1e-9 * TOLERANCE);
        this.mixture = new Mixture(kinetics);
    }

    /** That many states, at constant volume along each ignition. */
    public List<GasState> sample(int count, long seed) {
        Random random = new Random(seed);
        List<GasState> states = new ArrayList<>();
        while (states.size() < count) {
            boolean air = mixture.layout().contains("N2") && states.size() / STATES_PER_IGNITION % 2 == 1;
            GasState first = new GasState(uniform(random, LOWEST_TEMPERATURE, HIGHEST_TEMPERATURE),
                    logUniform(random, LOWEST_PRESSURE, HIGHEST_PRESSURE),
                    mixture.massFractions(logUniform(random, LOWEST_RATIO, HIGHEST_RATIO), "H2:1", air ? "O2:1,N2:3.76" : "O2:1"));
            states.addAll(along(first, random, Math.min(STATES_PER_IGNITION, count - states.size())));
        }
        return states;
    }

    private List<GasState> along(GasState first, Random random, int count) {
        double delay = delay(first);
        double[] times = new double[count];
        for (int n = 0; n < count; n++) {
            times[n] = delay * logUniform(random, EARLIEST, LATEST);
        }
        Arrays.sort(times);
        Trajectory trajectory = solver.solve(first, ReactorClosure.CONSTANT_VOLUME, times);
        return trajectory.states();
    }

    private double delay(GasState first) {
        OptionalDouble delay = solver.ignite(first, ReactorClosure.CONSTANT_VOLUME, LONGEST_DELAY, new double[] {LONGEST_DELAY})
                .delays().get(IgnitionCriterion.TEMPERATURE_RISE_400K);
        return delay.orElseThrow(() -> new IllegalArgumentException(kinetics.mechanism().name() + " does not ignite within "
                + LONGEST_DELAY + " s from " + first + ": the states are those of a hydrogen mechanism"));
    }

    private static double uniform(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double logUniform(Random random, double low, double high) {
        return low * Math.exp(Math.log(high / low) * random.nextDouble());
    }
}
