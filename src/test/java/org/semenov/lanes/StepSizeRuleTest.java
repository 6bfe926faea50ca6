package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.ode.Rodas4;
import org.semenov.ode.Rodas5P;
import org.semenov.ode.RosenbrockTableau;

class StepSizeRuleTest {
    private final StepSizeRule rule = new StepSizeRule(Rodas5P.TABLEAU);

    @Test
    void theSizeFollowsTheErrorWithinBounds() {
        assertEquals(0.9, rule.factor(1.0, false, false), 1e-15);
        assertEquals(0.45, rule.factor(32.0, false, false), 1e-15);
        assertEquals(0.45, new StepSizeRule(Rodas4.TABLEAU).factor(16.0, false, false), 1e-15);
        assertEquals(6.0, rule.factor(0.0, false, false));
        assertEquals(100.0, rule.factor(0.0, true, false));
        assertEquals(0.2, rule.factor(1e300, true, true));
        assertEquals(0.25, rule.factor(Double.NaN, true, false));
        assertEquals(0.25, rule.factor(Double.POSITIVE_INFINITY, false, true));
    }

    @Test
    void afterARejectedStepTheSizeDoesNotGrow() {
        assertEquals(1.0, rule.factor(0.0, false, true));
        assertEquals(1.0, rule.factor(0.0, true, true));
    }

    /** In other units of time the first size is the same time. */
    @Test
    void theFirstSizeIsATime() {
        for (RosenbrockTableau tableau : List.of(Rodas5P.TABLEAU, Rodas4.TABLEAU)) {
            StepSizeRule first = new StepSizeRule(tableau);
            double size = first.first(3e5, 7e9, 1e6);
            assertEquals(size * 1e-9, first.first(3e14, 7e27, 1e-3), 1e-12 * size * 1e-9);
            double q = tableau.embeddedOrder();
            assertEquals(1.0, 0.005 * Math.pow(7e9 / 3e5, q - 1.0) * Math.pow(size, q + 1.0) * 7e9, 1e-12);
        }
    }

    @Test
    void whereNothingChangesTheFirstSizeIsTheWholeStep() {
        assertEquals(2.0, rule.first(0.0, 0.0, 2.0));
        assertEquals(2.0, rule.first(1e-300, 1e-300, 2.0));
        assertEquals(2e-32, rule.first(1.0, 1e300, 2.0), 1e-45);
    }

    @Test
    void twoEqualStepsArePreferredToAWholeOneAndASliver() {
        assertEquals(0.5, StepSizeRule.fitted(0.9, 1.0));
        assertEquals(0.3, StepSizeRule.fitted(0.3, 1.0));
        assertEquals(1.0, StepSizeRule.fitted(1.0 - 1e-9, 1.0));
        assertEquals(1.0, StepSizeRule.fitted(Double.POSITIVE_INFINITY, 1.0));
    }

    @Test
    void aSizeGivenIsNeverTooSmallToGoOnFrom() {
        for (double size : new double[] {1e-310, Double.MIN_VALUE, 1e-38, 1e-6}) {
            assertFalse(StepSizeRule.isTooSmall(StepSizeRule.given(size, 1e-6), 0.0, 1e-6));
        }
        assertEquals(1e-20, StepSizeRule.given(1e-20, 1e-6));
        for (double none : new double[] {0.0, -1.0, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertEquals(0.0, StepSizeRule.given(none, 1e-6));
        }
        assertTrue(StepSizeRule.isTooSmall(1e-16, 1.0, 2.0));
    }
}
