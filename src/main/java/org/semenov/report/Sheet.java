package org.semenov.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What every picture has around its panels: white ground, title, legend, and a line on what is not shown. */
final class Sheet {
    private static final double BORDER = 16.0;
    private static final double TITLE_ROW = 26.0;
    private static final double NOTE_ROW = 18.0;
    private static final double BELOW_LEGEND = 14.0;

    private Sheet() {
    }

    /** Paints all that and gives the rectangle left for the panels. */
    static Rectangle2D paint(Graphics2D g, Plot plot, List<LinePlot> panels) {
        return paint(g, plot, Legend.of(panels), note(panels));
    }

    /** The same for a picture without a legend; the note may be empty. */
    static Rectangle2D paint(Graphics2D g, Plot plot, String note) {
        return paint(g, plot, new Legend(List.of()), note);
    }

    private static Rectangle2D paint(Graphics2D g, Plot plot, Legend legend, String note) {
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0.0, 0.0, plot.width(), plot.height()));
        double top = 12.0;
        double bottom = plot.height() - 8.0;
        if (!plot.title().isEmpty()) {
            Lettering.write(g, Lettering.TITLE, Lettering.INK, plot.title(), 0.5 * plot.width(), top + 17.0,
                    Lettering.Anchor.MIDDLE);
            top += TITLE_ROW;
        }
        legend.paint(g, 0.5 * plot.width(), top, plot.width() - 2.0 * BORDER);
        top += legend.height(g, plot.width() - 2.0 * BORDER) + BELOW_LEGEND;
        if (!note.isEmpty()) {
            Lettering.write(g, Lettering.NOTE, Lettering.FAINT_INK, note, BORDER, bottom - 3.0, Lettering.Anchor.START);
            bottom -= NOTE_ROW;
        }
        return new Rectangle2D.Double(BORDER, top, plot.width() - 2.0 * BORDER - 8.0, bottom - top);
    }

    /** The sum over all series, since a picture has no room for one sentence each. */
    private static String note(List<LinePlot> panels) {
        int notPositive = 0;
        int notFinite = 0;
        int outside = 0;
        for (LinePlot panel : panels) {
            for (Omissions omissions : panel.omissions()) {
                notPositive += omissions.notPositive();
                notFinite += omissions.notFinite();
                outside += omissions.outside();
            }
        }
        List<String> parts = new ArrayList<>();
        if (outside > 0) {
            parts.add(outside + " beyond the range (curves cut at the edge, ▲▼)");
        }
        if (notPositive > 0) {
            parts.add(notPositive + " not positive on a logarithmic axis");
        }
        if (notFinite > 0) {
            parts.add(notFinite + " not finite");
        }
        return parts.isEmpty() ? "" : "Values not shown: " + String.join(", ", parts) + ".";
    }
}
