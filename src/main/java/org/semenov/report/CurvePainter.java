package org.semenov.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Paints curves, marks and the arrowheads where a curve leaves the plot area. */
final class CurvePainter {
    private static final double MARK_RADIUS = 2.4;
    private static final double ARROW = 4.5;

    private CurvePainter() {
    }

    static void paint(Graphics2D g, Series series, Projection projection) {
        CurveShape shape = CurveShape.of(series, projection);
        SeriesStyle style = series.style();
        g.setColor(style.colour());
        if (style.line() != SeriesStyle.Line.NONE) {
            g.setStroke(style.stroke());
            g.draw(shape.line());
            shape.exits().forEach(exit -> g.fill(arrowhead(exit)));
        }
        paintMarks(g, style, shape.marks());
    }

    /** A sample of line and mark for the legend, from x to the right at height y. */
    static void paintSample(Graphics2D g, SeriesStyle style, double x, double y, double length) {
        g.setColor(style.colour());
        if (style.line() != SeriesStyle.Line.NONE) {
            g.setStroke(style.stroke());
            g.draw(new Line2D.Double(x, y, x + length, y));
        }
        paintMarks(g, style, List.of(new Point2D.Double(x + 0.5 * length, y)));
    }

    private static void paintMarks(Graphics2D g, SeriesStyle style, List<Point2D> places) {
        g.setStroke(new BasicStroke(1.1f));
        for (Point2D at : places) {
            switch (style.mark()) {
                case DOT -> g.fill(circle(at, MARK_RADIUS));
                case RING -> g.draw(circle(at, MARK_RADIUS + 0.4));
                case CROSS -> g.draw(cross(at, MARK_RADIUS));
                case NONE -> { }
            }
        }
    }

    private static Ellipse2D circle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2.0 * radius, 2.0 * radius);
    }

    private static Path2D cross(Point2D at, double radius) {
        Path2D cross = new Path2D.Double();
        cross.moveTo(at.getX() - radius, at.getY() - radius);
        cross.lineTo(at.getX() + radius, at.getY() + radius);
        cross.moveTo(at.getX() - radius, at.getY() + radius);
        cross.lineTo(at.getX() + radius, at.getY() - radius);
        return cross;
    }

    private static Path2D arrowhead(CurveShape.Exit exit) {
        double back = exit.upwards() ? 2.0 * ARROW : -2.0 * ARROW;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(exit.at().getX(), exit.at().getY());
        triangle.lineTo(exit.at().getX() - ARROW, exit.at().getY() + back);
        triangle.lineTo(exit.at().getX() + ARROW, exit.at().getY() + back);
        triangle.closePath();
        return triangle;
    }
}
