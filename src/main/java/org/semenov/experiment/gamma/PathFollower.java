package org.semenov.experiment.gamma;

import java.util.ArrayList;
import java.util.List;
import org.semenov.experiment.ExperimentListener;
import org.semenov.network.BiasOrder;
import org.semenov.training.Loss;

/** Follows the minimisers of J_γ along γ (the paper's Remark 1): each descent starts where the one before ended. */
final class PathFollower {
    private PathFollower() {
    }

    /** Iterations at the most for all γ and the feasible point, which is what a listener is told in all. */
    static long iterations(PathProblem problem) {
        return (problem.gammas().size() + 1L) * problem.limit();
    }

    static FollowedPath follow(PathProblem problem, ExperimentListener listener) {
        List<PathStage> stages = new ArrayList<>();
        double[] theta = problem.start();
        for (double gamma : problem.gammas()) {
            Loss loss = problem.loss(gamma);
            Descent descent = Descent.from(loss, theta, problem.limit(), listener);
            theta = descent.theta();
            double[] terms = loss.termValues(theta);
            double penalty = terms[terms.length - 1];
            double lossJ = 0;
            for (int t = 0; t < terms.length - 1; t++) {
                lossJ += terms[t];
            }
            stages.add(new PathStage(gamma, lossJ, penalty, BiasOrder.of(problem.shape(), theta), descent));
        }
        return new FollowedPath(problem.name(), problem.seed(), stages, FeasiblePoint.near(problem, theta, listener));
    }
}
