package org.semenov.experiment.precision;

import java.util.OptionalLong;

/**
 * One method at one tolerance on one problem.
 *
 * @param problem           its name
 * @param method            its name
 * @param relativeTolerance rtol
 * @param absoluteTolerance atol
 * @param error             by the problem's measure; NaN where there is no answer
 * @param largestError      of a cell, where the error is a mean over cells; NaN elsewhere
 * @param seconds           median processor time of a solution, or of a cell [s]; NaN where there is no answer
 * @param steps             accepted steps, of all cells where there are cells
 * @param rejected          rejected steps, where the method tells
 * @param rates             evaluations of the right-hand side, where the method tells
 * @param jacobians         evaluations of the Jacobian, where the method tells
 * @param status            {@code ok}, {@code time limit} or the reason of a failure
 */
public record PrecisionPoint(String problem, String method, double relativeTolerance, double absoluteTolerance, double error,
                             double largestError, double seconds, long steps, OptionalLong rejected, OptionalLong rates,
                             OptionalLong jacobians, String status) {

    /** Whether there is an answer with an error and a time. */
    boolean ok() {
        return status.equals(Solution.OK);
    }
}
