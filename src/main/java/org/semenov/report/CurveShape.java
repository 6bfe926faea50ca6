package org.semenov.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A series in pixels: the pieces of its line inside the plot area, the marks inside, and where the line leaves the area
 * through the top or the bottom. Gaps where a value has no place on an axis.
 */
final class CurveShape {
    /** @param upwards whether the line goes on above the area */
    record Exit(Point2D at, boolean upwards) {
    }

    /** Marks within one cell of this size are one mark [px]. */
    private static final double CELL = 0.5;
    /** A curve that leaves again and again gets one arrowhead a length of this [px]. */
    private static final double ARROW_SPACING = 12.0;

    private final Path2D line = new Path2D.Double();
    private final List<Point2D> marks = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();

    private CurveShape() {
    }

    static CurveShape of(Series series, Projection projection) {
        CurveShape shape = new CurveShape();
        List<Point2D> run = new ArrayList<>();
        for (int n = 0; n < series.size(); n++) {
            if (projection.hasPlaceFor(series.x(n), series.y(n))) {
                run.add(new Point2D.Double(projection.pixelX(series.x(n)), projection.pixelY(series.y(n))));
            } else {
                shape.addRun(run, projection.area());
                run.clear();
            }
        }
        shape.addRun(run, projection.area());
        shape.addMarks(series, projection);
        return shape;
    }

    Path2D line() {
        return line;
    }

    List<Point2D> marks() {
        return marks;
    }

    List<Exit> exits() {
        return exits;
    }

    private void addMarks(Series series, Projection projection) {
        Set<List<Long>> taken = new HashSet<>();
        for (int n = 0; n < series.size(); n++) {
            if (projection.hasPlaceFor(series.x(n), series.y(n)) && projection.shows(series.x(n), series.y(n))) {
                double x = projection.pixelX(series.x(n));
                double y = projection.pixelY(series.y(n));
                if (taken.add(List.of((long) Math.floor(x / CELL), (long) Math.floor(y / CELL)))) {
                    marks.add(new Point2D.Double(x, y));
                }
            }
        }
    }

    /** Cuts a run of joined points at the area and appends the pieces inside. */
    private void addRun(List<Point2D> run, Rectangle2D area) {
        List<Point2D> piece = new ArrayList<>();
        for (int n = 1; n < run.size(); n++) {
            VisiblePart part = VisiblePart.of(run.get(n - 1), run.get(n), area);
            if (part == null) {
                continue;
            }
            if (piece.isEmpty()) {
                piece.add(part.begin());
            }
            piece.add(part.end());
            if (part.leaves()) {
                noteExit(part.end(), run.get(n), area);
                addPiece(piece);
                piece.clear();
            }
        }
        addPiece(piece);
    }

    private void addPiece(List<Point2D> piece) {
        if (piece.size() > 1) {
            Polyline.append(line, Polyline.thinned(piece));
        }
    }

    private void noteExit(Point2D edge, Point2D beyond, Rectangle2D area) {
        Exit last = exits.isEmpty() ? null : exits.get(exits.size() - 1);
        if (last != null && Math.abs(last.at().getX() - edge.getX()) < ARROW_SPACING) {
            return;
        }
        if (beyond.getY() < area.getMinY() && edge.getY() < area.getMinY() + CELL) {
            exits.add(new Exit(edge, true));
        } else if (beyond.getY() > area.getMaxY() && edge.getY() > area.getMaxY() - CELL) {
            exits.add(new Exit(edge, false));
        }
    }
}
