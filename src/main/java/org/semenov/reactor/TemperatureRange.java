package org.semenov.reactor;

import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Species;

/**
 * The temperatures within which the thermodynamic fits of all species of a mechanism hold: from the highest of their lower
 * ends to the lowest of their upper ends. Outside, the polynomials are extrapolated.
 *
 * @param lowest  T [K]
 * @param highest T [K]
 */
public record TemperatureRange(double lowest, double highest) {

    /** That of a mechanism. */
    public static TemperatureRange of(Mechanism mechanism) {
        double lowest = 0.0;
        double highest = Double.POSITIVE_INFINITY;
        for (Species species : mechanism.species()) {
            lowest = Math.max(lowest, species.thermo().lowTemperature());
            highest = Math.min(highest, species.thermo().highTemperature());
        }
        return new TemperatureRange(lowest, highest);
    }

    /** Whether a temperature [K] lies within, ends included. */
    public boolean contains(double temperature) {
        return temperature >= lowest && temperature <= highest;
    }
}
