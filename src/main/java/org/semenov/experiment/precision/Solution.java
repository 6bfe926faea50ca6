package org.semenov.experiment.precision;

import java.util.OptionalLong;

/**
 * What a method made of a problem at one tolerance. The arrays are shared, not copied: values within this package.
 *
 * @param status    {@link #OK}, or why there is no answer
 * @param samples   states at the sample times, none where there is no answer
 * @param seconds   time of this one run [s], with sampling
 * @param steps     accepted steps
 * @param rejected  rejected steps, where the method tells
 * @param rates     evaluations of the right-hand side, where the method tells
 * @param jacobians evaluations of the Jacobian, where the method tells
 */
record Solution(String status, double[][] samples, double seconds, long steps, OptionalLong rejected, OptionalLong rates,
                OptionalLong jacobians) {
    static final String OK = "ok";
    static final String TIME_LIMIT = "time limit";

    static Solution failed(String status, double seconds) {
        return new Solution(status, new double[0][], seconds, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    boolean ok() {
        return status.equals(OK);
    }
}
