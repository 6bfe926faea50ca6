package org.semenov.surrogate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.Mechanism;
import org.semenov.reactor.Residuals;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * The initial states that a model's data started from: one mixture over ranges of temperature and pressure. A closed
 * adiabatic reactor keeps its elements, its energy and its density or pressure, so any state tells which initial state it
 * comes from; a state from another mixture or another pressure can sit inside the range of every single coordinate and
 * still be unknown to the nets. Immutable.
 */
public final class InitialDomain {
    private static final double SAME_MIXTURE = 1e-6;
    private static final double SLACK = 1e-3;

    private final double[] temperatures;
    private final double[] pressures;
    private final double[] massFractions;

    /**
     * @param temperatures  least and largest T [K]
     * @param pressures     least and largest p [Pa]
     * @param massFractions Y of the mixture
     */
    public InitialDomain(double[] temperatures, double[] pressures, double[] massFractions) {
        if (temperatures.length != 2 || pressures.length != 2) {
            throw new IllegalArgumentException("ranges of initial temperature and pressure have " + temperatures.length + " and "
                    + pressures.length + " ends, not 2");
        }
        this.temperatures = temperatures.clone();
        this.pressures = pressures.clone();
        this.massFractions = massFractions.clone();
    }

    /** The domain of the pairs that start at t = 0; empty where there are none or where they are of several mixtures. */
    public static Optional<InitialDomain> of(List<StepPair> pairs) {
        List<GasState> first = pairs.stream().filter(pair -> pair.time() == 0.0).map(StepPair::first).toList();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        double[] mixture = first.get(0).massFractions();
        for (GasState state : first) {
            for (int k = 0; k < mixture.length; k++) {
                if (Math.abs(state.massFraction(k) - mixture[k]) > SAME_MIXTURE) {
                    return Optional.empty();
                }
            }
        }
        double[] temperatures = first.stream().mapToDouble(GasState::temperature).sorted().toArray();
        double[] pressures = first.stream().mapToDouble(GasState::pressure).sorted().toArray();
        int last = first.size() - 1;
        return Optional.of(new InitialDomain(new double[] {temperatures[0], temperatures[last]},
                new double[] {pressures[0], pressures[last]}, mixture));
    }

    /** Least and largest initial temperature [K], a copy. */
    public double[] temperatures() {
        return temperatures.clone();
    }

    /** Least and largest initial pressure [Pa], a copy. */
    public double[] pressures() {
        return pressures.clone();
    }

    /** Y of the mixture, a copy. */
    public double[] massFractions() {
        return massFractions.clone();
    }

    /**
     * Why a state does not come from this domain; empty where it does.
     *
     * @param state any state of a reactor, first or later
     */
    public Optional<String> refusal(GasState state, ReactorClosure closure, Mechanism mechanism, Thermodynamics thermodynamics) {
        for (int e = 0; e < mechanism.elements().size(); e++) {
            double own = thermodynamics.elementMolesPerKilogram(e, state.massFractions());
            double data = thermodynamics.elementMolesPerKilogram(e, massFractions);
            if (Math.abs(own - data) > 1e-4 * data + SAME_MIXTURE) {
                return Optional.of("it has " + own + " mol/kg of " + mechanism.elements().get(e).name() + ", the data "
                        + data + ": another mixture");
            }
        }
        double temperature;
        try {
            temperature = initialTemperature(state, closure, thermodynamics);
        } catch (IllegalArgumentException e) {
            return Optional.of("its energy is that of no initial state: " + e.getMessage());
        }
        double density = thermodynamics.density(state.temperature(), state.pressure(), state.massFractions());
        double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? state.pressure()
                : thermodynamics.pressure(temperature, density, massFractions);
        return outside("temperature", temperature, temperatures, "K").or(() -> outside("pressure", pressure, pressures, "Pa"));
    }

    private double initialTemperature(GasState state, ReactorClosure closure, Thermodynamics thermodynamics) {
        double energy = Residuals.energy(state, closure, thermodynamics);
        return closure == ReactorClosure.CONSTANT_PRESSURE
                ? thermodynamics.temperatureFromEnthalpy(energy, massFractions, state.temperature())
                : thermodynamics.temperatureFromInternalEnergy(energy, massFractions, state.temperature());
    }

    private static Optional<String> outside(String what, double value, double[] range, String unit) {
        return value >= range[0] * (1.0 - SLACK) && value <= range[1] * (1.0 + SLACK) ? Optional.empty()
                : Optional.of("its initial " + what + " of " + value + " " + unit + " is outside the data's "
                        + range[0] + ".." + range[1] + " " + unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InitialDomain domain && Arrays.equals(domain.temperatures, temperatures)
                && Arrays.equals(domain.pressures, pressures) && Arrays.equals(domain.massFractions, massFractions);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(temperatures) + Arrays.hashCode(pressures)) + Arrays.hashCode(massFractions);
    }
}
