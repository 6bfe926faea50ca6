package org.semenov.reactor;

/**
 * What was remarkable about the states at the ends of the accepted steps. Nothing of it is repaired: no mass fraction is
 * clipped, and outside their range the thermodynamic fits are extrapolated.
 *
 * @param outsideTemperatureRange  states whose temperature is outside the range of the thermodynamic fits
 * @param withNegativeMassFraction states with a mass fraction below minus the absolute tolerance
 * @param mostNegativeMassFraction the least mass fraction of all states, zero where none is negative
 */
public record StateCounts(int outsideTemperatureRange, int withNegativeMassFraction, double mostNegativeMassFraction) {
}
