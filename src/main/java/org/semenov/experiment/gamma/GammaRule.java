package org.semenov.experiment.gamma;

import java.awt.Color;
import java.util.List;
import org.semenov.report.SeriesStyle;
import org.semenov.training.GammaPath;

/** γ at once or by a path, each with the last γ of the other; and J with the restarts of a path, which a path is compared with too. */
enum GammaRule {
    /** J. */
    AT_ONCE_0("0 at once", "at-once-0", new double[] {0}),
    /** J started anew as often as a path: its descent method forgets its Hessian and its patience begins again. */
    RESTARTED_0("0 restarted twice", "restarted-0", new double[] {0, 0, 0}),
    /** The first stage of both paths alone. */
    AT_ONCE_1("1 at once", "at-once-1", new double[] {1}),
    /** As the paper's section 5.1. */
    AT_ONCE_100("100 at once", "at-once-100", new double[] {100}),
    PATH_100("1, 10, 100", "path-100", new double[] {1, 10, 100}),
    /** As the paper's section 5.2. */
    AT_ONCE_1000("1000 at once", "at-once-1000", new double[] {1000}),
    PATH_1000("1, 30, 1000", "path-1000", new double[] {1, 30, 1000});

    private final String description;
    private final String fileName;
    private final double[] gammas;

    GammaRule(String description, String fileName, double[] gammas) {
        this.description = description;
        this.fileName = fileName;
        this.gammas = gammas;
    }

    String description() {
        return description;
    }

    /** In tables and names of checkpoints. */
    String fileName() {
        return fileName;
    }

    /** The last γ, which is that of the loss compared. */
    double gamma() {
        return gammas[gammas.length - 1];
    }

    boolean isPath() {
        return gammas.length > 1;
    }

    /** The rule that begins with the last γ at once. */
    GammaRule atOnce() {
        return switch (this) {
            case PATH_100 -> AT_ONCE_100;
            case PATH_1000 -> AT_ONCE_1000;
            case RESTARTED_0 -> AT_ONCE_0;
            default -> this;
        };
    }

    /** Those with more than one stage. */
    static List<GammaRule> paths() {
        return List.of(PATH_100, PATH_1000, RESTARTED_0);
    }

    /** Those that raise γ. */
    static List<GammaRule> rising() {
        return List.of(PATH_100, PATH_1000);
    }

    /** @param limit iterations of a stage but the last */
    GammaPath path(int limit) {
        return GammaPath.of(limit, gammas);
    }

    /** One more than the stages before the last may take. */
    long leastIterations(int limit) {
        return (gammas.length - 1L) * limit + 1;
    }

    /** In a plot of paths alone. */
    SeriesStyle.Mark mark() {
        return switch (this) {
            case RESTARTED_0 -> SeriesStyle.Mark.DOT;
            case PATH_100 -> SeriesStyle.Mark.RING;
            default -> SeriesStyle.Mark.CROSS;
        };
    }

    SeriesStyle style() {
        Color colour = gamma() > 100 ? new Color(0xd62728) : gamma() > 1 ? new Color(0x2f6fd0)
                : gamma() > 0 ? new Color(0x2ca02c) : new Color(0x111111);
        return new SeriesStyle(colour, isPath() ? SeriesStyle.Line.DASHED : SeriesStyle.Line.SOLID, SeriesStyle.Mark.NONE, 1.6f);
    }
}
