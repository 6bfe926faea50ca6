package org.semenov.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.semenov.dataset.DataSpec;

/**
 * Section 5.2 of the paper as it is run here: 13 data sets, five of them for training, nine nets, J and J_γ.
 *
 * @param data      the 13 trajectories
 * @param training  nets and loss J; J_γ is the same with {@code gammaPath}
 * @param gammaPath path of γ of J_γ
 * @param seeds     runs from different seeds, from the run's seed upwards
 * @param variants  how the nets are trained, the paper's two among them
 */
public record HydrogenSettings(DataSpec data, TrainingConfig training, List<Double> gammaPath, int seeds,
                               List<Variant> variants) {
    private static final int QUICK_ITERATIONS = 800;
    private static final int FULL_ITERATIONS = 20_000;

    public HydrogenSettings {
        gammaPath = List.copyOf(gammaPath);
        variants = List.copyOf(variants);
        if (!variants.containsAll(Variant.PAPER)) {
            throw new IllegalArgumentException("variants " + variants + " lack one of the paper's two, " + Variant.PAPER);
        }
        if (seeds < 1 || seeds > 1000) {
            throw new IllegalArgumentException("--seeds " + seeds + " is not within 1..1000");
        }
    }

    /** Ends within minutes: an iteration limit that binds before the patience. */
    public static HydrogenSettings quick(String mechanism, int seeds) {
        return withIterations(mechanism, seeds, QUICK_ITERATIONS);
    }

    /** Until convergence or out of patience. */
    public static HydrogenSettings full(String mechanism, int seeds) {
        return withIterations(mechanism, seeds, FULL_ITERATIONS);
    }

    /** With any limit on the iterations of a net. */
    public static HydrogenSettings withIterations(String mechanism, int seeds, int iterations) {
        List<Double> temperatures = new ArrayList<>();
        for (int temperature = 1200; temperature <= 2400; temperature += 100) {
            temperatures.add((double) temperature);
        }
        DataSpec data = new DataSpec(mechanism, "constant-volume", 101325.0, "H2:2,O2:1", temperatures, 2.5e-7, 160,
                "Rodas5P", 1e-10, 1e-18);
        return new HydrogenSettings(data, TrainingConfig.paper(List.of(0.0), iterations), List.of(1.0, 30.0, 1000.0), seeds,
                Variant.PAPER);
    }

    /** The same with other variants. */
    public HydrogenSettings withVariants(List<Variant> others) {
        return new HydrogenSettings(data, training, gammaPath, seeds, others);
    }

    /** The same with another descent method, {@code bfgs} or {@code lbfgs}. */
    public HydrogenSettings withMinimizer(String minimizer) {
        return new HydrogenSettings(data, training.withMinimizer(minimizer), gammaPath, seeds, variants);
    }

    /** The seeds from the first on. */
    long[] seeds(long first) {
        if (first > Long.MAX_VALUE - seeds) {
            throw new IllegalArgumentException("--seed " + first + " with --seeds " + seeds + " goes beyond " + Long.MAX_VALUE);
        }
        return LongStream.range(first, first + seeds).toArray();
    }

    /** Whether a data set is one of the training sets. */
    public boolean trainsOn(double temperature) {
        return training.trainingTemperatures().contains(temperature);
    }
}
