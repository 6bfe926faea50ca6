package org.semenov.experiment.gamma;

import org.semenov.training.LossTerm;

/**
 * λ/2 ||θ||²: the elastic net of the paper's eq. 4 without its absolute values, so that J has a gradient everywhere, and
 * zero gradient at a minimiser.
 *
 * @param lambda λ >= 0
 */
record SquaredNorm(double lambda) implements LossTerm {

    @Override
    public double addTo(double[] theta, double[] gradient) {
        double sum = 0;
        for (int p = 0; p < theta.length; p++) {
            sum += theta[p] * theta[p];
            gradient[p] += lambda * theta[p];
        }
        return 0.5 * lambda * sum;
    }
}
