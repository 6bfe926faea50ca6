package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void oneToTenAsInR() {
        double[] sample = {10, 1, 9, 2, 8, 3, 7, 4, 6, 5};
        assertEquals(new Quantiles(10, 1.0, 3.25, 5.5, 7.75, 10.0), Quantiles.of(sample));
        assertEquals(10.0, sample[0]);
    }

    @Test
    void hipparchusTypeSevenAgrees() {
        Random random = new Random(21);
        Percentile peer = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (int count = 1; count <= 60; count++) {
            double[] sample = random.doubles(count, -5.0, 5.0).toArray();
            Quantiles quantiles = Quantiles.of(sample);
            assertEquals(peer.evaluate(sample, 25.0), quantiles.lowerQuartile(), 1e-13);
            assertEquals(peer.evaluate(sample, 50.0), quantiles.median(), 1e-13);
            assertEquals(peer.evaluate(sample, 75.0), quantiles.upperQuartile(), 1e-13);
        }
    }

    @Test
    void infiniteValuesAreTheGreatest() {
        assertEquals(new Quantiles(5, 1.0, 2.0, 3.0, INFINITE, INFINITE),
                Quantiles.of(new double[] {INFINITE, 3.0, 1.0, INFINITE, 2.0}));
        assertEquals(INFINITE, Quantiles.of(new double[] {1.0, 2.0, INFINITE, INFINITE}).median());
        assertEquals(-INFINITE, Quantiles.of(new double[] {-INFINITE, -INFINITE, 1.0, 2.0}).median());
        assertTrue(Double.isNaN(Quantiles.of(new double[] {-INFINITE, INFINITE}).median()));
        assertEquals(INFINITE, Quantiles.of(new double[] {INFINITE, INFINITE}).median());
    }

    @Test
    void noNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1.0, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[0]));
    }

    /** Ranks and coverages of 95 % intervals of a median, as tabulated in textbooks. */
    @ParameterizedTest
    @CsvSource({"6, 1, 0.96875", "7, 1, 0.984375", "8, 1, 0.9921875", "9, 2, 0.9609375", "10, 2, 0.978515625", "15, 4, 0.96484375",
        "20, 6, 0.9586105", "25, 8, 0.9567147", "50, 18, 0.9671609", "1, 1, 0", "5, 1, 0.9375"})
    void theIntervalOfAMedianLiesBetweenTabulatedRanks(int count, int rank, double coverage) {
        MedianInterval interval = MedianInterval.of(IntStream.rangeClosed(1, count).asDoubleStream().toArray());
        assertEquals(rank, interval.lower());
        assertEquals(count + 1 - rank, interval.upper());
        assertEquals(coverage, interval.coverage(), 1e-7);
    }

    @Test
    void theIntervalHoldsTheMedianAsOftenAsItSays() {
        Random random = new Random(22);
        int trials = 4000;
        for (int count : new int[] {10, 50}) {
            int held = 0;
            double coverage = 0.0;
            for (int trial = 0; trial < trials; trial++) {
                double[] sample = new double[count];
                Arrays.setAll(sample, n -> Math.exp(3.0 * random.nextGaussian()));
                Arrays.sort(sample);
                MedianInterval interval = MedianInterval.of(sample);
                held += interval.lower() <= 1.0 && 1.0 <= interval.upper() ? 1 : 0;
                coverage = interval.coverage();
            }
            assertEquals(coverage, held / (double) trials, 4.0 * Math.sqrt(coverage * (1.0 - coverage) / trials));
        }
    }

    /** It is the sign test turned round: what lies outside, the sign test rejects. */
    @Test
    void theIntervalHoldsWhatTheSignTestDoesNotReject() {
        double[] sample = new Random(23).doubles(23).sorted().toArray();
        MedianInterval interval = MedianInterval.of(sample);
        for (double centre = 0.0005; centre < 1.0; centre += 0.001) {
            double at = centre;
            double p = FairSigns.signTest(Arrays.stream(sample).map(value -> value - at).toArray());
            assertEquals(p >= 1.0 - MedianInterval.COVERAGE, interval.lower() < at && at < interval.upper(), "at " + at);
        }
    }
}
