package org.semenov.lanes;

/** How the advance of a cell ended. */
public enum CellStatus {
    /** The end of the time step is reached. */
    COMPLETED,
    /** The number of steps allowed is spent. */
    STEP_LIMIT,
    /** No step meets the tolerances that the numbers of the time passed can tell from none. */
    STEP_TOO_SMALL,
    /** A rate, a derivative of one or a quantity of the state is not a number or infinite. */
    NON_FINITE_RATES,
    /** The linear systems cannot be solved. */
    SINGULAR_MATRIX,
    /** The temperature is outside the range allowed. */
    TEMPERATURE_OUT_OF_RANGE,
    /** A mass fraction is below -0.01, at the start or after a step: no error of a tolerance, and nothing to be believed after it. */
    NEGATIVE_MASS_FRACTION
}
