package org.semenov.report;

/**
 * The part of an axis that is drawn.
 *
 * @param min         value at its beginning
 * @param max         value at its end, above {@code min}
 * @param logarithmic whether equal lengths are equal ratios
 */
record AxisRange(double min, double max, boolean logarithmic) {
    /** Whether the value has a place on the axis, inside or beyond the range. */
    boolean hasPlaceFor(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0.0);
    }

    boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** 0 at {@code min}, 1 at {@code max}. */
    double fraction(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(min)) / (Math.log10(max) - Math.log10(min))
                : (value - min) / (max - min);
    }
}
