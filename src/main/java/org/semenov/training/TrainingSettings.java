package org.semenov.training;

import org.semenov.optim.Minimizer;

/**
 * What a training needs beside net, start and data. J and J_γ differ in {@code gammaPath} alone.
 *
 * @param lambda            λ of the elastic net, zero or positive
 * @param gammaPath         γ, stage by stage
 * @param patience          iterations without a new minimum of the validation error after which a stage ends
 * @param maximumIterations limit on the iterations of all stages together
 * @param minimizer         the descent method, started afresh in every stage
 * @param ordering          what γ acts on, or order by re-parametrisation, which knows no γ
 */
public record TrainingSettings(double lambda, GammaPath gammaPath, int patience, int maximumIterations,
        Minimizer minimizer, BiasOrdering ordering) {

    /** λ of the paper; 1e-6 to 1e-10 made no difference there. */
    public static final double DEFAULT_LAMBDA = 1e-7;

    /** Patience of the paper [iterations]. */
    public static final int DEFAULT_PATIENCE = 400;

    /** @throws IllegalArgumentException where a value is out of range, or no iteration is left to the last stage */
    public TrainingSettings {
        if (!(lambda >= 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda is " + lambda + "; it must be zero or positive, and finite");
        }
        if (patience < 1) {
            throw new IllegalArgumentException("patience is " + patience + " iterations; it must be at least 1");
        }
        if (maximumIterations <= gammaPath.leadingIterations()) {
            throw new IllegalArgumentException("maximumIterations is " + maximumIterations + ", but the stages before"
                    + " the last γ take " + gammaPath.leadingIterations() + "; it must be larger than that");
        }
        if (ordering == BiasOrdering.REPARAMETRISED && gammaPath.stages().stream().anyMatch(stage -> stage.gamma() > 0)) {
            throw new IllegalArgumentException("re-parametrised biases are always in order: the path of γ must be 0, not "
                    + gammaPath.describe());
        }
    }

    /** The paper's ordering: the penalty on every layer. */
    public TrainingSettings(double lambda, GammaPath gammaPath, int patience, int maximumIterations, Minimizer minimizer) {
        this(lambda, gammaPath, patience, maximumIterations, minimizer, BiasOrdering.PENALTY_ON_EVERY_LAYER);
    }

    /** The same with another way of ordering. */
    public TrainingSettings withOrdering(BiasOrdering other) {
        return new TrainingSettings(lambda, gammaPath, patience, maximumIterations, minimizer, other);
    }

    /** All settings in one line, for manifests and to recognise a checkpoint. */
    public String describe() {
        return "lambda " + lambda + ", gamma " + gammaPath.describe() + ", patience " + patience
                + ", at most " + maximumIterations + " iterations, " + minimizer.describe()
                + (ordering == BiasOrdering.PENALTY_ON_EVERY_LAYER ? "" : ", " + ordering.description());
    }
}
