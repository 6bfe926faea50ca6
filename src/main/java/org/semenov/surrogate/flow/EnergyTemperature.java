package org.semenov.surrogate.flow;

import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.ReactorClosure;

/**
 * The temperature from the energy that the closure keeps, by Newton's method over amounts of all species; in stepping {@link BlockTemperature} does the same for many cells. One instance a
 * thread; allocates nothing.
 */
public final class EnergyTemperature {
    /** Between these T [K] is looked for. */
    public static final double LOWEST = 200.0;
    public static final double HIGHEST = 6000.0;
    static final int ITERATIONS = 30;
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
        double t = held(guess);
        for (int n = 0; n < ITERATIONS; n++) {
            double excess = energy(t, massFractions) - energy;
            double wanted = wanted(t, excess / thermodynamics.specificHeatCapacity(t, massFractions, closure));
            double next = held(wanted);
            if (Math.abs(next - t) <= 4.0 * Math.ulp(t)) {
                return end(wanted, next, t);
            }
            t = next;
        }
        double excess = energy(t, massFractions) - energy;
        return withinGap(excess, t, thermodynamics.specificHeatCapacity(t, massFractions, closure)) ? t : Double.NaN;
    }

    static double held(double t) {
        return Math.max(LOWEST, Math.min(HIGHEST, t));
    }

    /** T less a change by Newton's method, at most half or twice. */
    static double wanted(double t, double change) {
        return Math.max(0.5 * t, Math.min(2.0 * t, t - change));
    }

    /** Where the iteration has come to rest: not a number where it would go on beyond the range. */
    static double end(double wanted, double next, double t) {
        return Math.abs(wanted - next) <= END_ROUNDING * t ? next : Double.NaN;
    }

    /** Whether what is missing of an energy [J/kg] is no more than the polynomials can jump. */
    static boolean withinGap(double excess, double t, double heatCapacity) {
        return Math.abs(excess) <= GAP * t * heatCapacity;
    }
}
