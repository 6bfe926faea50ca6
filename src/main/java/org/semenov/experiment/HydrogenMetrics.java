package org.semenov.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Metric;
import org.semenov.experiment.statistics.MetricTable;
import org.semenov.experiment.statistics.Quantiles;
import org.semenov.surrogate.RolloutOutcome;
import org.semenov.training.TrainedNet;

/**
 * What is compared in the experiment of section 5.2. The nine nets of a seed share samples, so a seed is one observation: of
 * misfits the geometric mean over the nets, of iterations the median, of rollouts the median over the unseen temperatures.
 */
final class HydrogenMetrics {
    private static final int FIXED_ITERATIONS = 400;
    private static final double FIXED_MISFIT = 3e-5;

    private final HydrogenResults results;

    HydrogenMetrics(HydrogenResults results) {
        this.results = results;
    }

    /** A table a metric. */
    List<MetricTable> tables() {
        List<MetricTable> tables = new ArrayList<>();
        if (FIXED_ITERATIONS < results.settings().training().maximumIterations()) {
            tables.add(ofRuns(Metric.logarithmic("misfit after " + FIXED_ITERATIONS + " iterations", ""),
                    run -> geometricMean(run, net -> HistoryMetrics.misfitAt(net.history(), FIXED_ITERATIONS))));
        }
        tables.add(ofRuns(Metric.logarithmic("iterations to a misfit of " + FIXED_MISFIT, "").failure("never reached it"),
                run -> medianOfNets(run, net -> HistoryMetrics.iterationsTo(net.history(), FIXED_MISFIT))));
        tables.add(ofRuns(Metric.logarithmic("iterations of the nine nets to the end", "").neutral(),
                run -> run.nets().stream().mapToInt(TrainedNet::iterations).sum()));
        tables.add(ofRuns(Metric.logarithmic("misfit at the end", ""),
                run -> geometricMean(run, net -> HistoryMetrics.lastMisfit(net.history()))));
        tables.add(ofRuns(Metric.logarithmic("validation mean square", ""), run -> geometricMean(run, TrainedNet::bestValidationError)));
        for (boolean corrected : new boolean[] {true, false}) {
            String kind = corrected ? "corrected" : "nets alone";
            tables.add(ofRollouts(Metric.linear("delay error, " + kind, "%"), corrected, HydrogenMetrics::delayError));
            tables.add(ofRollouts(Metric.logarithmic("rms error of T, " + kind, "K"), corrected, HydrogenMetrics::temperatureError));
        }
        tables.add(ofRuns(Metric.linear("rollouts that hold, nets alone", "of " + unseen(record -> true, results.runs().get(0)).size() / 2)
                .largerIsBetter(), run -> unseen(record -> !record.corrected() && record.holds(), run).size()));
        return tables;
    }

    /** Of a rollout that did not take all its steps there is no error: it failed. */
    private static double delayError(RolloutRecord record) {
        return record.result().outcome() != RolloutOutcome.COMPLETED ? Double.POSITIVE_INFINITY
                : 100.0 * Math.abs(record.comparison().delayRelativeError().orElse(Double.POSITIVE_INFINITY));
    }

    private static double temperatureError(RolloutRecord record) {
        double error = record.comparison().rmsTemperatureError();
        return record.result().outcome() == RolloutOutcome.COMPLETED && Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
    }

    private MetricTable ofRuns(Metric metric, ToDoubleFunction<VariantRun> value) {
        MetricTable table = new MetricTable(metric);
        for (Variant variant : results.settings().variants()) {
            table = table.with(variant.symbol(), results.runs().stream().filter(run -> run.variant() == variant)
                    .mapToDouble(run -> HistoryMetrics.orFailed(metric, value.applyAsDouble(run))).toArray());
        }
        return table;
    }

    /** The median over the unseen temperatures. */
    private MetricTable ofRollouts(Metric metric, boolean corrected, ToDoubleFunction<RolloutRecord> error) {
        return ofRuns(metric, run -> median(unseen(record -> record.corrected() == corrected, run).stream().mapToDouble(error).toArray()));
    }

    private List<RolloutRecord> unseen(Predicate<RolloutRecord> which, VariantRun run) {
        return results.rollouts().stream().filter(record -> record.run() == run && !record.trained()).filter(which).toList();
    }

    private static double geometricMean(VariantRun run, ToDoubleFunction<TrainedNet> value) {
        return Math.exp(run.nets().stream().mapToDouble(net -> Math.log(value.applyAsDouble(net))).average().orElseThrow());
    }

    private static double medianOfNets(VariantRun run, ToDoubleFunction<TrainedNet> value) {
        return median(run.nets().stream().mapToDouble(value).toArray());
    }

    private static double median(double[] values) {
        return Quantiles.of(values).median();
    }
}
