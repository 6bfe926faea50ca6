package org.semenov.reactor;

import org.semenov.ode.IntegrationStatistics;
import org.semenov.state.GasState;

/**
 * What the advance of one reactor gave, also where it could not be completed.
 *
 * @param status     how it ended
 * @param time       t [s] reached, from the start of the advance
 * @param state      the state there
 * @param statistics what the integrator did
 * @param counts     what was remarkable about the states on the way
 */
public record AdvanceOutcome(ReactorStatus status, double time, GasState state, IntegrationStatistics statistics,
                             StateCounts counts) {

    /** Whether the end time is reached. */
    public boolean completed() {
        return status == ReactorStatus.COMPLETED;
    }

    /**
     * The state at the end.
     *
     * @throws ReactorFailureException if it was not reached
     */
    public GasState required() {
        if (!completed()) {
            throw new ReactorFailureException(status, time, state);
        }
        return state;
    }
}
