package org.semenov.experiment.mnist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.experiment.ExperimentResults;
import org.semenov.experiment.RunOrigin;
import org.semenov.report.HtmlReport;
import org.semenov.report.Plot;

/** What the experiment of section 5.3 gave. Immutable; {@link #write} puts it into a directory. */
public final class MnistResults implements ExperimentResults {
    private final MnistSettings settings;
    private final String library;
    private final RunOrigin origin;
    private final String data;
    private final MnistRuns runs;
    private final MnistTables tables;
    private final MnistComparison comparison;

    /** @param library with its number of threads */
    MnistResults(MnistSettings settings, String library, RunOrigin origin, MnistData data, List<MnistRun> runs) {
        this.settings = settings;
        this.library = library;
        this.origin = origin;
        this.data = data.describe();
        this.runs = new MnistRuns(runs);
        this.tables = new MnistTables(this.runs);
        this.comparison = new MnistComparison(this.runs, data.test());
    }

    /** Accuracy and order by loss, medians over the seeds, and the verdict on the pairs. */
    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Ordering ordering : Ordering.values()) {
            summary.put(ordering.fileName() + ", test accuracy [%]", runs.median(ordering, MnistRun::accuracy));
            summary.put(ordering.fileName() + ", pairs out of order", runs.median(ordering, run -> run.last().order().violations()));
            summary.put(ordering.fileName() + ", largest violation", runs.highest(ordering, run -> run.last().order().largest()));
        }
        summary.put("order", comparison.order());
        summary.put("verdict", comparison.verdict());
        return summary;
    }

    /** Writes tables, plots, report and manifest. */
    @Override
    public void write(Path directory) throws IOException {
        tables.accuracy().writeCsv(directory.resolve("accuracy.csv"));
        tables.history().writeCsv(directory.resolve("history.csv"));
        tables.layers().writeCsv(directory.resolve("layers.csv"));
        tables.biases().writeCsv(directory.resolve("biases.csv"));
        tables.ranges().writeCsv(directory.resolve("ranges.csv"));
        comparison.pairs().writeCsv(directory.resolve("pairs.csv"));
        comparison.paper().writeCsv(directory.resolve("paper.csv"));
        Map<String, Plot> figures = new MnistFigures(runs).all();
        for (Map.Entry<String, Plot> figure : figures.entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
        report(figures).write(directory.resolve("report.html"));
        origin.manifest().with("settings", settings.describe()).with("gamma", MnistSettings.GAMMA).with("seeds", settings.seeds())
                .with("library", library).with("data", data).write(directory.resolve("manifest.json"));
    }

    private HtmlReport report(Map<String, Plot> figures) {
        HtmlReport page = new HtmlReport("MNIST: with and without bias ordering");
        page.paragraph("Section 5.3 of H. Antil, T. S. Brown, R. Löhner, F. Togashi, D. Verma, Deep neural nets with fixed bias"
                + " configuration (2022), run by Semenov in " + library + ". J is the cross-entropy, J_γ has the paper's penalty"
                + " on the biases of all six layers with γ = " + (int) MnistSettings.GAMMA + ". J_γ (γ → ∞) is not in the paper: the"
                + " limit of the penalty, in which after each step of gradient descent on J the biases of each layer are replaced by the nearest"
                + " ordered ones. The three nets of a seed start from the same weights and see the same images in the same order.");
        page.preformatted(origin.command() + "\nseed " + origin.seed() + ", commit " + origin.commit());
        page.list(List.of("Net and training: " + settings.describe() + ".", "Data: " + data + ".", "Seeds: " + settings.seeds() + " from "
                + origin.seed() + "; the figures of the biases show the first.",
                "The paper does not say, and chosen here as Keras has it by default: no padding, pooling 2 x 2, first weights and"
                + " biases, no momentum, constants of the batch normalisation. Chosen without such a guide: the rates of dropout,"
                + " intensities from 0 to 1, and batch normalisation after each ReLU. Directly before a ReLU it would cancel the bias,"
                + " which had no gradient then; the paper's biases did move."));
        page.heading("Accuracy");
        page.table(comparison.paper(), "The paper's numbers and ours: median, lowest and highest over the seeds; ratio is median to paper.");
        page.paragraph(comparison.verdict());
        page.table(comparison.pairs(), "Pairs of nets from equal starts: accuracy [%], difference in percentage points, test images that"
                + " only one of the two gets right, and the p-value of McNemar's exact test on these.");
        page.figure(figures.get("epochs"), "Accuracy and largest violation of the order of the biases after each epoch; with γ → ∞ there is none to"
                + " draw on a logarithmic axis.");
        page.heading("Biases");
        page.paragraph(comparison.order() + " " + comparison.violationsBesideRanges());
        page.paragraph("Why a finite γ leaves pairs out of order: where J_γ is smallest, a pair out of order by v is pulled together with"
                + " the force γ v, and J pulls it apart with as much: the sum of ∂J/∂b over the biases of its run of such pairs on one side of"
                + " it. So v is that sum divided by γ and becomes 0 only for γ → ∞, as in Proposition 1 of the paper. And gradient descent"
                + " with rate 0.01 does not come to rest there: a step turns the gap d < 0 of a single pair out of order into d (1 - 2 · 0.01 γ)"
                + " = -d at γ = 100: the penalty reflects a pair to the other side, and the gradient of the next batch moves it again. An implicit"
                + " step of the penalty would end the reflections and not the first reason; it was not run. A pair is counted as out of order"
                + " however small the gap; the wide dense layer has the least room between neighbours.");
        page.paragraph("With γ → ∞ the implicit step of the penalty is the projection in the 2-norm onto b^1 ≤ ... ≤ b^n, found by pooling"
                + " adjacent violators (M. J. Best, N. Chakravarti, Math. Programming 47, 1990, 425). Biases that J would put out of order are"
                + " then held equal: the tables count how many different values a layer has.");
        page.figure(figures.get("biases"), "As Figure 6 of the paper: biases by layer.");
        page.figure(figures.get("biases-sorted"), "As Figure 7 of the paper: the same, those of J sorted after training.");
        page.table(tables.ranges(), "Largest less smallest bias by layer, medians over the seeds. The paper: the penalty causes a smaller range.");
        page.table(tables.layers(), "Order by net and layer; largestViolationOfRange is the largest violation as a part of the layer's range, distinctBiases the"
                + " number of different values.");
        page.table(tables.accuracy(), "All nets.");
        return page;
    }
}
