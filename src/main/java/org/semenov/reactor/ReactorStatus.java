package org.semenov.reactor;

import org.semenov.ode.StepFailureReason;

/** How the integration of a reactor ended, and what to do next. */
public enum ReactorStatus {

    /** The end time is reached. */
    COMPLETED("the end time is reached"),

    /** The number of steps allowed is spent. */
    STEP_LIMIT("the limit of the number of steps is reached; raise it, loosen the tolerances, or go on from the state reached"),

    /** No step, however small, meets the tolerances; also where, late, rates are too fast for the digits of the time. */
    STEP_TOO_SMALL("no step, however small, meets the tolerances; loosen them, and look whether rates jump near the state"
            + " reached"),

    /** The iteration of an implicit method does not converge, however small the step. */
    NO_CONVERGENCE("the iteration of the implicit method does not converge, however small the step; try another integrator"),

    /** A rate or a derivative of one is NaN or infinite, however small the step. */
    NON_FINITE_RATES("the rates are NaN or infinite near the state reached; look whether its temperature and composition are"
            + " within the range of the mechanism"),

    /** The linear systems cannot be solved. */
    SINGULAR_MATRIX("the matrix of the linear systems is singular at the state reached; look at its composition"),

    /** A mass fraction was below -0.01, at the start of a cell or on the way: no error of a tolerance,
     * and nothing to be believed after it. */
    NEGATIVE_MASS_FRACTION("a mass fraction was negative by more than 0.01; where those given are not below zero, tighten the absolute tolerance, which"
            + " should be far below the fractions that matter"),

    /** The temperature has left the range of the thermodynamic fits, and the caller asked to stop there. */
    TEMPERATURE_OUT_OF_RANGE("the temperature has left the range of the thermodynamic fits; choose fits that reach further,"
            + " or allow their extrapolation");

    private final String explanation;

    ReactorStatus(String explanation) {
        this.explanation = explanation;
    }

    /** What happened and what to do next: one sentence without a full stop. */
    public String explanation() {
        return explanation;
    }

    /** The status that an integrator's reason amounts to. */
    public static ReactorStatus of(StepFailureReason reason) {
        return switch (reason) {
            case STEP_LIMIT -> STEP_LIMIT;
            case ERROR_TOO_LARGE -> STEP_TOO_SMALL;
            case NO_CONVERGENCE -> NO_CONVERGENCE;
            case NOT_FINITE -> NON_FINITE_RATES;
            case SINGULAR_MATRIX -> SINGULAR_MATRIX;
        };
    }
}
