package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.semenov.kinetics.Equilibrium;
import org.semenov.kinetics.EquilibriumResult;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowDomain;

/** States that a flow solver may come up with besides those of an adiabatic reactor in a model's domain, of several kinds; those called WITHIN have elements, energy and pressure of the domain. */
public final class OutsideStates {
    /** Where states come from. */
    public enum Kind {
        /** Equivalence ratios 0.1 to 8, 0.05 to 50 atm, 300 to 3200 K, unburnt. */
        FAR_MIXTURE,
        /** Mass fractions of all species at random. */
        RANDOM_COMPOSITION,
        /** Mixtures with a large part of the equilibrium's products added. */
        DILUTED_BY_PRODUCTS,
        /** Unburnt mixtures with radicals added. */
        SEEDED_RADICALS,
        /** Burnt and unburnt gas of one mixture, mixed at one pressure. */
        BURNT_AND_UNBURNT,
        /** Burnt and unburnt gas of two initial states of the domain, mixed at one pressure. */
        MIXED_WITHIN,
        /** Initial states of the domain with radicals added. */
        SEEDED_WITHIN
    }

    private static final double[] PRESSURES = {0.05 * 101325.0, 50.0 * 101325.0};

    private final FlowDomain domain;
    private final Mixture mixture;
    private final Equilibrium equilibrium;
    private final FlowCases cases;

    public OutsideStates(FlowDomain domain, Kinetics kinetics) {
        this.domain = domain;
        mixture = new Mixture(kinetics);
        equilibrium = new Equilibrium(kinetics.thermodynamics());
        cases = new FlowCases(domain, kinetics);
    }

    /** States of a kind. */
    public List<GasState> draw(Kind kind, int count, long seed) {
        Random random = new Random(seed);
        List<GasState> states = new ArrayList<>();
        while (states.size() < count) {
            states.add(draw(kind, random));
        }
        return states;
    }

    private GasState draw(Kind kind, Random random) {
        if (kind == Kind.MIXED_WITHIN || kind == Kind.SEEDED_WITHIN) {
            return drawWithin(kind, random);
        }
        double temperature = 300.0 + 2900.0 * random.nextDouble();
        double pressure = PRESSURES[0] * Math.pow(PRESSURES[1] / PRESSURES[0], random.nextDouble());
        double[] fresh = mixture.massFractions(0.1 * Math.pow(80.0, random.nextDouble()), domain.fuel(), domain.oxidizer());
        return switch (kind) {
            case FAR_MIXTURE -> new GasState(temperature, pressure, fresh);
            case RANDOM_COMPOSITION -> new GasState(temperature, pressure, mixture.randomFractions(random));
            case DILUTED_BY_PRODUCTS -> new GasState(temperature, pressure, Mixture.mixed(fresh, burnt(fresh, 1500.0, pressure).massFractions(),
                    random.nextDouble()));
            case SEEDED_RADICALS -> new GasState(temperature, pressure, Mixture.mixed(fresh, mixture.randomFractions(random),
                    Math.pow(10.0, -6.0 + 5.0 * random.nextDouble())));
            case BURNT_AND_UNBURNT -> {
                GasState burnt = burnt(fresh, Math.min(temperature, 1500.0), pressure);
                double part = random.nextDouble();
                yield new GasState((1.0 - part) * temperature + part * burnt.temperature(), pressure,
                        Mixture.mixed(fresh, burnt.massFractions(), part));
            }
            case MIXED_WITHIN, SEEDED_WITHIN -> throw new IllegalStateException("drawn elsewhere: this is a bug");
        };
    }

    private GasState drawWithin(Kind kind, Random random) {
        GasState a = cases.draw(random, 1.0);
        GasState b = cases.draw(random, 1.0);
        if (kind == Kind.SEEDED_WITHIN) {
            return new GasState(a.temperature(), a.pressure(), Mixture.mixed(a.massFractions(), mixture.randomFractions(random),
                    Math.pow(10.0, -6.0 + 4.0 * random.nextDouble())));
        }
        GasState burnt = burnt(b.massFractions(), b.temperature(), a.pressure());
        double part = random.nextDouble();
        return new GasState((1.0 - part) * a.temperature() + part * burnt.temperature(), a.pressure(),
                Mixture.mixed(a.massFractions(), burnt.massFractions(), part));
    }

    private GasState burnt(double[] fresh, double temperature, double pressure) {
        EquilibriumResult result = equilibrium.solve(new GasState(temperature, pressure, fresh), ReactorClosure.CONSTANT_PRESSURE);
        return result.state();
    }
}
