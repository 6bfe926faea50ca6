package org.semenov.experiment;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semenov.experiment.statistics.Contrast;
import org.semenov.experiment.statistics.DistributionFigure;
import org.semenov.experiment.statistics.MetricTable;
import org.semenov.experiment.statistics.StatisticsTables;
import org.semenov.experiment.statistics.Study;
import org.semenov.report.HtmlReport;
import org.semenov.report.Plot;
import org.semenov.report.StripPlot;
import org.semenov.report.Table;

/**
 * The variants compared seed by seed, from equal starts. The metrics of one contrast are one family for Holm's method: a
 * contrast is a question of its own, asked before the data were seen, and its metrics are the ways to answer it.
 */
final class VariantStatistics {
    private final List<MetricTable> tables;
    private final long[] seeds;
    private final Map<Question, Study> studies = new LinkedHashMap<>();

    /**
     * What a contrast asks.
     *
     * @param variant  the one
     * @param baseline the other
     * @param text     in words
     */
    private record Question(Variant variant, Variant baseline, String text) {
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question(Variant.J_GAMMA, Variant.J, "The paper's question: does the penalty help, from equal starts with sorted biases?"
                    + " Where γ is raised in stages, each stage starts the descent method and its patience anew, and only parameters of"
                    + " the last are kept; J has one stage."),
            new Question(Variant.J_GAMMA_UNSORTED, Variant.J_UNSORTED, "The same from a start whose biases are as they were drawn:"
                    + " the penalty sorts them first."),
            new Question(Variant.REPARAMETRISED, Variant.J, "What does ordering do without a penalty, in the other coordinates b, b + e^d, ... that it takes?"),
            new Question(Variant.REPARAMETRISED, Variant.J_GAMMA, "The same constraint by re-parametrisation and by penalty."),
            new Question(Variant.ONE_PERMUTATION, Variant.J_UNSORTED, "What does the penalty do where it restricts no function: on the"
                    + " first layer alone, after the one permutation of all layers that identity skips allow? Both start as the same function."),
            new Question(Variant.J, Variant.J_UNSORTED, "What does sorting the first biases do by itself?"));

    /**
     * @param variants those in the tables, by {@link Variant#symbol}
     * @param seeds    in the order of the values
     */
    VariantStatistics(List<Variant> variants, long[] seeds, List<MetricTable> tables) {
        this.tables = List.copyOf(tables);
        this.seeds = seeds.clone();
        for (Question question : QUESTIONS) {
            if (variants.contains(question.variant) && variants.contains(question.baseline)) {
                studies.put(question, Study.of(tables, List.of(new Contrast(question.variant.symbol(), question.baseline.symbol()))));
            }
        }
    }

    /** Writes the statistics, every value, and the figures. */
    void write(Path directory) throws IOException {
        Table statistics = null;
        for (Study study : studies.values()) {
            statistics = joined(statistics, StatisticsTables.summary(study));
        }
        statistics.writeCsv(directory.resolve("statistics.csv"));
        StatisticsTables.values(studies.values().iterator().next(), seeds).writeCsv(directory.resolve("statistics-values.csv"));
        for (Map.Entry<String, Plot> figure : figures().entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
    }

    /** Deletes what an earlier run into this directory wrote: other seeds and metrics leave other files. */
    static void deleteOlder(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> older;
        try (Stream<Path> files = Files.list(directory)) {
            older = files.filter(file -> file.getFileName().toString().matches("statistics(-values)?\\.csv|distribution-.*\\.(png|svg)")).toList();
        }
        for (Path file : older) {
            Files.delete(file);
        }
    }

    private static Table joined(Table first, Table second) {
        if (first == null) {
            return second;
        }
        List<List<Object>> rows = new ArrayList<>(first.rows());
        rows.addAll(second.rows());
        return Table.of(first.columns(), rows);
    }

    private Map<String, Plot> figures() {
        Map<String, Plot> figures = new LinkedHashMap<>();
        for (MetricTable table : tables) {
            String name = table.metric().name().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
            figures.put("distribution-" + name, figure(table));
        }
        return figures;
    }

    private static StripPlot figure(MetricTable table) {
        return DistributionFigure.values(table.metric().label(), table, VariantStatistics::colour);
    }

    private static Color colour(String symbol) {
        return Variant.ALL.stream().filter(variant -> variant.symbol().equals(symbol)).findFirst().orElseThrow().colour();
    }

    /** The verdicts on the paper's question. */
    List<String> verdicts() {
        return sentences(studies.values().iterator().next());
    }

    private static List<String> sentences(Study study) {
        return study.findings().stream().map(finding -> finding.verdict().sentence()).toList();
    }

    /** The part of a report. */
    void addTo(HtmlReport page) {
        page.heading("Statistics over " + seeds.length + " seeds");
        page.paragraph("All variants of a seed see the same samples and draw the same weights and biases. Two variants are compared"
                + " seed by seed: the median of the ratios (or differences) with an interval from order statistics, Wilcoxon's"
                + " signed-rank test, exact, two-sided, corrected by Holm's method over the metrics of a question. A run that failed or"
                + " never reached a level ranks worst; a training that ended before an iteration asked about enters with its last misfit. \"Not shown\" does not mean equal.");
        for (Map.Entry<Question, Study> asked : studies.entrySet()) {
            page.subheading(asked.getKey().variant.symbol() + " against " + asked.getKey().baseline.symbol());
            page.paragraph(asked.getKey().text);
            page.list(sentences(asked.getValue()));
            page.table(StatisticsTables.effects(asked.getValue()), "Medians, seeds in which the first is better or worse, and the effect.");
        }
        for (MetricTable table : tables) {
            page.figure(figure(table), "Each dot is a seed, the box goes from quartile to quartile with the median: "
                    + table.metric().label() + ".");
        }
    }
}
