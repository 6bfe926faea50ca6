package org.semenov.experiment.statistics;

/**
 * A confidence interval of a median between two order statistics, x_(k) and x_(n+1-k): whatever the distribution, the median
 * is outside with probability 2 P(B < k), B binomial of n fair coins, at most (H. A. David and H. N. Nagaraja, Order
 * Statistics, 3rd ed. (2003), section 7.1). It is the sign test turned round. Of all k with a coverage of at least 95 % the
 * largest is taken; below six values there is none and the interval is from the least to the greatest with the coverage that
 * has.
 *
 * @param lower    end, may be infinite
 * @param upper    end, may be infinite
 * @param coverage probability, at least, that such an interval holds the median
 */
public record MedianInterval(double lower, double upper, double coverage) {
    /** Asked for where there are enough values. */
    static final double COVERAGE = 0.95;

    /** @param sorted increasing, at least one value and at most 1000 */
    static MedianInterval of(double[] sorted) {
        int count = sorted.length;
        double probability = Math.scalb(1.0, -count);
        double tail = probability;
        int rank = 1;
        while (true) {
            probability *= (double) (count - rank + 1) / rank;
            if (1.0 - 2.0 * (tail + probability) < COVERAGE) {
                return new MedianInterval(sorted[rank - 1], sorted[count - rank], 1.0 - 2.0 * tail);
            }
            tail += probability;
            rank++;
        }
    }
}
