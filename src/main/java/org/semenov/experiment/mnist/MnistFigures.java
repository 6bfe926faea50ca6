package org.semenov.experiment.mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Plot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;

/** The figures of section 5.3: biases by layer of the first seed, and the epochs of all seeds. */
final class MnistFigures {
    private static final int COLUMNS = 3;

    private final MnistRuns runs;

    MnistFigures(MnistRuns runs) {
        this.runs = runs;
    }

    /** By file name without ending. */
    Map<String, Plot> all() {
        Map<String, Plot> figures = new LinkedHashMap<>();
        figures.put("biases", biases("Biases by layer, as trained", false));
        figures.put("biases-sorted", biases("Biases by layer, those of J sorted after training", true));
        figures.put("epochs", epochs());
        return figures;
    }

    private Plot biases(String title, boolean sortedWithout) {
        List<LinePlot> panels = new ArrayList<>();
        for (int l = 0; l < runs.layers(); l++) {
            LinePlot panel = new LinePlot(MnistSettings.layerName(l)).xLabel("neuron").yLabel(l % COLUMNS == 0 ? "bias" : "");
            for (MnistRun run : runs.ofFirstSeed()) {
                double[] biases = run.biases(l);
                if (sortedWithout && run.ordering() == Ordering.WITHOUT) {
                    Arrays.sort(biases);
                }
                panel = panel.add(series(run.ordering(), biases));
            }
            panels.add(panel);
        }
        return PanelPlot.of(COLUMNS, panels).title(title);
    }

    private static Series series(Ordering ordering, double[] biases) {
        return Series.of(ordering.symbol(), counted(biases.length), biases,
                ordering.style().withMark(SeriesStyle.Mark.DOT).withLine(SeriesStyle.Line.SOLID).withWidth(0.8f));
    }

    /** Accuracy and order after each epoch: every seed as a ring, the median as a line; no logarithm where all are in order. */
    private Plot epochs() {
        return PanelPlot.of(2, List.of(
                against("accuracy on the test images", "accuracy [%]", List.of(Ordering.values()), (run, e) -> run.accuracy(e)),
                against("largest violation of the order", "largest b_j − b_(j+1)", List.of(Ordering.WITHOUT, Ordering.WITH),
                        (run, e) -> run.epochs().get(e).order().largest()).logY()))
                .title("After each epoch: single seeds (rings) and their median (lines)").size(1300, 560);
    }

    @FunctionalInterface
    private interface AfterEpoch {
        double value(MnistRun run, int epoch);
    }

    private LinePlot against(String title, String label, List<Ordering> orderings, AfterEpoch quantity) {
        LinePlot plot = new LinePlot(title).xLabel("epoch").yLabel(label);
        int epochs = runs.of(Ordering.WITH).get(0).epochs().size();
        for (Ordering ordering : orderings) {
            double[] medians = new double[epochs];
            for (int e = 0; e < epochs; e++) {
                int epoch = e;
                ToDoubleFunction<MnistRun> value = run -> quantity.value(run, epoch);
                medians[e] = runs.median(ordering, value);
            }
            plot = plot.add(Series.of(ordering.symbol(), counted(epochs), medians, ordering.style()))
                    .add(seeds(ordering, epochs, quantity));
        }
        return plot;
    }

    private Series seeds(Ordering ordering, int epochs, AfterEpoch quantity) {
        List<MnistRun> ofKind = runs.of(ordering);
        double[] x = new double[ofKind.size() * epochs];
        double[] y = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = n % epochs + 1.0;
            y[n] = quantity.value(ofKind.get(n / epochs), n % epochs);
        }
        return Series.of(ordering.symbol() + ", seeds", x, y, ordering.style().marksOnly(SeriesStyle.Mark.RING));
    }

    /** 1, 2, 3, ... */
    private static double[] counted(int length) {
        double[] count = new double[length];
        for (int n = 0; n < length; n++) {
            count[n] = n + 1.0;
        }
        return count;
    }
}
