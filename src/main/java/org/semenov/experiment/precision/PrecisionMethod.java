package org.semenov.experiment.precision;

/** A way to solve one problem, at any tolerance. */
interface PrecisionMethod {
    String name();

    /**
     * Solves once, with samples and counts.
     *
     * @param relativeTolerance rtol; the absolute one is rtol times the problem's scale
     * @param limit             time allowed [s]
     */
    Solution solve(double relativeTolerance, double limit);

    /** Median seconds of repeated solutions without samples. Only for a tolerance that {@link #solve} could serve. */
    double medianSeconds(double relativeTolerance, int repeats);
}
