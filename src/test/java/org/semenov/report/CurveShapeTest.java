package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveShapeTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(100.0, 50.0, 400.0, 200.0);

    private static Projection linear() {
        return new Projection(new AxisRange(0.0, 4.0, false), new AxisRange(0.0, 1.0, false), AREA);
    }

    @Test
    void aCurveIsCutWhereItCrossesTheEdge() {
        CurveShape shape = CurveShape.of(Series.of("a", new double[] {0.5, 0.5, 2.5, 0.5, 0.5}, SeriesStyle.J), linear());
        List<List<Point2D>> pieces = pieces(shape);
        assertEquals(2, pieces.size());
        assertPoint(225.0, 50.0, pieces.get(0).get(2));
        assertPoint(375.0, 50.0, pieces.get(1).get(0));
        assertEquals(1, shape.exits().size());
        assertTrue(shape.exits().get(0).upwards());
        assertPoint(225.0, 50.0, shape.exits().get(0).at());
    }

    @Test
    void aSegmentThatCrossesTheWholeAreaIsKept() {
        CurveShape shape = CurveShape.of(Series.of("a", new double[] {-1.0, 2.0}, SeriesStyle.J), linear());
        assertEquals(1, pieces(shape).size());
        assertPoint(100.0 + 100.0 / 3.0, 250.0, pieces(shape).get(0).get(0));
        assertPoint(100.0 + 200.0 / 3.0, 50.0, pieces(shape).get(0).get(1));
    }

    @Test
    void aCurveThatComesBackFromFarAwayEntersAtTheEdge() {
        CurveShape shape = CurveShape.of(Series.of("a", new double[] {0.5, 1e25, 0.5, -1e25, 0.5}, SeriesStyle.J), linear());
        List<List<Point2D>> pieces = pieces(shape);
        assertEquals(3, pieces.size());
        assertPoint(100.0, 50.0, pieces.get(0).get(1));
        assertPoint(300.0, 50.0, pieces.get(1).get(0));
        assertPoint(300.0, 250.0, pieces.get(1).get(pieces.get(1).size() - 1));
        assertPoint(500.0, 250.0, pieces.get(2).get(0));
        assertEquals(List.of(true, false), shape.exits().stream().map(CurveShape.Exit::upwards).toList());
    }

    @Test
    void everythingDrawnLiesInsideTheArea() {
        Random random = new Random(7);
        Rectangle2D room = new Rectangle2D.Double(AREA.getX() - 1e-6, AREA.getY() - 1e-6, 400.0 + 2e-6, 200.0 + 2e-6);
        for (int trial = 0; trial < 200; trial++) {
            double[] x = random.doubles(30, -2.0, 6.0).toArray();
            double[] y = random.doubles(30, -1.0, 1.0).map(value -> Math.signum(value) * Math.pow(10.0, 50.0 * Math.abs(value) - 25.0)).toArray();
            CurveShape shape = CurveShape.of(Series.of("a", x, y, SeriesStyle.J), linear());
            pieces(shape).forEach(piece -> piece.forEach(point -> assertTrue(room.contains(point), point.toString())));
            shape.marks().forEach(point -> assertTrue(room.contains(point), point.toString()));
        }
    }

    @Test
    void aValueWithoutAPlaceLeavesAGap() {
        Projection decades = new Projection(new AxisRange(0.0, 4.0, false), new AxisRange(1e-3, 1.0, true), AREA);
        Series series = Series.of("a", new double[] {1e-3, 1.0, 0.0, 1e-2, 1.0}, SeriesStyle.J);
        List<List<Point2D>> pieces = pieces(CurveShape.of(series, decades));
        assertEquals(2, pieces.size());
        assertPoint(100.0, 250.0, pieces.get(0).get(0));
        assertPoint(200.0, 50.0, pieces.get(0).get(1));
        assertPoint(400.0, 250.0 - 200.0 / 3.0, pieces.get(1).get(0));
    }

    @Test
    void noPointIsFartherFromTheThinnedLineThanAColumn() {
        Random random = new Random(11);
        List<Point2D> points = new ArrayList<>();
        double y = 100.0;
        for (int n = 0; n < 5000; n++) {
            y += random.nextGaussian();
            points.add(new Point2D.Double(0.1 * n, y));
        }
        List<Point2D> thinned = Polyline.thinned(points);
        assertTrue(thinned.size() < points.size() / 2, thinned.size() + " points kept");
        for (Point2D point : points) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int n = 1; n < thinned.size(); n++) {
                nearest = Math.min(nearest, new Line2D.Double(thinned.get(n - 1), thinned.get(n)).ptSegDist(point));
            }
            assertTrue(nearest <= 1.0 + 1.0 / 6.0, "a point lies " + nearest + " px off");
        }
    }

    @Test
    void aStraightLineNeedsTwoPoints() {
        List<Point2D> points = new ArrayList<>();
        for (int n = 0; n <= 100; n++) {
            points.add(new Point2D.Double(3.0 * n, 2.0 * n));
        }
        assertEquals(2, Polyline.thinned(points).size());
    }

    private static void assertPoint(double x, double y, Point2D point) {
        assertEquals(x, point.getX(), 1e-9);
        assertEquals(y, point.getY(), 1e-9);
    }

    private static List<List<Point2D>> pieces(CurveShape shape) {
        List<List<Point2D>> pieces = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator steps = shape.line().getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(at) == PathIterator.SEG_MOVETO) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(new Point2D.Double(at[0], at[1]));
        }
        return pieces;
    }
}
