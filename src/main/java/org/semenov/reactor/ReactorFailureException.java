package org.semenov.reactor;

import java.util.Locale;
import org.semenov.state.GasState;

/** An integration of a reactor that was required to reach its end and did not. */
public final class ReactorFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReactorStatus status;
    private final double time;
    private final transient GasState state;

    /**
     * @param status how the integration ended, not {@link ReactorStatus#COMPLETED}
     * @param time   t [s] reached
     * @param state  the state there
     */
    public ReactorFailureException(ReactorStatus status, double time, GasState state) {
        super(String.format(Locale.ROOT, "%s at t = %.6g s, T = %.6g K, p = %.6g Pa: %s", status, time, state.temperature(),
                state.pressure(), status.explanation()));
        this.status = status;
        this.time = time;
        this.state = state;
    }

    /** How the integration ended. */
    public ReactorStatus status() {
        return status;
    }

    /** t [s] reached. */
    public double time() {
        return time;
    }

    /** The state reached. */
    public GasState state() {
        return state;
    }
}
