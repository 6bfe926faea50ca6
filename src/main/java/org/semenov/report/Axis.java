package org.semenov.report;

/**
 * An axis as asked for.
 *
 * @param label       quantity and unit, like {@code t [s]}; may be empty
 * @param logarithmic whether it counts decades
 * @param min         lower end, or NaN to take it from the data
 * @param max         upper end, or NaN with {@code min}
 */
record Axis(String label, boolean logarithmic, double min, double max) {
    static final Axis FROM_DATA = new Axis("", false, Double.NaN, Double.NaN);

    /** Free space beyond the data on each side, as a share of their extent. */
    private static final double MARGIN = 0.04;

    Axis {
        if (!(Double.isNaN(min) && Double.isNaN(max)) && !(Double.isFinite(max - min) && min < max)) {
            throw new IllegalArgumentException("axis range " + min + ".." + max + " is not finite and increasing");
        }
        if (logarithmic && min <= 0.0) {
            throw new IllegalArgumentException("a logarithmic axis cannot begin at " + min + "; it must be above 0");
        }
    }

    Axis withLabel(String text) {
        return new Axis(text, logarithmic, min, max);
    }

    Axis inDecades() {
        return new Axis(label, true, min, max);
    }

    Axis within(double lower, double upper) {
        return new Axis(label, logarithmic, lower, upper);
    }

    /** The range to draw, from the data where none was asked for; 0..1 (or 0.1..1) where there are none to draw. */
    AxisRange over(double[] data) {
        if (!Double.isNaN(min)) {
            return new AxisRange(min, max, logarithmic);
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : data) {
            if (Double.isFinite(value) && !(logarithmic && value <= 0.0)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least > greatest) {
            return new AxisRange(logarithmic ? 0.1 : 0.0, 1.0, logarithmic);
        }
        return logarithmic ? widenedDecades(least, greatest) : widened(least, greatest);
    }

    private static AxisRange widened(double least, double greatest) {
        double extent = greatest - least;
        double smallestShown = 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
        if (!Double.isFinite(extent)) {
            return new AxisRange(0.5 * least, 0.5 * greatest, false);
        }
        double margin = extent > smallestShown ? MARGIN * extent : least == 0.0 ? 0.5 : 0.1 * Math.abs(least);
        return new AxisRange(least - margin, greatest + margin, false);
    }

    private static AxisRange widenedDecades(double least, double greatest) {
        double decades = Math.log10(greatest) - Math.log10(least);
        double factor = Math.pow(10.0, decades > 1e-6 ? MARGIN * decades : 0.5);
        return new AxisRange(Math.max(least / factor, Double.MIN_NORMAL), Math.min(greatest * factor, 1e307), true);
    }
}
