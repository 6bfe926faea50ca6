package org.semenov.ode;

/** Why an integration could not go on. */
public enum StepFailureReason {

    /** The estimated error stays above the tolerance. */
    ERROR_TOO_LARGE("the estimated error stays above the tolerance; loosen the tolerances or look for a singularity"
            + " of the solution or a jump of the right-hand side"),

    /** The right-hand side, its Jacobian or a stage is not finite. */
    NOT_FINITE("the right-hand side, its Jacobian or a stage is NaN or infinite; look at the state and its domain"),

    /** The matrix of the linear systems has a zero pivot. */
    SINGULAR_MATRIX("the matrix I/(h gamma) - J is singular; look at the Jacobian"),

    /** The iteration of an implicit method does not converge. */
    NO_CONVERGENCE("the Newton iteration does not converge; look at the Jacobian and for jumps of the right-hand side"),

    /** The number of steps allowed is spent. */
    STEP_LIMIT("the limit of the number of steps is reached; raise it, loosen the tolerances, or go on from this state");

    private final String explanation;

    StepFailureReason(String explanation) {
        this.explanation = explanation;
    }

    /**
     * What happened and where to look next.
     *
     * @return one sentence without a full stop
     */
    public String explanation() {
        return explanation;
    }
}
