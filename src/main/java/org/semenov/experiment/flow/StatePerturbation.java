package org.semenov.experiment.flow;

import java.util.Random;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.ElementCorrection;
import org.semenov.surrogate.flow.EnergyTemperature;
import org.semenov.surrogate.flow.FlowSpecies;

/**
 * Moves a state off its trajectory: each reacting mass fraction times exp(σ N) with N from the normal distribution, put back onto the elements, with the energy, and
 * the pressure or density, of the state. One instance a thread.
 */
final class StatePerturbation {
    private final FlowSpecies species;
    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;
    private final ElementCorrection correction;
    private final EnergyTemperature energyTemperature;

    StatePerturbation(FlowSpecies species, Kinetics kinetics, ReactorClosure closure) {
        this.species = species;
        this.thermodynamics = kinetics.thermodynamics();
        this.closure = closure;
        correction = new ElementCorrection(species);
        energyTemperature = new EnergyTemperature(thermodynamics, closure);
    }

    /** The state moved, or the state itself where that leads nowhere. */
    GasState apply(GasState state, double sigma, Random random) {
        int r = species.reactingCount();
        double[] start = new double[r];
        double[] moved = new double[r];
        for (int i = 0; i < r; i++) {
            start[i] = Math.max(state.massFraction(species.reacting(i)), 0.0) / species.molarMass(species.reacting(i));
            moved[i] = start[i] * Math.exp(sigma * random.nextGaussian());
        }
        if (!correction.apply(start, moved, 0.0, Double.POSITIVE_INFINITY)) {
            return state;
        }
        double[] massFractions = state.massFractions();
        for (int i = 0; i < r; i++) {
            massFractions[species.reacting(i)] = moved[i] * species.molarMass(species.reacting(i));
        }
        double energy = energyTemperature.energy(state.temperature(), state.massFractions());
        double temperature = energyTemperature.temperature(energy, massFractions, state.temperature());
        if (!(temperature > 0.0)) {
            return state;
        }
        double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? state.pressure() : thermodynamics.pressure(temperature,
                thermodynamics.density(state.temperature(), state.pressure(), state.massFractions()), massFractions);
        return new GasState(temperature, pressure, massFractions);
    }
}
