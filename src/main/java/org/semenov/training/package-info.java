/**
 * Fits nets to samples: the losses J and J_γ of Antil et al. (2022, eq. 4 and 5) as sums of terms, stopping by patience
 * on validation data, γ path-following, several nets side by side, checkpoints and histories.
 *
 * <p>The way of the data: a {@link org.semenov.training.TrainingJob} holds all that determines a result: net, first
 * parameters, {@link org.semenov.training.TrainingData} (encoded samples, {@code [component][sample]}) and
 * {@link org.semenov.training.TrainingSettings}. {@link org.semenov.training.NetTrainer} makes of the job a
 * {@link org.semenov.training.Loss} = {@link org.semenov.training.DataMisfit} +
 * {@link org.semenov.training.ElasticNet} + {@link org.semenov.training.BiasOrderPenalty} for each stage of the
 * {@link org.semenov.training.GammaPath}, lets the settings' {@link org.semenov.optim.Minimizer} descend, and keeps the
 * parameters of the smallest validation error in a {@link org.semenov.training.TrainedNet} with its
 * {@link org.semenov.training.History}. J is J_γ with the path γ = 0: the same code, the same stopping.
 *
 * <p>{@link org.semenov.training.ParallelTrainer} runs jobs on several threads, a job on one thread, so that results
 * do not depend on their number; {@link org.semenov.training.NetSeed} gives each net a seed of its own. With a
 * {@link org.semenov.training.CheckpointDirectory} an interrupted run goes on to the same bits. Wall time stands in
 * {@link org.semenov.training.TrainingOutcome}, apart from what is reproducible.
 *
 * <p>A net with one output can be fitted to weighted samples by {@link org.semenov.training.LeastSquaresTrainer}, which lets
 * {@link org.semenov.optim.LevenbergMarquardt} descend on {@link org.semenov.training.WeightedLeastSquares}: an iteration costs as
 * much as hundreds of gradients and does more than they. It starts where it is told to, so that samples can be added in rounds.
 *
 * <p>The package knows no chemistry, no encoding and no units (its numbers are scaled), prints nothing and draws
 * nothing; progress goes to a {@link org.semenov.training.TrainingListener}.
 */
package org.semenov.training;
