package org.semenov.ode;

/** Why no step of an acceptable size could be taken. */
public enum StepFailureReason {

    /** The estimated error stays above the tolerance. */
    ERROR_TOO_LARGE("the estimated error stays above the tolerance; loosen the tolerances or look for a singularity"
            + " of the solution or a jump of the right-hand side"),

    /** The right-hand side, its Jacobian or a stage is not finite. */
    NOT_FINITE("the right-hand side, its Jacobian or a stage is NaN or infinite; look at the state and its domain"),

    /** The matrix of the stages has a zero pivot. */
    SINGULAR_MATRIX("the matrix I/(h gamma) - J is singular; look at the Jacobian");

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
