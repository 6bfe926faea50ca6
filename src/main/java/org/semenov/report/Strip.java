package org.semenov.report;

import java.awt.Color;

/**
 * One row of a {@link StripPlot}: a name, its values as dots, and their median and quartiles as a box. Immutable; values and
 * quartiles may be infinite, but no NaN among the values.
 */
public final class Strip {
    private final String name;
    private final Color colour;
    private final double[] values;
    private final double lowerQuartile;
    private final double median;
    private final double upperQuartile;

    private Strip(String name, Color colour, double[] values, double lowerQuartile, double median, double upperQuartile) {
        this.name = name;
        this.colour = colour;
        this.values = values;
        this.lowerQuartile = lowerQuartile;
        this.median = median;
        this.upperQuartile = upperQuartile;
    }

    /** Dots without a box; the values are copied. */
    public static Strip of(String name, Color colour, double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("strip '" + name + "' has a value that is not a number");
            }
        }
        return new Strip(name, colour, values.clone(), Double.NaN, Double.NaN, Double.NaN);
    }

    /** With a box; none of the three is NaN. */
    public Strip box(double newLowerQuartile, double newMedian, double newUpperQuartile) {
        if (!(newLowerQuartile <= newMedian && newMedian <= newUpperQuartile)) {
            throw new IllegalArgumentException("quartiles and median of strip '" + name + "' do not increase: "
                    + newLowerQuartile + ", " + newMedian + ", " + newUpperQuartile);
        }
        return new Strip(name, colour, values, newLowerQuartile, newMedian, newUpperQuartile);
    }

    public String name() {
        return name;
    }

    public Color colour() {
        return colour;
    }

    public int size() {
        return values.length;
    }

    /** Value n. */
    public double value(int n) {
        return values[n];
    }

    public double lowerQuartile() {
        return lowerQuartile;
    }

    public double median() {
        return median;
    }

    public double upperQuartile() {
        return upperQuartile;
    }

    boolean hasBox() {
        return !Double.isNaN(median);
    }
}
