package org.semenov.reactor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.semenov.ode.IntegrationStatistics;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;

/**
 * What one reactor followed by the reference integrator gave.
 *
 * @param trajectory the states at the sample times
 * @param endState   the state at the end time
 * @param delays     ignition delay [s] by criterion, empty where there is none
 * @param residuals  elements and energy between first and end state
 * @param statistics what the integrator did
 */
public record IgnitionRun(Trajectory trajectory, GasState endState, Map<IgnitionCriterion, OptionalDouble> delays,
                          Residuals residuals, IntegrationStatistics statistics) {

    public IgnitionRun {
        delays = Collections.unmodifiableMap(new EnumMap<>(delays));
    }
}
