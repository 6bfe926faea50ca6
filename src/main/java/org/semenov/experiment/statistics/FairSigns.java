package org.semenov.experiment.statistics;

import java.util.Arrays;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Two exact two-sided tests of paired differences: were a sign as likely + as -, each on its own, how likely is a sum of the
 * positive ones' scores at least as far from the middle as that seen? With a score of 1 each it is the sign test, with the rank
 * of the size it is the signed-rank test of F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bull. 1 (1945) 80.
 *
 * <p>Differences of 0 are left out first, as Wilcoxon did; equal sizes share their mean rank, and the distribution is that of
 * these very ranks, so that it is exact with ties too. Without any difference p is 1.
 */
final class FairSigns {
    /** 2⁻¹⁰⁰⁰ is still a normal number. */
    static final int MOST_PAIRS = 1000;

    private FairSigns() {
    }

    /** @param differences infinite ones allowed, no NaN */
    static double signTest(double[] differences) {
        double[] nonzero = withoutZeros(differences);
        int[] scores = new int[nonzero.length];
        Arrays.fill(scores, 1);
        return twoSided(scores, nonzero);
    }

    /** @param differences infinite ones allowed, no NaN */
    static double signedRankTest(double[] differences) {
        double[] nonzero = withoutZeros(differences);
        return twoSided(doubledRanks(nonzero), nonzero);
    }

    /** Least p that so many differences can have, 2 of 2ⁿ signs: all the same. */
    static double least(int nonzero) {
        return nonzero == 0 ? 1.0 : Math.scalb(1.0, 1 - nonzero);
    }

    /** Twice the rank of the size of each, a whole number although mean ranks end in a half. */
    static int[] doubledRanks(double[] nonzero) {
        if (nonzero.length == 0) {
            return new int[0];
        }
        double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE)
                .rank(Arrays.stream(nonzero).map(Math::abs).toArray());
        return Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2.0 * rank)).toArray();
    }

    static double[] withoutZeros(double[] differences) {
        if (differences.length > MOST_PAIRS) {
            throw new IllegalArgumentException(differences.length + " pairs; at most " + MOST_PAIRS);
        }
        return Arrays.stream(differences).filter(difference -> difference != 0.0).toArray();
    }

    private static double twoSided(int[] scores, double[] signed) {
        int all = Arrays.stream(scores).sum();
        int positive = 0;
        for (int n = 0; n < scores.length; n++) {
            positive += signed[n] > 0.0 ? scores[n] : 0;
        }
        if (2 * positive == all) {
            return 1.0;
        }
        double[] probability = distribution(scores, all);
        double tail = 0.0;
        for (int sum = all; sum >= Math.max(positive, all - positive); sum--) {
            tail += probability[sum];
        }
        return Math.min(1.0, 2.0 * tail);
    }

    /** Probability of each sum 0..all of the scores whose fair coin shows +: one coin after the other. */
    private static double[] distribution(int[] scores, int all) {
        double[] probability = new double[all + 1];
        probability[0] = 1.0;
        int reached = 0;
        for (int score : scores) {
            reached += score;
            for (int sum = reached; sum >= 0; sum--) {
                probability[sum] = 0.5 * (probability[sum] + (sum < score ? 0.0 : probability[sum - score]));
            }
        }
        return probability;
    }
}
