/**
 * What γ does: Proposition 1 of the paper as a measured table, and path-following against a fixed γ (Remark 1).
 *
 * <p>Proposition 1. A {@link org.semenov.experiment.gamma.PathProblem} is a J with its start and the values of γ to go
 * through. {@link org.semenov.experiment.gamma.PathFollower} goes along them, each {@link
 * org.semenov.experiment.gamma.Descent} from the solution of the one before and to the end, without validation data, and
 * pools the last biases out of order into blocks held equal ({@link org.semenov.experiment.gamma.TiedBiases}): the J of
 * that feasible point is the bound of the path. A {@link org.semenov.experiment.gamma.FollowedPath} answers which of the
 * statements hold along it. The proposition is about global minimisers; the paths find local ones, and say where they
 * change from one to another.
 *
 * <p>Remark 1. {@link org.semenov.experiment.gamma.GammaRule} lists γ at once and by a path; nets of section 5.1 are
 * trained by each from equal starts with the paper's optimiser and stopping. J restarted as often as a path tells what
 * raising γ adds from what starting anew adds.
 *
 * <p>{@link org.semenov.experiment.gamma.GammaExperiment} runs both, {@link org.semenov.experiment.gamma.GammaResults}
 * writes tables, plots, a page and a manifest. The package knows no chemistry.
 */
package org.semenov.experiment.gamma;
