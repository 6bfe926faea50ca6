package org.semenov.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/** Paints the strips of a {@link StripPlot}: names on the left, columns for what has no place on the axis, axis below. */
final class StripPainter {
    private static final Color GRID = new Color(0xe4e6ea);
    private static final Color FRAME = new Color(0x8a8f98);
    private static final Color COLUMN = new Color(0xf4f5f7);
    private static final BasicStroke HAIRLINE = new BasicStroke(1f);
    private static final BasicStroke MEDIAN = new BasicStroke(3f);
    private static final BasicStroke REFERENCE = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f,
            new float[] {5f, 4f}, 0f);
    private static final double SPACING = 52.0;
    private static final double TICK_LENGTH = 5.0;
    private static final double COLUMN_WIDTH = 56.0;
    private static final double RADIUS = 2.8;
    /** Least distance of two dots that do not touch. */
    private static final double SPACE = 2.0 * RADIUS + 0.6;
    private static final int RINGS_A_ROW = 7;
    private static final BasicStroke RING = new BasicStroke(1.2f);
    private static final double NAME_GAP = 10.0;
    private static final double BOX_SHARE = 0.74;
    private static final double DOTS_SHARE = 0.8;
    private static final double BOTTOM = 45.0;

    private final StripPlot plot;
    private final AxisRange range;
    private final Rectangle2D axisArea;
    private final Rectangle2D whole;

    private StripPainter(StripPlot plot, AxisRange range, Rectangle2D axisArea, Rectangle2D whole) {
        this.plot = plot;
        this.range = range;
        this.axisArea = axisArea;
        this.whole = whole;
    }

    /** @param sheet the rectangle for names, strips and axis */
    static void paint(Graphics2D g, StripPlot plot, Rectangle2D sheet) {
        double left = 0.0;
        for (Strip strip : plot.strips()) {
            left = Math.max(left, NAME_GAP + Math.max(Lettering.width(g, Lettering.LABEL, strip.name()),
                    Lettering.width(g, Lettering.NOTE, count(plot, strip))));
        }
        double height = sheet.getHeight() - BOTTOM;
        Rectangle2D whole = new Rectangle2D.Double(sheet.getMinX() + left, sheet.getMinY(), sheet.getWidth() - left, height);
        double below = plot.strips().stream().anyMatch(strip -> plot.below(strip) > 0) ? COLUMN_WIDTH : 0.0;
        double above = plot.strips().stream().anyMatch(strip -> plot.above(strip) > 0) ? COLUMN_WIDTH : 0.0;
        StripPainter painter = new StripPainter(plot, plot.range(), new Rectangle2D.Double(whole.getMinX() + below,
                whole.getMinY(), whole.getWidth() - below - above, height), whole);
        painter.paintGround(g);
        for (int row = 0; row < plot.strips().size(); row++) {
            painter.paintStrip(g, plot.strips().get(row), row);
        }
        painter.paintAxis(g);
    }

    private void paintGround(Graphics2D g) {
        g.setColor(COLUMN);
        g.fill(whole);
        g.setColor(Color.WHITE);
        g.fill(axisArea);
        Path2D grid = new Path2D.Double();
        for (Ticks.Mark mark : ticks().marks()) {
            if (mark.major()) {
                addUpright(grid, pixel(mark.value()), axisArea.getMinY(), axisArea.getMaxY());
            }
        }
        g.setStroke(HAIRLINE);
        g.setColor(GRID);
        g.draw(grid);
        if (range.hasPlaceFor(plot.reference())) {
            g.setColor(Lettering.FAINT_INK);
            g.setStroke(REFERENCE);
            g.draw(new Line2D.Double(pixel(plot.reference()), whole.getMinY(), pixel(plot.reference()), whole.getMaxY()));
        }
    }

    private void paintStrip(Graphics2D g, Strip strip, int row) {
        double height = whole.getHeight() / plot.strips().size();
        double middle = whole.getMinY() + (row + 0.5) * height;
        double nameEnd = whole.getMinX() - NAME_GAP;
        Lettering.write(g, Lettering.LABEL, Lettering.INK, strip.name(), nameEnd, middle - 1.0, Lettering.Anchor.END);
        Lettering.write(g, Lettering.NOTE, Lettering.FAINT_INK, count(plot, strip), nameEnd, middle + 14.0, Lettering.Anchor.END);
        if (strip.hasBox()) {
            paintBox(g, strip, middle, 0.5 * BOX_SHARE * height);
        }
        paintDots(g, strip, middle, 0.5 * DOTS_SHARE * height);
        paintRings(g, plot.below(strip), pixel(Double.NEGATIVE_INFINITY), middle, DOTS_SHARE * height);
        paintRings(g, plot.above(strip), pixel(Double.POSITIVE_INFINITY), middle, DOTS_SHARE * height);
    }

    /** Like {@code n = 50, 3 at ∞}. */
    private static String count(StripPlot plot, Strip strip) {
        return "n = " + strip.size() + (plot.below(strip) == 0 ? "" : ", " + plot.below(strip) + " at " + plot.belowText())
                + (plot.above(strip) == 0 ? "" : ", " + plot.above(strip) + " at ∞");
    }

    private void paintDots(Graphics2D g, Strip strip, double middle, double room) {
        double[] along = IntStream.range(0, strip.size()).mapToDouble(strip::value).filter(range::hasPlaceFor)
                .map(this::pixel).toArray();
        double[] offsets = Swarm.offsets(along, SPACE, room);
        g.setColor(strip.colour());
        for (int n = 0; n < along.length; n++) {
            g.fill(dot(along[n], middle + offsets[n]));
        }
    }

    /** A block of rings in the colour of the dots; many move together, so that they stay in the column. */
    private static void paintRings(Graphics2D g, int count, double centre, double middle, double room) {
        double[][] places = Swarm.block(count, RINGS_A_ROW);
        int rows = (count + RINGS_A_ROW - 1) / RINGS_A_ROW;
        double rowHeight = Math.min(SPACE, room / Math.max(1, rows));
        g.setStroke(RING);
        for (double[] place : places) {
            g.draw(dot(centre + place[0] * SPACE, middle + place[1] * rowHeight));
        }
    }

    private static Ellipse2D dot(double x, double y) {
        return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
    }

    /** A quartile without a place on the axis stands in the column beside it, so the box reaches into that. */
    private void paintBox(Graphics2D g, Strip strip, double middle, double halfHeight) {
        double from = pixel(strip.lowerQuartile());
        double to = pixel(strip.upperQuartile());
        Rectangle2D box = new Rectangle2D.Double(from, middle - halfHeight, to - from, 2.0 * halfHeight);
        g.setColor(tint(strip.colour(), 0.86));
        g.fill(box);
        g.setColor(tint(strip.colour(), 0.45));
        g.setStroke(HAIRLINE);
        g.draw(box);
        g.setColor(tint(strip.colour(), 0.25));
        g.setStroke(MEDIAN);
        double median = pixel(strip.median());
        g.draw(new Line2D.Double(median, middle - halfHeight, median, middle + halfHeight));
    }

    private void paintAxis(Graphics2D g) {
        Path2D frame = new Path2D.Double(whole);
        frame.append(axisArea, false);
        Ticks ticks = ticks();
        double labels = whole.getMaxY() + TICK_LENGTH + 15.0;
        for (Ticks.Mark mark : ticks.marks()) {
            double length = mark.major() ? TICK_LENGTH : 0.6 * TICK_LENGTH;
            addUpright(frame, pixel(mark.value()), whole.getMaxY(), whole.getMaxY() + length);
        }
        g.setColor(FRAME);
        g.setStroke(HAIRLINE);
        g.draw(frame);
        for (Ticks.Mark mark : ticks.marks()) {
            write(g, Lettering.TICK, mark.text(), pixel(mark.value()), labels);
        }
        if (axisArea.getMinX() > whole.getMinX()) {
            write(g, Lettering.TICK, plot.belowText(), pixel(Double.NEGATIVE_INFINITY), labels);
        }
        if (axisArea.getMaxX() < whole.getMaxX()) {
            write(g, Lettering.TICK, "∞", pixel(Double.POSITIVE_INFINITY), labels);
        }
        String power = ticks.exponent() == 0 ? "" : "  (×" + NumberText.powerOfTen(ticks.exponent()) + ")";
        write(g, Lettering.LABEL, plot.axis().label() + power, axisArea.getCenterX(), whole.getMaxY() + BOTTOM - 5.0);
    }

    private static void addUpright(Path2D path, double x, double from, double to) {
        path.moveTo(x, from);
        path.lineTo(x, to);
    }

    private static void write(Graphics2D g, Font font, String text, double x, double y) {
        Lettering.write(g, font, Lettering.INK, text, x, y, Lettering.Anchor.MIDDLE);
    }

    private Ticks ticks() {
        return Ticks.of(range, axisArea.getWidth(), SPACING);
    }

    private double pixel(double value) {
        if (range.hasPlaceFor(value)) {
            return axisArea.getMinX() + range.fraction(value) * axisArea.getWidth();
        }
        return value > 0.0 ? axisArea.getMaxX() + 0.5 * COLUMN_WIDTH : axisArea.getMinX() - 0.5 * COLUMN_WIDTH;
    }

    private static Color tint(Color colour, double white) {
        return new Color(mixed(colour.getRed(), white), mixed(colour.getGreen(), white), mixed(colour.getBlue(), white));
    }

    private static int mixed(int part, double white) {
        return (int) Math.round(part + white * (255 - part));
    }
}
