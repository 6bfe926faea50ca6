package org.semenov.kernel;

/** What became of a cell, and what to do next. */
public enum KernelStatus {
    /** Nothing has been asked of the cell yet. */
    NOT_ADVANCED("the cell has not been advanced yet"),
    /** Advanced by the surrogate. */
    SURROGATE("advanced by the surrogate"),
    /** Advanced by the reference integrator, because the guard did not believe the surrogate. */
    REFERENCE("advanced by the reference integrator: the guard did not believe the surrogate"),
    /** A number of the cell is NaN or infinite; the cell is left as it was. */
    NOT_A_NUMBER("a number of the cell is NaN or infinite; the cell is left as it was"),
    /** The temperature is outside 200..5000 K; the cell is left as it was. */
    TEMPERATURE_OUT_OF_RANGE("the temperature is outside 200..5000 K; the cell is left as it was"),
    /** The pressure is outside 1..1e9 Pa; the cell is left as it was. */
    PRESSURE_OUT_OF_RANGE("the pressure is outside 1..1e9 Pa; the cell is left as it was"),
    /** A mass fraction is below zero by more than rounding or far above one; the cell is left as it was. */
    MASS_FRACTION_OUT_OF_RANGE("a mass fraction is below zero by more than rounding (1e-12 in double, 1e-7 in single precision) or far above one; limit what transport does, the cell is left as it was"),
    /** The mass fractions do not sum to one within 1e-6, in single precision 1e-5; the cell is left as it was. */
    MASS_FRACTIONS_DO_NOT_SUM_TO_ONE("the mass fractions do not sum to one within 1e-6 (1e-5 in single precision); normalise them, the cell is left as it was"),
    /** The cells have another number of species than the model; they are left as they were. */
    WRONG_SPECIES_COUNT("the cells have another number of species than the model; they are left as they were"),
    /** The time step is not one of the model's domain; the cells are left as they were. */
    TIME_STEP_OUT_OF_RANGE("the time step is outside the model's domain; split it, or use the reference; the cells are left as they were"),
    /** The surrogate found no state and the guard is off; the cell is left as it was. */
    SURROGATE_FAILED("the surrogate found no state and the guard is off; switch it on, the cell is left as it was"),
    /** Neither the surrogate nor the reference found a state; the cell is left as it was. */
    REFERENCE_FAILED("the reference integrator failed where the guard did not believe the surrogate; look at the state, the cell is left as it was");

    private final String explanation;

    KernelStatus(String explanation) {
        this.explanation = explanation;
    }

    /** What happened and what to do next: one sentence without a full stop. */
    public String explanation() {
        return explanation;
    }

    /** Whether the cell is at the end of the time step. */
    public boolean advanced() {
        return this == SURROGATE || this == REFERENCE;
    }
}
