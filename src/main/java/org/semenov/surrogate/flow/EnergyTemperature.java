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
    /** Beyond the range by no more than this part of T is rounding. */
    private static final double END_ROUNDING = 1e-12;
    /** Where the polynomials of a species meet the energy can jump; between energies so near in T that temperature is the answer. */
    private static final double GAP = 1e-6;

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
            double wanted = Math.max(0.5 * t, Math.min(2.0 * t, t - change));
            double next = Math.max(LOWEST, Math.min(HIGHEST, wanted));
            if (Math.abs(next - t) <= 4.0 * Math.ulp(t)) {
                return Math.abs(wanted - next) <= END_ROUNDING * t ? next : Double.NaN;
            }
            t = next;
        }
        double excess = energy(t, massFractions) - energy;
        return Math.abs(excess) <= GAP * t * thermodynamics.specificHeatCapacity(t, massFractions, closure) ? t : Double.NaN;
    }
}
