package org.semenov.experiment;

import java.util.List;
import java.util.Objects;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.optim.Bfgs;
import org.semenov.optim.LimitedMemoryBfgs;
import org.semenov.optim.Minimizer;
import org.semenov.training.GammaPath;
import org.semenov.training.TrainingSettings;

/**
 * All that a training of parallel nets is configured by; the configuration file of {@code train} holds these fields.
 *
 * @param trainingTemperatures initial temperatures [K] of the data sets to train on; empty for all
 * @param width                neurons a hidden layer
 * @param hiddenLayers         hidden layers
 * @param activation           {@code smooth-relu(ε)} or {@code tanh}
 * @param skipScale            τ
 * @param weightGain           range of the initial weights relative to Glorot's
 * @param biasRange            initial biases are uniform in ± this
 * @param sortedBiases         whether the initial biases are sorted by layer, for J and J_γ alike
 * @param boxCoxExponent       λ of the Box-Cox transform of the mass fractions
 * @param jitterCopies         jittered copies of each training pair beside the pair itself
 * @param jitterDeviation      standard deviation of the jitter of an encoded input, whose range is 2
 * @param validationShare      share of the pairs that decides when to stop
 * @param validationCopies     jittered copies of each validation pair beside the pair itself
 * @param lambda               λ of the elastic net
 * @param gammaPath            values of γ in turn; {@code [0]} is the loss J
 * @param leadingIterations    iterations of each stage of γ but the last
 * @param patience             iterations without a new minimum of the validation error that end a stage
 * @param maximumIterations    of all stages together
 * @param minimizer            {@code bfgs} or {@code lbfgs}
 */
public record TrainingConfig(List<Double> trainingTemperatures, int width, int hiddenLayers, String activation,
                             double skipScale, double weightGain, double biasRange, boolean sortedBiases,
                             double boxCoxExponent, int jitterCopies, double jitterDeviation, double validationShare,
                             int validationCopies, double lambda, List<Double> gammaPath, int leadingIterations, int patience,
                             int maximumIterations, String minimizer) {

    public TrainingConfig {
        if (trainingTemperatures == null || gammaPath == null || activation == null || minimizer == null) {
            throw new IllegalArgumentException("trainingTemperatures, gammaPath, activation and minimizer must be given");
        }
        if (trainingTemperatures.stream().anyMatch(Objects::isNull) || gammaPath.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("trainingTemperatures " + trainingTemperatures + ", gammaPath " + gammaPath
                    + ": null is not a number");
        }
        if (jitterCopies < 0 || jitterCopies > 1000 || validationCopies < 0 || validationCopies > 1000) {
            throw new IllegalArgumentException("jitterCopies " + jitterCopies + ", validationCopies " + validationCopies
                    + ": both must be within 0..1000");
        }
        if (!(jitterDeviation >= 0.0 && jitterDeviation < 1.0)) {
            throw new IllegalArgumentException("jitterDeviation " + jitterDeviation + " is not within 0..1");
        }
        trainingTemperatures = List.copyOf(trainingTemperatures);
        gammaPath = List.copyOf(gammaPath);
    }

    /**
     * The nets, losses and training trajectories of the paper (section 5.2), with our choices where it is silent.
     *
     * @param gammaPath         {@code [0]} for J
     * @param maximumIterations of all stages together
     */
    public static TrainingConfig paper(List<Double> gammaPath, int maximumIterations) {
        return new TrainingConfig(List.of(1200.0, 1500.0, 1800.0, 2100.0, 2400.0), 30, 8, "smooth-relu(0.1)", 0.125, 1.0,
                0.1, true, 0.1, 3, 0.01, 0.2, 3, TrainingSettings.DEFAULT_LAMBDA, gammaPath, 150,
                TrainingSettings.DEFAULT_PATIENCE, maximumIterations, "bfgs")
                .withMaximumIterations(maximumIterations);
    }

    /** The same with another path of γ and nothing else changed. */
    public TrainingConfig withGammaPath(List<Double> path) {
        return with(trainingTemperatures, path, leadingIterations, maximumIterations);
    }

    /** The same with another limit on the iterations; stages of γ get no more than a sixth of it each. */
    public TrainingConfig withMaximumIterations(int limit) {
        return with(trainingTemperatures, gammaPath, Math.max(1, Math.min(leadingIterations, limit / 6)), limit);
    }

    /** The same on other data sets; empty for all. */
    public TrainingConfig withTrainingTemperatures(List<Double> temperatures) {
        return with(temperatures, gammaPath, leadingIterations, maximumIterations);
    }

    /** The same with the initial biases of each layer sorted, or as they are drawn. */
    public TrainingConfig withSortedBiases(boolean sorted) {
        return new TrainingConfig(trainingTemperatures, width, hiddenLayers, activation, skipScale, weightGain, biasRange, sorted,
                boxCoxExponent, jitterCopies, jitterDeviation, validationShare, validationCopies, lambda, gammaPath,
                leadingIterations, patience, maximumIterations, minimizer);
    }

    /** The same with another descent method, {@code bfgs} or {@code lbfgs}. */
    public TrainingConfig withMinimizer(String name) {
        return new TrainingConfig(trainingTemperatures, width, hiddenLayers, activation, skipScale, weightGain, biasRange, sortedBiases,
                boxCoxExponent, jitterCopies, jitterDeviation, validationShare, validationCopies, lambda, gammaPath,
                leadingIterations, patience, maximumIterations, name);
    }

    private TrainingConfig with(List<Double> temperatures, List<Double> path, int iterationsOfAStage, int iterations) {
        return new TrainingConfig(temperatures, width, hiddenLayers, activation, skipScale, weightGain, biasRange, sortedBiases,
                boxCoxExponent, jitterCopies, jitterDeviation, validationShare, validationCopies, lambda, path,
                iterationsOfAStage, patience, iterations, minimizer);
    }

    /** The net of one output. */
    public ResNet net(int inputs) {
        return new ResNet(new ResNetShape(inputs, width, hiddenLayers, 1), Activation.parse(activation), skipScale);
    }

    /** How first parameters are drawn. */
    public Initialization initialization() {
        return new Initialization(weightGain, biasRange, sortedBiases);
    }

    /** Loss, stopping and descent method. */
    public TrainingSettings settings() {
        double[] gammas = gammaPath.stream().mapToDouble(Double::doubleValue).toArray();
        return new TrainingSettings(lambda, GammaPath.of(leadingIterations, gammas), patience, maximumIterations, method());
    }

    private Minimizer method() {
        return switch (minimizer) {
            case "bfgs" -> Bfgs.defaults();
            case "lbfgs" -> LimitedMemoryBfgs.defaults();
            default -> throw new IllegalArgumentException("minimizer '" + minimizer + "' is neither bfgs nor lbfgs");
        };
    }

    /** The loss in words, for manifests and the model. */
    public String lossName() {
        boolean ordered = gammaPath.stream().anyMatch(gamma -> gamma > 0.0);
        return (ordered ? "J_gamma, gamma path " + gammaPath : "J") + ", lambda " + lambda;
    }
}
