package org.semenov.experiment.mnist;

import java.awt.Color;
import org.semenov.report.SeriesStyle;

/**
 * The nets compared: they differ in γ alone. With γ -> ∞ the penalty becomes the constraint itself, kept by a projection
 * after each step ({@link IsotonicProjection}).
 */
enum Ordering {
    WITHOUT("J", "J", 0.0, SeriesStyle.J),
    WITH("J_γ", "Jgamma", MnistSettings.GAMMA, SeriesStyle.J_GAMMA),
    CONSTRAINED("J_γ (γ → ∞)", "Jordered", Double.POSITIVE_INFINITY, new SeriesStyle(new Color(0x1b8a5a),
            SeriesStyle.Line.SOLID, SeriesStyle.Mark.NONE, 1.5f));

    private final String symbol;
    private final String fileName;
    private final double gamma;
    private final SeriesStyle style;

    Ordering(String symbol, String fileName, double gamma, SeriesStyle style) {
        this.symbol = symbol;
        this.fileName = fileName;
        this.gamma = gamma;
        this.style = style;
    }

    /** Loss as in the paper. */
    String symbol() {
        return symbol;
    }

    /** Loss in names of files and in tables. */
    String fileName() {
        return fileName;
    }

    /** Weight of the penalty, infinite for the constraint. */
    double gamma() {
        return gamma;
    }

    SeriesStyle style() {
        return style;
    }
}
