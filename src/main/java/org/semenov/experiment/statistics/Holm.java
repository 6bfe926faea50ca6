package org.semenov.experiment.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The correction for many comparisons of S. Holm, A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6
 * (1979) 65-70: the probability of one false finding or more in the family stays below the level, whatever the dependence.
 */
public final class Holm {
    private Holm() {
    }

    /**
     * The corrected p-values: the k-th least of m, k = 1..m, is multiplied by m - k + 1, is at least the one before it and at
     * most 1.
     *
     * @param p each 0..1; not changed
     * @return in the order of {@code p}
     */
    public static double[] adjusted(double... p) {
        for (double each : p) {
            if (!(each >= 0.0 && each <= 1.0)) {
                throw new IllegalArgumentException("p-value " + each + " is not within 0..1");
            }
        }
        int[] increasing = IntStream.range(0, p.length).boxed()
                .sorted(Comparator.comparingDouble(index -> p[index])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[p.length];
        double before = 0.0;
        for (int k = 0; k < p.length; k++) {
            before = Math.max(before, Math.min(1.0, (p.length - k) * p[increasing[k]]));
            adjusted[increasing[k]] = before;
        }
        return adjusted;
    }
}
