package org.semenov.experiment.precision;

/** A way to advance all cells by one time step, each from a cold restart, at any tolerance. */
interface CellMethod {
    String name();

    /** Advances all cells once; the samples are their end states (T, Y), in their order. */
    Solution advance(double relativeTolerance, double timeStep);

    /** Median seconds of repeated passes over all cells. */
    double medianSeconds(double relativeTolerance, double timeStep, int repeats);
}
