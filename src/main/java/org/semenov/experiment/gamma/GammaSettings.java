package org.semenov.experiment.gamma;

import java.util.ArrayList;
import java.util.List;
import org.semenov.experiment.SineData;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.optim.Bfgs;
import org.semenov.training.DataMisfit;
import org.semenov.training.ElasticNet;
import org.semenov.training.LossTerm;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainingData;
import org.semenov.training.TrainingSettings;

/**
 * Limits of the study of γ.
 *
 * @param seeds              runs from different seeds, from the run's seed upwards; the paper's net is followed along γ
 *                           from the first alone
 * @param smallNetLimit      iterations at the most at each γ of Proposition 1, with the small net
 * @param paperNetLimit      the same with the paper's net
 * @param stageLimit         iterations at the most in a stage but the last, for Remark 1
 * @param maximumIterations  of a training for Remark 1
 */
public record GammaSettings(int seeds, int smallNetLimit, int paperNetLimit, int stageLimit, int maximumIterations) {
    private static final Activation ACTIVATION = Activation.parse("smooth-relu(0.1)");
    private static final int SMALL_WIDTH = 8;
    private static final double SMALL_LAMBDA = 1e-4;
    private static final int LARGEST_DECADE = 6;

    public GammaSettings {
        if (seeds < 1 || seeds > 1000) {
            throw new IllegalArgumentException("--seeds " + seeds + " is not within 1..1000");
        }
        for (GammaRule rule : GammaRule.values()) {
            if (maximumIterations < rule.leastIterations(stageLimit)) {
                throw new IllegalArgumentException("--iterations " + maximumIterations + " leaves none to the last stage of a path of γ;"
                        + " it must be at least " + rule.leastIterations(stageLimit));
            }
            training(rule, stageLimit, maximumIterations);
        }
        if (smallNetLimit < 1 || paperNetLimit < 1) {
            throw new IllegalArgumentException("--iterations " + Math.min(smallNetLimit, paperNetLimit)
                    + " leaves the descents of Proposition 1 none; it must be at least 1");
        }
    }

    /** Ends within minutes. */
    public static GammaSettings quick(int seeds) {
        return new GammaSettings(seeds, 3000, 100, 400, 2000);
    }

    /** Until convergence or out of patience, but for the paper's net along γ. */
    public static GammaSettings full(int seeds) {
        return new GammaSettings(seeds, 20_000, 5000, 5000, 50_000);
    }

    /** With another limit everywhere. */
    public static GammaSettings withIterations(int iterations, int seeds) {
        return new GammaSettings(seeds, iterations, iterations, Math.max(1, iterations / 4), iterations);
    }

    /** The net of section 5.1: two hidden layers of width 50, τ = 1, smooth ReLU. */
    static ResNet paperNet() {
        return new ResNet(new ResNetShape(1, 50, 2, 1), ACTIVATION, 1.0);
    }

    /** The same with width 8, whose minimisers can be reached. */
    static ResNet smallNet() {
        return new ResNet(new ResNetShape(1, SMALL_WIDTH, 2, 1), ACTIVATION, 1.0);
    }

    /** The problems of Proposition 1, each a net with a J. */
    enum Problem {
        SQUARES("squares", "1-8x2-1, λ = 1e-4 on the squares alone: J has a gradient everywhere", SMALL_LAMBDA),
        ELASTIC("elastic", "1-8x2-1, J as in eq. 4 with λ = 1e-4", SMALL_LAMBDA),
        PAPER("paper", "1-50x2-1, J as in eq. 4 with λ = 1e-7, as in section 5.1", TrainingSettings.DEFAULT_LAMBDA);

        private final String fileName;
        private final String description;
        private final double lambda;

        Problem(String fileName, String description, double lambda) {
            this.fileName = fileName;
            this.description = description;
            this.lambda = lambda;
        }

        String fileName() {
            return fileName;
        }

        String description() {
            return description;
        }

        double lambda() {
            return lambda;
        }

        ResNet net() {
            return this == PAPER ? paperNet() : smallNet();
        }

        /** Whether J has the absolute values of eq. 4, and so kinks. */
        boolean hasKinks() {
            return this != SQUARES;
        }

        private LossTerm regulariser() {
            return hasKinks() ? new ElasticNet(lambda) : new SquaredNorm(lambda);
        }
    }

    /** Seeds of a problem. */
    int seeds(Problem problem) {
        return problem == Problem.PAPER ? 1 : seeds;
    }

    /** J on the 400 training points of a seed, from the start of section 5.1. */
    PathProblem problem(Problem problem, long seed) {
        ResNet net = problem.net();
        TrainingData data = SineData.of(seed).training();
        DataMisfit misfit = new DataMisfit(net, data.trainingInputs(), data.trainingTargets());
        double[] start = Initialization.standard().draw(net.shape(), NetSeed.of(seed, "sine"));
        return new PathProblem(problem.fileName, seed, net.shape(), List.of(misfit, problem.regulariser()), start,
                decades(problem == Problem.PAPER ? 0 : -6), problem == Problem.PAPER ? paperNetLimit : smallNetLimit);
    }

    /** 0, then 10^smallest, ..., 10^6. */
    private static List<Double> decades(int smallest) {
        List<Double> gammas = new ArrayList<>(List.of(0.0));
        for (int decade = smallest; decade <= LARGEST_DECADE; decade++) {
            gammas.add(Double.parseDouble("1e" + decade)); // exact, which a power need not be
        }
        return gammas;
    }

    /** The paper's stopping and optimiser with a rule for γ. */
    TrainingSettings training(GammaRule rule) {
        return training(rule, stageLimit, maximumIterations);
    }

    private static TrainingSettings training(GammaRule rule, int stageLimit, int maximumIterations) {
        return new TrainingSettings(TrainingSettings.DEFAULT_LAMBDA, rule.path(stageLimit), TrainingSettings.DEFAULT_PATIENCE,
                maximumIterations, Bfgs.defaults());
    }
}
