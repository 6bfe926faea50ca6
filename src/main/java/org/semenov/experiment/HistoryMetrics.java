package org.semenov.experiment;

import java.util.List;
import org.semenov.experiment.statistics.Metric;
import org.semenov.training.History;

/** What a history says at a fixed number of iterations, and at a fixed misfit. */
final class HistoryMetrics {

    private HistoryMetrics() {
    }

    /** Misfit after so many iterations, or at the end where the training had ended by then. */
    static double misfitAt(History history, int iteration) {
        List<History.Row> rows = history.rows();
        return rows.get(Math.min(iteration, rows.size() - 1)).misfit();
    }

    /** Misfit where the training ended. */
    static double lastMisfit(History history) {
        return misfitAt(history, Integer.MAX_VALUE);
    }

    /** The value, or that of a failed run where the metric has no place for it: NaN, or zero where ratios are taken. */
    static double orFailed(Metric metric, double value) {
        boolean usable = !Double.isNaN(value) && (value > 0.0 || !metric.isLogarithmic());
        return usable ? value : metric.failed();
    }

    /** First iteration with a misfit no larger than this, +∞ where there is none. */
    static double iterationsTo(History history, double misfit) {
        return history.rows().stream().filter(row -> row.misfit() <= misfit).mapToDouble(History.Row::iteration).findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
