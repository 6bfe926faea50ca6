package org.semenov.experiment.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one metric by variant, each variant's in the same order of seeds. Immutable. */
public final class MetricTable {
    private final Metric metric;
    private final Map<String, double[]> values;

    private MetricTable(Metric metric, Map<String, double[]> values) {
        this.metric = metric;
        this.values = values;
    }

    /** A table without variants. */
    public MetricTable(Metric metric) {
        this(metric, Map.of());
    }

    /**
     * With one variant more.
     *
     * @param numbers one a seed, as many as the variants before have, in the metric's unit; {@link Metric#failed()} where the run
     *                has none
     */
    public MetricTable with(String variant, double... numbers) {
        for (int seed = 0; seed < numbers.length; seed++) {
            if (!metric.allows(numbers[seed])) {
                throw new IllegalArgumentException(metric.label() + " of '" + variant + "' in place " + seed + " is "
                        + numbers[seed] + "; it must be " + metric.range());
            }
        }
        if (numbers.length == 0 || !values.isEmpty() && numbers.length != count()) {
            throw new IllegalArgumentException(metric.label() + " of '" + variant + "' has " + numbers.length + " values, "
                    + (values.isEmpty() ? "at least 1 is needed" : "the others have " + count()));
        }
        Map<String, double[]> longer = new LinkedHashMap<>(values);
        if (longer.put(variant, numbers.clone()) != null) {
            throw new IllegalArgumentException(metric.label() + ": the variant '" + variant + "' occurs twice");
        }
        return new MetricTable(metric, longer);
    }

    public Metric metric() {
        return metric;
    }

    /** In the order they were given. */
    public List<String> variants() {
        return List.copyOf(values.keySet());
    }

    /** Number of seeds; 0 without variants. */
    public int count() {
        return values.isEmpty() ? 0 : values.values().iterator().next().length;
    }

    /** The values of a variant by seed; a copy. */
    public double[] values(String variant) {
        return row(variant).clone();
    }

    /** Median, quartiles and extremes of a variant. */
    public Quantiles quantiles(String variant) {
        return Quantiles.of(row(variant));
    }

    /** Number of seeds in which a variant failed. */
    public int failures(String variant) {
        int failures = 0;
        for (double value : row(variant)) {
            failures += metric.isFailure(value) ? 1 : 0;
        }
        return failures;
    }

    /** Pairs the two variants seed by seed. */
    public PairedComparison compare(Contrast contrast) {
        return PairedComparison.of(this, contrast);
    }

    private double[] row(String variant) {
        double[] row = values.get(variant);
        if (row == null) {
            throw new IllegalArgumentException(metric.label() + " has no variant '" + variant + "'; it has " + variants());
        }
        return row;
    }
}
