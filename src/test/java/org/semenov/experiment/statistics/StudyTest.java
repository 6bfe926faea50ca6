package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.semenov.report.Table;

class StudyTest {
    private static final Contrast CONTRAST = new Contrast("J_γ", "J");
    private static final Metric ITERATIONS = Metric.logarithmic("iterations to misfit 1e-5", "").failure("never reached it");

    @Test
    void aClearDifferenceIsSaidWithItsNumbers() {
        double[] base = IntStream.rangeClosed(1, 50).asDoubleStream().map(n -> 100.0 + n).toArray();
        double[] slower = Arrays.stream(base).map(value -> 4.0 * value).toArray();
        slower[0] = 0.5 * base[0];
        slower[49] = 0.5 * base[49];
        Study study = Study.of(List.of(table(ITERATIONS, base, slower), table(Metric.linear("error", "K"), base, base)),
                List.of(CONTRAST));
        Study.Finding finding = study.findings().get(0);
        assertEquals(2.0 * finding.comparison().wilcoxonP(), finding.holmP(), 1e-18);
        assertEquals(Verdict.Outcome.WORSE, finding.verdict().outcome());
        String sentence = finding.verdict().sentence();
        assertTrue(sentence.startsWith("iterations to misfit 1e-5: J_γ is worse (larger) than J: better in 2, worse in 48 of "
                + "50 seeds; median ratio J_γ : J 4, 96.7 % interval 4 to 4; p = "), sentence);
        assertTrue(sentence.endsWith(" after Holm over 2 comparisons."), sentence);
        assertEquals("error: J_γ and J are equal in all 50 seeds.", study.findings().get(1).verdict().sentence());
    }

    @Test
    void whatIsNotShownIsNotClaimed() {
        Random random = new Random(51);
        double[] base = random.doubles(20, 1.0, 2.0).toArray();
        double[] other = random.doubles(20, 1.0, 2.0).toArray();
        Verdict verdict = verdict(Metric.linear("error", "K"), base, other);
        assertEquals(Verdict.Outcome.NOT_SHOWN, verdict.outcome());
        assertTrue(verdict.sentence().startsWith("error: no difference between J_γ and J shown: better in "), verdict.sentence());
        assertTrue(verdict.sentence().contains(" K, 95.9 % interval −"), verdict.sentence());
    }

    @Test
    void fivePairsCannotShowAnythingSixCan() {
        double[] base = {1, 2, 3, 4, 5, 6};
        double[] half = {0.5, 1, 1.5, 2, 2.5, 3};
        Verdict five = verdict(ITERATIONS, Arrays.copyOf(base, 5), Arrays.copyOf(half, 5));
        assertEquals(Verdict.Outcome.TOO_FEW, five.outcome());
        assertTrue(five.sentence().endsWith("93.8 % interval 0.5 to 0.5; with 5 pairs that differ, p cannot be below 0.063."),
                five.sentence());
        Verdict six = verdict(ITERATIONS, base, half);
        assertEquals(Verdict.Outcome.BETTER, six.outcome());
        assertTrue(six.sentence().endsWith("p = 0.031."), six.sentence());
        double[] oneDiffers = base.clone();
        oneDiffers[0] = 7.0;
        assertTrue(verdict(ITERATIONS, base, oneDiffers).sentence().contains("with 1 pair that differs, p cannot be below 1."));
    }

    @Test
    void aDifferenceThatHolmTakesAwaySaysSo() {
        double[] base = {1, 2, 3, 4, 5, 6};
        double[] half = {0.5, 1, 1.5, 2, 2.5, 3};
        Study study = Study.of(List.of(table(ITERATIONS, base, half), table(Metric.linear("error", ""), base, half)),
                List.of(CONTRAST));
        for (Study.Finding finding : study.findings()) {
            assertEquals(Verdict.Outcome.NOT_SHOWN, finding.verdict().outcome());
            assertTrue(finding.verdict().sentence().endsWith("; p = 0.063 after Holm over 2 comparisons, 0.031 before; "
                    + "of so many comparisons 6 pairs that differ cannot show one alone."),
                    finding.verdict().sentence());
        }
    }

    @Test
    void aMetricOccursOnce() {
        MetricTable table = table(ITERATIONS, new double[] {1.0}, new double[] {2.0});
        assertThrows(IllegalArgumentException.class, () -> Study.of(List.of(table, table), List.of(CONTRAST)));
    }

    /** Many tiny losses and some great gains: ranks say one thing, signs and median another. */
    @Test
    void noSideIsTakenWhereRanksAndSignsDisagree() {
        double[] base = new double[50];
        double[] other = IntStream.range(0, 50).mapToDouble(n -> n < 26 ? 0.001 * (n + 1) : -100.0 - n).toArray();
        Verdict verdict = verdict(Metric.linear("error", ""), base, other);
        assertEquals(Verdict.Outcome.MIXED, verdict.outcome());
        assertTrue(verdict.sentence().startsWith("error: J_γ and J differ, but in which direction depends on how it is counted"),
                verdict.sentence());
    }

    /** The median is equality, which contradicts neither side. */
    @Test
    void aLevelThatOnlyOneReachesInFewerThanHalfOfTheSeedsIsADifference() {
        double[] never = IntStream.range(0, 50).mapToDouble(n -> ITERATIONS.failed()).toArray();
        double[] some = IntStream.range(0, 50).mapToDouble(n -> n < 20 ? 100.0 + n : ITERATIONS.failed()).toArray();
        assertEquals(Verdict.Outcome.BETTER, verdict(ITERATIONS, never, some).outcome());
        assertEquals(Verdict.Outcome.WORSE, verdict(ITERATIONS, some, never).outcome());
    }

