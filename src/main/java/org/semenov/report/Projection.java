package org.semenov.report;

import java.awt.geom.Rectangle2D;

/** From values to pixels of a plot area; y grows upwards as a value and downwards as a pixel. */
record Projection(AxisRange horizontal, AxisRange vertical, Rectangle2D area) {
    boolean hasPlaceFor(double x, double y) {
        return horizontal.hasPlaceFor(x) && vertical.hasPlaceFor(y);
    }

    boolean shows(double x, double y) {
        return horizontal.contains(x) && vertical.contains(y);
    }

    double pixelX(double x) {
        return area.getMinX() + horizontal.fraction(x) * area.getWidth();
    }

    double pixelY(double y) {
        return area.getMaxY() - vertical.fraction(y) * area.getHeight();
    }
}
