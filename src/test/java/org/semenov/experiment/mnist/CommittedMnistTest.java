package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed results of section 5.3 are whole, good enough with and without order, and in order where they must be. */
class CommittedMnistTest {
    private static final Path RESULTS = Path.of("results/mnist");
    private static final int LAYERS = 6;

    /** The rows of a table, each by column. */
    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(RESULTS.resolve(file));
        String[] columns = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertEquals(columns.length, cells.length, line);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                row.put(columns[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(Files.readString(RESULTS.resolve("manifest.json")));
    }

    @Test
    void everySeedHasAllThreeNetsAtLeastAsAccurateAsTheGoal() throws IOException {
        List<Map<String, String>> rows = rows("accuracy.csv");
        int seeds = manifest().get("seeds").asInt();
        assertTrue(seeds >= 3, seeds + " seeds");
        assertEquals(Ordering.values().length * seeds, rows.size());
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            assertEquals(Ordering.values()[n % 3].fileName(), row.get("loss"));
            assertEquals(1 + n / 3, number(row, "seed"));
            assertEquals(10_000.0, number(row, "testImages"));
            assertTrue(number(row, "testAccuracyPercent") >= 98.5, row.toString());
        }
    }

    /** Exactly with the limit of the penalty, up to a part of a layer's range with γ = 100, not at all without. */
    @Test
    void theBiasesOfEveryLayerAreInOrderAsFarAsThePenaltyGoes() throws IOException {
        List<Map<String, String>> rows = rows("layers.csv");
        assertEquals(rows("accuracy.csv").size() * LAYERS, rows.size());
        int finitelyPenalisedPairs = 0;
        for (Map<String, String> row : rows) {
            double ofRange = number(row, "largestViolationOfRange");
            switch (row.get("loss")) {
                case "J" -> assertTrue(ofRange > 0.1, row.toString());
                case "Jgamma" -> {
                    finitelyPenalisedPairs += (int) number(row, "orderViolations");
                    assertTrue(ofRange < 0.05 && number(row, "largestViolation") < 1e-3, row.toString());
                }
                case "Jordered" -> {
                    assertEquals(0.0, number(row, "orderViolations"), row.toString());
                    assertEquals(0.0, number(row, "largestViolation"), row.toString());
                    assertTrue(number(row, "smallest") < number(row, "largest"), row.toString());
                }
                default -> throw new AssertionError(row.toString());
            }
        }
        assertTrue(finitelyPenalisedPairs > 0, "γ = 100 left no pair out of order, which the report says it does");
    }

    /** Counted again from the biases themselves, those of the first seed. */
    @Test
    void theCountsAreThoseOfTheBiases() throws IOException {
        Map<String, List<Double>> biases = new HashMap<>();
        for (Map<String, String> row : rows("biases.csv")) {
            biases.computeIfAbsent(row.get("loss") + " " + row.get("layer"), layer -> new ArrayList<>()).add(number(row, "bias"));
        }
        assertEquals(Ordering.values().length * LAYERS, biases.size());
        for (Map<String, String> row : rows("layers.csv").subList(0, biases.size())) {
            double[] layer = biases.get(row.get("loss") + " " + row.get("layer")).stream().mapToDouble(Double::doubleValue).toArray();
            assertEquals(new LayerOrder((int) number(row, "orderViolations"), layer.length - 1, number(row, "largestViolation")), LayerOrder.of(layer));
            assertEquals(number(row, "biases"), layer.length);
        }
    }

    @Test
    void theManifestSaysWhatMadeThem() throws IOException {
        JsonNode manifest = manifest();
        for (String field : List.of("command", "seed", "commit", "jvm", "settings", "gamma", "library", "data")) {
            assertTrue(manifest.has(field), field);
        }
        assertTrue(manifest.get("command").asText().contains("reproduce mnist"), manifest.get("command").asText());
        for (String file : List.of("biases.png", "biases-sorted.png", "epochs.png", "report.html")) {
            long size = Files.size(RESULTS.resolve(file));
            assertTrue(size > 10_000 && size < 2_000_000, file + " has " + size + " bytes");
        }
    }
}
