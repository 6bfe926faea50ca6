package org.semenov.experiment.statistics;

import java.util.Arrays;

/**
 * Median, quartiles and extremes of a sample. A quantile is that of type 7 of R. J. Hyndman and Y. Fan, Sample quantiles in
 * statistical packages, Am. Stat. 50 (1996) 361: linear between the order statistics about position 1 + (n - 1) q. Between a
 * finite value and an infinite one it is infinite; between -∞ and +∞ it is NaN, undetermined.
 *
 * @param count of values, at least 1
 */
public record Quantiles(int count, double min, double lowerQuartile, double median, double upperQuartile, double max) {
    /** @param sample at least one value, infinite ones allowed, no NaN; in any order, not changed */
    public static Quantiles of(double[] sample) {
        double[] sorted = sorted(sample);
        return new Quantiles(sorted.length, sorted[0], quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75),
                sorted[sorted.length - 1]);
    }

    /** The quantile of a sample in any order, NaN where it has no values. @param share q, 0..1 */
    public static double quantile(double share, double[] sample) {
        return sample.length == 0 ? Double.NaN : quantile(sorted(sample), share);
    }

    /** A sorted copy of a sample that has values and no NaN; -0 counts as 0. */
    static double[] sorted(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("a sample without values has no quantiles");
        }
        double[] sorted = new double[sample.length];
        for (int n = 0; n < sorted.length; n++) {
            if (Double.isNaN(sample[n])) {
                throw new IllegalArgumentException("value " + n + " of the sample is not a number; a failed run is infinite");
            }
            sorted[n] = sample[n] + 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** @param share q, 0..1 */
    static double quantile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        double fraction = position - below;
        if (fraction == 0.0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return (1.0 - fraction) * sorted[below] + fraction * sorted[below + 1];
    }
}
