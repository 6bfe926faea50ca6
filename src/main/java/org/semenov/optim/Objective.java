package org.semenov.optim;

/** A function of a flat parameter vector θ, with its exact gradient. */
public interface Objective {

    /** Number of parameters, the length of θ. */
    int dimension();

    /**
     * Value at θ and gradient there.
     *
     * @param theta    parameters, length {@link #dimension()}, not changed
     * @param gradient overwritten with the gradient at θ, length {@link #dimension()}
     * @return the value; may be NaN or infinite where the function is not defined, which a line search rejects
     */
    double evaluate(double[] theta, double[] gradient);
}
