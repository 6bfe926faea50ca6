package org.semenov.ode;

import java.util.Locale;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathIllegalStateException;

/**
 * An integration that cannot go on: the step size has fallen below its minimum, the steps allowed are spent, or the right-hand side or
 * its Jacobian is not finite at the state reached.
 */
public final class StepFailureException extends MathIllegalStateException {

    private static final long serialVersionUID = 1L;

    private final double time;
    private final double[] state;
    private final double stepSize;
    private final StepFailureReason reason;

    /**
     * A failure of the step that starts at a time.
     *
     * @param time time of the last accepted state
     * @param state last accepted state; copied
     * @param stepSize size of the refused step, negative when integrating backward
     * @param reason why the integration cannot go on
     */
    public StepFailureException(double time, double[] state, double stepSize, StepFailureReason reason) {
        super(LocalizedCoreFormats.SIMPLE_MESSAGE,
                String.format(Locale.ROOT, "no step from t = %s, the last size tried %s: %s", time, stepSize,
                        reason.explanation()));
        this.time = time;
        this.state = state.clone();
        this.stepSize = stepSize;
        this.reason = reason;
    }

    /**
     * Time of the last accepted state.
     *
     * @return time
     */
    public double time() {
        return time;
    }

    /**
     * Last accepted state.
     *
     * @return a copy, of the dimension of the equations
     */
    public double[] state() {
        return state.clone();
    }

    /**
     * Size of the refused step.
     *
     * @return step, negative when integrating backward
     */
    public double stepSize() {
        return stepSize;
    }

    /**
     * Why the integration could not go on.
     *
     * @return reason
     */
    public StepFailureReason reason() {
        return reason;
    }
}
