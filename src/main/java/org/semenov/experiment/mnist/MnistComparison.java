package org.semenov.experiment.mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.semenov.experiment.statistics.Quantiles;
import org.semenov.report.Table;

/** What the kinds of nets are beside each other and beside the paper, as tables and in sentences. */
final class MnistComparison {
    private static final double PAPER_ACCURACY = 98.56;
    private static final double PAPER_ACCURACY_ORDERED = 98.71;
    private static final double SIGNIFICANCE = 0.05;
    private static final String ONE_RUN = "the paper shows one run";

    private final MnistRuns runs;
    private final DigitSet test;

    MnistComparison(MnistRuns runs, DigitSet test) {
        this.runs = runs;
        this.test = test;
    }

    /** The paper's numbers beside ours. */
    Table paper() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("accuracy", " [%]", PAPER_ACCURACY_ORDERED, ONE_RUN, Ordering.WITH, MnistRun::accuracy));
        rows.add(row("accuracy", " [%]", PAPER_ACCURACY, ONE_RUN, Ordering.WITHOUT, MnistRun::accuracy));
        rows.add(row("accuracy", " [%]", PAPER_ACCURACY_ORDERED, ONE_RUN + ", with γ = 100", Ordering.CONSTRAINED, MnistRun::accuracy));
        for (Ordering ordering : List.of(Ordering.WITH, Ordering.WITHOUT, Ordering.CONSTRAINED)) {
            String remark = ordering == Ordering.CONSTRAINED ? "not in the paper" : "the paper shows a figure, no number";
            rows.add(row("pairs of biases out of order", "", null, remark, ordering, run -> run.last().order().violations()));
            rows.add(row("largest violation", "", null, remark, ordering, run -> run.last().order().largest()));
            rows.add(row("largest violation as a part of its layer's range", "", null, remark, ordering, MnistRun::violationOfRange));
        }
        return Table.of(List.of("quantity", "paper", "median", "lowest", "highest", "ratio", "remark"), rows);
    }

    private List<Object> row(String quantity, String unit, Double paper, String remark, Ordering ordering, ToDoubleFunction<MnistRun> value) {
        double median = runs.median(ordering, value);
        return Arrays.asList(quantity + " with " + ordering.symbol() + unit, paper, median, runs.lowest(ordering, value), runs.highest(ordering, value),
                paper == null ? null : median / paper, remark);
    }

    /** Each net with order beside the one of J from the same start, on the same test images. */
    private record Pair(MnistRun without, MnistRun with, Discordance discordance) {
        /** In percentage points. */
        double difference() {
            return (with.last().correct() - without.last().correct()) * 100.0 / with.testImages();
        }
    }

    private List<Pair> pairs(Ordering ordering) {
        List<MnistRun> without = runs.of(Ordering.WITHOUT);
        List<MnistRun> with = runs.of(ordering);
        return IntStream.range(0, with.size())
                .mapToObj(n -> new Pair(without.get(n), with.get(n), Discordance.of(without.get(n), with.get(n), test))).toList();
    }

    /** Pairs of nets from equal starts on the same images. */
    Table pairs() {
        List<List<Object>> rows = Stream.of(Ordering.WITH, Ordering.CONSTRAINED).flatMap(ordering -> pairs(ordering).stream())
                .map(pair -> List.<Object>of(pair.with.seed(), pair.with.ordering().fileName(), pair.without.accuracy(), pair.with.accuracy(),
                        pair.difference(), pair.discordance.onlyFirst(), pair.discordance.onlySecond(), pair.discordance.pValue())).toList();
        return Table.of(List.of("seed", "loss", "accuracyJ", "accuracyOrdered", "difference", "rightOnlyJ", "rightOnlyOrdered", "pMcNemar"), rows);
    }

    /** What the pairs say. */
    String verdict() {
        return verdict("With the penalty", Ordering.WITH) + " " + verdict("With its limit for γ → ∞", Ordering.CONSTRAINED);
    }

    private String verdict(String subject, Ordering ordering) {
        List<Pair> pairs = pairs(ordering);
        return String.format(Locale.ROOT, "%s the accuracy is higher in %d and lower in %d of %d seeds, by %.2f percentage points in the"
                + " median; in %d of them the two nets differ by more than chance (p < 0.05).", subject,
                pairs.stream().filter(pair -> pair.difference() > 0.0).count(), pairs.stream().filter(pair -> pair.difference() < 0.0).count(),
                pairs.size(), Quantiles.of(pairs.stream().mapToDouble(Pair::difference).toArray()).median(),
                pairs.stream().filter(pair -> pair.discordance.pValue() < SIGNIFICANCE).count());
    }

    /** How far the biases are in order, by kind. */
    String order() {
        return "Neighbouring pairs out of order after training, of " + runs.all().get(0).last().order().pairs() + ": "
                + Arrays.stream(Ordering.values()).map(ordering -> "with " + ordering.symbol() + " " + violations(ordering))
                        .collect(Collectors.joining(", ")) + ".";
    }

    /** Lowest to highest over the seeds. */
    private String violations(Ordering ordering) {
        int lowest = (int) runs.lowest(ordering, run -> run.last().order().violations());
        int highest = (int) runs.highest(ordering, run -> run.last().order().violations());
        return lowest == highest ? lowest + (runs.of(ordering).size() == 1 ? "" : " in every seed") : lowest + " to " + highest;
    }

    /** How large the violations are that the finite γ leaves, beside the layer's range and beside what the figure shows. */
    String violationsBesideRanges() {
        double[] ofRange = IntStream.range(0, runs.layers())
                .mapToDouble(l -> runs.highest(Ordering.WITH, run -> run.violationOfRange(l))).toArray();
        int worst = IntStream.range(0, ofRange.length).reduce(0, (best, l) -> ofRange[l] > ofRange[best] ? l : best);
        double others = IntStream.range(0, ofRange.length).filter(l -> l != worst).mapToDouble(l -> ofRange[l]).max().orElseThrow();
        return String.format(Locale.ROOT, "The largest violation with γ = %d is %.2g %% of the range of its layer's biases (%s), in the other"
                + " layers at most %.2g %%; beside the range of all biases in a panel of the next figure, which also holds those of J, it is at most"
                + " %.2g %%, where a dot is about 2 %% high.", (int) MnistSettings.GAMMA,
                100.0 * ofRange[worst], MnistSettings.layerName(worst), 100.0 * others, 100.0 * largestOfPanel());
    }

    /** Largest violation of the first seed's net with finite γ as a part of what a panel of the figure shows. */
    private double largestOfPanel() {
        return IntStream.range(0, runs.layers()).mapToDouble(l -> {
            double[] shown = runs.ofFirstSeed().stream().flatMapToDouble(run -> Arrays.stream(run.biases(l))).sorted().toArray();
            return LayerOrder.of(runs.of(Ordering.WITH).get(0).biases(l)).largest() / (shown[shown.length - 1] - shown[0]);
        }).max().orElseThrow();
    }
}
