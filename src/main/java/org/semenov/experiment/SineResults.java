package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.network.BiasOrder;
import org.semenov.report.BiasPlot;
import org.semenov.report.HtmlReport;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Plot;
import org.semenov.report.PredictionPlot;
import org.semenov.report.Series;
import org.semenov.report.Table;
import org.semenov.training.History;

/** What the experiment of section 5.1 gave. Immutable; {@link #write} puts it into a directory. */
public final class SineResults implements ExperimentResults {
    private final SineSettings settings;
    private final RunOrigin origin;
    private final List<SineExperiment.Run> runs;
    private final LambdaComparison lambdas;

    SineResults(SineSettings settings, RunOrigin origin, List<SineExperiment.Run> runs, LambdaComparison lambdas) {
        this.settings = settings;
        this.origin = origin;
        this.runs = List.copyOf(runs);
        this.lambdas = lambdas;
    }

    private SineExperiment.Run first(Variant variant) {
        return runs.stream().filter(run -> run.variant() == variant).findFirst().orElseThrow();
    }

    static double testError(SineExperiment.Run run) {
        return testError(run.x(), run.predicted());
    }

    static double testError(double[] x, double[] predicted) {
        return PredictionPlot.relativeError(predicted, Arrays.stream(x).map(Math::sin).toArray());
    }

