package org.semenov.report;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Distributions one below the other on one horizontal axis, linear or logarithmic: a dot for each value, a box from quartile to
 * quartile and a bar at the median. Immutable: every method gives a new plot.
 *
 * <p>No value is left out: what is infinite, or not positive on a logarithmic axis, is drawn as a ring in a column of its own
 * beside the axis, and counted in {@link #notes()} and below the plot.
 */
public final class StripPlot implements Plot {
    private static final int WIDTH = 900;
    private static final int STRIP_HEIGHT = 74;
    private static final int HEIGHT_BESIDES = 130;

    private final String title;
    private final Axis axis;
    private final double reference;
    private final List<Strip> strips;

    private StripPlot(String title, Axis axis, double reference, List<Strip> strips) {
        this.title = title;
        this.axis = axis;
        this.reference = reference;
        this.strips = strips;
    }

    /** A plot without strips on a linear axis ranged by the data; 900 px wide, as high as the strips need. */
    public StripPlot(String title) {
        this(title, Axis.FROM_DATA, Double.NaN, List.of());
    }

    /** With a label of the axis, with its unit. */
    public StripPlot label(String text) {
        return new StripPlot(title, axis.withLabel(text), reference, strips);
    }

    /** With a logarithmic axis. */
    public StripPlot logarithmic() {
        return new StripPlot(title, axis.inDecades(), reference, strips);
    }

    /** With a line across all strips at a value that the others are measured by; the axis shows it. */
    public StripPlot reference(double value) {
        return new StripPlot(title, axis, value, strips);
    }

    /** With one strip more, below those before. */
    public StripPlot add(Strip more) {
        List<Strip> longer = new ArrayList<>(strips);
        longer.add(more);
        return new StripPlot(title, axis, reference, List.copyOf(longer));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT_BESIDES + STRIP_HEIGHT * Math.max(1, strips.size());
    }

    /** The strips from top to bottom. */
    public List<Strip> strips() {
        return strips;
    }

    Axis axis() {
        return axis;
    }

    /** NaN for none. */
    double reference() {
        return reference;
    }

    /** The part of the axis that all values with a place on it, all quartiles and the reference need. */
    AxisRange range() {
        return axis.over(DoubleStream.concat(DoubleStream.of(reference),
                strips.stream().flatMapToDouble(strip -> DoubleStream.concat(
                        DoubleStream.of(strip.lowerQuartile(), strip.median(), strip.upperQuartile()),
                        IntStream.range(0, strip.size()).mapToDouble(strip::value)))).toArray());
    }

    /** Values of a strip above all that the axis has a place for. */
    int above(Strip strip) {
        return (int) IntStream.range(0, strip.size()).filter(n -> strip.value(n) == Double.POSITIVE_INFINITY).count();
    }

    /** Values of a strip below all that the axis has a place for. */
    int below(Strip strip) {
        return (int) IntStream.range(0, strip.size())
                .filter(n -> axis.logarithmic() ? strip.value(n) <= 0.0 : strip.value(n) == Double.NEGATIVE_INFINITY).count();
    }

    /** What the column on the left stands for. */
    String belowText() {
        return axis.logarithmic() ? "≤ 0" : "−∞";
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Strip strip : strips) {
            addNote(notes, strip, above(strip), "∞");
            addNote(notes, strip, below(strip), belowText());
        }
        return notes;
    }

    private static void addNote(List<String> notes, Strip strip, int count, String what) {
        if (count > 0) {
            notes.add(strip.name() + ": " + count + " of " + strip.size() + " values are " + what
                    + ", for which the axis has no place; drawn as rings beside it");
        }
    }

    @Override
    public void paint(Graphics2D g) {
        int beside = strips.stream().mapToInt(strip -> above(strip) + below(strip)).sum();
        String rings = beside == 0 ? ""
                : " Rings beside the axis: " + beside + (beside == 1 ? " value" : " values") + " without a place on it.";
        StripPainter.paint(g, this, Sheet.paint(g, this, "Dot: one value. Box: quartiles, bar: median." + rings));
    }
}
