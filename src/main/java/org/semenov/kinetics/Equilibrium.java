package org.semenov.kinetics;

import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Chemical equilibrium of an adiabatic closed mixture: at fixed u and ρ (constant volume) or fixed h and p (constant pressure). For each trial
 * temperature {@link EquilibriumComposition} minimises the free energy; the temperature is then the root of the specific
 * energy of that composition, which rises with T. Independent of the reactions. Immutable, shared by threads.
 */
public final class Equilibrium {
    /** Lowest temperature searched [K]. */
    public static final double MIN_TEMPERATURE = 100.0;
    /** Highest temperature searched [K]; the fits are far outside their range there. */
    public static final double MAX_TEMPERATURE = 15000.0;

    /** Relative change of T at which the search ends; the specific energy is known to about 1e-15. */
    private static final double TOLERANCE = 1e-13;
    /** Relative change of T below which a difference quotient of the energy would be rounding; the last one is kept. */
    private static final double SLOPE_STEP = 1e-6;
    private static final int MAX_TEMPERATURES = 150;
    /** The secant takes about 8; an energy within the small jump of a fit at its middle temperature is left to bisection. */
    private static final int MAX_SECANTS = 30;
    private static final double FIRST_GUESS = 2000.0;

    private final Thermodynamics thermodynamics;

    public Equilibrium(Thermodynamics thermodynamics) {
        this.thermodynamics = thermodynamics;
    }

    /**
     * Equilibrium of the mixture in that state.
     *
     * @param initial a physical state
     * @param closure which two quantities are kept
     */
    public EquilibriumResult solve(GasState initial, ReactorClosure closure) {
        initial.requirePhysical();
        double[] massFractions = initial.massFractions();
        double energy = thermodynamics.specificEnergy(initial.temperature(), massFractions, closure);
        double density = thermodynamics.density(initial.temperature(), initial.pressure(), massFractions);
        EquilibriumComposition composition =
                new EquilibriumComposition(thermodynamics, massFractions, closure, density, initial.pressure());

        double below = 0.0;
        double above = Double.POSITIVE_INFINITY;
        double previousT = Double.NaN;
        double previousExcess = Double.NaN;
        double slope = Double.NaN;
        double t = Math.max(initial.temperature(), FIRST_GUESS);
        for (int trial = 0; trial < MAX_TEMPERATURES; trial++) {
            if (!(t >= MIN_TEMPERATURE && t <= MAX_TEMPERATURE)) {
                return new EquilibriumResult(EquilibriumStatus.TEMPERATURE_OUT_OF_RANGE, initial, composition.iterations());
            }
            if (!composition.minimise(t)) {
                return new EquilibriumResult(EquilibriumStatus.NOT_CONVERGED, initial, composition.iterations());
            }
            double[] trialFractions = composition.massFractions();
            double excess = thermodynamics.specificEnergy(t, trialFractions, closure) - energy;
            below = excess <= 0.0 ? t : below;
            above = excess >= 0.0 ? t : above;
            if (Double.isNaN(previousT)) {
                slope = thermodynamics.specificHeatCapacity(t, trialFractions, closure);
            } else if (Math.abs(t - previousT) > SLOPE_STEP * t) {
                slope = (excess - previousExcess) / (t - previousT);
            }
            double next = trial < MAX_SECANTS ? nextTemperature(t, excess, slope, below, above)
                    : bisected(t, excess, below, above);
            if (Math.abs(next - t) <= TOLERANCE * t) {
                return new EquilibriumResult(EquilibriumStatus.CONVERGED, state(t, initial, closure, density, trialFractions),
                        composition.iterations());
            }
            previousT = t;
            previousExcess = excess;
            t = next;
        }
        return new EquilibriumResult(EquilibriumStatus.NOT_CONVERGED, initial, composition.iterations());
    }

    /** A secant step that at most halves or doubles T and stays within the bracket, else the bracket's middle. */
    private static double nextTemperature(double t, double excess, double slope, double below, double above) {
        if (excess == 0.0) {
            return t;
        }
        double step = t - excess / slope;
        double next = slope > 0.0 ? Math.max(0.5 * t, Math.min(2.0 * t, step)) : excess > 0.0 ? 0.5 * t : 2.0 * t;
        return isBracketed(below, above) && !(next > below && next < above) ? 0.5 * (below + above) : next;
    }

    private static double bisected(double t, double excess, double below, double above) {
        if (isBracketed(below, above)) {
            return 0.5 * (below + above);
        }
        return excess > 0.0 ? 0.5 * t : 2.0 * t;
    }

    private static boolean isBracketed(double below, double above) {
        return below > 0.0 && above < Double.POSITIVE_INFINITY;
    }

    private GasState state(double t, GasState initial, ReactorClosure closure, double density, double[] massFractions) {
        double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? initial.pressure()
                : density * PhysicalConstants.GAS_CONSTANT * t / thermodynamics.meanMolarMass(massFractions);
        return new GasState(t, pressure, massFractions);
    }
}
