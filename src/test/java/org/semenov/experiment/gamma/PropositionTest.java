package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.experiment.ExperimentListener;
import org.semenov.network.BiasOrder;
import org.semenov.network.ResNetShape;
import org.semenov.training.LossTerm;

/**
 * Proposition 1 where every minimiser is known: J = 1/2 Σ (θ_p - c_p)² with three biases and c = (d, 0, 5) for them. Then
 * b^1 - b^2 = d/(1+2γ), J_γ = γd²/(2(1+2γ)), (γ/2) g = γd²/(2(1+2γ)²), J_0 = d²/4 with b^1 = b^2 and multiplier d/2.
 */
class PropositionTest {
    private static final ResNetShape SHAPE = new ResNetShape(1, 3, 1, 1);
    private static final double D = 1.5;
    private static final List<Double> GAMMAS = List.of(0.0, 1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6);

    /** 1/2 Σ (θ_p - c_p)². */
    private record Bowl(double[] centre) implements LossTerm {
        @Override
        public double addTo(double[] theta, double[] gradient) {
            double sum = 0;
            for (int p = 0; p < theta.length; p++) {
                sum += (theta[p] - centre[p]) * (theta[p] - centre[p]);
                gradient[p] += theta[p] - centre[p];
            }
            return 0.5 * sum;
        }
    }

    private static FollowedPath path() {
        double[] centre = {0.3, -0.2, 0.1, D, 0, 5, 0.7, 0.8, -0.9};
        return PathFollower.follow(new PathProblem("bowl", 1, SHAPE, List.of(new Bowl(centre)), new double[9], GAMMAS, 1000), ExperimentListener.silent());
    }

    @Test
    void everyStageHasTheValuesInClosedForm() {
        for (PathStage stage : path().stages()) {
            double gamma = stage.gamma();
            double violation = D / (1 + 2 * gamma);
            assertEquals(violation, stage.order().largest(), 1e-3 * violation, stage.toString());
            assertEquals(0.5 * gamma * violation * violation, stage.penalty(), 2e-3 * 0.5 * gamma * violation * violation, stage.toString());
            assertEquals(gamma * D * D / (2 * (1 + 2 * gamma)), stage.value(), 1e-12, stage.toString());
            assertEquals(stage.value(), stage.lossJ() + stage.penalty(), 1e-15, stage.toString());
            assertEquals(1, stage.order().violations());
        }
    }

    @Test
    void theValueGrowsIsBoundedAndThePenaltyVanishes() {
        FollowedPath path = path();
        assertEquals(path.steps(0), path.growing(0));
        assertEquals(6, path.steps(1));
        assertEquals(6, path.growing(1));
        assertEquals(GAMMAS.size(), path.bounded(0));
        assertEquals(-1, path.violationSlope(), 0.03);
        assertEquals(-1, path.penaltySlope(), 0.06);
        assertEquals(-1, path.gapSlope(), 0.03);
        assertEquals(2001.0 / 2000.0, path.gapOverPenalty(path.stages().get(7)), 1e-4);
        assertTrue(path.last().penalty() < 1e-5, path.last().toString());
    }

    @Test
    void theFeasiblePointIsTheMinimiserSubjectToTheOrder() {
        FeasiblePoint feasible = path().feasible();
        assertEquals(D * D / 4, feasible.lossJ(), 1e-15);
        assertEquals(1, feasible.ties());
        assertEquals(D / 2, feasible.smallestMultiplier(), 1e-9);
        assertEquals(D / 2, feasible.largestMultiplier(), 1e-9);
    }

    /** Pooling (3, 1, 2) alone gives (2, 2, 2); minimising then moves the pool above the fourth, which it has to join. */
    @Test
    void aPoolThatGetsOutOfOrderGrows() {
        ResNetShape four = new ResNetShape(1, 4, 1, 1);
        double[] centre = {0, 0, 0, 0, 8, 7, 6, 1, 0, 0, 0, 0};
        double[] near = {0, 0, 0, 0, 3, 1, 2, 4, 0, 0, 0, 0};
        PathProblem problem = new PathProblem("bowl", 1, four, List.of(new Bowl(centre)), new double[12], List.of(0.0), 1000);
        FeasiblePoint feasible = FeasiblePoint.near(problem, near, ExperimentListener.silent());
        assertEquals(3, feasible.ties());
        assertEquals(0.5 * (2.5 * 2.5 + 1.5 * 1.5 + 0.5 * 0.5 + 4.5 * 4.5), feasible.lossJ(), 1e-12);
        assertTrue(feasible.smallestMultiplier() > 0, feasible.toString());
    }

    @Test
    void aFallAndAValueAboveTheBoundAreCounted() {
        PathStage[] stages = new PathStage[4];
        double[] values = {1, 3, 2, 2};
        for (int s = 0; s < stages.length; s++) {
            stages[s] = new PathStage(s, values[s], 0, new BiasOrder(0, 2, 0),
                    new Descent(new double[0], values[s], 0, 1, 1, DescentEnd.GRADIENT_TOLERANCE));
        }
        FeasiblePoint bound = new FeasiblePoint(2, 0, 0, 0, stages[0].descent());
        FollowedPath path = new FollowedPath("falling", 1, List.of(stages), bound);
        assertFalse(path.grows(2));
        assertEquals(2, path.growing(0));
        assertEquals(1, path.growing(1));
        assertEquals(3, path.bounded(0));
        assertFalse(path.isBounded(1));
    }

    @Test
    void theSquaredNormHasTheGradientOfItsDifferences() {
        SquaredNorm norm = new SquaredNorm(0.3);
        double[] theta = {0.5, -2, 0};
        double[] gradient = {1, 1, 1};
        assertEquals(0.5 * 0.3 * 4.25, norm.addTo(theta, gradient), 1e-15);
        for (int p = 0; p < theta.length; p++) {
            double[] above = theta.clone();
            double[] below = theta.clone();
            above[p] += 1e-4;
            below[p] -= 1e-4;
            double slope = (norm.addTo(above, new double[3]) - norm.addTo(below, new double[3])) / 2e-4;
            assertEquals(1 + slope, gradient[p], 1e-9);
        }
    }
}
