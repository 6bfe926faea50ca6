package org.semenov.experiment.precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.semenov.report.Table;

/** What the measurements gave. Immutable; {@link #write} puts tables and diagrams into a directory. */
public final class PrecisionResults {
    /** The error of T at which cells are compared, that of a hand-written program with CVODE at rtol 1e-6, atol 1e-12. */
    private static final double CELL_ERROR = 4e-7;
    /** Whole solutions are compared at the error of CVODE at this tolerance. */
    private static final double COMMON_TOLERANCE = 1e-6;

    /** A problem with its measured points. */
    record Measured(String name, String title, String errorText, boolean cells, ProblemReference reference, List<PrecisionPoint> points) {
        Measured {
            points = List.copyOf(points);
        }

        List<String> methods() {
            return points.stream().map(PrecisionPoint::method).distinct().toList();
        }

        List<PrecisionPoint> of(String method) {
            return points.stream().filter(point -> point.method().equals(method)).toList();
        }

        /** The error at which methods are compared: where the peer is missing, that of the first method. */
        double commonError() {
            String first = methods().contains(CvodePeer.NAME) ? CvodePeer.NAME : methods().get(0);
            return cells ? CELL_ERROR : of(first).stream().filter(point -> point.relativeTolerance() == COMMON_TOLERANCE)
                    .mapToDouble(PrecisionPoint::error).findFirst().orElse(Double.NaN);
        }
    }

    private final List<Measured> problems;
    private final String peer;
    private final String lanes;

    PrecisionResults(List<Measured> problems, String peer, String lanes) {
        this.problems = List.copyOf(problems);
        this.peer = peer;
        this.lanes = lanes;
    }

    /** The version of the peer, or why there is none. */
    public String peer() {
        return peer;
    }

    /** Whether cells were also advanced in lanes, or why not. */
    public String lanes() {
        return lanes;
    }

    /** A row a method and tolerance. */
    public Table points() {
        List<List<Object>> rows = new ArrayList<>();
        for (Measured problem : problems) {
            for (PrecisionPoint point : problem.points()) {
                List<Object> row = new ArrayList<>(List.of(point.problem(), point.method(), point.relativeTolerance(),
                        point.absoluteTolerance()));
                row.add(finite(point.error()));
                row.add(finite(point.largestError()));
                row.add(finite(point.seconds()));
                row.add(point.ok() ? point.steps() : null);
                row.add(told(point.rejected()));
                row.add(told(point.rates()));
                row.add(told(point.jacobians()));
                row.add(point.status());
                rows.add(row);
            }
        }
        return Table.of(List.of("problem", "method", "rtol", "atol", "error", "largestError", "seconds", "steps", "rejected", "rhs",
                "jacobians", "status"), rows);
    }

    /** What each method takes for the same error, and as a ratio to CVODE; nothing where a method is not as accurate. */
    public Table summary() {
        List<List<Object>> rows = new ArrayList<>();
        for (Measured problem : problems) {
            double error = problem.commonError();
            OptionalDouble peerSeconds = new PrecisionCurve(problem.of(CvodePeer.NAME)).secondsAt(error);
            for (String method : problem.methods()) {
                OptionalDouble seconds = new PrecisionCurve(problem.of(method)).secondsAt(error);
                List<Object> row = new ArrayList<>(List.of(problem.name(), problem.errorText(), error, method));
                row.add(seconds.isPresent() ? 1e6 * seconds.getAsDouble() : null);
                row.add(seconds.isPresent() && peerSeconds.isPresent() ? seconds.getAsDouble() / peerSeconds.getAsDouble() : null);
                rows.add(row);
            }
        }
        return Table.of(List.of("problem", "error is", "error", "method", "time [µs]", "ratio to CVODE"), rows);
    }

    /** How far solutions at tight tolerances are from the references. */
    public Table references() {
        List<List<Object>> rows = new ArrayList<>();
        for (Measured problem : problems) {
            for (ProblemReference.Difference difference : problem.reference().differences()) {
                List<Object> row = new ArrayList<>(List.of(problem.name(), problem.reference().source(), difference.method(),
                        difference.relativeTolerance()));
                row.add(finite(difference.value()));
                rows.add(row);
            }
        }
        return Table.of(List.of("problem", "reference", "method", "rtol", "difference"), rows);
    }

    /** The summary for the command line: time and ratio to CVODE, null where there is none, by problem and method. */
    public Map<String, Map<String, Map<String, Object>>> ratios() {
        Map<String, Map<String, Map<String, Object>>> byProblem = new LinkedHashMap<>();
        for (List<Object> row : summary().rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("time [µs]", row.get(4));
            values.put("ratio to CVODE", row.get(5));
            byProblem.computeIfAbsent((String) row.get(0), name -> new LinkedHashMap<>()).put((String) row.get(3), values);
        }
        return byProblem;
    }

    /** Writes {@code work-precision.csv}, {@code summary.csv}, {@code references.csv} and a diagram a problem. */
    public void write(Path directory) throws IOException {
        points().writeCsv(directory.resolve("work-precision.csv"));
        summary().writeCsv(directory.resolve("summary.csv"));
        references().writeCsv(directory.resolve("references.csv"));
        for (Measured problem : problems) {
            PrecisionFigure.of(problem).write(directory.resolve(problem.name()));
        }
    }

    private static Long told(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
