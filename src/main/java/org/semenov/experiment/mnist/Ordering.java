package org.semenov.experiment.mnist;

import org.semenov.report.SeriesStyle;

/** The two nets compared: they differ in γ alone. */
enum Ordering {
    WITHOUT("J", "J", 0.0, SeriesStyle.J),
    WITH("J_γ", "Jgamma", MnistSettings.GAMMA, SeriesStyle.J_GAMMA);

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

    double gamma() {
        return gamma;
    }

    SeriesStyle style() {
        return style;
    }
}
