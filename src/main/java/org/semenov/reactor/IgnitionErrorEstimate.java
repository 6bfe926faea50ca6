package org.semenov.reactor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * How far an ignition run is from the exact solution of its equations, by a second run with a hundredth of the tolerances. The
 * second run's own error is so much smaller that the difference of the two is the first one's error; where both reach the rounding of
 * double numbers, ε √n after n steps stands in for it. Errors of the mechanism are no part of it.
 *
 * @param ignitionDelay  relative error of each delay; 1 where one of the runs alone found it, empty where neither did
 * @param endTemperature relative error of the temperature at the end time
 */
public record IgnitionErrorEstimate(Map<IgnitionCriterion, OptionalDouble> ignitionDelay, double endTemperature) {
    /** Tolerances of the second run, relative to the first. */
    private static final double TIGHTER = 0.01;
    /** Of ε √n. */
    private static final double ROUNDING = 4.0;

    public IgnitionErrorEstimate {
        ignitionDelay = Collections.unmodifiableMap(new EnumMap<>(ignitionDelay));
    }

    /**
     * Makes the second run. Empty if that does not reach the end time, within the step limit for example.
     *
     * @param solver  that made the run
     * @param run     the run to judge
     * @param first   its first state
     * @param closure its closure
     * @param endTime its end time [s]
     */
    public static Optional<IgnitionErrorEstimate> of(ReferenceSolver solver, IgnitionRun run, GasState first,
                                                     ReactorClosure closure, double endTime) {
        IgnitionRun better = solver.withTolerancesTimes(TIGHTER).tryIgnite(first, closure, endTime, new double[] {endTime});
        if (!better.completed()) {
            return Optional.empty();
        }
        double rounding = ROUNDING * Math.ulp(1.0) * Math.sqrt(run.statistics().acceptedSteps());
        Map<IgnitionCriterion, OptionalDouble> delays = new EnumMap<>(IgnitionCriterion.class);
        run.delays().forEach((criterion, delay) ->
                delays.put(criterion, relative(delay, better.delays().get(criterion), rounding)));
        double temperature = better.endState().temperature();
        return Optional.of(new IgnitionErrorEstimate(delays,
                Math.max(rounding, Math.abs(run.endState().temperature() - temperature) / temperature)));
    }

    private static OptionalDouble relative(OptionalDouble delay, OptionalDouble better, double rounding) {
        if (delay.isEmpty() && better.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (delay.isEmpty() || better.isEmpty()) {
            return OptionalDouble.of(1.0);
        }
        double exact = better.getAsDouble();
        return OptionalDouble.of(Math.max(rounding, Math.abs(delay.getAsDouble() - exact) / exact));
    }
}
