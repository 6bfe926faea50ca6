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
 * <p>J, J_γ and the other {@link org.semenov.experiment.Variant}s are treated alike but for what their names say: the same samples,
 * jitter, draws, optimiser, patience and limit. With several seeds {@link org.semenov.experiment.VariantStatistics} compares them,
 * by the numbers of {@code experiment.statistics}. {@code experiment.gamma} measures Proposition 1, {@code experiment.mnist} is
 * section 5.3, {@code experiment.paper} lays all results beside the paper's, {@code experiment.precision} is another matter: the
 * integrators beside CVODE. Progress is told to an {@link org.semenov.experiment.ExperimentListener}; nothing here prints.
 */
package org.semenov.experiment;
