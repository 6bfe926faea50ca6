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

    /** Time for one of these solutions [s]. */
    private static final double LIMIT = 60.0;

    /** @param peer CVODE on the problem, if there is one */
    static ProblemReference of(StiffProblem problem, PrecisionSettings settings, Optional<PeerMethod> peer) {
        double tightest = settings.tightest();
        double tight = settings.tight();
        StiffMethod first = StiffMethod.all().get(0);
        Solution own = JavaMethod.stiff(first, problem).solve(tightest, LIMIT);
        if (!own.ok()) {
            throw new IllegalStateException(first.name() + " at rtol " + tightest + " on " + problem.name() + ": " + own.status());
        }
        double[][] samples = problem.published().map(end -> new double[][] {end}).orElse(own.samples());
        String source = problem.published().isPresent() ? "published, Mazzia and Magherini 2008" : first.name() + " at rtol " + tightest;
        List<Difference> differences = new ArrayList<>();
        if (problem.published().isPresent()) {
            differences.add(difference(problem, first.name(), tightest, own, samples));
        }
        for (StiffMethod other : StiffMethod.all().subList(1, StiffMethod.all().size())) {
            Rounds.requireUninterrupted();
            differences.add(difference(problem, other.name(), tight, JavaMethod.stiff(other, problem).solve(tight, LIMIT), samples));
        }
        peer.ifPresent(method -> differences.add(difference(problem, method.name(), tight, method.solve(tight, LIMIT), samples)));
        return new ProblemReference(problem.name(), source, samples, differences);
    }

    private static Difference difference(StiffProblem problem, String method, double relativeTolerance, Solution solution,
                                         double[][] reference) {
        return new Difference(method, relativeTolerance,
                solution.ok() ? problem.measure().of(solution.samples(), reference) : Double.NaN);
    }
}
