package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.util.Incrementor;
import org.junit.jupiter.api.Test;

/** Differences against the derivatives themselves. */
class LinearizationTest {

    private static RightHandSide counted(OrdinaryDifferentialEquation equations, Incrementor counter) {
        return new RightHandSide(equations, counter);
    }

    @Test
    void differencesOfRobertsonsEquations_agreeWithItsJacobian_alsoForComponentsOf1eMinus13() {
        double[][] states = {{0.9, 3e-5, 0.1}, {1e-3, 4e-9, 0.999}, {2.1e-8, 8.3e-14, 1}};
        for (double[] y : states) {
            Robertson.WithJacobian equations = new Robertson.WithJacobian();
            double[] yDot = equations.computeDerivatives(0, y);
            double[][] expected = equations.computeMainStateJacobian(0, y, yDot);
            Linearization linearization = new Linearization(3);
            Incrementor counter = new Incrementor();
            linearization.evaluateJacobian(counted(new Robertson(), counter), 0, y, yDot, y);
            assertEquals(6, counter.getCount());
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    // the terms of a row cancel: the rounding of the largest, over the increment, remains
                    double size = Math.max(Math.abs(expected[i][j]), 0.04 * y[0] / y[j]);
                    assertEquals(expected[i][j], linearization.jacobian()[3 * i + j], 3e-10 * size);
                }
            }
        }
    }

    /** y' = 2 y on [0, 1] and undefined outside: at the ends only one side can be evaluated. */
    @Test
    void differencesAtTheEdgeOfTheDomain_areOneSided() {
        OrdinaryDifferentialEquation bounded = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {y[0] >= 0 && y[0] <= 1 ? 2 * y[0] : Double.NaN};
            }
        };
        for (double y : new double[] {0, 0.5, 1}) {
            Linearization linearization = new Linearization(1);
            linearization.evaluateJacobian(counted(bounded, new Incrementor()), 0, new double[] {y}, new double[] {2 * y},
                    new double[] {1});
            assertEquals(2, linearization.jacobian()[0], 1e-9, "at " + y);
        }
    }

    @Test
    void analyticJacobian_isTakenByRows_withoutEvaluations() {
        double[] y = {0.9, 3e-5, 0.1};
        Robertson.WithJacobian equations = new Robertson.WithJacobian();
        Linearization linearization = new Linearization(3);
        Incrementor counter = new Incrementor();
        linearization.evaluateJacobian(counted(equations, counter), 0, y, new double[3], y);
        assertEquals(0, counter.getCount());
        assertEquals(6e7 * y[1], linearization.jacobian()[3 * 2 + 1]);
        assertEquals(1e4 * y[2], linearization.jacobian()[1]);
    }

    @Test
    void timeDerivative_byDifferencesAgreesWithTheGivenOne_inBothDirections() {
        double[] y = {0.6};
        ExactProblem.DrivenWithTimeDerivative equations = new ExactProblem.DrivenWithTimeDerivative();
        for (double t : new double[] {0, 0.7, 1e3}) {
            double[] yDot = equations.computeDerivatives(t, y);
            double expected = equations.computeTimeDerivative(t, y, yDot)[0];
            for (double h : new double[] {1e-2, -1e-2}) {
                Linearization linearization = new Linearization(1);
                Incrementor counter = new Incrementor();
                linearization.evaluateTimeDerivative(counted(new ExactProblem.Driven(), counter), t, y, yDot, h);
                assertEquals(2, counter.getCount());
                // the rounding of a time near 1e3 is 1e-13, of the increment 6e-8
                assertEquals(expected, linearization.timeDerivative()[0], t > 1 ? 1e-6 : 3e-8);
                linearization.evaluateTimeDerivative(counted(equations, counter), t, y, yDot, h);
                assertEquals(expected, linearization.timeDerivative()[0]);
                assertEquals(2, counter.getCount());
            }
        }
    }

    @Test
    void autonomousEquations_payNothingForTheTime() {
        Linearization linearization = new Linearization(3);
        Incrementor counter = new Incrementor();
        linearization.timeDerivative()[1] = 7;
        linearization.evaluateTimeDerivative(counted(new Robertson(), counter), 0, new double[3], new double[3], 1);
        assertEquals(0, linearization.timeDerivative()[1]);
        assertEquals(0, counter.getCount());
        assertFalse(Linearization.timeDerivativeIsDifference(new Robertson()));
        assertTrue(Linearization.timeDerivativeIsDifference(new ExactProblem.Driven()));
    }
}
