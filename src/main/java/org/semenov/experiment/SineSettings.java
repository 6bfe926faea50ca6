package org.semenov.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.optim.Bfgs;
import org.semenov.training.GammaPath;
import org.semenov.training.TrainingSettings;

/**
 * Section 5.1 of the paper as it is run here.
 *
 * @param maximumIterations limit for each net
 * @param seeds             runs from different seeds, from the run's seed upwards
 * @param variants          how the nets are trained, the paper's two among them
 */
public record SineSettings(int maximumIterations, int seeds, List<Variant> variants) {
    private static final double GAMMA = 100.0;
    private static final int LAMBDA_SEEDS = 10;
    private static final int QUICK_ITERATIONS = 2000;
    private static final int FULL_ITERATIONS = 50_000;

    public SineSettings {
        variants = List.copyOf(variants);
        if (!variants.containsAll(Variant.PAPER)) {
            throw new IllegalArgumentException("variants " + variants + " lack one of the paper's two, " + Variant.PAPER);
        }
        if (seeds < 1 || seeds > 1000) {
            throw new IllegalArgumentException("--seeds " + seeds + " is not within 1..1000");
        }
    }

    /** Ends within a minute. */
    public static SineSettings quick(int seeds) {
        return withIterations(QUICK_ITERATIONS, seeds);
    }

    /** Until convergence or out of patience. */
    public static SineSettings full(int seeds) {
        return withIterations(FULL_ITERATIONS, seeds);
    }

    /** With any limit on the iterations. */
    public static SineSettings withIterations(int iterations, int seeds) {
        return new SineSettings(iterations, seeds, Variant.PAPER);
    }

    /** The same with other variants. */
    public SineSettings withVariants(List<Variant> others) {
        return new SineSettings(maximumIterations, seeds, others);
    }

    /** The seeds from the first on. */
    long[] seeds(long first) {
        if (first > Long.MAX_VALUE - seeds) {
            throw new IllegalArgumentException("--seed " + first + " with --seeds " + seeds + " goes beyond " + Long.MAX_VALUE);
        }
        return LongStream.range(first, first + seeds).toArray();
    }

    /** Two hidden layers of width 50, τ = 1, smooth ReLU with ε = 0.1. */
    public ResNet net() {
        return new ResNet(new ResNetShape(1, 50, 2, 1), Activation.parse("smooth-relu(0.1)"), 1.0);
    }

    /** The start of a variant: that of J and J_γ, or the same with the biases as they are drawn. */
    Initialization initialization(Variant variant) {
        Initialization standard = Initialization.standard();
        return new Initialization(standard.weightGain(), standard.biasRange(), variant.sortedStart());
    }

    /** Seeds for which λ is varied too: the first ten, or fewer. */
    long[] lambdaSeeds(long first) {
        return Arrays.copyOf(seeds(first), Math.min(seeds, LAMBDA_SEEDS));
    }

    /** Loss and stopping: γ = 0 for J, γ = 100 at once for J_γ, as the paper has it. */
    TrainingSettings training(Variant variant) {
        return training(variant, TrainingSettings.DEFAULT_LAMBDA);
    }

    /** The same with another λ. */
    TrainingSettings training(Variant variant, double lambda) {
        GammaPath path = new GammaPath(List.of(new GammaPath.Stage(variant.penalised() ? GAMMA : 0.0, Integer.MAX_VALUE)));
        return new TrainingSettings(lambda, path, TrainingSettings.DEFAULT_PATIENCE, maximumIterations, Bfgs.defaults());
    }
}
