package org.semenov.optim;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** One run of a descent method: where it stands, and its next iteration. Not thread-safe. */
public interface Minimization {

    /**
     * Does one iteration: a search direction, a line search along it, the update of the method's memory.
     *
     * @return empty where the iteration made progress; otherwise why no further iteration can
     */
    Optional<StopReason> iterate();

    /** Completed iterations. */
    int iterations();

    /** Value of the objective at the present parameters. */
    double value();

    /** Largest absolute component of the gradient at the present parameters. */
    double gradientMaxNorm();

    /** Copies the present parameters into {@code target}. */
    void copyParameters(double[] target);

    /** Evaluations of the objective so far. */
    long evaluations();

    /** Updates of the method's memory left out because the curvature y·s was not safely positive. */
    int skippedUpdates();

    /**
     * Times the method's memory was given up for the steepest descent, because the line search failed or the direction
     * did not descend; 0 for a method that has no memory to give up.
     */
    default int resets() {
        return 0;
    }

    /** Writes the whole state of the run, for {@link Minimizer#resume}. */
    void save(DataOutput out) throws IOException;
}
