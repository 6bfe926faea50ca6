package org.semenov.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paints one pair of axes with its curves into a rectangle: grid, frame, ticks, labels, curves. */
final class PanelPainter {
    private static final Color GRID = new Color(0xe4e6ea);
    private static final Color FRAME = new Color(0x8a8f98);
    private static final BasicStroke HAIRLINE = new BasicStroke(1f);
    private static final double TICK_LENGTH = 5.0;
    private static final double MINOR_TICK_LENGTH = 3.0;
    private static final double TICK_GAP = 4.0;
    private static final double LABEL_ROW = 21.0;
    private static final double X_SPACING = 52.0;
    private static final double Y_SPACING = 30.0;

    private final LinePlot plot;
    private final Projection projection;
    private final Ticks horizontal;
    private final Ticks vertical;

    private PanelPainter(LinePlot plot, Projection projection, Ticks horizontal, Ticks vertical) {
        this.plot = plot;
        this.projection = projection;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Space left of the plot area that the labels of a panel of that height need [px]. */
    static double leftMargin(Graphics2D g, LinePlot plot, double height) {
        double widest = 0.0;
        for (Ticks.Mark mark : Ticks.of(plot.verticalRange(), height, Y_SPACING).marks()) {
            widest = Math.max(widest, Lettering.width(g, Lettering.TICK, mark.text()));
        }
        return Math.ceil(widest) + TICK_LENGTH + TICK_GAP + (plot.vertical().label().isEmpty() ? 4.0 : LABEL_ROW + 4.0);
    }

    /** Space below the plot area for ticks and label [px]. */
    static double bottomMargin(LinePlot plot, boolean withLabel) {
        return 24.0 + (withLabel && !plot.horizontal().label().isEmpty() ? LABEL_ROW : 0.0);
    }

    /** @param area the plot area, inside all labels */
    static void paint(Graphics2D g, LinePlot plot, Rectangle2D area, boolean withHorizontalLabel) {
        AxisRange x = plot.horizontalRange();
        AxisRange y = plot.verticalRange();
        PanelPainter painter = new PanelPainter(plot, new Projection(x, y, area),
                Ticks.of(x, area.getWidth(), X_SPACING), Ticks.of(y, area.getHeight(), Y_SPACING));
        painter.paintGrid(g);
        for (Series series : plot.series()) {
            CurvePainter.paint(g, series, painter.projection);
        }
        painter.paintFrame(g);
        painter.paintTickLabels(g);
        painter.paintLabels(g, withHorizontalLabel);
    }

    private void paintGrid(Graphics2D g) {
        Rectangle2D area = projection.area();
        Path2D grid = new Path2D.Double();
        for (Ticks.Mark mark : majors(horizontal)) {
            addLine(grid, pixelX(mark), area.getMinY(), pixelX(mark), area.getMaxY());
        }
        for (Ticks.Mark mark : majors(vertical)) {
            addLine(grid, area.getMinX(), pixelY(mark), area.getMaxX(), pixelY(mark));
        }
        g.setColor(GRID);
        g.setStroke(HAIRLINE);
        g.draw(grid);
    }

    private void paintFrame(Graphics2D g) {
        Rectangle2D area = projection.area();
        Path2D frame = new Path2D.Double(area);
        for (Ticks.Mark mark : horizontal.marks()) {
            double length = mark.major() ? TICK_LENGTH : MINOR_TICK_LENGTH;
            addLine(frame, pixelX(mark), area.getMaxY(), pixelX(mark), area.getMaxY() + length);
        }
        for (Ticks.Mark mark : vertical.marks()) {
            double length = mark.major() ? TICK_LENGTH : MINOR_TICK_LENGTH;
            addLine(frame, area.getMinX() - length, pixelY(mark), area.getMinX(), pixelY(mark));
        }
        g.setColor(FRAME);
        g.setStroke(HAIRLINE);
        g.draw(frame);
    }

    private void paintTickLabels(Graphics2D g) {
        Rectangle2D area = projection.area();
        for (Ticks.Mark mark : horizontal.marks()) {
            Lettering.write(g, Lettering.TICK, Lettering.INK, mark.text(), pixelX(mark),
                    area.getMaxY() + TICK_LENGTH + TICK_GAP + 11.0, Lettering.Anchor.MIDDLE);
        }
        for (Ticks.Mark mark : vertical.marks()) {
            Lettering.write(g, Lettering.TICK, Lettering.INK, mark.text(), area.getMinX() - TICK_LENGTH - TICK_GAP,
                    pixelY(mark) + 4.5, Lettering.Anchor.END);
        }
    }

    private void paintLabels(Graphics2D g, boolean withHorizontalLabel) {
        Rectangle2D area = projection.area();
        if (vertical.exponent() != 0) {
            Lettering.write(g, Lettering.TICK, Lettering.INK, "×" + NumberText.powerOfTen(vertical.exponent()),
                    area.getMinX(), area.getMinY() - 6.0, Lettering.Anchor.START);
        }
        double below = area.getMaxY() + bottomMargin(plot, true) - 4.0;
        if (horizontal.exponent() != 0) {
            Lettering.write(g, Lettering.TICK, Lettering.INK, "×" + NumberText.powerOfTen(horizontal.exponent()),
                    area.getMaxX(), below, Lettering.Anchor.END);
        }
        if (withHorizontalLabel) {
            Lettering.write(g, Lettering.LABEL, Lettering.INK, plot.horizontal().label(), area.getCenterX(), below,
                    Lettering.Anchor.MIDDLE);
        }
        double beside = area.getMinX() - leftMargin(g, plot, area.getHeight()) + 14.0;
        Lettering.writeUpwards(g, Lettering.LABEL, Lettering.INK, plot.vertical().label(), beside, area.getCenterY());
    }

    private static List<Ticks.Mark> majors(Ticks ticks) {
        return ticks.marks().stream().filter(Ticks.Mark::major).toList();
    }

    private double pixelX(Ticks.Mark mark) {
        return projection.pixelX(mark.value());
    }

    private double pixelY(Ticks.Mark mark) {
        return projection.pixelY(mark.value());
    }

    private static void addLine(Path2D path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }
}
