/**
 * The paper's experiments, each a short program over the packages below.
 *
 * <p>{@link org.semenov.experiment.SineExperiment} is section 5.1, {@link org.semenov.experiment.HydrogenExperiment}
 * section 5.2. Each takes its settings, runs, and gives results
 * ({@link org.semenov.experiment.SineResults}, {@link org.semenov.experiment.HydrogenResults}) that write tables, plots,
 * models, a page and a manifest into a directory. {@link org.semenov.experiment.TrainingConfig} is all that a training of
 * parallel nets is configured by; {@link org.semenov.experiment.SurrogateTraining} turns pairs into training jobs and
 * trained nets into a model, for the experiments and the command {@code train} alike.
 *
 * <p>J and J_γ are treated alike but for γ and its path: the same samples, jitter, first parameters, optimiser, patience
 * and limit. Progress is told to an {@link org.semenov.experiment.ExperimentListener}; nothing here prints.
 */
package org.semenov.experiment;
