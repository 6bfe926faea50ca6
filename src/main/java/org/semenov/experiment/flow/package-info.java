/**
 * How a surrogate for flow solvers is made and judged.
 *
 * <p>The way of the data: {@link org.semenov.experiment.flow.FlowCases} draws initial states from the domain, a little widened;
 * {@link org.semenov.experiment.flow.FlowSampler} follows them by the reference, {@code TrajectoryDraw} takes states where they move, {@code StatePerturbation} moves a part of them off
 * their trajectory without changing elements or energy, and each gets a Δt of its own and the reference's state after it. {@code FlowSamples} takes those that need more than one substep through the
 * predictor ({@code PredictedSteps}) and makes features and targets of them. The target is what the exponential Rosenbrock predictor of order 2 (M. Hochbruck, A. Ostermann and
 * J. Schweitzer, SIAM J. Numer. Anal. 47 (2009) 786) is off by, in units of how its two predictions disagree: a correction to a solver, as in M. Poli et al.,
 * Hypersolvers, NeurIPS 2020, and not the state itself, which the predictor mostly knows. Samples of which the predictor is sure have little weight.
 *
 * <p>{@link org.semenov.experiment.flow.FlowTraining} fits the nets, each on its own. In use a surrogate is fed its own output, whose errors no reference trajectory
 * has; therefore it is rolled out after each round, {@code VisitedSteps} takes the steps that the nets were asked for, the reference labels them, and the nets are trained on with
 * them. {@link org.semenov.experiment.flow.FlowTrainingRun} is the whole run, which can be interrupted at any time and goes on to the same bits.
 *
 * <p>{@link org.semenov.experiment.flow.GuardCalibration} then sets the limits of the guard: {@link org.semenov.experiment.flow.StepJudge} takes single steps, within the domain from states that
 * rollouts visit and outside from {@link org.semenov.experiment.flow.OutsideStates}, and compares with the reference; no bad step of the calibration may be believed. How
 * the guard does is told from other states than it was calibrated with. {@link org.semenov.experiment.flow.FlowEvaluation} compares whole rollouts with the reference.
 */
package org.semenov.experiment.flow;
