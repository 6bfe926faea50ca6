package org.semenov.surrogate.flow;

import org.semenov.kinetics.MixturePolynomials;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.ReactorClosure;

/** {@link EnergyTemperature} for the cells of a block, over the polynomials of their mixtures. One instance a thread; allocates nothing after construction. */
final class BlockTemperature {
    private final MixturePolynomials mixtures;
    private final ReactorClosure closure;

    BlockTemperature(Thermodynamics thermodynamics, ReactorClosure closure, int capacity) {
        mixtures = thermodynamics.newMixtures(capacity);
        this.closure = closure;
    }

    /** Specific energies [J/kg] of cells of amounts [species][cell] [mol/kg] at T [K]. */
    void energies(double[][] amounts, double[] temperature, double[] energies, int count) {
        mixtures.mix(amounts, count);
        for (int cell = 0; cell < count; cell++) {
            energies[cell] = mixtures.specificEnergy(cell, temperature[cell], closure);
        }
    }

    /** T [K] of amounts with specific energies [J/kg], by the rules of {@link EnergyTemperature#temperature}; not a number where none is wanted. */
    void temperatures(double[][] amounts, double[] energies, double[] guesses, boolean[] wanted, double[] temperatures, int count) {
        mixtures.mix(amounts, count);
        for (int cell = 0; cell < count; cell++) {
            temperatures[cell] = !wanted[cell] ? Double.NaN : temperature(cell, energies[cell], guesses[cell]);
        }
    }

    private double temperature(int cell, double energy, double guess) {
        double t = EnergyTemperature.held(guess);
        for (int n = 0; n < EnergyTemperature.ITERATIONS; n++) {
            double change = (mixtures.specificEnergy(cell, t, closure) - energy) / mixtures.specificHeatCapacity(cell, t, closure);
            double wanted = EnergyTemperature.wanted(t, change);
            double next = EnergyTemperature.held(wanted);
            if (Math.abs(next - t) <= 4.0 * Math.ulp(t)) {
                return EnergyTemperature.end(wanted, next, t);
            }
            t = next;
        }
        double excess = mixtures.specificEnergy(cell, t, closure) - energy;
        return EnergyTemperature.withinGap(excess, t, mixtures.specificHeatCapacity(cell, t, closure)) ? t : Double.NaN;
    }
}
