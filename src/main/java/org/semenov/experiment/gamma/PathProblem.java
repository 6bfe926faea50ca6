package org.semenov.experiment.gamma;

import java.util.ArrayList;
import java.util.List;
import org.semenov.network.ResNetShape;
import org.semenov.training.BiasOrderPenalty;
import org.semenov.training.Loss;
import org.semenov.training.LossTerm;

/**
 * A J, where to start, and the values of γ to go through.
 *
 * @param name      in tables and names of files
 * @param seed      of data and start
 * @param shape     where the biases lie in θ
 * @param termsOfJ  J is their sum; used by one thread at a time
 * @param start     first θ, length {@code shape.parameterCount()}; copied in and out
 * @param gammas    γ >= 0, increasing, the first one 0
 * @param limit     iterations at the most at each γ
 */
record PathProblem(String name, long seed, ResNetShape shape, List<LossTerm> termsOfJ, double[] start, List<Double> gammas, int limit) {

    PathProblem {
        termsOfJ = List.copyOf(termsOfJ);
        start = start.clone();
        gammas = List.copyOf(gammas);
        if (gammas.isEmpty() || gammas.get(0) != 0.0) {
            throw new IllegalArgumentException("a path of gamma begins with 0, not with " + gammas);
        }
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    /** J_γ: the terms of J, then the penalty as the last. */
    Loss loss(double gamma) {
        List<LossTerm> terms = new ArrayList<>(termsOfJ);
        terms.add(new BiasOrderPenalty(shape, gamma));
        return new Loss(shape.parameterCount(), terms);
    }
}
