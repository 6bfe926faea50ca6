package org.semenov.state;

import java.util.Arrays;

/**
 * Temperature, pressure and composition of an ideal-gas mixture. Immutable. It holds what it is given: a surrogate may
 * produce a state with a negative mass fraction or a sum off one, and what measures such a state must see it.
 */
public final class GasState {
    /** Below zero by no more than this is rounding of whoever wrote the state; it is used as it is. */
    private static final double ROUNDING = 1e-12;

    private final double temperature;
    private final double pressure;
    private final double[] massFractions;

    /**
     * @param temperature   T [K]
     * @param pressure      p [Pa]
     * @param massFractions Y_k, one a species, copied
     */
    public GasState(double temperature, double pressure, double[] massFractions) {
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions.clone();
    }

    /** T [K]. */
    public double temperature() {
        return temperature;
    }

    /** p [Pa]. */
    public double pressure() {
        return pressure;
    }

    /** Y_k of one species. */
    public double massFraction(int species) {
        return massFractions[species];
    }

    /** A copy of all Y_k. */
    public double[] massFractions() {
        return massFractions.clone();
    }

    public int speciesCount() {
        return massFractions.length;
    }

    /** The state where it is one to start a reactor from. */
    public GasState requirePhysical() {
        if (!(temperature > 0.0 && temperature < 1e5)) {
            throw new IllegalArgumentException("temperature " + temperature + " K is not within 0..100000 K");
        }
        if (!(pressure > 0.0 && pressure < 1e12)) {
            throw new IllegalArgumentException("pressure " + pressure + " Pa is not within 0..1e12 Pa");
        }
        double sum = 0.0;
        for (double y : massFractions) {
            if (!(y >= -ROUNDING && y <= 1.0 + ROUNDING)) {
                throw new IllegalArgumentException("mass fraction " + y + " is not within 0..1");
            }
            sum += y;
        }
        if (Math.abs(sum - 1.0) > 1e-6) {
            throw new IllegalArgumentException("mass fractions sum to " + sum + ", not to 1 within 1e-6");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GasState state
                && Double.compare(state.temperature, temperature) == 0
                && Double.compare(state.pressure, pressure) == 0
                && Arrays.equals(state.massFractions, massFractions);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(temperature) + Double.hashCode(pressure)) + Arrays.hashCode(massFractions);
    }

    @Override
    public String toString() {
        return "T=" + temperature + " K, p=" + pressure + " Pa, Y=" + Arrays.toString(massFractions);
    }
}
