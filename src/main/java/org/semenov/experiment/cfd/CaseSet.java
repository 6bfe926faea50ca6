package org.semenov.experiment.cfd;

import java.util.List;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.training.NetSeed;

/**
 * Initial states and the time steps that they are rolled out with.
 *
 * @param initial  where they are drawn from
 * @param count    how many
 * @param timeStep Δt [s]
 * @param steps    number of steps
 * @param variants whether steps with something left out are looked at too
 */
public record CaseSet(Initial initial, int count, double timeStep, int steps, boolean variants) {

    /** Where initial states are drawn from. */
    public enum Initial {
        /** All of a domain. */
        RANDOM("random", 1.0),
        /** The lowest tenth of the temperatures. */
        COLD("cold", 0.1);

        private final String label;
        private final double partOfTemperatures;

        Initial(String label, double partOfTemperatures) {
            this.label = label;
            this.partOfTemperatures = partOfTemperatures;
        }

        public String label() {
            return label;
        }
    }

    /** The states: sets from one source begin with the same ones, none of which any training has seen. */
    List<FlowCases.Initial> draw(FlowCases cases, long seed) {
        return cases.drawInitial(count, NetSeed.of(seed, "cfd study, " + initial.label), initial.partOfTemperatures);
    }
}
