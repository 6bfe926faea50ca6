package org.semenov.surrogate.flow;

import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.state.ReactorClosure;

/**
 * How the predictor takes a step; the symbols stand at {@link ExponentialPredictor}.
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

    /** A predictor of these settings, one a thread. */
    public ExponentialPredictor newPredictor(Kinetics kinetics, ReactorClosure closure) {
        return new ExponentialPredictor(kinetics, closure, growthTolerance, largestSubsteps);
    }

    /** The same that takes cells one by one, to compare with. */
    ExponentialPredictor newSinglePredictor(Kinetics kinetics, ReactorClosure closure) {
        return ExponentialPredictor.singly(kinetics, closure, growthTolerance, largestSubsteps);
    }
}
