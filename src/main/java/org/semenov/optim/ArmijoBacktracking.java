package org.semenov.optim;

import java.util.Locale;

/**
 * How far along a descent direction p: the first of a sequence of shrinking steps α that satisfies Armijo's condition
 * of sufficient decrease, f(θ + α p) ≤ f(θ) + c_1 α g·p, NW (3.4) and algorithm 3.1. A trial whose value or gradient is
 * not finite is rejected like one that is too high.
 *
 * @param sufficientDecrease c_1 in (0, 1); below 1/2 lets the full Newton step of a quadratic pass
 * @param contraction        ρ in (0, 1), the factor of {@link StepContraction#GEOMETRIC} and the largest factor of the
 *                           others
 * @param initialStep        first α, in (0, 1e6); 1 is the natural step of a quasi-Newton direction
 * @param maximumTrials      evaluations before the search gives up, 1 to 1000
 * @param rule               how a rejected step shrinks
 */
public record ArmijoBacktracking(double sufficientDecrease, double contraction, double initialStep, int maximumTrials,
                                 StepContraction rule) {

    public ArmijoBacktracking {
        Settings.requireInside("sufficient decrease c1", sufficientDecrease, 0, 1);
        Settings.requireInside("contraction", contraction, 0, 1);
        Settings.requireInside("initial step", initialStep, 0, 1e6);
        Settings.requireFrom("maximum trials", maximumTrials, 1, 1000);
        Settings.requirePresent("rule of contraction", rule);
    }

    /** c_1 = 1e-4, ρ = 1/2, first step 1, at most 40 trials (down to 2e-12), geometric. */
    public static ArmijoBacktracking defaults() {
        return new ArmijoBacktracking(1e-4, 0.5, 1, 40, StepContraction.GEOMETRIC);
    }

    public ArmijoBacktracking withSufficientDecrease(double newSufficientDecrease) {
        return new ArmijoBacktracking(newSufficientDecrease, contraction, initialStep, maximumTrials, rule);
    }

    public ArmijoBacktracking withContraction(double newContraction) {
        return new ArmijoBacktracking(sufficientDecrease, newContraction, initialStep, maximumTrials, rule);
    }

    public ArmijoBacktracking withInitialStep(double newInitialStep) {
        return new ArmijoBacktracking(sufficientDecrease, contraction, newInitialStep, maximumTrials, rule);
    }

    public ArmijoBacktracking withMaximumTrials(int newMaximumTrials) {
        return new ArmijoBacktracking(sufficientDecrease, contraction, initialStep, newMaximumTrials, rule);
    }

    public ArmijoBacktracking withRule(StepContraction newRule) {
        return new ArmijoBacktracking(sufficientDecrease, contraction, initialStep, maximumTrials, newRule);
    }

    /** The settings in one line. */
    public String describe() {
        return String.format(Locale.ROOT, "Armijo(c1=%s, contraction=%s, initialStep=%s, maximumTrials=%d, %s)",
                sufficientDecrease, contraction, initialStep, maximumTrials, rule.name().toLowerCase(Locale.ROOT));
    }

    /** What a search found: the accepted step, 0 where it gave up, and the evaluations spent. */
    record Outcome(double step, int evaluations) {
        boolean accepted() {
            return step > 0;
        }
    }

    /**
     * Searches along {@code direction}; where it succeeds {@code there} holds the accepted point, else scratch. It gives
     * up when the trials are spent or the step no longer changes θ.
     *
     * @param slope g·p at {@code here}, negative
     */
    Outcome search(Objective objective, Point here, double[] direction, double slope, Point there) {
        double step = initialStep;
        for (int trial = 1; trial <= maximumTrials; trial++) {
            if (!there.move(here, step, direction)) {
                return new Outcome(0, trial - 1);
            }
            there.evaluate(objective);
            if (there.value <= here.value + sufficientDecrease * step * slope && there.isFinite()) {
                return new Outcome(step, trial);
            }
            double trialSlope = Vectors.dot(there.gradient, direction);
            step = rule.next(step, contraction, here.value, slope, there.value, trialSlope);
        }
        return new Outcome(0, maximumTrials);
    }
}
