package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.semenov.experiment.ExperimentListener;

/** One problem, every method, every tolerance: errors and counts of one solution each, then times in rounds. */
final class ProblemMeasurement {
    private record Answer(PrecisionMethod method, double relativeTolerance, Solution solution) {
    }

    private final PrecisionSettings settings;
    private final ExperimentListener listener;

    ProblemMeasurement(PrecisionSettings settings, ExperimentListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    List<PrecisionPoint> run(StiffProblem problem, List<PrecisionMethod> methods, ProblemReference reference) {
        listener.stage("work-precision of " + problem.name(), "measurements",
                (2L + settings.rounds()) * methods.size() * settings.tolerances().size());
        List<Answer> answers = answers(methods);
        List<Answer> timed = answers.stream().filter(answer -> answer.solution().ok()).toList();
        double[] seconds = new Rounds(settings, listener).time(timed.stream().map(answer -> new Rounds.Task(answer.solution().seconds(),
                repeats -> answer.method().medianSeconds(answer.relativeTolerance(), repeats))).toList());
        List<PrecisionPoint> points = new ArrayList<>();
        for (Answer answer : answers) {
            boolean ok = answer.solution().ok();
            points.add(point(problem, answer, ok ? problem.measure().of(answer.solution().samples(), reference.samples()) : Double.NaN,
                    ok ? seconds[timed.indexOf(answer)] : Double.NaN));
        }
        return points;
    }

    /** A second solution where the first is quick: its time, free of the compiler, says how often it can be repeated. */
    private List<Answer> answers(List<PrecisionMethod> methods) {
        Set<PrecisionMethod> tooSlow = new HashSet<>();
        List<Answer> answers = new ArrayList<>();
        for (double tolerance : settings.tolerances()) {
            for (PrecisionMethod method : methods) {
                Rounds.requireUninterrupted();
                Solution solution = tooSlow.contains(method)
                        ? Solution.failed(Solution.TIME_LIMIT + " at a looser tolerance", 0.0)
                        : method.solve(tolerance, settings.limit());
                if (solution.status().equals(Solution.TIME_LIMIT)) {
                    tooSlow.add(method);
                }
                if (solution.ok() && solution.seconds() < 0.2 * settings.limit()) {
                    solution = method.solve(tolerance, settings.limit());
                }
                answers.add(new Answer(method, tolerance, solution));
                listener.step(1);
            }
        }
        return answers;
    }

    private static PrecisionPoint point(StiffProblem problem, Answer answer, double error, double seconds) {
        Solution solution = answer.solution();
        return new PrecisionPoint(problem.name(), answer.method().name(), answer.relativeTolerance(),
                problem.scale() * answer.relativeTolerance(), error, Double.NaN, seconds, solution.steps(), solution.rejected(),
                solution.rates(), solution.jacobians(), solution.status());
    }
}
