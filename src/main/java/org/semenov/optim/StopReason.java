package org.semenov.optim;

/** Why an optimisation ended; {@link #advice()} says what to do next. */
public enum StopReason {
    GRADIENT_TOLERANCE("the gradient is below its tolerance: converged"),
    LINE_SEARCH_FAILED("no step along the search direction decreases the value enough: the value is at rounding level,"
            + " or the gradient is wrong; restart from the steepest descent to tell which"),
    DAMPING_LIMIT("no step decreases the value, even with the largest damping: the value is at rounding level, or gradient and"
            + " value do not belong together; compare the gradient with finite differences to tell which"),
    PATIENCE_SPENT("the validation error reached no new minimum within the patience: converged for the purpose,"
            + " a larger patience would search longer"),
    ITERATION_LIMIT("the iteration limit was reached before the patience: raise the limit to go on");

    private final String advice;

    StopReason(String advice) {
        this.advice = advice;
    }

    /** What happened and what can be done, one sentence. */
    public String advice() {
        return advice;
    }
}
