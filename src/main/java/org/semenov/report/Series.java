package org.semenov.report;

/** A named sequence of points in the order they are joined. Immutable; values may be of any size or not finite. */
public final class Series {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final SeriesStyle style;

    private Series(String name, double[] x, double[] y, SeriesStyle style) {
        this.name = name;
        this.x = x;
        this.y = y;
        this.style = style;
    }

    /** @param x as many values as {@code y}; both are copied */
    public static Series of(String name, double[] x, double[] y, SeriesStyle style) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("series '" + name + "' has " + x.length + " x and " + y.length + " y");
        }
        return new Series(name, x.clone(), y.clone(), style);
    }

    /** Values against 0, 1, 2, ..., as of an iteration. */
    public static Series of(String name, double[] y, SeriesStyle style) {
        double[] count = new double[y.length];
        for (int n = 0; n < count.length; n++) {
            count[n] = n;
        }
        return new Series(name, count, y.clone(), style);
    }

    public String name() {
        return name;
    }

    public SeriesStyle style() {
        return style;
    }

    public int size() {
        return x.length;
    }

    /** Abscissa of point n. */
    public double x(int n) {
        return x[n];
    }

    /** Ordinate of point n. */
    public double y(int n) {
        return y[n];
    }
}
