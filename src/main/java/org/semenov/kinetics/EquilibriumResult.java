package org.semenov.kinetics;

import org.semenov.state.GasState;

/**
 * The end of a search for equilibrium.
 *
 * @param status     how it ended
 * @param state      the state of equilibrium if {@link EquilibriumStatus#CONVERGED}, otherwise the state searched from
 * @param iterations Newton steps for the composition, over all temperatures tried
 */
public record EquilibriumResult(EquilibriumStatus status, GasState state, int iterations) {
}
