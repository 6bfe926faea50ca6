package org.semenov.training;

import org.semenov.optim.Objective;

/** A loss as a function of η, see {@link OrderedBiases}. For one thread at a time. */
final class ReparametrisedLoss implements Objective {
    private final Loss loss;
    private final OrderedBiases biases;
    private final double[] theta;

    ReparametrisedLoss(Loss loss, OrderedBiases biases) {
        this.loss = loss;
        this.biases = biases;
        this.theta = new double[loss.dimension()];
    }

    @Override
    public int dimension() {
        return theta.length;
    }

    @Override
    public double evaluate(double[] eta, double[] gradient) {
        biases.order(eta, theta);
        double value = loss.evaluate(theta, gradient);
        biases.pullBack(eta, gradient);
        return value;
    }
}
