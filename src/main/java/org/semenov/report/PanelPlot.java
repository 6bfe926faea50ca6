package org.semenov.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several line plots in one picture, row by row, under one title and one legend. Immutable. */
public final class PanelPlot implements Plot {
    private static final int PANEL_WIDTH = 460;
    private static final int PANEL_HEIGHT = 330;
    private static final int MOST_WIDTH = 1500;
    private static final int MOST_HEIGHT = 1200;
    private static final double GUTTER = 20.0;
    private static final double PANEL_TITLE_ROW = 24.0;

    private final String title;
    private final int columns;
    private final List<LinePlot> panels;
    private final int width;
    private final int height;

    private PanelPlot(String title, int columns, List<LinePlot> panels, int width, int height) {
        this.title = title;
        this.columns = columns;
        this.panels = panels;
        this.width = width;
        this.height = height;
    }

    /** Panels row by row without a common title, up to 1500 x 1200 px. The panels' own sizes do not matter. */
    public static PanelPlot of(int columns, List<LinePlot> panels) {
        if (columns < 1 || panels.isEmpty()) {
            throw new IllegalArgumentException(columns + " columns and " + panels.size() + " panels: at least 1 each");
        }
        int rows = (panels.size() + columns - 1) / columns;
        return new PanelPlot("", columns, List.copyOf(panels), Math.min(PANEL_WIDTH * columns, MOST_WIDTH),
                Math.min(PANEL_HEIGHT * rows + 90, MOST_HEIGHT));
    }

    /** With a title above all panels. */
    public PanelPlot title(String text) {
        return new PanelPlot(text, columns, panels, width, height);
    }

    /** Of another size [px]. */
    public PanelPlot size(int newWidth, int newHeight) {
        return new PanelPlot(title, columns, panels, newWidth, newHeight);
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

    public List<LinePlot> panels() {
        return panels;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (LinePlot panel : panels) {
            panel.notes().forEach(note -> notes.add(panel.title() + ", " + note));
        }
        return notes;
    }

    @Override
    public void paint(Graphics2D g) {
        Rectangle2D sheet = Sheet.paint(g, this, panels);
        int rows = (panels.size() + columns - 1) / columns;
        double cellWidth = (sheet.getWidth() - GUTTER * (columns - 1)) / columns;
        double cellHeight = (sheet.getHeight() - GUTTER * 0.5 * (rows - 1)) / rows;
        double bottom = widest(panel -> PanelPainter.bottomMargin(panel, true));
        double areaHeight = cellHeight - PANEL_TITLE_ROW - bottom;
        double left = widest(panel -> PanelPainter.leftMargin(g, panel, areaHeight));
        for (int n = 0; n < panels.size(); n++) {
            double x = sheet.getMinX() + n % columns * (cellWidth + GUTTER);
            double y = sheet.getMinY() + n / columns * (cellHeight + 0.5 * GUTTER);
            Rectangle2D area = new Rectangle2D.Double(x + left, y + PANEL_TITLE_ROW, cellWidth - left, areaHeight);
            Lettering.write(g, Lettering.PANEL_TITLE, Lettering.INK, panels.get(n).title(), area.getCenterX(),
                    area.getMinY() - 8.0, Lettering.Anchor.MIDDLE);
            PanelPainter.paint(g, panels.get(n), area, true);
        }
    }

    private double widest(ToDoubleFunction<LinePlot> margin) {
        return panels.stream().mapToDouble(margin).max().orElse(0.0);
    }
}
