package org.semenov.reactor;

import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/**
 * What an adiabatic closed reactor must keep, and how far a trajectory strays from it.
 *
 * @param element largest change of an element's moles per kilogram over the trajectory, relative to its initial amount
 * @param energy  largest change of the specific internal energy (constant volume) or enthalpy (constant pressure),
 *                divided by c_v T or c_p T of the first state: the relative error that it makes in T
 */
public record Residuals(double element, double energy) {

    /** Residuals of a trajectory against its own first state. */
    public static Residuals of(Trajectory trajectory, ReactorClosure closure, Mechanism mechanism,
                               Thermodynamics thermodynamics) {
        double element = 0.0;
        double energy = 0.0;
        for (GasState state : trajectory.states()) {
            Residuals residuals = between(trajectory.first(), state, closure, mechanism, thermodynamics);
            element = largest(element, residuals.element);
            energy = largest(energy, residuals.energy);
        }
        return new Residuals(element, energy);
    }

    /** Residuals of one state against the first. */
    public static Residuals between(GasState first, GasState state, ReactorClosure closure, Mechanism mechanism,
                                    Thermodynamics thermodynamics) {
        double scale = thermodynamics.specificHeatCapacity(first.temperature(), first.massFractions(), closure)
                * first.temperature();
        double[] massFractions = state.massFractions();
        double element = 0.0;
        for (int e = 0; e < mechanism.elements().size(); e++) {
            double initial = thermodynamics.elementMolesPerKilogram(e, first.massFractions());
            double change = thermodynamics.elementMolesPerKilogram(e, massFractions) - initial;
            element = largest(element, initial > 0.0 ? change / initial : change);
        }
        double energy = (energy(state, closure, thermodynamics) - energy(first, closure, thermodynamics)) / scale;
        return new Residuals(element, Math.abs(energy));
    }

    /** Specific internal energy or enthalpy [J/kg] of a state, by closure. */
    public static double energy(GasState state, ReactorClosure closure, Thermodynamics thermodynamics) {
        return thermodynamics.specificEnergy(state.temperature(), state.massFractions(), closure);
    }

    /** Not a number where either is none: a broken state is not passed over. */
    private static double largest(double soFar, double value) {
        return Math.max(soFar, Math.abs(value));
    }
}
