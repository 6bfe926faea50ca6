package org.semenov.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Metric;
import org.semenov.experiment.statistics.MetricTable;

/** What is compared in the experiment of section 5.1. */
final class SineMetrics {
    private static final int FIXED_ITERATIONS = 400;
    private static final double FIXED_MISFIT = 1e-6;

    private final List<SineExperiment.Run> runs;
    private final List<Variant> variants;

    private final int maximumIterations;

    /** @param runs of every variant, in the order of the seeds */
    SineMetrics(List<SineExperiment.Run> runs, SineSettings settings) {
        this.runs = runs;
        this.variants = settings.variants();
        this.maximumIterations = settings.maximumIterations();
    }

    /** A table a metric. */
    List<MetricTable> tables() {
        List<MetricTable> tables = new ArrayList<>();
        if (FIXED_ITERATIONS < maximumIterations) {
            tables.add(table(Metric.logarithmic("misfit after " + FIXED_ITERATIONS + " iterations", ""),
                    run -> HistoryMetrics.misfitAt(run.net().history(), FIXED_ITERATIONS)));
        }
        tables.add(table(Metric.logarithmic("iterations to a misfit of " + FIXED_MISFIT, "").failure("never reached it"),
                run -> HistoryMetrics.iterationsTo(run.net().history(), FIXED_MISFIT)));
        tables.add(table(Metric.logarithmic("iterations to the end", "").neutral(), run -> run.net().iterations()));
        tables.add(table(Metric.logarithmic("misfit at the end", ""), run -> HistoryMetrics.lastMisfit(run.net().history())));
        tables.add(table(Metric.logarithmic("validation mean square", ""), run -> run.net().bestValidationError()));
        tables.add(table(Metric.logarithmic("relative error on the test points", ""), SineResults::testError));
        return tables;
    }

    private MetricTable table(Metric metric, ToDoubleFunction<SineExperiment.Run> value) {
        MetricTable table = new MetricTable(metric);
        for (Variant variant : variants) {
            table = table.with(variant.symbol(), runs.stream().filter(run -> run.variant() == variant)
                    .mapToDouble(run -> HistoryMetrics.orFailed(metric, value.applyAsDouble(run))).toArray());
        }
        return table;
    }
}
