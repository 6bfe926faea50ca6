package org.semenov.training;

import java.util.Arrays;
import java.util.List;
import org.semenov.network.ResNet;
import org.semenov.optim.Objective;

/**
 * A sum of terms; the value of each at the point last evaluated is kept. J and J_γ of the paper are the same three
 * terms, data misfit, elastic net and bias order, with γ = 0 in J. For one thread at a time.
 */
public final class Loss implements Objective {
    private final List<LossTerm> terms;
    private final double[] lastTheta;
    private final double[] lastValues;

    /**
     * @param dimension length of θ
     * @param terms     summands, added in this order
     */
    public Loss(int dimension, List<LossTerm> terms) {
        this.terms = List.copyOf(terms);
        this.lastTheta = new double[dimension];
        this.lastValues = new double[terms.size()];
        Arrays.fill(lastTheta, Double.NaN);
    }

    /** J of the paper's eq. 4: J_γ with γ = 0. */
    public static Loss lossJ(ResNet net, TrainingData data, double lambda) {
        return lossJGamma(net, data, lambda, 0);
    }

    /** J_γ of the paper's eq. 5 on the training samples; term 0 is the data misfit. */
    public static Loss lossJGamma(ResNet net, TrainingData data, double lambda, double gamma) {
        return with(net, data, lambda, new BiasOrderPenalty(net.shape(), gamma));
    }

    /** Data misfit, which is term 0, elastic net and a penalty. */
    static Loss with(ResNet net, TrainingData data, double lambda, BiasOrderPenalty penalty) {
        return new Loss(net.shape().parameterCount(), List.of(
                new DataMisfit(net, data.trainingInputs(), data.trainingTargets()),
                new ElasticNet(lambda), penalty));
    }

    @Override
    public int dimension() {
        return lastTheta.length;
    }

    @Override
    public double evaluate(double[] theta, double[] gradient) {
        Arrays.fill(gradient, 0.0);
        double value = 0;
        for (int term = 0; term < lastValues.length; term++) {
            lastValues[term] = terms.get(term).addTo(theta, gradient);
            value += lastValues[term];
        }
        System.arraycopy(theta, 0, lastTheta, 0, lastTheta.length);
        return value;
    }

    /**
     * Values of the terms at θ, in their order. Costs nothing where θ was evaluated last, which is the case after an
     * accepted step of a line search.
     */
    public double[] termValues(double[] theta) {
        if (!Arrays.equals(theta, lastTheta)) {
            evaluate(theta, new double[lastTheta.length]);
        }
        return lastValues.clone();
    }
}
