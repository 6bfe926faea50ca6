package org.semenov.report;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of all series of a picture with a sample of their line, in rows above the plot, each name and style once. */
record Legend(List<Legend.Entry> entries) {
    record Entry(String name, SeriesStyle style) {
    }

    static final double ROW = 22.0;
    private static final double SAMPLE = 38.0;
    private static final double GAP = 6.0;
    private static final double BETWEEN = 26.0;

    static Legend of(List<LinePlot> panels) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (LinePlot panel : panels) {
            panel.series().forEach(series -> entries.add(new Entry(series.name(), series.style())));
        }
        return new Legend(List.copyOf(entries));
    }

    /** The height it takes [px]. */
    double height(Graphics2D g, double width) {
        return ROW * rows(g, width).size();
    }

    /** Paints it centred about an x, below a y. */
    void paint(Graphics2D g, double centre, double top, double width) {
        double y = top + 0.5 * ROW;
        for (List<Entry> row : rows(g, width)) {
            double x = centre - 0.5 * (row.stream().mapToDouble(entry -> length(g, entry)).sum() - BETWEEN);
            for (Entry entry : row) {
                CurvePainter.paintSample(g, entry.style(), x, y, SAMPLE);
                Lettering.write(g, Lettering.LABEL, Lettering.INK, entry.name(), x + SAMPLE + GAP, y + 5.0,
                        Lettering.Anchor.START);
                x += length(g, entry);
            }
            y += ROW;
        }
    }

    private List<List<Entry>> rows(Graphics2D g, double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            if (used + length(g, entry) > width + BETWEEN) {
                rows.add(new ArrayList<>());
                used = 0.0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += length(g, entry);
        }
        return rows;
    }

    private static double length(Graphics2D g, Entry entry) {
        return SAMPLE + GAP + Lettering.width(g, Lettering.LABEL, entry.name()) + BETWEEN;
    }
}
