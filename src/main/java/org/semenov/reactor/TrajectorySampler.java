package org.semenov.reactor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/** Takes the states at the sample times from each step's dense output. */
final class TrajectorySampler implements ODEStepHandler {
    private final AdiabaticReactor reactor;
    private final StateLayout layout;
    private final double[] times;
    private final List<GasState> states = new ArrayList<>();
    private final double[] densities;

    /** @param times t [s], increasing */
    TrajectorySampler(AdiabaticReactor reactor, StateLayout layout, double[] times) {
        this.reactor = reactor;
        this.layout = layout;
        this.times = times;
        this.densities = new double[times.length];
    }

    @Override
    public void handleStep(ODEStateInterpolator interpolator) {
        double end = interpolator.getCurrentState().getTime();
        while (states.size() < times.length && times[states.size()] <= end) {
            double[] y = interpolator.getInterpolatedState(times[states.size()]).getPrimaryState();
            densities[states.size()] = reactor.densityAt(y);
            states.add(reactor.stateOf(y));
        }
    }

    /** The whole trajectory, of an integration that reached the last sample time. */
    Trajectory trajectory() {
        if (states.size() != times.length) {
            throw new IllegalStateException("only " + states.size() + " of " + times.length
                    + " sample times were passed: this is a bug");
        }
        return new Trajectory(layout, times, states, densities);
    }

    /** The states at the sample times passed, and the last one at the time [s] reached. */
    Trajectory trajectoryUpTo(double time, double[] y) {
        int n = states.size();
        if (n > 0 && times[n - 1] == time) {
            return new Trajectory(layout, Arrays.copyOf(times, n), states, Arrays.copyOf(densities, n));
        }
        double[] reached = Arrays.copyOf(times, n + 1);
        double[] density = Arrays.copyOf(densities, n + 1);
        List<GasState> all = new ArrayList<>(states);
        reached[n] = time;
        density[n] = reactor.densityAt(y);
        all.add(reactor.stateOf(y));
        return new Trajectory(layout, reached, all, density);
    }
}
