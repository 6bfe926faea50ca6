package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowDomain;

/** Initial states drawn at random from a domain: T evenly, p and φ evenly in their logarithms. */
public final class FlowCases {
    private final FlowDomain domain;
    private final Mixture mixture;

    public FlowCases(FlowDomain domain, Kinetics kinetics) {
        this.domain = domain;
        mixture = new Mixture(kinetics);
    }

    /** The same over ranges widened by factors, so that the ends of the domain lie within the data; a single Δt stays that. */
    FlowCases widened(double temperatureFactor, double factor) {
        return new FlowCases(new FlowDomain(domain.temperature().widened(temperatureFactor), domain.pressure().widened(factor),
                domain.equivalenceRatio().widened(factor),
                isPoint(domain.timeStep()) ? domain.timeStep() : domain.timeStep().widened(factor), domain.fuel(), domain.oxidizer()), mixture);
    }

    private static boolean isPoint(FlowDomain.Range range) {
        return range.least() == range.largest();
    }

    private FlowCases(FlowDomain domain, Mixture mixture) {
        this.domain = domain;
        this.mixture = mixture;
    }

    /**
     * An initial state by name.
     *
     * @param equivalenceRatio φ of its mixture
     */
    public record Initial(GasState state, double equivalenceRatio) {
    }

    /** One state; the upper end of its temperature is at a part of the way through the range. */
    GasState draw(Random random, double partOfTemperatures) {
        return drawInitial(random, partOfTemperatures).state();
    }

    private Initial drawInitial(Random random, double partOfTemperatures) {
        double temperature = domain.temperature().at(partOfTemperatures * random.nextDouble());
        double pressure = domain.pressure().logarithmicallyAt(random.nextDouble());
        double ratio = domain.equivalenceRatio().logarithmicallyAt(random.nextDouble());
        return new Initial(new GasState(temperature, pressure, mixture.massFractions(ratio, domain.fuel(), domain.oxidizer())), ratio);
    }

    /** A time step, even in its logarithm. */
    double drawTimeStep(Random random) {
        return domain.timeStep().logarithmicallyAt(random.nextDouble());
    }

    /** States from a seed, from all temperatures or from the lowest part of them. */
    public List<GasState> draw(int count, long seed, double partOfTemperatures) {
        return drawInitial(count, seed, partOfTemperatures).stream().map(Initial::state).toList();
    }

    /** The same states with their φ. */
    public List<Initial> drawInitial(int count, long seed, double partOfTemperatures) {
        Random random = new Random(seed);
        List<Initial> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            states.add(drawInitial(random, partOfTemperatures));
        }
        return states;
    }
}