    /** Relative 2-norm error on the test points by loss, first seed, and in how many seeds J_γ has the smaller one. */
    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Variant variant : Variant.PAPER) {
            summary.put(variant.fileName() + ", relative test error", testError(first(variant)));
            summary.put(variant.fileName() + ", iterations", first(variant).net().iterations());
            summary.put(variant.fileName() + ", ended by", first(variant).net().stopReason().name());
        }
        summary.put("seeds in which J_gamma is better", better() + " of " + settings.seeds());
        if (settings.seeds() > 1) {
            summary.put("verdicts", statistics().verdicts());
        }
        return summary;
    }

    private long better() {
        return runs.stream().filter(run -> run.variant() == Variant.J_GAMMA).filter(run -> testError(run) < runs.stream()
                .filter(other -> other.seed() == run.seed() && other.variant() == Variant.J).mapToDouble(SineResults::testError)
                .findFirst().orElseThrow()).count();
    }

    private VariantStatistics statistics() {
        return new VariantStatistics(settings.variants(), settings.seeds(origin.seed()), new SineMetrics(runs, settings).tables());
    }

    /** Writes tables, plots, report and manifest; statistics with two seeds and more. */
    @Override
    public void write(Path directory) throws IOException {
        table().writeCsv(directory.resolve("training.csv"));
        history().writeCsv(directory.resolve("history.csv"));
        lambdas.nets().writeCsv(directory.resolve("lambda.csv"));
        Table.of(List.of("seed", "loss", "wallSeconds"), runs.stream().map(run -> List.<Object>of(run.seed(), run.variant().fileName(),
                run.net().wallSeconds())).toList()).writeCsv(directory.resolve("wall-time.csv"));
        Map<String, Plot> figures = figures();
        for (Map.Entry<String, Plot> figure : figures.entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
        VariantStatistics.deleteOlder(directory);
        if (settings.seeds() > 1) {
            statistics().write(directory);
        }
        report(figures).write(directory.resolve("report.html"));
        origin.trainingManifest().with("settings", settings.toString()).with("net", settings.net().describe())
                .with("J", settings.training(Variant.J).describe())
                .with("Jgamma", settings.training(Variant.J_GAMMA).describe()).write(directory.resolve("manifest.json"));
    }

    private Map<String, Plot> figures() {
        Map<String, Plot> figures = new LinkedHashMap<>();
        LinePlot misfit = new LinePlot("Misfit 1/(2N) Σ |y - sin x|² against BFGS iteration").xLabel("iteration").yLabel("misfit").logY();
        List<LinePlot> predictions = new ArrayList<>();
        for (Variant variant : Variant.PAPER) {
            SineExperiment.Run run = first(variant);
            misfit = misfit.add(Series.of(variant.symbol(), run.net().history().rows().stream().mapToDouble(History.Row::misfit).toArray(), variant.style()));
            predictions.add(PredictionPlot.of(variant.symbol(), variant.style(), run.x(), run.predicted(), Arrays.stream(run.x()).map(Math::sin).toArray()));
        }
        figures.put("misfit", misfit);
        figures.put("biases", BiasPlot.of("Biases by hidden layer", HydrogenFigures.biases(first(Variant.J).net()),
                HydrogenFigures.biases(first(Variant.J_GAMMA).net())));
        figures.put("predictions", PanelPlot.of(2, predictions).title("Predictions on the 400 test points").size(1300, 600));
        return figures;
    }

    private Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (SineExperiment.Run run : runs) {
            BiasOrder order = run.net().biasOrder();
            rows.add(List.of(run.seed(), run.variant().fileName(), run.net().iterations(), run.net().bestIteration(),
                    run.net().stopReason().name(), HistoryMetrics.lastMisfit(run.net().history()), run.net().bestValidationError(),
                    testError(run), order.violations(), order.pairs(), order.largest(), run.net().skippedUpdates()));
        }
        return Table.of(List.of("seed", "loss", "iterations", "bestIteration", "stopReason", "misfit", "validationMeanSquare",
                "relativeTestError", "orderViolations", "biasPairs", "largestViolation", "skippedUpdates"), rows);
    }

    private Table history() {
        List<List<Object>> rows = new ArrayList<>();
        for (Variant variant : Variant.PAPER) {
            for (History.Row row : first(variant).net().history().rows()) {
                if (row.iteration() % 10 == 0 || row.iteration() == first(variant).net().iterations()) {
                    rows.add(List.of(variant.fileName(), row.iteration(), row.loss(), row.misfit(), row.validationError()));
                }
            }
        }
        return Table.of(List.of("loss", "iteration", "value", "misfit", "validationMeanSquare"), rows);
    }

    private HtmlReport report(Map<String, Plot> figures) {
        HtmlReport page = new HtmlReport("sin(x): J and J_γ");
        page.paragraph("Section 5.1 of H. Antil, T. S. Brown, R. Löhner, F. Togashi, D. Verma, Deep neural nets with fixed bias"
                + " configuration (2022), run by Semenov: one ResNet with two hidden layers of width 50 learns sin(x) on [0, 2π]"
                + " from 400 points, with J and with J_γ (γ = 100) from equal starts.");
        page.preformatted(origin.command() + "\nseed " + origin.seed() + ", commit " + origin.commit());
        page.list(List.of("Net: " + settings.net().describe() + "; " + settings.initialization(Variant.J).describe() + ".",
                "J: " + settings.training(Variant.J).describe() + ".", "J_γ: " + settings.training(Variant.J_GAMMA).describe() + "."));
        page.paragraph("J_γ has the smaller test error in " + better() + " of " + settings.seeds() + " seeds. The paper shows one run,"
                + " in which J stalls and J_γ goes on; the curves below are of the first seed.");
        if (settings.seeds() > 1) {
            statistics().addTo(page);
        }
        page.heading("The first seed");
        page.figure(figures.get("misfit"), "As Figure 2 of the paper.");
        page.figure(figures.get("biases"), "As Figure 3 of the paper: biases by layer, with J and with J_γ.");
        page.figure(figures.get("predictions"), "As Figure 4 of the paper, with the relative error in the 2-norm.");
        page.heading("λ");
        page.paragraph("The paper saw almost no change of the accuracies for λ from 1e-6 to 1e-10, without ordering. Here with J, from equal starts:");
        page.table(lambdas.medians(), "Medians over the seeds by λ, with the quartiles of the error on the test points.");
        page.table(table(), "All nets.");
        return page;
    }
}
