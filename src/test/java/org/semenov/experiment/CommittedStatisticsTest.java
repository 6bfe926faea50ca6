package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.semenov.experiment.statistics.Contrast;
import org.semenov.experiment.statistics.Metric;
import org.semenov.experiment.statistics.MetricTable;
import org.semenov.experiment.statistics.PairedComparison;

/** The committed statistics follow from the committed values, and the values of a seed from the nets' own tables. */
class CommittedStatisticsTest {

    static Stream<Arguments> studies() {
        return Stream.of(Arguments.of(Path.of("results/sine"), 50), Arguments.of(Path.of("results/study/hydrogen"), 10));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private static double[] values(List<CSVRecord> rows, String metric, String variant) {
        return rows.stream().filter(row -> row.get("metric").equals(metric) && row.get("variant").equals(variant))
                .mapToDouble(row -> Double.parseDouble(row.get("value"))).toArray();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void countsQuantilesAndTestsFollowFromTheValues(Path directory, int seeds) throws IOException {
        List<CSVRecord> values = rows(directory.resolve("statistics-values.csv"));
        List<CSVRecord> statistics = rows(directory.resolve("statistics.csv"));
        assertTrue(statistics.size() >= 6 * 6, statistics.size() + " rows");
        for (CSVRecord row : statistics) {
            Metric metric = row.get("effect").equals("ratio") ? Metric.logarithmic(row.get("metric"), "") : Metric.linear(row.get("metric"), "");
            if (row.get("metric").startsWith("rollouts that hold")) {
                metric = metric.largerIsBetter();
            }
            String name = row.get("metric") + ", " + row.get("variant") + " against " + row.get("baseline");
            double[] variant = values(values, row.get("metric"), row.get("variant"));
            assertEquals(seeds, variant.length, name);
            PairedComparison again = new MetricTable(metric).with(row.get("variant"), variant)
                    .with(row.get("baseline"), values(values, row.get("metric"), row.get("baseline")))
                    .compare(new Contrast(row.get("variant"), row.get("baseline")));
            assertEquals(again.better(), number(row, "better"), 0.0, name);
            assertEquals(again.worse(), number(row, "worse"), 0.0, name);
            assertEquals(again.wilcoxonP(), number(row, "p Wilcoxon"), 1e-12, name);
            assertEquals(again.signP(), number(row, "p sign"), 1e-12, name);
            if (!row.get("effect median").isEmpty()) {
                assertEquals(again.effect().median(), number(row, "effect median"), 1e-9 * Math.abs(again.effect().median()), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void iterationsToTheEndAreThoseOfTheNets(Path directory, int seeds) throws IOException {
        List<CSVRecord> nets = rows(directory.resolve("training.csv"));
        String metric = directory.endsWith("sine") ? "iterations to the end" : "iterations of the nine nets to the end";
        List<CSVRecord> values = rows(directory.resolve("statistics-values.csv")).stream()
                .filter(row -> row.get("metric").equals(metric)).toList();
        assertEquals(seeds * Variant.ALL.size(), values.size());
        for (CSVRecord value : values) {
            String variant = Variant.ALL.stream().filter(each -> each.symbol().equals(value.get("variant"))).findFirst().orElseThrow().fileName();
            double sum = nets.stream().filter(net -> net.get("seed").equals(value.get("seed")) && net.get("loss").equals(variant))
                    .mapToDouble(net -> number(net, "iterations")).sum();
            assertEquals(sum, number(value, "value"), 0.0, value.toString());
        }
    }
}
