package org.semenov.experiment.gamma;

import java.util.List;
import org.semenov.training.History;
import org.semenov.training.TrainedNet;

/**
 * A net trained with one rule for γ from one seed.
 *
 * @param seed      of data and start
 * @param rule      for γ
 * @param net       with the parameters of the least validation error
 * @param testError relative, in the 2-norm, on the test points
 */
record RuleRun(long seed, GammaRule rule, TrainedNet net, double testError) {

    /** 1/(2N) Σ |y - sin x|² on the training points with the parameters kept. */
    double misfit() {
        List<History.Row> rows = net.history().rows();
        return rows.get(net.bestIteration()).misfit();
    }
}
