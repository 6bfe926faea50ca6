package org.semenov.mechanism;

/**
 * One species on one side of a reaction.
 *
 * @param species     its position in the mechanism
 * @param coefficient its stoichiometric coefficient, positive
 */
public record StoichiometricTerm(int species, double coefficient) {
    public StoichiometricTerm {
        if (species < 0) {
            throw new IllegalArgumentException("species position " + species + " is negative");
        }
        if (!(coefficient > 0.0)) {
            throw new IllegalArgumentException("stoichiometric coefficient " + coefficient + " is not positive");
        }
    }
}
