package org.semenov.report;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A run of joined pixels, and what of it can be seen. */
final class Polyline {
    /** Greatest distance between the drawn line and a point left out [px]. */
    private static final double TOLERANCE = 1.0 / 6.0;
    /** Width of a column of pixels in which only first, least, greatest and last point are kept [px]. */
    private static final double COLUMN = 1.0;

    private Polyline() {
    }

    /**
     * The points that make a visible difference: of consecutive points in one column of pixels the first, lowest,
     * highest and last; then those that the line through the others misses by more than a sixth of a pixel.
     */
    static List<Point2D> thinned(List<Point2D> points) {
        return withoutStraight(byColumn(points));
    }

    /** Appends a run to a path. */
    static void append(Path2D path, List<Point2D> points) {
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        for (Point2D point : points.subList(1, points.size())) {
            path.lineTo(point.getX(), point.getY());
        }
    }

    private static List<Point2D> byColumn(List<Point2D> points) {
        List<Point2D> kept = new ArrayList<>();
        int begin = 0;
        while (begin < points.size()) {
            long column = column(points.get(begin));
            int end = begin + 1;
            while (end < points.size() && column(points.get(end)) == column) {
                end++;
            }
            addExtremes(kept, points, begin, end);
            begin = end;
        }
        return kept;
    }

    private static long column(Point2D point) {
        return (long) Math.floor(point.getX() / COLUMN);
    }

    private static void addExtremes(List<Point2D> kept, List<Point2D> points, int begin, int end) {
        int lowest = begin;
        int highest = begin;
        for (int n = begin + 1; n < end; n++) {
            lowest = points.get(n).getY() < points.get(lowest).getY() ? n : lowest;
            highest = points.get(n).getY() > points.get(highest).getY() ? n : highest;
        }
        int[] order = {begin, Math.min(lowest, highest), Math.max(lowest, highest), end - 1};
        int last = -1;
        for (int n : order) {
            if (n > last) {
                kept.add(points.get(n));
                last = n;
            }
        }
    }

    /** Ramer, Computer Graphics and Image Processing 1 (1972) 244, and Douglas and Peucker, Cartographica 10 (1973) 112. */
    private static List<Point2D> withoutStraight(List<Point2D> points) {
        boolean[] kept = new boolean[points.size()];
        kept[0] = true;
        kept[kept.length - 1] = true;
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {0, kept.length - 1});
        while (!open.isEmpty()) {
            int[] span = open.remove(open.size() - 1);
            int farthest = farthest(points, span[0], span[1]);
            if (farthest > 0) {
                kept[farthest] = true;
                open.add(new int[] {span[0], farthest});
                open.add(new int[] {farthest, span[1]});
            }
        }
        List<Point2D> visible = new ArrayList<>();
        for (int n = 0; n < kept.length; n++) {
            if (kept[n]) {
                visible.add(points.get(n));
            }
        }
        return visible;
    }

    /** The point between two that lies farthest from the segment joining them, or -1 where all lie within the tolerance. */
    private static int farthest(List<Point2D> points, int begin, int end) {
        Point2D a = points.get(begin);
        Point2D b = points.get(end);
        double greatest = TOLERANCE;
        int farthest = -1;
        for (int n = begin + 1; n < end; n++) {
            Point2D p = points.get(n);
            double distance = Line2D.ptSegDist(a.getX(), a.getY(), b.getX(), b.getY(), p.getX(), p.getY());
            if (distance > greatest) {
                greatest = distance;
                farthest = n;
            }
        }
        return farthest;
    }
}
