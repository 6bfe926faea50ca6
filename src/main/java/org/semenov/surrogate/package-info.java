/**
 * Trained nets as one step of a state.
 *
 * <p>{@link org.semenov.surrogate.SurrogateModel} is the parallel nets with their encoding;
 * {@link org.semenov.surrogate.Rollout} steps it on its own output, alone or with the
 * {@link org.semenov.surrogate.MinimumNormCorrection} onto elements and energy after each step, and gives a
 * {@link org.semenov.surrogate.RolloutResult}: a trajectory, a named outcome, and counts of what was corrected.
 * {@link org.semenov.surrogate.RolloutComparison} lays it beside the reference.
 * {@link org.semenov.surrogate.ModelDirectory} saves and loads, and refuses what does not fit.
 *
 * <p>The package knows no training. It uses {@code reactor} for the ignition delay and the residuals, so that a rollout
 * and the reference are measured by the same code.
 */
package org.semenov.surrogate;
