/**
 * What many runs from equal starts say: distributions, paired comparisons, corrected p-values and a sentence for each.
 *
 * <p>The way of the data: the values of a {@link org.semenov.experiment.statistics.Metric} by variant, in the order of the
 * seeds, make a {@link org.semenov.experiment.statistics.MetricTable}; several of these and the pairs to compare
 * ({@link org.semenov.experiment.statistics.Contrast}) make a {@link org.semenov.experiment.statistics.Study}. The study holds
 * one {@link org.semenov.experiment.statistics.PairedComparison} a metric and pair and corrects all of them together by
 * {@link org.semenov.experiment.statistics.Holm}'s method. {@link org.semenov.experiment.statistics.Verdict} puts a comparison
 * into words, {@link org.semenov.experiment.statistics.StatisticsTables} into tables and
 * {@link org.semenov.experiment.statistics.DistributionFigure} into pictures.
 *
 * <p>All is distribution free: medians, quartiles, order statistics and two exact tests, of signs and of signed ranks. A run
 * that failed or never got where it should has no number; its value is infinitely bad, which ranks need no more than that.
 * Two such runs of one seed are a tie. Nothing is left out and no outlier is trimmed.
 *
 * <p>The p-values are exact at any number of ties, from the whole distribution of the statistic. Hipparchus ranks the
 * differences; its {@code WilcoxonSignedRankTest} is the peer of the tests and not used here: its exact value tries all 2ⁿ
 * signs, at most 2³⁰, and assumes the ranks 1..n, which is wrong with ties, and its normal approximation does not correct the
 * variance for ties. The two-sided {@code BinomialTest} compares the probabilities of opposite outcomes after rounding and
 * so loses one of them now and then: it gives 0.625 for 2 of 3, where p is 1.
 *
 * <p>It does not know nets, losses or seeds, only plain numbers in an order that is the same for all variants.
 */
package org.semenov.experiment.statistics;
