package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArmijoBacktrackingTest {
    private static final ArmijoBacktracking DEFAULTS = ArmijoBacktracking.defaults();

    /** A function of one variable with its derivative. */
    private record Curve(DoubleUnaryOperator value, DoubleUnaryOperator derivative) implements Objective {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double evaluate(double[] theta, double[] gradient) {
            gradient[0] = derivative.applyAsDouble(theta[0]);
            return value.applyAsDouble(theta[0]);
        }
    }

    private static final Curve PARABOLA = new Curve(x -> x * x, x -> 2 * x);

    private final Point there = new Point(1);

    private ArmijoBacktracking.Outcome search(ArmijoBacktracking armijo, Objective objective, double x, double p) {
        Point here = new Point(1);
        here.parameters[0] = x;
        here.evaluate(objective);
        return armijo.search(objective, here, new double[] {p}, here.gradient[0] * p, there);
    }

    @Test
    void theFirstStepIsTakenWhereItDecreasesEnough() {
        ArmijoBacktracking.Outcome outcome = search(DEFAULTS, PARABOLA, 1, -1);
        assertTrue(outcome.accepted());
        assertEquals(1, outcome.step());
        assertEquals(1, outcome.evaluations());
        assertEquals(0, there.parameters[0]);
        assertEquals(0, there.value);
    }

    @Test
    void theStepIsHalvedUntilTheDecreaseSuffices() {
        // f(1 - 16 α) = (1 - 16 α)²: decreasing only for α < 1/8, and by c1 α 32 only for α < (2 - 2 c1)/16
        ArmijoBacktracking.Outcome outcome = search(DEFAULTS, PARABOLA, 1, -16);
        assertEquals(1.0 / 16, outcome.step());
        assertEquals(5, outcome.evaluations());
        ArmijoBacktracking.Outcome demanding = search(DEFAULTS.withSufficientDecrease(0.6), PARABOLA, 1, -16);
        assertEquals(1.0 / 32, demanding.step());
    }

    @Test
    void theContractionIsTheOneAskedFor() {
        assertEquals(0.01, search(DEFAULTS.withContraction(0.1), PARABOLA, 1, -160).step(), 1e-17);
        assertEquals(0.25 / 4, search(DEFAULTS.withInitialStep(0.25), PARABOLA, 1, -16).step());
    }

    @ParameterizedTest
    @EnumSource(StepContraction.class)
    void valuesThatAreNotFiniteAreRejectedAndTheStepContracted(StepContraction rule) {
        Curve logarithm = new Curve(x -> x - Math.log(x), x -> 1 - 1 / x);   // NaN below 0
        ArmijoBacktracking.Outcome outcome = search(DEFAULTS.withRule(rule), logarithm, 3, -8);
        assertEquals(0.25, outcome.step(), "geometric where the trial is not finite");
        Curve cliff = new Curve(x -> x < 0.5 ? Double.NEGATIVE_INFINITY : x * x, x -> 2 * x);
        assertEquals(0.25, search(DEFAULTS.withRule(rule), cliff, 1, -2).step(), "-infinity is no decrease");
        Curve brokenGradient = new Curve(x -> x * x, x -> x < 0.6 ? Double.NaN : 2 * x);
        assertEquals(0.25, search(DEFAULTS.withRule(rule), brokenGradient, 1, -1).step(), "NaN in the gradient");
    }

    @Test
    void itGivesUpAfterTheTrialsAreSpent() {
        Curve wrongSign = new Curve(x -> x * x, x -> -2 * x);
        ArmijoBacktracking.Outcome outcome = search(DEFAULTS.withMaximumTrials(7), wrongSign, 1, 1);
        assertFalse(outcome.accepted());
        assertEquals(7, outcome.evaluations());
    }

    @Test
    void itGivesUpWhenTheStepNoLongerChangesTheParameters() {
        Curve wrongSign = new Curve(x -> x * x, x -> -2 * x);
        ArmijoBacktracking.Outcome outcome = search(DEFAULTS.withMaximumTrials(1000), wrongSign, 1, 1);
        assertFalse(outcome.accepted());
        assertTrue(outcome.evaluations() >= 52 && outcome.evaluations() <= 54, "evaluations " + outcome.evaluations());
    }

    @Test
    void quadraticAndCubicRulesFindTheMinimiserOfTheirModel() {
        // φ(α) = (1 - 16 α)² has its minimum at 1/16; the safeguard of ρ = 1/2 lets a step shrink to a tenth at most
        assertEquals(1.0 / 16, StepContraction.QUADRATIC.next(0.5, 0.5, 1, -32, 49, 224), 1e-15);
        assertEquals(1.0 / 16, StepContraction.CUBIC.next(0.5, 0.5, 1, -32, 49, 224), 1e-15);
        assertEquals(0.1, StepContraction.QUADRATIC.next(1, 0.5, 1, -32, 225, 480), 1e-15);
        // φ(α) = α³ - α, minimum at 1/√3 = 0.577, at most half of α = 1.1
        assertEquals(1 / Math.sqrt(3), StepContraction.CUBIC.next(1.1, 0.9, 0, -1, 0.231, 2.63), 1e-12);
        assertEquals(0.55, StepContraction.CUBIC.next(1.1, 0.5, 0, -1, 0.231, 2.63), 1e-12);
        assertEquals(0.5, StepContraction.GEOMETRIC.next(1, 0.5, 1, -32, 225, 480));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 1, 40, sufficient decrease c1 is 0.0", "1, 0.5, 1, 40, sufficient decrease c1 is 1.0",
        "NaN, 0.5, 1, 40, sufficient decrease c1 is NaN", "1e-4, 1, 1, 40, contraction is 1.0",
        "1e-4, -0.5, 1, 40, contraction is -0.5", "1e-4, 0.5, 0, 40, initial step is 0.0",
        "1e-4, 0.5, Infinity, 40, initial step is Infinity", "1e-4, 0.5, 1, 0, maximum trials is 0",
        "1e-4, 0.5, 1, 1001, maximum trials is 1001"})
    void settingsOutsideTheirRangeAreRefusedWithValueAndRange(double c1, double contraction, double initialStep,
                                                              int trials, String told) {
        String message = assertThrows(IllegalArgumentException.class, () -> new ArmijoBacktracking(c1, contraction,
                initialStep, trials, StepContraction.GEOMETRIC)).getMessage();
        assertTrue(message.startsWith(told) && message.contains("must lie in"), message);
    }

    @Test
    void aMissingRuleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withRule(null));
    }
}
