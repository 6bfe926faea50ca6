package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.semenov.experiment.ExperimentListener;

/**
 * What a flow solver asks: many different cells, each advanced one time step from a cold restart. The error of a point is the root
 * mean square over the cells of the relative error of T, beside the largest; its time is that of one cell.
 */
final class CellMeasurement {
    private record Answer(CellMethod method, double relativeTolerance, Solution solution) {
    }

    private final PrecisionSettings settings;
    private final ExperimentListener listener;
    private final List<CellMethod> methods;

    /** @param methods the first of them, at a tight tolerance, gives the reference */
    CellMeasurement(PrecisionSettings settings, ExperimentListener listener, List<CellMethod> methods) {
        this.settings = settings;
        this.listener = listener;
        this.methods = List.copyOf(methods);
    }

    /** Name of the problem of that time step [s]. */
    static String name(double timeStep) {
        return String.format(Locale.ROOT, "cells-%.0e", timeStep);
    }

    /** Title of a diagram. */
    static String title(int cells, double timeStep) {
        return String.format(Locale.ROOT, "%,d cells of H2-O2, each advanced %.1f µs from a cold restart", cells, 1e6 * timeStep);
    }

    /** The reference, and how far the other methods at a tight tolerance are from it. */
    ProblemReference reference(double timeStep) {
        Solution own = methods.get(0).advance(settings.tightest(), timeStep);
        if (!own.ok()) {
            throw new IllegalStateException(methods.get(0).name() + " at rtol " + settings.tightest() + " on cells: " + own.status());
        }
        List<ProblemReference.Difference> differences = new ArrayList<>();
        for (CellMethod other : methods.subList(1, methods.size())) {
            Rounds.requireUninterrupted();
            Solution tight = other.advance(settings.tight(), timeStep);
            differences.add(new ProblemReference.Difference(other.name(), settings.tight(),
                    tight.ok() ? CellErrors.rootMeanSquare(tight.samples(), own.samples()) : Double.NaN));
        }
        return new ProblemReference(name(timeStep), methods.get(0).name() + " at rtol " + settings.tightest(), own.samples(), differences);
    }

    List<PrecisionPoint> run(double timeStep, ProblemReference reference) {
        listener.stage("work-precision of " + name(timeStep), "measurements",
                (2L + settings.rounds()) * methods.size() * settings.cellTolerances().size());
        List<Answer> answers = new ArrayList<>();
        for (double tolerance : settings.cellTolerances()) {
            for (CellMethod method : methods) {
                Rounds.requireUninterrupted();
                method.advance(tolerance, timeStep);
                answers.add(new Answer(method, tolerance, method.advance(tolerance, timeStep)));
                listener.step(1);
            }
        }
        List<Answer> timed = answers.stream().filter(answer -> answer.solution().ok()).toList();
        double[] seconds = new Rounds(settings, listener).time(timed.stream().map(answer -> new Rounds.Task(answer.solution().seconds(),
                repeats -> answer.method().medianSeconds(answer.relativeTolerance(), timeStep, repeats))).toList());
        List<PrecisionPoint> points = new ArrayList<>();
        for (Answer answer : answers) {
            boolean ok = answer.solution().ok();
            double[][] ends = answer.solution().samples();
            points.add(new PrecisionPoint(name(timeStep), answer.method().name(), answer.relativeTolerance(),
                    IgnitionProblem.SCALE * answer.relativeTolerance(), ok ? CellErrors.rootMeanSquare(ends, reference.samples()) : Double.NaN,
                    ok ? CellErrors.largest(ends, reference.samples()) : Double.NaN, ok ? seconds[timed.indexOf(answer)] / ends.length : Double.NaN,
                    answer.solution().steps(), answer.solution().rejected(), answer.solution().rates(), answer.solution().jacobians(),
                    answer.solution().status()));
        }
        return points;
    }
}
