package org.semenov.experiment.mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.semenov.report.Table;

/** The tables of section 5.3. */
final class MnistTables {
    private static final double PAPER_ACCURACY = 98.56;
    private static final double PAPER_ACCURACY_ORDERED = 98.71;
    private static final double SIGNIFICANCE = 0.05;

    private final List<MnistRun> runs;
    private final DigitSet test;

    MnistTables(List<MnistRun> runs, DigitSet test) {
        this.runs = runs;
        this.test = test;
    }

    /** The runs with one loss, by seed. */
    List<MnistRun> of(Ordering ordering) {
        return runs.stream().filter(run -> run.ordering() == ordering).toList();
    }

    /** A row a net. */
    Table accuracy() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs) {
            LayerOrder order = run.last().order();
            rows.add(List.of(run.seed(), run.ordering().fileName(), run.epochs().size(), run.accuracy(), run.last().correct(),
                    run.testImages(), run.last().loss().crossEntropy(), order.violations(), order.pairs(), order.largest()));
        }
        return Table.of(List.of("seed", "loss", "epochs", "testAccuracyPercent", "correct", "testImages", "crossEntropy",
                "orderViolations", "biasPairs", "largestViolation"), rows);
    }

    /** A row a net and epoch. */
    Table history() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs) {
            for (int e = 0; e < run.epochs().size(); e++) {
                MnistRun.Epoch epoch = run.epochs().get(e);
                rows.add(List.of(run.seed(), run.ordering().fileName(), e + 1, epoch.loss().crossEntropy(), epoch.loss().penalty(),
                        run.accuracy(e), epoch.order().violations(), epoch.order().largest()));
            }
        }
        return Table.of(List.of("seed", "loss", "epoch", "crossEntropy", "penalty", "testAccuracyPercent", "orderViolations",
                "largestViolation"), rows);
    }

    /** A row a net and layer. */
    Table layers() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs) {
            for (int l = 0; l < run.layers(); l++) {
                double[] biases = run.biases(l);
                LayerOrder order = LayerOrder.of(biases);
                rows.add(List.of(run.seed(), run.ordering().fileName(), MnistSettings.layerName(l), biases.length,
                        Arrays.stream(biases).min().orElseThrow(), Arrays.stream(biases).max().orElseThrow(), order.violations(),
                        order.largest(), order.largest() / range(run, l)));
            }
        }
        return Table.of(List.of("seed", "loss", "layer", "biases", "smallest", "largest", "orderViolations", "largestViolation",
                "largestViolationOfRange"), rows);
    }

    /** Every bias of the first seed, as trained and sorted. */
    Table biases() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs.subList(0, Ordering.values().length)) {
            for (int l = 0; l < run.layers(); l++) {
                double[] biases = run.biases(l);
                double[] sorted = run.biases(l);
                Arrays.sort(sorted);
                for (int j = 0; j < biases.length; j++) {
                    rows.add(List.of(run.seed(), run.ordering().fileName(), MnistSettings.layerName(l), j + 1, biases[j], sorted[j]));
                }
            }
        }
        return Table.of(List.of("seed", "loss", "layer", "neuron", "bias", "sortedBias"), rows);
    }

    /** Range of the biases by layer, medians over the seeds: does the penalty narrow it, as the paper says of its nets? */
    Table ranges() {
        List<List<Object>> rows = new ArrayList<>();
        for (int l = 0; l < runs.get(0).layers(); l++) {
            int layer = l;
            double without = median(Ordering.WITHOUT, run -> range(run, layer));
            double with = median(Ordering.WITH, run -> range(run, layer));
            rows.add(List.of(MnistSettings.layerName(l), without, with, with / without));
        }
        return Table.of(List.of("layer", "rangeJ", "rangeJgamma", "ratio"), rows);
    }

    private static double range(MnistRun run, int layer) {
        double[] biases = run.biases(layer);
        return Arrays.stream(biases).max().orElseThrow() - Arrays.stream(biases).min().orElseThrow();
    }

    /** Pairs of nets from equal starts on the same images. */
    Table pairs() {
        List<List<Object>> rows = new ArrayList<>();
        for (int n = 0; n < of(Ordering.WITH).size(); n++) {
            MnistRun without = of(Ordering.WITHOUT).get(n);
            MnistRun with = of(Ordering.WITH).get(n);
            Discordance discordance = Discordance.of(without, with, test);
            rows.add(List.of(with.seed(), without.accuracy(), with.accuracy(), (with.last().correct() - without.last().correct())
                    * 100.0 / with.testImages(), discordance.onlyFirst(), discordance.onlySecond(), discordance.pValue()));
        }
        return Table.of(List.of("seed", "accuracyJ", "accuracyJgamma", "difference", "rightOnlyJ", "rightOnlyJgamma", "pMcNemar"), rows);
    }

    /** What the pairs say, in a sentence. */
    String verdict() {
        List<List<Object>> pairs = pairs().rows();
        long better = pairs.stream().filter(row -> (Double) row.get(3) > 0.0).count();
        long worse = pairs.stream().filter(row -> (Double) row.get(3) < 0.0).count();
        long significant = pairs.stream().filter(row -> (Double) row.get(6) < SIGNIFICANCE).count();
        return String.format(Locale.ROOT, "With the penalty the accuracy is higher in %d and lower in %d of %d seeds, by %.2f"
                + " percentage points in the median; in %d of them the two nets differ by more than chance (p < 0.05).", better, worse,
                pairs.size(), median(pairs.stream().mapToDouble(row -> (Double) row.get(3)).toArray()), significant);
    }

    /** The paper's numbers beside ours. */
    Table paper() {
        return Table.of(List.of("quantity", "paper", "median", "lowest", "highest", "ratio", "remark"), List.of(
                row("accuracy with J_γ [%]", PAPER_ACCURACY_ORDERED, Ordering.WITH, MnistRun::accuracy),
                row("accuracy with J [%]", PAPER_ACCURACY, Ordering.WITHOUT, MnistRun::accuracy),
                row("pairs of biases out of order with J_γ", null, Ordering.WITH, run -> run.last().order().violations()),
                row("largest violation with J_γ", null, Ordering.WITH, run -> run.last().order().largest()),
                row("pairs of biases out of order with J", null, Ordering.WITHOUT, run -> run.last().order().violations()),
                row("largest violation with J", null, Ordering.WITHOUT, run -> run.last().order().largest())));
    }

    private List<Object> row(String quantity, Double paper, Ordering ordering, ToDoubleFunction<MnistRun> value) {
        double[] values = of(ordering).stream().mapToDouble(value).toArray();
        return Arrays.asList(quantity, paper, median(values), Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(), paper == null ? null : median(values) / paper,
                paper == null ? "the paper shows a figure, no number" : "the paper shows one run");
    }

    /** Median over the seeds. */
    double median(Ordering ordering, ToDoubleFunction<MnistRun> value) {
        return median(of(ordering).stream().mapToDouble(value).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }
}
