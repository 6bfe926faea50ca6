package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairSignsTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /**
     * Heights of 15 pairs of crossed and self-fertilised maize of C. Darwin, as in E. E. Cureton, The normal approximation to the
     * signed-rank sampling distribution when zero differences are present, J. Am. Stat. Assoc. 62 (1967) 1068; exact p as SciPy and
     * stdlib document it.
     */
    @Test
    void darwinsMaize() {
        double[] differences = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};
        assertEquals(0.041259765625, FairSigns.signedRankTest(differences), 1e-15);
        assertEquals(2.0 * (1 + 15 + 105) / 32768.0, FairSigns.signTest(differences), 1e-15);
    }

    /** The depression scale of M. Hollander and D. A. Wolfe (1973), p. 29, the example of R's wilcox.test: one-sided p 0.01953. */
    @Test
    void hollanderAndWolfesPatients() {
        double[] first = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] second = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] differences = new double[9];
        Arrays.setAll(differences, n -> second[n] - first[n]);
        assertEquals(0.0390625, FairSigns.signedRankTest(differences), 1e-15);
    }

    /** The usual table of greatest smaller rank sums with a two-sided p of at most 0.05. */
    @ParameterizedTest
    @CsvSource({"6, 0", "7, 2", "8, 3", "9, 5", "10, 8", "11, 10", "12, 13", "13, 17", "14, 21", "15, 25", "16, 29", "17, 34",
        "18, 40", "19, 46", "20, 52", "25, 89", "30, 137", "35, 195", "40, 264", "45, 343", "50, 434"})
    void theTabulatedCriticalValues(int count, int critical) {
        assertTrue(FairSigns.signedRankTest(withPositiveRanks(count, critical)) <= 0.05);
        assertTrue(FairSigns.signedRankTest(withPositiveRanks(count, critical + 1)) > 0.05);
    }

    @Test
    void everySignTriedGivesTheSame() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            double[] differences = random.ints(1 + random.nextInt(12), -4, 5).asDoubleStream()
                    .map(value -> Math.abs(value) == 4.0 ? value * INFINITE : value).toArray();
            double[] nonzero = FairSigns.withoutZeros(differences);
            assertEquals(everySign(naiveRanks(nonzero), nonzero), FairSigns.signedRankTest(differences), 1e-14);
            double[] ones = new double[nonzero.length];
            Arrays.fill(ones, 1.0);
            assertEquals(everySign(ones, nonzero), FairSigns.signTest(differences), 1e-14);
        }
    }

    @Test
    void hipparchusAgreesWhereItIsExact() {
        Random random = new Random(12);
        for (int trial = 0; trial < 200; trial++) {
            double[] differences = random.doubles(1 + random.nextInt(12), -1.0, 1.3).toArray();
            double peer = new WilcoxonSignedRankTest().wilcoxonSignedRankTest(differences, new double[differences.length], true);
            assertEquals(Math.min(1.0, peer), FairSigns.signedRankTest(differences), 1e-14);
            int positive = (int) Arrays.stream(differences).filter(value -> value > 0.0).count();
            AlternativeHypothesis side = 2 * positive > differences.length
                    ? AlternativeHypothesis.GREATER_THAN : AlternativeHypothesis.LESS_THAN;
            double oneSided = new BinomialTest().binomialTest(differences.length, positive, 0.5, side);
            assertEquals(Math.min(1.0, 2.0 * oneSided), FairSigns.signTest(differences), 1e-12);
        }
    }

    @Test
    void hipparchusNormalApproximationIsNearForFiftyPairs() {
        Random random = new Random(13);
        for (int trial = 0; trial < 200; trial++) {
            double[] differences = random.doubles(50, -1.0, 1.3).toArray();
            double peer = new WilcoxonSignedRankTest().wilcoxonSignedRankTest(differences, new double[50], false);
            assertEquals(peer, FairSigns.signedRankTest(differences), 0.004);
        }
    }

    @Test
    void onlyTheOrderOfTheSizesCounts() {
        double[] differences = new Random(14).doubles(40, -1.0, 1.5).toArray();
        double[] cubed = Arrays.stream(differences).map(value -> value * value * value).toArray();
        double[] opposite = Arrays.stream(differences).map(value -> -value).toArray();
        double p = FairSigns.signedRankTest(differences);
        assertEquals(p, FairSigns.signedRankTest(cubed), 0.0);
        assertEquals(p, FairSigns.signedRankTest(opposite), 0.0);
        double largest = Arrays.stream(differences).max().orElseThrow();
        double[] failed = Arrays.stream(differences).map(value -> value == largest ? INFINITE : value).toArray();
        assertEquals(p, FairSigns.signedRankTest(failed), 0.0);
    }

    @Test
    void extremesAreExact() {
        double[] same = new double[50];
        Arrays.fill(same, 1.0);
        assertEquals(Math.scalb(1.0, -49), FairSigns.signTest(same), 0.0);
        assertEquals(Math.scalb(1.0, -49), FairSigns.signedRankTest(same), 0.0);
        assertEquals(Math.scalb(1.0, -49), FairSigns.least(50), 0.0);
        same[3] = -1.0;
        same[30] = -1.0;
        assertEquals(Math.scalb(2.0 * (1 + 50 + 1225), -50), FairSigns.signTest(same), 1e-26);
        assertEquals(1.0, FairSigns.signedRankTest(new double[7]), 0.0);
        assertEquals(1.0, FairSigns.signTest(new double[0]), 0.0);
        assertEquals(1.0, FairSigns.signedRankTest(new double[] {1.0, -1.0}), 0.0);
        double[] many = new double[FairSigns.MOST_PAIRS];
        Arrays.fill(many, 2.0);
        assertEquals(Math.scalb(1.0, -999), FairSigns.signTest(many), 0.0);
        assertThrows(IllegalArgumentException.class, () -> FairSigns.signTest(new double[FairSigns.MOST_PAIRS + 1]));
    }

    /** Under the null p is uniform up to its steps, in every variant of the numbers' size. */
    @Test
    void underTheNullEveryLevelIsKept() {
        Random random = new Random(15);
        int trials = 4000;
        double[] p = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            double[] differences = new double[20];
            Arrays.setAll(differences, n -> Math.pow(random.nextGaussian(), 3));
            p[trial] = FairSigns.signedRankTest(differences);
        }
        for (double level : new double[] {0.01, 0.05, 0.1, 0.2, 0.5, 0.8}) {
            double share = Arrays.stream(p).filter(value -> value <= level).count() / (double) trials;
            double spread = 4.0 * Math.sqrt(level * (1.0 - level) / trials);
            assertTrue(share < level + spread && share > level - spread - 0.03, level + ": " + share);
        }
    }

    /** Differences of size 1..count whose positive ones have the ranks' sum. */
    private static double[] withPositiveRanks(int count, int sum) {
        double[] differences = new double[count];
        int left = sum;
        for (int rank = count; rank >= 1; rank--) {
            boolean positive = left >= rank;
            left -= positive ? rank : 0;
            differences[rank - 1] = positive ? rank : -rank;
        }
        assertEquals(0, left);
        return differences;
    }

    /** Mean of the places that a value can take. */
    private static double[] naiveRanks(double[] signed) {
        double[] ranks = new double[signed.length];
        for (int n = 0; n < ranks.length; n++) {
            double size = Math.abs(signed[n]);
            long smaller = Arrays.stream(signed).filter(other -> Math.abs(other) < size).count();
            long equal = Arrays.stream(signed).filter(other -> Math.abs(other) == size).count();
            ranks[n] = smaller + 0.5 * (equal + 1);
        }
        return ranks;
    }

    private static double everySign(double[] ranks, double[] signed) {
        double middle = 0.5 * Arrays.stream(ranks).sum();
        double seen = -middle;
        for (int n = 0; n < ranks.length; n++) {
            seen += signed[n] > 0.0 ? ranks[n] : 0.0;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << ranks.length; signs++) {
            double sum = -middle;
            for (int n = 0; n < ranks.length; n++) {
                sum += (signs >> n & 1) == 1 ? ranks[n] : 0.0;
            }
            asFar += Math.abs(sum) >= Math.abs(seen) ? 1 : 0;
        }
        return asFar / (double) (1 << ranks.length);
    }
}
