package org.semenov.mechanism;

/**
 * The thermodynamic fit of a species in its standard state, the ideal gas at 1 atm. A reader of a table with another pressure adds
 * ln(p°/1 atm) to the constant of the entropy.
 */
public sealed interface SpeciesThermo permits Nasa7, Nasa9 {

    /** Lower end of the fit [K]. */
    double lowTemperature();

    /** Upper end of the fit [K]. */
    double highTemperature();
}
