package org.semenov.experiment.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.report.Table;

/** A study as tables. */
public final class StatisticsTables {
    private static final List<String> SUMMARY = List.of("metric", "unit", "variant", "baseline", "n",
            "variant median", "variant q1", "variant q3", "variant min", "variant max", "variant failed",
            "baseline median", "baseline q1", "baseline q3", "baseline min", "baseline max", "baseline failed",
            "better", "worse", "tied", "effect", "effect median", "effect q1", "effect q3", "interval lower", "interval upper",
            "interval coverage", "p Wilcoxon", "p Holm", "p sign", "verdict");
    private static final List<String> EFFECTS = List.of("metric", "variant", "baseline", "n", "median", "baseline median",
            "better", "worse", "tied", "effect", "effect median", "interval lower", "interval upper", "p Holm", "verdict");

    private StatisticsTables() {
    }

    /** A row a metric and pair with everything, for a file; an undetermined median is empty. */
    public static Table summary(Study study) {
        List<List<Object>> rows = new ArrayList<>();
        for (Study.Finding finding : study.findings()) {
            PairedComparison comparison = finding.comparison();
            MetricTable table = study.table(comparison.metric());
            Contrast contrast = comparison.contrast();
            List<Object> row = new ArrayList<>(List.of(comparison.metric().name(), comparison.metric().unit(),
                    contrast.variant(), contrast.baseline(), comparison.count()));
            row.addAll(distribution(table, contrast.variant()));
            row.addAll(distribution(table, contrast.baseline()));
            Quantiles effect = comparison.effect();
            MedianInterval interval = comparison.interval();
            row.addAll(Arrays.asList(comparison.better(), comparison.worse(), comparison.tied(), kind(comparison.metric()),
                    known(effect.median()), known(effect.lowerQuartile()), known(effect.upperQuartile()),
                    interval.lower(), interval.upper(), interval.coverage(),
                    comparison.wilcoxonP(), finding.holmP(), comparison.signP(), outcome(finding)));
            rows.add(row);
        }
        return Table.of(SUMMARY, rows);
    }

    /** A row a metric and pair with what a reader looks for, for a page. */
    public static Table effects(Study study) {
        List<List<Object>> rows = new ArrayList<>();
        for (Study.Finding finding : study.findings()) {
            PairedComparison comparison = finding.comparison();
            MetricTable table = study.table(comparison.metric());
            Contrast contrast = comparison.contrast();
            MedianInterval interval = comparison.interval();
            rows.add(Arrays.asList(comparison.metric().label(), contrast.variant(), contrast.baseline(), comparison.count(),
                    table.quantiles(contrast.variant()).median(), table.quantiles(contrast.baseline()).median(),
                    comparison.better(), comparison.worse(), comparison.tied(), kind(comparison.metric()),
                    known(comparison.effect().median()), interval.lower(), interval.upper(), finding.holmP(),
                    outcome(finding)));
        }
        return Table.of(EFFECTS, rows);
    }

    /**
     * A row for every value.
     *
     * @param seeds one a place in the tables
     */
    public static Table values(Study study, long[] seeds) {
        List<List<Object>> rows = new ArrayList<>();
        for (MetricTable table : study.tables()) {
            if (table.count() != seeds.length) {
                throw new IllegalArgumentException(seeds.length + " seeds for " + table.count() + " values of "
                        + table.metric().label());
            }
            for (String variant : table.variants()) {
                double[] values = table.values(variant);
                for (int n = 0; n < seeds.length; n++) {
                    rows.add(List.of(table.metric().name(), variant, seeds[n], values[n]));
                }
            }
        }
        return Table.of(List.of("metric", "variant", "seed", "value"), rows);
    }

    private static List<Object> distribution(MetricTable table, String variant) {
        Quantiles quantiles = table.quantiles(variant);
        return List.of(quantiles.median(), quantiles.lowerQuartile(), quantiles.upperQuartile(), quantiles.min(),
                quantiles.max(), table.failures(variant));
    }

    private static String kind(Metric metric) {
        return metric.isLogarithmic() ? "ratio" : "difference";
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static String outcome(Study.Finding finding) {
        return finding.verdict().outcome().text();
    }
}
