package org.semenov.optim;

/**
 * A function F(θ) that is half a sum of squares, or nearly: beside value and gradient it gives the Gauss-Newton matrix
 * J^T J of its residuals, the second derivative where the residuals vanish. Knows no net.
 */
public interface LeastSquares extends Objective {

    /**
     * F(θ) alone.
     *
     * @param theta parameters, length {@link #dimension()}, not changed
     * @return the value; may be NaN or infinite where F is not defined, which rejects a trial
     */
    double value(double[] theta);

    /**
     * Value, exact gradient and Gauss-Newton matrix at θ.
     *
     * @param theta    parameters, length {@link #dimension()}, not changed
     * @param round    how many linearisations the run did before this one. A problem that makes its matrix of a part of
     *                 its samples may take another part each round; the same θ and round give the same bits
     * @param gradient overwritten with the gradient at θ, length {@link #dimension()}
     * @param matrix   cleared, then filled with J^T J
     * @return F(θ)
     */
    double linearise(double[] theta, int round, double[] gradient, NormalMatrix matrix);
}
