package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.semenov.ode.StiffMethod;

/** States along a solution, with our rates there, for the peer to compare its own with. */
final class PeerChecks {
    /** Sample times that are taken, besides the start and the end. */
    private static final int BETWEEN = 4;

    private PeerChecks() {
    }

    static List<CvodePeer.Check> of(StiffProblem problem) {
        Solution solution = JavaMethod.stiff(StiffMethod.all().get(0), problem).solve(1e-6, Double.POSITIVE_INFINITY);
        if (!solution.ok()) {
            throw new IllegalStateException(problem.name() + " at rtol 1e-6: " + solution.status());
        }
        ODEJacobiansProvider equations = problem.newEquations();
        List<CvodePeer.Check> checks = new ArrayList<>(List.of(check(problem, equations, problem.start())));
        double[][] samples = solution.samples();
        int stride = Math.max(1, samples.length / BETWEEN);
        for (int n = samples.length - 1; n >= 0; n -= stride) {
            checks.add(check(problem, equations, samples[n]));
        }
        return checks;
    }

    private static CvodePeer.Check check(StiffProblem problem, ODEJacobiansProvider equations, double[] state) {
        return new CvodePeer.Check(problem.density(), state, equations.computeDerivatives(0.0, state));
    }
}
