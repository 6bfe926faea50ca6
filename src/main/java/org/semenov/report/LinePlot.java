package org.semenov.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One pair of axes with any number of series: lines, marks or both; linear or logarithmic axes. Immutable: every method
 * gives a new plot.
 *
 * <p>A value at or below 0 on a logarithmic axis, and a value that is not finite, leaves a gap. Where a curve leaves the
 * range shown it is cut at the edge, with an arrowhead at the top or the bottom. All three are counted in
 * {@link #notes()} and summed up in a line below the plot.
 */
public final class LinePlot implements Plot {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int SMALLEST = 160;
    private static final int LARGEST = 4000;

    private final String title;
    private final Axis horizontal;
    private final Axis vertical;
    private final List<Series> series;
    private final int width;
    private final int height;

    private LinePlot(String title, Axis horizontal, Axis vertical, List<Series> series, int width, int height) {
        this.title = title;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.series = series;
        this.width = width;
        this.height = height;
    }

    /** A plot of 900 x 600 px without series, axes linear and ranged by the data. */
    public LinePlot(String title) {
        this(title, Axis.FROM_DATA, Axis.FROM_DATA, List.of(), WIDTH, HEIGHT);
    }

    /** With a label of the horizontal axis, with its unit. */
    public LinePlot xLabel(String label) {
        return withAxes(horizontal.withLabel(label), vertical);
    }

    /** With a label of the vertical axis, with its unit. */
    public LinePlot yLabel(String label) {
        return withAxes(horizontal, vertical.withLabel(label));
    }

    /** With a logarithmic horizontal axis. */
    public LinePlot logX() {
        return withAxes(horizontal.inDecades(), vertical);
    }

    /** With a logarithmic vertical axis. */
    public LinePlot logY() {
        return withAxes(horizontal, vertical.inDecades());
    }

    /** Shows this range of x; on a logarithmic axis {@code min} is above 0. */
    public LinePlot xRange(double min, double max) {
        return withAxes(horizontal.within(min, max), vertical);
    }

    /** Shows this range of y and cuts the curves there; on a logarithmic axis {@code min} is above 0. */
    public LinePlot yRange(double min, double max) {
        return withAxes(horizontal, vertical.within(min, max));
    }

    /** With one series more, painted over those before. */
    public LinePlot add(Series more) {
        List<Series> longer = new ArrayList<>(series);
        longer.add(more);
        return new LinePlot(title, horizontal, vertical, List.copyOf(longer), width, height);
    }

    /** Of another size, 160..4000 px each way. */
    public LinePlot size(int newWidth, int newHeight) {
        if (Math.min(newWidth, newHeight) < SMALLEST || Math.max(newWidth, newHeight) > LARGEST) {
            throw new IllegalArgumentException("a plot of " + newWidth + " x " + newHeight + " px is not within "
                    + SMALLEST + ".." + LARGEST + " px");
        }
        return new LinePlot(title, horizontal, vertical, series, newWidth, newHeight);
    }

    private LinePlot withAxes(Axis newHorizontal, Axis newVertical) {
        return new LinePlot(title, newHorizontal, newVertical, series, width, height);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The series in the order they are painted. */
    public List<Series> series() {
        return series;
    }

    Axis horizontal() {
        return horizontal;
    }

    Axis vertical() {
        return vertical;
    }

    AxisRange horizontalRange() {
        return horizontal.over(series.stream()
                .flatMapToDouble(one -> IntStream.range(0, one.size()).mapToDouble(one::x)).toArray());
    }

    AxisRange verticalRange() {
        return vertical.over(series.stream()
                .flatMapToDouble(one -> IntStream.range(0, one.size()).mapToDouble(one::y)).toArray());
    }

    List<Omissions> omissions() {
        AxisRange x = horizontalRange();
        AxisRange y = verticalRange();
        return series.stream().map(one -> Omissions.of(one, x, y)).toList();
    }

    @Override
    public List<String> notes() {
        List<Omissions> omissions = omissions();
        List<String> notes = new ArrayList<>();
        for (int n = 0; n < series.size(); n++) {
            if (!omissions.get(n).none()) {
                notes.add(omissions.get(n).sentence(series.get(n).name()));
            }
        }
        return notes;
    }

    @Override
    public void paint(Graphics2D g) {
        Rectangle2D sheet = Sheet.paint(g, this, List.of(this));
        double bottom = PanelPainter.bottomMargin(this, true);
        double left = PanelPainter.leftMargin(g, this, sheet.getHeight() - bottom);
        PanelPainter.paint(g, this, new Rectangle2D.Double(sheet.getMinX() + left, sheet.getMinY(),
                sheet.getWidth() - left, sheet.getHeight() - bottom), true);
    }
}
