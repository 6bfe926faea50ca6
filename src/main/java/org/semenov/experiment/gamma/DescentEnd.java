package org.semenov.experiment.gamma;

/** Why a descent ended. */
enum DescentEnd {
    /** Every component of the gradient is within the tolerance. */
    GRADIENT_TOLERANCE,
    /** A hundred iterations together lowered the value by rounding alone. */
    VALUE_AT_ROUNDING,
    /**
     * No step along the direction, nor along the steepest descent, lowers the value: at rounding, or where J has absolute values
     * at a kink, which need not be a minimiser.
     */
    LINE_SEARCH_FAILED,
    /** Not at the end: the limit on the iterations was reached. */
    ITERATION_LIMIT
}
