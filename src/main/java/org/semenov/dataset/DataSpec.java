package org.semenov.dataset;

import java.util.List;
import org.semenov.state.ReactorClosure;

/**
 * The domain of a data set: which trajectories, sampled how. One trajectory an initial temperature.
 *
 * @param mechanism         file of the mechanism
 * @param reactor           {@code constant-volume} or {@code constant-pressure}
 * @param pressure          initial pressure [Pa]
 * @param composition       initial composition in moles, such as {@code H2:2,O2:1}
 * @param temperatures      initial temperatures [K]
 * @param timeStep          Δt between samples [s]
 * @param steps             samples a trajectory, besides the first state
 * @param integrator        stiff method
 * @param relativeTolerance of the reference
 * @param absoluteTolerance of the reference
 */
public record DataSpec(String mechanism, String reactor, double pressure, String composition, List<Double> temperatures,
                       double timeStep, int steps, String integrator, double relativeTolerance, double absoluteTolerance) {

    public DataSpec {
        if (mechanism == null || composition == null || temperatures == null || reactor == null || integrator == null) {
            throw new IllegalArgumentException("the data specification needs mechanism, reactor, pressure, composition,"
                    + " temperatures, timeStep, steps, integrator, relativeTolerance, absoluteTolerance");
        }
        if (temperatures.isEmpty()) {
            throw new IllegalArgumentException("no initial temperatures are given");
        }
        if (!(pressure > 0.0 && pressure < 1e12)) {
            throw new IllegalArgumentException("pressure " + pressure + " Pa is not within 0..1e12 Pa");
        }
        for (Double temperature : temperatures) {
            if (temperature == null || !(temperature >= 200.0 && temperature <= 5000.0)) {
                throw new IllegalArgumentException("initial temperature " + temperature + " K is not within 200..5000 K");
            }
        }
        if (!(timeStep > 0.0 && timeStep < 1.0)) {
            throw new IllegalArgumentException("time step " + timeStep + " s is not within 0..1 s");
        }
        if (steps < 1 || steps > 1_000_000) {
            throw new IllegalArgumentException(steps + " steps a trajectory are not within 1..1000000");
        }
        ReactorClosure.ofLabel(reactor);
        temperatures = List.copyOf(temperatures);
    }

    public ReactorClosure closure() {
        return ReactorClosure.ofLabel(reactor);
    }

    /** n Δt for n = 0..steps [s]. */
    public double[] times() {
        double[] times = new double[steps + 1];
        for (int n = 0; n <= steps; n++) {
            times[n] = n * timeStep;
        }
        return times;
    }
}
