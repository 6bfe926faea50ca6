package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.ode.StiffMethod;

/**
 * The solution that errors are taken from: the published end state where there is one, our own tight solution elsewhere; and how far
 * unlike methods at tight tolerances are from it.
 *
 * @param problem     name
 * @param source      where the reference comes from
 * @param samples     the reference at the sample times
 * @param differences by the problem's measure, in the order they were taken
 */
record ProblemReference(String problem, String source, double[][] samples, List<Difference> differences) {

    /** A tight solution's distance from the reference; NaN where that method gave no answer. */
    record Difference(String method, double relativeTolerance, double value) {
    }

    private static final double TIGHTEST = 1e-13;
    private static final double TIGHT = 1e-11;
    private static final double LIMIT = 60.0;

    /** @param peer CVODE on the problem, if there is one */
    static ProblemReference of(StiffProblem problem, Optional<PeerMethod> peer) {
        StiffMethod first = StiffMethod.all().get(0);
        Solution own = JavaMethod.stiff(first, problem).solve(TIGHTEST, LIMIT);
        if (!own.ok()) {
            throw new IllegalStateException(first.name() + " at rtol " + TIGHTEST + " on " + problem.name() + ": " + own.status());
        }
        double[][] samples = problem.published().map(end -> new double[][] {end}).orElse(own.samples());
        String source = problem.published().isPresent() ? "published, Mazzia and Magherini 2008" : first.name() + " at rtol " + TIGHTEST;
        List<Difference> differences = new ArrayList<>();
        if (problem.published().isPresent()) {
            differences.add(difference(problem, first.name(), TIGHTEST, own, samples));
        }
        for (StiffMethod other : StiffMethod.all().subList(1, StiffMethod.all().size())) {
            differences.add(difference(problem, other.name(), TIGHT, JavaMethod.stiff(other, problem).solve(TIGHT, LIMIT), samples));
        }
        peer.ifPresent(method -> differences.add(difference(problem, method.name(), TIGHT, method.solve(TIGHT, LIMIT), samples)));
        return new ProblemReference(problem.name(), source, samples, differences);
    }

    private static Difference difference(StiffProblem problem, String method, double relativeTolerance, Solution solution,
                                         double[][] reference) {
        return new Difference(method, relativeTolerance,
                solution.ok() ? problem.measure().of(solution.samples(), reference) : Double.NaN);
    }
}
