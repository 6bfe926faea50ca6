package org.semenov.surrogate;

import org.semenov.state.Trajectory;

/**
 * What a rollout gave.
 *
 * @param trajectory            the states, the first one included; shorter than asked for where the outcome says so
 * @param outcome               how it ended
 * @param negativeMassFractions negative mass fractions among all states, before any floor
 * @param outsideDomain         steps taken from a state outside the box of the training data
 * @param fallbackSteps         steps taken by the reference instead of the nets
 * @param largestCorrection     largest change of an encoded component by the correction, 0 without it
 */
public record RolloutResult(Trajectory trajectory, RolloutOutcome outcome, long negativeMassFractions,
                            int outsideDomain, int fallbackSteps, double largestCorrection) {
}
