package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed results of section 5.3 are whole, and good enough with and without ordering. */
class CommittedMnistTest {
    private static final Path RESULTS = Path.of("results/mnist");

    private static double cell(String line, String header, String column) {
        return Double.parseDouble(line.split(",")[List.of(header.split(",")).indexOf(column)]);
    }

    @Test
    void everyNetIsAtLeastAsAccurateAsTheGoalAndThePenaltyOrdersTheBiases() throws IOException {
        List<String> lines = Files.readAllLines(RESULTS.resolve("accuracy.csv"));
        assertTrue(lines.size() >= 3, lines.toString());
        for (String line : lines.subList(1, lines.size())) {
            assertTrue(cell(line, lines.get(0), "testAccuracyPercent") >= 98.5, line);
            assertEquals(10_000.0, cell(line, lines.get(0), "testImages"));
            boolean ordered = line.split(",")[1].equals("Jgamma");
            assertEquals(ordered, cell(line, lines.get(0), "largestViolation") < 1e-3, line);
        }
    }

    @Test
    void theManifestSaysWhatMadeThem() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(RESULTS.resolve("manifest.json")));
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
