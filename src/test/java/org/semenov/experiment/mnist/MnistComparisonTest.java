package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and sentences against nets of two small layers whose answers and biases are known. */
class MnistComparisonTest {
    private static final int IMAGES = 20;
    private static final Map<Ordering, double[][]> BIASES = Map.of(
            Ordering.WITHOUT, new double[][] {{3.0, -5.0, 5.0}, {0.5, 0.0}},
            Ordering.WITH, new double[][] {{0.0, -0.2, 3.8}, {0.0, 1.0}},
            Ordering.CONSTRAINED, new double[][] {{-0.1, -0.1, 3.8}, {0.0, 1.0}});

    @TempDir
    private Path directory;
    private DigitSet test;
    private MnistComparison comparison;

    @BeforeEach
    void twoSeeds() throws IOException {
        IdxFiles.write(directory, 32, IMAGES, 5L);
        test = MnistData.read(directory).test();
        List<MnistRun> all = new ArrayList<>();
        for (long seed = 1L; seed <= 2L; seed++) {
            all.add(run(seed, Ordering.WITHOUT, 1, 2));
            all.add(seed == 1L ? run(seed, Ordering.WITH, 2) : run(seed, Ordering.WITH, 3, 4, 5));
            all.add(run(seed, Ordering.CONSTRAINED));
        }
        comparison = new MnistComparison(new MnistRuns(all), test);
    }

    /** Right for all images but those named. */
    private MnistRun run(long seed, Ordering ordering, int... wrong) {
        int[] answers = new int[IMAGES];
        for (int n = 0; n < IMAGES; n++) {
            answers[n] = test.label(n);
        }
        for (int n : wrong) {
            answers[n] = (answers[n] + 1) % DigitSet.CLASSES;
        }
        return MnistRun.begin(seed, ordering).after(new DigitNet.EpochLoss(0.1, 0.0), answers, test, BIASES.get(ordering));
    }

    @Test
    void pairsStandBesideTheNetWithoutOrderFromTheSameStart() {
        assertEquals(List.of(
                List.of(1L, "Jgamma", 90.0, 95.0, 5.0, 0, 1, 1.0), List.of(2L, "Jgamma", 90.0, 85.0, -5.0, 3, 2, new Discordance(3, 2).pValue()),
                List.of(1L, "Jordered", 90.0, 100.0, 10.0, 0, 2, 0.5), List.of(2L, "Jordered", 90.0, 100.0, 10.0, 0, 2, 0.5)),
                comparison.pairs().rows());
    }

    @Test
    void theVerdictSaysHowManySeedsAndByHowMuch() {
        assertEquals("With the penalty the accuracy is higher in 1 and lower in 1 of 2 seeds, by 0.00 percentage points in the median; in 0"
                + " of them the two nets differ by more than chance (p < 0.05). With its limit for γ → ∞ the accuracy is higher in 2 and"
                + " lower in 0 of 2 seeds, by 10.00 percentage points in the median; in 0 of them the two nets differ by more than chance"
                + " (p < 0.05).", comparison.verdict());
    }

    @Test
    void theSentencesOnOrderCountPairsAndCompareThemWithRanges() {
        assertEquals("Neighbouring pairs out of order after training, of 3: with J 2 in every seed, with J_γ 1 in every seed,"
                + " with J_γ (γ → ∞) 0 in every seed.", comparison.order());
        String sentence = comparison.violationsBesideRanges();
        assertTrue(sentence.contains("5.0 % of the range of its layer's biases (convolution 1), in the other layers at most 0.0 %"), sentence);
        assertTrue(sentence.contains("at most 2.0 %, where a dot"), sentence);
    }

    @Test
    void thePapersAccuracyStandsBesideTheMedian() {
        List<Object> row = comparison.paper().rows().get(0);
        assertEquals(List.of("accuracy with J_γ [%]", 98.71, 90.0, 85.0, 95.0, 90.0 / 98.71, "the paper shows one run"), row);
        assertEquals(Arrays.asList("largest violation as a part of its layer's range with J_γ", null, 0.05, 0.05, 0.05, null,
                "the paper shows a figure, no number"), comparison.paper().rows().get(5));
    }
}
