package org.semenov.mechanism;

/**
 * k = A T^b exp(−E_a/(R T)).
 *
 * @param preExponentialFactor A, in mol, m³ and s to the order of the reaction, for example m³/mol/s for order 2; negative only in a
 *                             sum of duplicate reactions
 * @param temperatureExponent  b
 * @param activationEnergy     E_a [J/mol]
 */
public record Arrhenius(double preExponentialFactor, double temperatureExponent, double activationEnergy) {

    /** k at T [K]. */
    public double at(double temperature) {
        return preExponentialFactor * Math.pow(temperature, temperatureExponent)
                * Math.exp(-activationEnergy / (PhysicalConstants.GAS_CONSTANT * temperature));
    }
}
