package org.semenov.surrogate.flow;

import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.ReactorClosure;

/**
 * The temperature from the energy that the closure keeps, by Newton's method over amounts of all species. One instance a thread; allocates
 * nothing.
 */
public final class EnergyTemperature {
    static final double LOWEST = 200.0;
    static final double HIGHEST = 6000.0;
    private static final int ITERATIONS = 30;

    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;

    public EnergyTemperature(Thermodynamics thermodynamics, ReactorClosure closure) {
        this.thermodynamics = thermodynamics;
        this.closure = closure;
    }

    /** Specific energy [J/kg] of mass fractions at T [K]. */
    public double energy(double temperature, double[] massFractions) {
        return thermodynamics.specificEnergy(temperature, massFractions, closure);
    }

    /** T [K] of a specific energy [J/kg]; not a number where none is found within {@link #LOWEST}..{@link #HIGHEST}. */
    public double temperature(double energy, double[] massFractions, double guess) {
        double t = Math.max(LOWEST, Math.min(HIGHEST, guess));
        for (int n = 0; n < ITERATIONS; n++) {
            double excess = energy(t, massFractions) - energy;
            double change = excess / thermodynamics.specificHeatCapacity(t, massFractions, closure);
            double next = Math.max(0.5 * t, Math.min(2.0 * t, t - change));
            if (!(next >= LOWEST && next <= HIGHEST)) {
                return Double.NaN;
            }
            if (Math.abs(next - t) <= 4.0 * Math.ulp(t)) {
                return next;
            }
            t = next;
        }
        return Math.abs(energy(t, massFractions) - energy) <= 1e-9 * Math.abs(energy) + 1e-3 ? t : Double.NaN;
    }
}
