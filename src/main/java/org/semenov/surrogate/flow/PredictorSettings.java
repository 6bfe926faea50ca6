package org.semenov.surrogate.flow;

/**
 * How the predictor takes a step; the symbols stand at {@link org.semenov.lanes.ExponentialPredictor}.
 *
 * @param growthTolerance  Λ up to which one substep is taken
 * @param largestSubsteps  most substeps, a power of two
 */
public record PredictorSettings(double growthTolerance, int largestSubsteps) {
    public PredictorSettings {
        if (!(growthTolerance > 0.0 && growthTolerance <= 10.0)) {
            throw new IllegalArgumentException("growthTolerance " + growthTolerance + " is not within 0..10");
        }
        if (largestSubsteps < 1 || largestSubsteps > 1024 || Integer.bitCount(largestSubsteps) != 1) {
            throw new IllegalArgumentException("largestSubsteps " + largestSubsteps + " is not a power of two within 1..1024");
        }
    }
}
