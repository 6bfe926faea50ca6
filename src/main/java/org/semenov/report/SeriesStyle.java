package org.semenov.report;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a series is drawn. The three of the paper's figures have fixed looks, so that a reader learns them once.
 *
 * @param colour colour of line and marks
 * @param line   the pattern
 * @param mark   the sign at each value
 * @param width  line width [px]
 */
public record SeriesStyle(Color colour, Line line, Mark mark, float width) {
    /** Pattern of a line, lengths of dashes and gaps in px. */
    public enum Line {
        NONE, SOLID, DASHED(7f, 4f), DASH_DOT(9f, 3.5f, 2f, 3.5f), DOTTED(2f, 3f);

        private final float[] dashes;

        Line(float... dashes) {
            this.dashes = dashes;
        }
    }

    /** Sign at each value. */
    public enum Mark { NONE, DOT, RING, CROSS }

    static {
        Headless.prefer();
    }

    /** The reference solution: blue, solid, wide enough to show under the others. */
    public static final SeriesStyle REFERENCE = new SeriesStyle(new Color(0x2f6fd0), Line.SOLID, Mark.NONE, 2.6f);
    /** Nets trained with J: red, dashed. */
    public static final SeriesStyle J = new SeriesStyle(new Color(0xd62728), Line.DASHED, Mark.NONE, 1.5f);
    /** Nets trained with J_γ: black, dash-dot. */
    public static final SeriesStyle J_GAMMA = new SeriesStyle(new Color(0x111111), Line.DASH_DOT, Mark.NONE, 1.5f);

    /** A solid line. @param rgb colour, 0xRRGGBB */
    public static SeriesStyle of(int rgb) {
        return new SeriesStyle(new Color(rgb), Line.SOLID, Mark.NONE, 1.5f);
    }

    /** The same colour with marks and no line. */
    public SeriesStyle marksOnly(Mark sign) {
        return new SeriesStyle(colour, Line.NONE, sign, 1.2f);
    }

    /** The same with a mark at each value. */
    public SeriesStyle withMark(Mark sign) {
        return new SeriesStyle(colour, line, sign, width);
    }

    /** The same with another pattern. */
    public SeriesStyle withLine(Line pattern) {
        return new SeriesStyle(colour, pattern, mark, width);
    }

    /** The same with another line width [px]. */
    public SeriesStyle withWidth(float pixels) {
        return new SeriesStyle(colour, line, mark, pixels);
    }

    BasicStroke stroke() {
        return line.dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, line.dashes.clone(), 0f);
    }
}