    @Test
    void aNeutralMetricHasNoBetter() {
        double[] base = IntStream.range(0, 20).mapToDouble(n -> 100.0 + n).toArray();
        double[] longer = IntStream.range(0, 20).mapToDouble(n -> 300.0 + 2 * n).toArray();
        Verdict verdict = verdict(ITERATIONS.neutral(), base, longer);
        assertEquals(Verdict.Outcome.LARGER, verdict.outcome());
        assertTrue(verdict.sentence().contains("J_γ has larger values than J: smaller in 0, larger in 20 of 20 seeds"), verdict.sentence());
        assertEquals(Verdict.Outcome.SMALLER, verdict(ITERATIONS.neutral(), longer, base).outcome());
    }

    @Test
    void failuresAreCounted() {
        double infinite = ITERATIONS.failed();
        Verdict verdict = verdict(ITERATIONS, new double[] {1, 2, 3, infinite, 5, 6, 7, 8, 9},
                new double[] {infinite, infinite, infinite, infinite, infinite, 12, 14, 16, 18});
        assertEquals(Verdict.Outcome.WORSE, verdict.outcome());
        assertTrue(verdict.sentence().contains("better in 0, worse in 8, equal in 1 of 9 seeds (J_γ never reached it in 5, J in 1, both in 1); "),
                verdict.sentence());
        assertEquals("iterations to misfit 1e-5: J_γ and J are equal in all 2 seeds (J_γ never reached it in 2, J in 2, both in 2).",
                verdict(ITERATIONS, new double[] {infinite, infinite}, new double[] {infinite, infinite}).sentence());
    }

    /** Of studies without any effect no more than one in twenty finds one, however many comparisons it has. */
    @Test
    void aFamilyWithoutEffectsIsRarelyFoundOut() {
        Random random = new Random(52);
        int trials = 1000;
        int found = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<MetricTable> tables = IntStream.range(0, 8).mapToObj(n -> table(Metric.linear("m" + n, ""),
                    random.doubles(20).toArray(), random.doubles(20).toArray())).toList();
            found += Study.of(tables, List.of(CONTRAST)).findings().stream()
                    .anyMatch(finding -> finding.verdict().outcome() != Verdict.Outcome.NOT_SHOWN) ? 1 : 0;
        }
        assertTrue(found > 20 && found < 50 + 4 * 7, found + " of " + trials);
    }

    @Test
    void tablesHoldEveryNumber() {
        Random random = new Random(53);
        MetricTable first = table(ITERATIONS, random.doubles(10, 1.0, 9.0).toArray(),
                random.doubles(10, 1.0, 9.0).toArray());
        MetricTable second = table(Metric.linear("error", "K"), random.doubles(10).toArray(), random.doubles(10).toArray());
        Study study = Study.of(List.of(first, second), List.of(CONTRAST, new Contrast(CONTRAST.baseline(), CONTRAST.variant())));
        Table summary = StatisticsTables.summary(study);
        assertEquals(4, summary.rows().size());
        PairedComparison comparison = first.compare(CONTRAST);
        List<Object> row = summary.rows().get(0);
        assertEquals(first.quantiles("J_γ").median(), row.get(summary.columns().indexOf("variant median")));
        assertEquals(first.quantiles("J").upperQuartile(), row.get(summary.columns().indexOf("baseline q3")));
        assertEquals(comparison.worse(), row.get(summary.columns().indexOf("worse")));
        assertEquals(comparison.interval().upper(), row.get(summary.columns().indexOf("interval upper")));
        assertEquals(comparison.signP(), row.get(summary.columns().indexOf("p sign")));
        assertEquals("ratio", row.get(summary.columns().indexOf("effect")));
        assertEquals(4, StatisticsTables.effects(study).rows().size());

        Table values = StatisticsTables.values(study, LongStream.range(100, 110).toArray());
        assertEquals(40, values.rows().size());
        assertEquals(List.of("error", "J_γ", 109L, second.values("J_γ")[9]), values.rows().get(39));
        assertThrows(IllegalArgumentException.class, () -> StatisticsTables.values(study, new long[9]));
        assertEquals(2, study.findings(ITERATIONS).size());
    }

    @Test
    void anUndeterminedMedianIsEmpty() {
        double infinite = ITERATIONS.failed();
        Study study = Study.of(List.of(table(ITERATIONS, new double[] {1, infinite}, new double[] {infinite, 1})),
                List.of(CONTRAST));
        Table summary = StatisticsTables.summary(study);
        assertEquals(null, summary.rows().get(0).get(summary.columns().indexOf("effect median")));
        assertTrue(study.findings().get(0).verdict().sentence().contains("median ratio J_γ : J undetermined, 50 % interval 0 to ∞"),
                study.findings().get(0).verdict().sentence());
        assertFalse(summary.csv().contains("NaN"));
    }

    private static MetricTable table(Metric metric, double[] base, double[] other) {
        return new MetricTable(metric).with("J", base).with("J_γ", other);
    }

    private static Verdict verdict(Metric metric, double[] base, double[] other) {
        return Study.of(List.of(table(metric, base, other)), List.of(CONTRAST)).findings().get(0).verdict();
    }
}
