package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.ode.StiffMethod;

/** The five problems: their Jacobians are those of their equations, and two methods come to the published ends. */
class ClassicProblemsTest {

    static List<StiffProblem> problems() {
        return ClassicProblems.all();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void publishedEndIsReached(StiffProblem problem) {
        double[][] published = {problem.published().orElseThrow()};
        for (StiffMethod method : List.of(StiffMethod.RODAS5P, StiffMethod.RODAS4)) {
            Solution solution = JavaMethod.stiff(method, problem).solve(1e-9, 20.0);
            assertTrue(solution.ok(), solution.status());
            double error = problem.measure().of(solution.samples(), published);
            assertTrue(error < 1e-7, method + " on " + problem.name() + ": " + error);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void jacobianIsThatOfTheEquations(StiffProblem problem) {
        ODEJacobiansProvider equations = problem.newEquations();
        double[] y = JavaMethod.stiff(StiffMethod.RODAS5P, problem).solve(1e-6, 20.0).samples()[0];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.5 * (y[i] + problem.start()[i]) + 1e-3;
        }
        double[][] jacobian = equations.computeMainStateJacobian(0.0, y, equations.computeDerivatives(0.0, y));
        for (int j = 0; j < y.length; j++) {
            double[] differences = differences(equations, y, j);
            for (int i = 0; i < y.length; i++) {
                double row = 0.0;
                for (double entry : jacobian[i]) {
                    row = Math.max(row, Math.abs(entry));
                }
                assertEquals(differences[i], jacobian[i][j], 1e-6 * row, problem.name() + " " + i + " " + j);
            }
        }
    }

    /** Central differences; the equations are of second or third degree. */
    private static double[] differences(ODEJacobiansProvider equations, double[] y, int j) {
        double h = 1e-5 * Math.max(Math.abs(y[j]), 1e-3);
        double[] shifted = y.clone();
        shifted[j] = y[j] + h;
        double[] plus = equations.computeDerivatives(0.0, shifted);
        shifted[j] = y[j] - h;
        double[] minus = equations.computeDerivatives(0.0, shifted);
        double[] quotients = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            quotients[i] = (plus[i] - minus[i]) / (2.0 * h);
        }
        return quotients;
    }
}
