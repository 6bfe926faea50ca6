package org.semenov.experiment.gamma;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The stages of a path and what of Proposition 1 holds along it. Comparisons are exact, without a tolerance.
 *
 * @param problem  name
 * @param seed     of data and start
 * @param stages   by increasing γ, the first γ = 0
 * @param feasible a point in order near the last stage
 */
record FollowedPath(String problem, long seed, List<PathStage> stages, FeasiblePoint feasible) {

    FollowedPath {
        stages = List.copyOf(stages);
    }

    /** (a): whether J_γ(θ^γ) is not below that of the γ before; true for the first. */
    boolean grows(int stage) {
        return stage == 0 || stages.get(stage).value() >= stages.get(stage - 1).value();
    }

    /** (b): whether J_γ(θ^γ) is not above J of the feasible point, and so not shown to be above J_0 by it. */
    boolean isBounded(int stage) {
        return stages.get(stage).value() <= feasible.lossJ();
    }

    /** Steps from one γ to the next, the first of them {@code from} or larger. */
    int steps(double from) {
        return (int) stages.stream().filter(stage -> stage.gamma() >= from).count() - 1;
    }

    /** Those of {@link #steps} that keep (a). */
    int growing(double from) {
        int count = 0;
        for (int s = 1; s < stages.size(); s++) {
            count += stages.get(s - 1).gamma() >= from && grows(s) ? 1 : 0;
        }
        return count;
    }

    /** Stages with γ of {@code from} or larger that keep (b). */
    int bounded(double from) {
        int count = 0;
        for (int s = 0; s < stages.size(); s++) {
            count += stages.get(s).gamma() >= from && isBounded(s) ? 1 : 0;
        }
        return count;
    }

    /** Stages with γ of {@code from} or larger whose descent ended so. */
    int ended(double from, DescentEnd end) {
        return (int) stages.stream().filter(stage -> stage.gamma() >= from && stage.descent().end() == end).count();
    }

    /** Slope of log(violation) on log γ from γ = 1 on: -1 where a multiplier acts. NaN with fewer than two positive values. */
    double violationSlope() {
        return slope(stage -> stage.order().largest());
    }

    /** Slope of log((γ/2) g) on log γ from γ = 1 on. */
    double penaltySlope() {
        return slope(PathStage::penalty);
    }

    /** Slope of log(J_0 - J_γ) on log γ from γ = 1 on, with J_0 of the feasible point. */
    double gapSlope() {
        return slope(stage -> feasible.lossJ() - stage.value());
    }

    /** (J_0 - J_γ) / ((γ/2) g) at a stage; tends to 1 along a path to a minimiser with multipliers. */
    double gapOverPenalty(PathStage stage) {
        return (feasible.lossJ() - stage.value()) / stage.penalty();
    }

    PathStage last() {
        return stages.get(stages.size() - 1);
    }

    private double slope(ToDoubleFunction<PathStage> quantity) {
        SimpleRegression line = new SimpleRegression();
        for (PathStage stage : stages) {
            double value = quantity.applyAsDouble(stage);
            if (stage.gamma() >= 1.0 && value > 0.0) {
                line.addData(Math.log10(stage.gamma()), Math.log10(value));
            }
        }
        return line.getSlope();
    }
}
