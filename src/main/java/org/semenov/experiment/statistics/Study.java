package org.semenov.experiment.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Several metrics of the same variants and the pairs to compare; all comparisons together are one family for Holm's method. The
 * least p of n pairs is 2¹⁻ⁿ, so that a family of n = 10 that has more than 25 comparisons shows nothing whatever the numbers:
 * a study answers one question.
 */
public final class Study {
    /**
     * One comparison of the family.
     *
     * @param holmP   its Wilcoxon p after Holm's correction
     * @param verdict in words
     */
    public record Finding(PairedComparison comparison, double holmP, Verdict verdict) {
    }

    private final List<MetricTable> tables;
    private final List<Finding> findings;

    private Study(List<MetricTable> tables, List<Finding> findings) {
        this.tables = tables;
        this.findings = findings;
    }

    /** Compares every pair in every metric; each table has all variants of the pairs, each metric another name. */
    public static Study of(List<MetricTable> tables, List<Contrast> contrasts) {
        if (tables.stream().map(table -> table.metric().name()).distinct().count() != tables.size()) {
            throw new IllegalArgumentException("a metric occurs twice: "
                    + tables.stream().map(table -> table.metric().name()).toList());
        }
        List<PairedComparison> family = new ArrayList<>();
        for (MetricTable table : tables) {
            contrasts.forEach(contrast -> family.add(table.compare(contrast)));
        }
        double[] holmP = Holm.adjusted(family.stream().mapToDouble(PairedComparison::wilcoxonP).toArray());
        List<Finding> findings = new ArrayList<>();
        for (int n = 0; n < holmP.length; n++) {
            findings.add(new Finding(family.get(n), holmP[n], Verdict.of(family.get(n), holmP[n], holmP.length)));
        }
        return new Study(List.copyOf(tables), List.copyOf(findings));
    }

    public List<MetricTable> tables() {
        return tables;
    }

    /** Metric by metric, pair by pair. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings of one metric. */
    public List<Finding> findings(Metric metric) {
        return findings.stream().filter(finding -> finding.comparison().metric() == metric).toList();
    }

    /** The values of one metric. */
    MetricTable table(Metric metric) {
        return tables.stream().filter(table -> table.metric() == metric).findFirst().orElseThrow(
                () -> new IllegalArgumentException("the study has no metric '" + metric.label() + "'"));
    }
}
