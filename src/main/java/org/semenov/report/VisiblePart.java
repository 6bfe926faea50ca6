package org.semenov.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * The part of a segment inside an area, by the method of Liang and Barsky, ACM Transactions on Graphics 3 (1984) 1.
 *
 * @param begin  where it begins
 * @param end    where it ends
 * @param leaves whether the segment goes on outside
 */
record VisiblePart(Point2D begin, Point2D end, boolean leaves) {
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int TOP = 2;
    private static final int BOTTOM = 3;
    private static final int NONE = -1;

    /** The part of the segment between two points inside the area, or null where there is none. */
    static VisiblePart of(Point2D from, Point2D to, Rectangle2D area) {
        double[] room = room(from, area);
        double[] roomAtEnd = room(to, area);
        double enter = 0.0; // shares of the way between the two points
        double leave = 1.0;
        int entrySide = NONE;
        int exitSide = NONE;
        for (int side = LEFT; side <= BOTTOM; side++) {
            double share = room[side] / (room[side] - roomAtEnd[side]);
            if (room[side] < 0.0 && roomAtEnd[side] < 0.0) {
                return null;
            } else if (room[side] < 0.0 && share >= enter) {
                enter = share;
                entrySide = side;
            } else if (roomAtEnd[side] < 0.0 && share <= leave) {
                leave = share;
                exitSide = side;
            }
        }
        if (enter > leave) {
            return null;
        }
        return new VisiblePart(entrySide == NONE ? from : onEdge(from, to, enter, entrySide, area),
                exitSide == NONE ? to : onEdge(from, to, leave, exitSide, area), exitSide != NONE);
    }

    /** Distance of a point from each side, negative outside. */
    private static double[] room(Point2D point, Rectangle2D area) {
        return new double[] {point.getX() - area.getMinX(), area.getMaxX() - point.getX(),
            point.getY() - area.getMinY(), area.getMaxY() - point.getY()};
    }

    /** The point at a share of the segment; on its edge exactly, though the segment may begin or end 1e25 px away. */
    private static Point2D onEdge(Point2D from, Point2D to, double share, int side, Rectangle2D area) {
        double x = from.getX() + share * (to.getX() - from.getX());
        double y = from.getY() + share * (to.getY() - from.getY());
        return switch (side) {
            case LEFT -> new Point2D.Double(area.getMinX(), clamped(y, area.getMinY(), area.getMaxY()));
            case RIGHT -> new Point2D.Double(area.getMaxX(), clamped(y, area.getMinY(), area.getMaxY()));
            case TOP -> new Point2D.Double(clamped(x, area.getMinX(), area.getMaxX()), area.getMinY());
            default -> new Point2D.Double(clamped(x, area.getMinX(), area.getMaxX()), area.getMaxY());
        };
    }

    private static double clamped(double value, double least, double greatest) {
        return Math.min(Math.max(value, least), greatest);
    }
}
