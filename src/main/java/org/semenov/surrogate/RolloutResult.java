package org.semenov.surrogate;

import java.util.Optional;
import org.semenov.state.Trajectory;

/**
 * What a rollout gave.
 *
 * @param trajectory            the states, the first one included; shorter than asked for where the outcome says so
 * @param outcome               how it ended
 * @param negativeMassFractions negative mass fractions among all states, before any floor
 * @param flooredMassFractions  mass fractions that the correction set from below zero to zero
 * @param outsideDomain         steps taken from a state outside the domain of the training data
 * @param initialStateRefusal   why the first state is not one of the domain, where it is not
 * @param fallbackSteps         steps taken by the reference instead of the nets
 * @param largestCorrection     largest change of an encoded component by the correction, 0 without it
 */
public record RolloutResult(Trajectory trajectory, RolloutOutcome outcome, long negativeMassFractions,
                            long flooredMassFractions, int outsideDomain, Optional<String> initialStateRefusal,
                            int fallbackSteps, double largestCorrection) {
}
