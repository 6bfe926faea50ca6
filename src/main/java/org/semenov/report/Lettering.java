package org.semenov.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;

/** Fonts and anchored text. Only the logical font SansSerif, which every JVM and every browser has. */
final class Lettering {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x666666);

    /** Which end of the text stands at the given place. */
    enum Anchor {
        START("start", 0f), MIDDLE("middle", 0.5f), END("end", 1f);

        private final String svgName;
        private final float share;

        Anchor(String svgName, float share) {
            this.svgName = svgName;
            this.share = share;
        }

        String svgName() {
            return svgName;
        }
    }

    private Lettering() {
    }

    /** Writes text with its baseline at y. In SVG the viewer aligns it, whose fonts may be wider or narrower than ours. */
    static void write(Graphics2D g, Font font, Color colour, String text, double x, double y, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        g.setFont(font);
        g.setColor(colour);
        if (g instanceof SvgCanvas canvas) {
            canvas.writeText(text, x, y, anchor);
        } else {
            g.drawString(text, (float) (x - anchor.share * width(g, font, text)), (float) y);
        }
    }

    /** Writes text upwards, centred at (x, y), with its baseline at x. */
    static void writeUpwards(Graphics2D g, Font font, Color colour, String text, double x, double y) {
        g.translate(x, y);
        g.rotate(-0.5 * Math.PI);
        write(g, font, colour, text, 0.0, 0.0, Anchor.MIDDLE);
        g.rotate(0.5 * Math.PI);
        g.translate(-x, -y);
    }

    static double width(Graphics2D g, Font font, String text) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }
}
