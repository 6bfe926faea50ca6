package org.semenov.experiment.gamma;

import java.util.Arrays;
import org.semenov.experiment.ExperimentListener;
import org.semenov.network.BiasOrder;
import org.semenov.training.Loss;

/**
 * A point with all biases in order, and J there: a bound from above of J_0, the least J subject to the order.
 *
 * @param lossJ              J there
 * @param ties               neighbouring biases that are equal
 * @param smallestMultiplier of the ties; at least 0 at a minimiser subject to the order; 0 without ties
 * @param largestMultiplier  of the ties; 0 without ties
 * @param descent            the last descent, whose parameters are those of the blocks
 */
record FeasiblePoint(double lossJ, int ties, double smallestMultiplier, double largestMultiplier, Descent descent) {

    /**
     * Pools the biases out of order and minimises J with the pools held equal; again with larger pools as long as others get
     * out of order on the way.
     *
     * @param theta    near a minimiser subject to the order, as at the end of a path
     * @param listener is told of the iterations, the problem's limit of them in all
     */
    static FeasiblePoint near(PathProblem problem, double[] theta, ExperimentListener listener) {
        Loss lossJ = problem.loss(0.0);
        TiedBiases ties = TiedBiases.pooling(problem.shape(), theta);
        Descent descent = Descent.from(ties.tied(lossJ), ties.free(theta), problem.limit(), listener);
        double[] full = ties.full(descent.theta());
        while (BiasOrder.of(problem.shape(), full).violations() > 0) {
            ties = TiedBiases.pooling(problem.shape(), full);
            descent = Descent.from(ties.tied(lossJ), ties.free(full), problem.limit(), ExperimentListener.silent());
            full = ties.full(descent.theta());
        }
        double[] gradient = new double[full.length];
        double value = lossJ.evaluate(full, gradient);
        double[] multipliers = ties.multipliers(gradient);
        return new FeasiblePoint(value, ties.ties(), Arrays.stream(multipliers).min().orElse(0.0), Arrays.stream(multipliers).max().orElse(0.0), descent);
    }
}
