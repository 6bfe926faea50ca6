package org.semenov.experiment.mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.report.Table;

/** The tables of section 5.3 with a row a net, an epoch, a layer or a bias. */
final class MnistTables {
    private final MnistRuns runs;

    MnistTables(MnistRuns runs) {
        this.runs = runs;
    }

    /** A row a net. */
    Table accuracy() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs.all()) {
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
        for (MnistRun run : runs.all()) {
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
        for (MnistRun run : runs.all()) {
            for (int l = 0; l < run.layers(); l++) {
                double[] biases = run.biases(l);
                LayerOrder order = LayerOrder.of(biases);
                rows.add(List.of(run.seed(), run.ordering().fileName(), MnistSettings.layerName(l), biases.length,
                        Arrays.stream(biases).min().orElseThrow(), Arrays.stream(biases).max().orElseThrow(), order.violations(),
                        order.largest(), run.violationOfRange(l), Arrays.stream(biases).distinct().count()));
            }
        }
        return Table.of(List.of("seed", "loss", "layer", "biases", "smallest", "largest", "orderViolations", "largestViolation",
                "largestViolationOfRange", "distinctBiases"), rows);
    }

    /** Every bias of the first seed, as trained and sorted. */
    Table biases() {
        List<List<Object>> rows = new ArrayList<>();
        for (MnistRun run : runs.ofFirstSeed()) {
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
        for (int l = 0; l < runs.layers(); l++) {
            int layer = l;
            double without = runs.median(Ordering.WITHOUT, run -> run.range(layer));
            double with = runs.median(Ordering.WITH, run -> run.range(layer));
            double constrained = runs.median(Ordering.CONSTRAINED, run -> run.range(layer));
            rows.add(List.of(MnistSettings.layerName(l), without, with, constrained, with / without, constrained / without));
        }
        return Table.of(List.of("layer", "rangeJ", "rangeJgamma", "rangeJordered", "ratioJgamma", "ratioJordered"), rows);
    }
}
