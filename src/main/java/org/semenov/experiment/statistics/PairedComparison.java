package org.semenov.experiment.statistics;

import java.util.Arrays;

/**
 * A variant beside its baseline, seed by seed. The effect of a seed is the ratio variant : baseline of a logarithmic metric, or
 * the difference variant - baseline of a linear one; where both failed it is that of equal values, 1 or 0, where one did it is
 * the extreme. Quantiles of ratios are taken of their logarithms, so that exchanging the two gives the reciprocals.
 */
public final class PairedComparison {
    private final Metric metric;
    private final Contrast contrast;
    private final double[] distances;
    private final int variantFailed;
    private final int baselineFailed;
    private final int bothFailed;
    private final int better;
    private final int tied;
    private final double wilcoxonP;
    private final double signP;

    private PairedComparison(MetricTable table, Contrast contrast, double[] distances, int bothFailed) {
        this.metric = table.metric();
        this.contrast = contrast;
        this.distances = distances;
        this.variantFailed = table.failures(contrast.variant());
        this.baselineFailed = table.failures(contrast.baseline());
        this.bothFailed = bothFailed;
        this.better = (int) Arrays.stream(distances).filter(metric::isBetter).count();
        this.tied = (int) Arrays.stream(distances).filter(distance -> distance == 0.0).count();
        this.wilcoxonP = FairSigns.signedRankTest(distances);
        this.signP = FairSigns.signTest(distances);
    }

    static PairedComparison of(MetricTable table, Contrast contrast) {
        Metric metric = table.metric();
        double[] variant = table.values(contrast.variant());
        double[] baseline = table.values(contrast.baseline());
        double[] distances = new double[variant.length];
        int bothFailed = 0;
        for (int seed = 0; seed < distances.length; seed++) {
            distances[seed] = metric.distance(variant[seed], baseline[seed]);
            bothFailed += metric.isFailure(variant[seed]) && metric.isFailure(baseline[seed]) ? 1 : 0;
        }
        return new PairedComparison(table, contrast, distances, bothFailed);
    }

    public Metric metric() {
        return metric;
    }

    public Contrast contrast() {
        return contrast;
    }

    /** Number of pairs. */
    public int count() {
        return distances.length;
    }

    /** Seeds in which the variant is better than the baseline. */
    public int better() {
        return better;
    }

    /** Seeds in which it is worse. */
    public int worse() {
        return count() - better - tied;
    }

    /** Seeds in which both are equal, those in which both failed among them. */
    public int tied() {
        return tied;
    }

    /** Seeds in which the variant failed. */
    public int variantFailed() {
        return variantFailed;
    }

    /** Seeds in which the baseline failed. */
    public int baselineFailed() {
        return baselineFailed;
    }

    /** Seeds in which both failed; they count as tied. */
    public int bothFailed() {
        return bothFailed;
    }

    /** The ratio or difference of each seed; a copy. */
    public double[] effects() {
        return Arrays.stream(distances).map(metric::effect).toArray();
    }

    /** Quantiles of the ratio or difference. */
    public Quantiles effect() {
        Quantiles inner = Quantiles.of(distances);
        return new Quantiles(count(), metric.effect(inner.min()), metric.effect(inner.lowerQuartile()),
                metric.effect(inner.median()), metric.effect(inner.upperQuartile()), metric.effect(inner.max()));
    }

    /** Confidence interval of the median ratio or difference, of this comparison alone: not corrected for many. */
    public MedianInterval interval() {
        MedianInterval inner = MedianInterval.of(Quantiles.sorted(distances));
        return new MedianInterval(metric.effect(inner.lower()), metric.effect(inner.upper()), inner.coverage());
    }

    /** Exact two-sided p of Wilcoxon's signed-rank test on log-ratios or differences, ties left out. */
    public double wilcoxonP() {
        return wilcoxonP;
    }

    /** Exact two-sided p of the sign test, ties left out. */
    public double signP() {
        return signP;
    }

    /** Least p that either test can give with as many pairs that differ. */
    public double leastP() {
        return FairSigns.least(count() - tied);
    }

    /**
     * What the signs, the ranks and the median agree on: -1 for smaller, +1 for larger than the baseline, 0 where they do not
     * agree, as with many small losses and a few great gains. A median of none, or undetermined, where half of the pairs or more are
     * equal, contradicts neither.
     */
    public int direction() {
        double[] nonzero = FairSigns.withoutZeros(distances);
        int[] ranks = FairSigns.doubledRanks(nonzero);
        long rankBalance = 0;
        int signBalance = 0;
        for (int n = 0; n < nonzero.length; n++) {
            int sign = nonzero[n] > 0.0 ? 1 : -1;
            signBalance += sign;
            rankBalance += (long) sign * ranks[n];
        }
        int sign = Integer.signum(signBalance);
        boolean contradicted = sign != Long.signum(rankBalance) || sign * Quantiles.of(distances).median() < 0.0;
        return contradicted ? 0 : sign;
    }
}
