package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed results of the study of γ are whole, and the statements of Proposition 1 hold from γ = 1 to 1e6. */
class CommittedGammaTest {
    private static final Path RESULTS = Path.of("results/gamma");
    private static final int LEAST_SEEDS = 10;

    /** A row by column name. */
    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(RESULTS.resolve(file));
        String[] columns = lines.get(0).split(",");
        return lines.subList(1, lines.size()).stream().map(line -> {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < columns.length; c++) {
                row.put(columns[c], cells[c]);
            }
            return row;
        }).toList();
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
    }

    /** Of log y on log x between the ends. */
    private static double slope(double[] x, double[] y) {
        int last = x.length - 1;
        return Math.log(y[last] / y[0]) / Math.log(x[last] / x[0]);
    }

    @Test
    void theStatementsHoldInEverySeed() throws IOException {
        Map<String, List<Map<String, String>>> seeds = rows("proposition.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("seed"), LinkedHashMap::new, Collectors.toList()));
        assertTrue(seeds.size() >= LEAST_SEEDS, seeds.keySet().toString());
        for (Map.Entry<String, List<Map<String, String>>> seed : seeds.entrySet()) {
            double[] gamma = column(seed.getValue(), "gamma");
            double[] value = column(seed.getValue(), "lossJGamma");
            double[] penalty = column(seed.getValue(), "penalty");
            double[] violation = column(seed.getValue(), "largestViolation");
            double bound = column(seed.getValue(), "J0bound")[0];
            assertEquals(List.of(1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6), Arrays.stream(gamma).boxed().toList());
            for (int s = 0; s < gamma.length; s++) {
                assertTrue(s == 0 || value[s] >= value[s - 1], "seed " + seed.getKey() + ", gamma " + gamma[s]);
                assertTrue(value[s] <= bound, "seed " + seed.getKey() + ", gamma " + gamma[s]);
            }
            assertEquals(-1, slope(gamma, violation), 0.03, "seed " + seed.getKey());
            assertEquals(-1, slope(gamma, penalty), 0.05, "seed " + seed.getKey());
        }
    }

    @Test
    void pathsAndGammaAtOnceHaveTheSameSeedsAndNoNetEndedAtItsLimit() throws IOException {
        Map<String, List<Map<String, String>>> rules = rows("remark.csv").stream().collect(Collectors.groupingBy(row -> row.get("rule")));
        assertEquals(GammaRule.values().length, rules.size());
        List<String> seeds = rules.get(GammaRule.PATH_100.fileName()).stream().map(row -> row.get("seed")).toList();
        assertTrue(seeds.size() >= LEAST_SEEDS, seeds.toString());
        for (Map.Entry<String, List<Map<String, String>>> rule : rules.entrySet()) {
            assertEquals(seeds, rule.getValue().stream().map(row -> row.get("seed")).toList(), rule.getKey());
            assertFalse(rule.getValue().stream().anyMatch(row -> row.get("stopReason").equals("ITERATION_LIMIT")), rule.getKey());
        }
        for (GammaRule path : GammaRule.rising()) {
            for (Map<String, String> net : rules.get(path.fileName())) {
                assertTrue(Double.parseDouble(net.get("largestViolation")) < 1e-4, net.toString());
            }
        }
    }

    @Test
    void theEndsOfTheStagesAreAllCounted() throws IOException {
        for (Map<String, String> row : rows("statements.csv")) {
            double ends = Stream.of("ended by the gradient", "by rounding", "by the line search", "by the limit")
                    .mapToDouble(end -> Double.parseDouble(row.get(end))).sum();
            assertEquals(Double.parseDouble(row.get("of stages")), ends, row.toString());
        }
    }

    @Test
    void theManifestSaysWhatMadeThem() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(RESULTS.resolve("manifest.json")));
        for (String field : List.of("command", "seed", "commit", "jvm", "settings", "problems", "start")) {
            assertTrue(manifest.has(field), field);
        }
        assertTrue(manifest.get("command").asText().contains("reproduce gamma --full"), manifest.get("command").asText());
        for (String file : List.of("proposition-squares.png", "proposition-elastic.png", "proposition-paper.png", "remark-pairs.png",
                "remark-history.png", "report.html")) {
            long size = Files.size(RESULTS.resolve(file));
            assertTrue(size > 10_000 && size < 2_000_000, file + " has " + size + " bytes");
        }
    }
}
