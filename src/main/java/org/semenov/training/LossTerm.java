package org.semenov.training;

/** One summand of a loss as a function of the parameters θ. Terms may hold scratch: one thread at a time. */
public interface LossTerm {

    /**
     * Value at θ; the gradient there is added to {@code gradient}.
     *
     * @param theta    parameters, not changed
     * @param gradient as long as {@code theta}, added to
     */
    double addTo(double[] theta, double[] gradient);
}
