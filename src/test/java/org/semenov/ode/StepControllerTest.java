package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Factors of the step size from errors. */
class StepControllerTest {

    private static StepController started() {
        StepController controller = new StepController(4);
        controller.restart();
        return controller;
    }

    @Test
    void steadyErrorOfSafety_keepsTheSize() {
        StepController controller = started();
        double error = Math.pow(0.9, 5);
        controller.factorAfterAcceptance(1, error);
        assertEquals(1, controller.factorAfterAcceptance(1, error), 1e-15);
    }

    @Test
    void factors_areLimited() {
        StepController controller = started();
        assertEquals(100, controller.factorAfterAcceptance(1, 0), "a first step may be far too small");
        assertEquals(6, controller.factorAfterAcceptance(100, 0), "later ones not");
        assertEquals(0.2, controller.factorAfterRejection(1e30));
        assertEquals(0.9 * Math.pow(2, -0.2), controller.factorAfterRejection(2), 1e-15);
    }

    @Test
    void undefinedErrors_shrinkTheStep() {
        assertEquals(0.25, started().factorAfterRejection(Double.NaN));
        assertEquals(0.25, started().factorAfterRejection(Double.POSITIVE_INFINITY));
    }

    @Test
    void stepAfterARejection_doesNotGrow_andTheOneAfterMay() {
        StepController controller = started();
        controller.factorAfterAcceptance(1, 0.5);
        controller.factorAfterRejection(3);
        assertEquals(1, controller.factorAfterAcceptance(0.7, 1e-6));
        assertTrue(controller.factorAfterAcceptance(0.7, 1e-6) > 1);
    }

    @Test
    void growingErrors_areForeseen() {
        StepController rising = started();
        rising.factorAfterAcceptance(1, 0.02);
        StepController steady = started();
        steady.factorAfterAcceptance(1, 0.5);
        assertTrue(rising.factorAfterAcceptance(1, 0.5) < 0.6 * steady.factorAfterAcceptance(1, 0.5));
    }
}
