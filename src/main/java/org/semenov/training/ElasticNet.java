package org.semenov.training;

/**
 * λ/2 Σ_l ( ||W_l||_1 + ||b_l||_1 + ||W_l||² + ||b_l||² ), the second term of the paper's eq. 4: all parameters alike.
 * The sub-gradient of |.| at zero is chosen as zero, which leaves a zero parameter where it is.
 *
 * @param lambda λ >= 0
 */
public record ElasticNet(double lambda) implements LossTerm {

    /** @throws IllegalArgumentException where λ is negative or not finite */
    public ElasticNet {
        if (!(lambda >= 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda is " + lambda + "; it must be zero or positive, and finite");
        }
    }

    @Override
    public double addTo(double[] theta, double[] gradient) {
        double sum = 0;
        for (int p = 0; p < theta.length; p++) {
            double parameter = theta[p];
            sum += Math.abs(parameter) + parameter * parameter;
            gradient[p] += 0.5 * lambda * (Math.signum(parameter) + 2 * parameter);
        }
        return 0.5 * lambda * sum;
    }
}
