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
 */
public record AdvanceOutcome(ReactorStatus status, double time, GasState state, IntegrationStatistics statistics) {

    /** Whether the end time is reached. */
    public boolean completed() {
        return status == ReactorStatus.COMPLETED;
    }
}
