package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All methods on all problems of the test set. */
class TestSetTest {

    private static double[] solve(StiffMethod method, OrdinaryDifferentialEquation equations, TestSetProblem problem,
            double tolerance) {
        return Integrators.of(method, Double.POSITIVE_INFINITY, 1e-14 * tolerance, tolerance)
                .integrate(new ExpandableODE(equations), new ODEState(0, problem.start()), problem.endTime())
                .getPrimaryState();
    }

    /** The errors relative to the tolerance are those measured, the largest of the three problems, plus a half. */
    @ParameterizedTest
    @CsvSource({"Rodas5P, 1e-6, 0.5", "Rodas5P, 1e-8, 0.4", "Rodas4, 1e-6, 3.2", "Rodas4, 1e-8, 3.2",
        "Radau5, 1e-6, 1.4", "Radau5, 1e-8, 3.8", "Radau5, 1e-10, 11", "BDF, 1e-6, 65", "BDF, 1e-8, 150",
        "BDF, 1e-10, 300"})
    void endValues_areThePublishedOnes(String name, double tolerance, double factor) {
        for (TestSetProblem problem : TestSetProblem.values()) {
            double error = problem.error(solve(StiffMethod.byName(name), problem, problem, tolerance));
            assertTrue(error <= factor * tolerance, problem + ": " + error);
        }
    }

    /** Methods of three families that share no formula, on digits beyond those of their tolerances. */
    @ParameterizedTest
    @EnumSource(TestSetProblem.class)
    void unlikeMethods_agreeAtATightTolerance(TestSetProblem problem) {
        double[] rosenbrock = solve(StiffMethod.RODAS5P, problem, problem, 1e-11);
        double[] radau = solve(StiffMethod.RADAU5, problem, problem, 1e-13);
        double[] multistep = solve(StiffMethod.BDF, problem, problem, 1e-12);
        for (int k = 0; k < radau.length; k++) {
            assertEquals(rosenbrock[k], radau[k], 1e-11 * Math.abs(radau[k]), "component " + k);
            assertEquals(rosenbrock[k], multistep[k], 1e-9 * Math.abs(radau[k]), "component " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void differences_serveAsWellAsTheJacobian(StiffMethod method) {
        for (TestSetProblem problem : TestSetProblem.values()) {
            double error = problem.error(solve(method, new WithoutJacobian(problem), problem, 1e-7));
            double expected = problem.error(solve(method, problem, problem, 1e-7));
            assertTrue(error < 2 * expected + 1e-7, problem + ": " + error + ", with the Jacobian " + expected);
        }
    }

    private record WithoutJacobian(TestSetProblem problem) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return problem.getDimension();
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return problem.computeDerivatives(t, y);
        }
    }
}
