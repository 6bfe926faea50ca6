package org.semenov.experiment.precision;

import java.util.Arrays;

/** The middle of some values. */
final class Medians {
    private Medians() {
    }

    /** The median, the upper one of an even number; the values are not changed. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
