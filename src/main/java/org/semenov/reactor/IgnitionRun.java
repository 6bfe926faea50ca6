package org.semenov.reactor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.semenov.ode.IntegrationStatistics;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;

/**
 * What one reactor followed by the reference integrator gave, also where it did not reach its end time.
 *
 * @param status     how the integration ended
 * @param time       t [s] reached
 * @param trajectory the states at the sample times reached; where the end time is not reached, the last state besides
 * @param endState   the state at the time reached
 * @param delays     ignition delay [s] by criterion, empty where there is none up to the time reached
 * @param residuals  elements and energy between first and end state
 * @param statistics what the integrator did
 * @param counts     what was remarkable about the states on the way
 */
public record IgnitionRun(ReactorStatus status, double time, Trajectory trajectory, GasState endState,
                          Map<IgnitionCriterion, OptionalDouble> delays, Residuals residuals, IntegrationStatistics statistics,
                          StateCounts counts) {

    public IgnitionRun {
        delays = Collections.unmodifiableMap(new EnumMap<>(delays));
    }

    /** Whether the end time is reached. */
    public boolean completed() {
        return status == ReactorStatus.COMPLETED;
    }

    /**
     * This run, if it reached its end time.
     *
     * @throws ReactorFailureException if it did not
     */
    public IgnitionRun required() {
        if (!completed()) {
            throw new ReactorFailureException(status, time, endState);
        }
        return this;
    }
}
