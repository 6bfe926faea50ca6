package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semenov.ode.StiffMethod;

/** The committed work-precision results are whole: every problem with its diagram, every method, the peer, and checked references. */
class CommittedWorkPrecisionTest {
    private static final Path DIRECTORY = Path.of("results/work-precision");
    private static final List<String> PROBLEMS = List.of("cells-1e-06", "cells-1e-07", "H2-O2-1400K", "H2-O2-2000K", "CH4-air-1500K",
            "ROBER", "HIRES", "OREGO", "POLLU", "VDPOL");

    @BeforeEach
    void exist() {
        assumeTrue(Files.exists(DIRECTORY), "results/work-precision is not made: benchmark --only integrator makes it");
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(DIRECTORY.resolve(file));
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    @Test
    void everyProblemHasItsDiagramAndEveryMethod() throws IOException {
        List<CSVRecord> rows = rows("work-precision.csv");
        for (String problem : PROBLEMS) {
            assertTrue(Files.size(DIRECTORY.resolve(problem + ".svg")) > 1000 && Files.size(DIRECTORY.resolve(problem + ".png")) > 1000, problem);
            Set<String> methods = new TreeSet<>();
            rows.stream().filter(row -> row.get("problem").equals(problem)).forEach(row -> methods.add(row.get("method")));
            assertTrue(methods.contains(CvodePeer.NAME), problem + " by CVODE");
            StiffMethod.all().forEach(method -> assertTrue(methods.contains(method.name()), problem + " by " + method));
        }
        for (CSVRecord row : rows) {
            assertEquals(row.get("status").equals("ok"), !row.get("seconds").isEmpty(), row.toString());
        }
    }

    /** Unlike methods at tight tolerances agree with the references to 1e-7. */
    @Test
    void referencesAreChecked() throws IOException {
        for (CSVRecord row : rows("references.csv")) {
            assertTrue(Double.parseDouble(row.get("difference")) < 1e-7, row.toString());
        }
    }

    @Test
    void theManifestTellsHowTheyWereMade() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(DIRECTORY.resolve("manifest.json")));
        assertTrue(manifest.path("command").asText().contains("benchmark --only integrator"));
        assertTrue(manifest.path("peer").asText().startsWith("CVODE of SUNDIALS"));
        for (String field : List.of("seed", "commit", "jvm", "processor", "mechanism", "methane")) {
            assertTrue(manifest.has(field), field);
        }
    }
}
