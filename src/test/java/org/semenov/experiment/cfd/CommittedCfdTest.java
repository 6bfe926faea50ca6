package org.semenov.experiment.cfd;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.report.Table;
import org.semenov.surrogate.Sha256;

/** The committed tables belong to the committed models, and say what the models are required to do. */
class CommittedCfdTest {
    private static final Path RESULTS = Path.of("results");
    private static final Path STUDY = RESULTS.resolve("cfd");
    private static final List<String> MODELS = List.of("h2air-cfd", "h2air-cfd-v");
    private static final List<Double> TIME_STEPS = List.of(1e-6, 3e-7, 1e-7);

    private static List<Map<String, Object>> rows(String file) throws IOException {
        Table table = KeptRows.read(STUDY.resolve(file));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> named = new TreeMap<>();
            for (int c = 0; c < row.size(); c++) {
                named.put(table.columns().get(c), row.get(c));
            }
            rows.add(named);
        }
        return rows;
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }

    @Test
    void theTablesAreOfTheCommittedModels() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(STUDY.resolve("manifest.json")));
        assertEquals(MODELS.size(), manifest.get("models").size());
        for (String model : MODELS) {
            JsonNode described = new ObjectMapper().readTree(Files.readString(RESULTS.resolve(model).resolve("model.json")));
            String sha256 = manifest.path("models").path(model).path("weightsSha256").asText();
            assertEquals(Sha256.of(Files.readAllBytes(RESULTS.resolve(model).resolve("weights.bin"))), sha256, model + ": run reproduce cfd again");
            assertEquals(described.get("weightsSha256").asText(), sha256, model);
            assertEquals(described.get("mechanismSha256").asText(), manifest.path("mechanism").path("sha256").asText(), model);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2air-cfd", "h2air-cfd-v"})
    void theFiguresAreThoseRequired(String model) throws IOException {
        for (double timeStep : TIME_STEPS) {
            for (String guard : List.of("off", "on")) {
                List<Map<String, Object>> found = rows("accuracy.csv").stream().filter(row -> row.get("model").equals(model)
                        && row.get("variant").equals("FULL") && row.get("guard").equals(guard) && row.get("initialStates").equals("random")
                        && number(row, "timeStep") == timeStep).toList();
                assertEquals(1, found.size(), model + " " + timeStep + " " + guard);
                assertMeetsTheRequirements(found.get(0));
            }
        }
    }

    private static void assertMeetsTheRequirements(Map<String, Object> row) {
        assertTrue(number(row, "cases") >= 200 && number(row, "casesWithoutReference") == 0, row.toString());
        assertAll(row.get("model") + ", " + row.get("timeStep") + " s, guard " + row.get("guard"), () -> atMost(row, "delayErrorMedian", 0.002),
                () -> atMost(row, "delayError95", 0.007), () -> atMost(row, "delayErrorMax", 0.02), () -> atMost(row, "temperatureErrorAt1msMedian", 0.1),
                () -> atMost(row, "temperatureErrorAt1msMax", 3.0), () -> atMost(row, "speciesErrorOfPeakMedian", 0.006),
                () -> atMost(row, "elementResidualMax", 1e-12), () -> atMost(row, "energyResidualMax", 1e-12), () -> atMost(row, "negativeFractions", 0.0),
                () -> atMost(row, "casesStoppedEarly", 0.0), () -> atMost(row, "fallbackShare", 0.02));
    }

    private static void atMost(Map<String, Object> row, String column, double limit) {
        assertTrue(number(row, column) <= limit, column + " is " + row.get(column) + ", required " + limit);
    }

    @Test
    void noBadStepIsBelieved() throws IOException {
        List<Map<String, Object>> rows = rows("outside.csv");
        for (String model : MODELS) {
            List<Map<String, Object>> own = rows.stream().filter(row -> row.get("model").equals(model)).toList();
            assertEquals(8, own.size(), model);
            assertAll(own.stream().map(row -> () -> assertEquals(0.0, number(row, "badStepsBelieved"), row.toString())));
        }
    }
}
