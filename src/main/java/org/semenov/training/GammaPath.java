package org.semenov.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of γ that a training goes through, each stage started from where the one before ended (the paper's
 * Remark 1). The last stage has no limit of its own.
 *
 * @param stages at least one
 */
public record GammaPath(List<Stage> stages) {

    /**
     * One value of γ.
     *
     * @param gamma          γ >= 0
     * @param iterationLimit iterations after which the next stage begins; not used in the last stage
     */
    public record Stage(double gamma, int iterationLimit) {

        /** @throws IllegalArgumentException where γ is negative or the limit below one */
        public Stage {
            if (!(gamma >= 0) || gamma == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("gamma is " + gamma + "; it must be zero or positive, and finite");
            }
            if (iterationLimit < 1) {
                throw new IllegalArgumentException("A stage is limited to " + iterationLimit
                        + " iterations; it must be at least 1");
            }
        }
    }

    /** @throws IllegalArgumentException where there is no stage */
    public GammaPath {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A path of γ needs at least one stage");
        }
    }

    /** γ = 0 throughout: the loss J. */
    public static GammaPath none() {
        return constant(0);
    }

    /** One value throughout, without path-following. */
    public static GammaPath constant(double gamma) {
        return of(Integer.MAX_VALUE, gamma);
    }

    /**
     * Stages of equal limits.
     *
     * @param iterationLimit iterations of every stage but the last
     * @param gammas         values of γ in their order, for example 1, 30, 1000
     */
    public static GammaPath of(int iterationLimit, double... gammas) {
        List<Stage> stages = new ArrayList<>();
        for (double gamma : gammas) {
            stages.add(new Stage(gamma, iterationLimit));
        }
        return new GammaPath(stages);
    }

    /** Iterations of all stages but the last at their limits. */
    long leadingIterations() {
        long sum = 0;
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            sum += stage.iterationLimit();
        }
        return sum;
    }

    /** The path in short, for example {@code 1 (150), 30 (150), 1000}. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            text.append(stage.gamma()).append(" (").append(stage.iterationLimit()).append("), ");
        }
        return text.append(stages.get(stages.size() - 1).gamma()).toString();
    }
}
