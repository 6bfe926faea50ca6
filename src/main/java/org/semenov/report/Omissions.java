package org.semenov.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a series is not in its picture.
 *
 * @param total       values of the series
 * @param notPositive values at or below 0 that a logarithmic axis has no place for; the curve has a gap there
 * @param notFinite   values that are infinite or no number; the curve has a gap there
 * @param outside     values beyond the range shown; the curve is cut at the edge
 * @param farthest    the ordinate of greatest size among those outside or infinite, 0 where there is none
 */
record Omissions(int total, int notPositive, int notFinite, int outside, double farthest) {
    static Omissions of(Series series, AxisRange horizontal, AxisRange vertical) {
        int notPositive = 0;
        int notFinite = 0;
        int outside = 0;
        double farthest = 0.0;
        for (int n = 0; n < series.size(); n++) {
            double x = series.x(n);
            double y = series.y(n);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                notFinite++;
            } else if (!horizontal.hasPlaceFor(x) || !vertical.hasPlaceFor(y)) {
                notPositive++;
            } else if (!horizontal.contains(x) || !vertical.contains(y)) {
                outside++;
                farthest = !vertical.contains(y) && Math.abs(y) > Math.abs(farthest) ? y : farthest;
            }
        }
        return new Omissions(series.size(), notPositive, notFinite, outside, farthest);
    }

    boolean none() {
        return notPositive + notFinite + outside == 0;
    }

    /** Like {@code J: 12 of 100 values beyond the range shown, cut there (farthest 1.3×10²⁵)}. */
    String sentence(String name) {
        List<String> parts = new ArrayList<>();
        if (outside > 0) {
            parts.add(outside + " of " + total + " values beyond the range shown, cut there"
                    + (farthest == 0.0 ? "" : " (farthest " + NumberText.readable(farthest) + ")"));
        }
        if (notPositive > 0) {
            parts.add(notPositive + " of " + total + " values not positive, no place on a logarithmic axis");
        }
        if (notFinite > 0) {
            parts.add(notFinite + " of " + total + " values not finite");
        }
        return name + ": " + String.join("; ", parts);
    }
}
