package org.semenov.optim;

import java.io.DataInput;
import java.io.IOException;

/** A descent method with its settings, immutable; each {@link #start} begins an independent run. */
public interface Minimizer {

    /** Name and settings in one line, for manifests. */
    String describe();

    /**
     * Begins a run: evaluates the objective once, at the start.
     *
     * @param objective what to minimise
     * @param start     first parameters, length {@code objective.dimension()}, copied
     * @throws IllegalArgumentException where the length differs, or value or gradient are not finite at the start
     */
    Minimization start(Objective objective, double[] start);

    /**
     * Continues a run saved by {@link Minimization#save}: the iterations that follow are the same to the bit as those
     * of the run that was not interrupted.
     *
     * @throws IOException where the saved run is damaged or belongs to another method or dimension
     */
    Minimization resume(Objective objective, DataInput saved) throws IOException;
}
