package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.semenov.surrogate.ModelJson;

/** The committed figures of the kernel's speed and of the flow solver, held to what was to be shown; they are not measured here. */
class CommittedKernelTest {
    private static final Path KERNEL = Path.of("results", "kernel");

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    private static List<CSVRecord> steps(String program) throws IOException {
        return rows(KERNEL.resolve("kernel.csv")).stream().filter(row -> row.get("program").equals(program)).toList();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void figuresAreThoseOfTheCommittedModel() throws IOException {
        JsonNode model = new ObjectMapper().readTree(KERNEL.resolve("manifest.json").toFile()).get("model");
        assertEquals(ModelJson.read(Path.of(model.get("directory").asText())).text("weightsSha256"), model.get("weightsSha256").asText());
    }

    /** The whole guarded step at most 3 us in double and 2 us in single precision, at every time step. */
    @Test
    void exportedStepIsFastEnough() throws IOException {
        assertEquals(4, steps("exported C, step double").size());
        for (CSVRecord row : steps("exported C, step double")) {
            assertTrue(number(row, "cellStep") <= 3.0 && number(row, "ratioToCvode") < 0.1, row.toString());
        }
        for (CSVRecord row : steps("exported C, step single")) {
            assertTrue(number(row, "cellStep") <= 2.0, row.toString());
        }
    }

    /** Nets of the paper's shape at 60 % of the peak in the exported C; nets of the shipped model are short of it. */
    @Test
    void netsReachThePeakAsFarAsIsSaid() throws IOException {
        for (CSVRecord row : rows(KERNEL.resolve("nets.csv"))) {
            if (row.get("program").startsWith("exported C")) {
                boolean isPaper = row.get("shape").contains("10-30x8-1");
                assertEquals(isPaper, number(row, "partOfPeak") >= 0.6, row.toString());
            }
        }
    }

    /** Twice as fast as ONNX Runtime; but for Java on the shipped nets in single precision. */
    @Test
    void netsAreFasterThanOnnxRuntime() throws IOException {
        List<CSVRecord> rows = rows(KERNEL.resolve("onnx-runtime.csv"));
        for (String nets : new String[] {"nets ", "nets 10-30x8-1 "}) {
            for (String precision : new String[] {"(double)", "(float)"}) {
                double peer = time(rows, nets + "in ONNX Runtime " + precision);
                assertTrue(peer >= 2.0 * time(rows, nets + "in C " + precision), nets + precision);
                assertEquals(!(nets + precision).equals("nets (float)"), peer >= 2.0 * time(rows, nets + "in Java " + precision), nets + precision);
            }
        }
    }

    private static double time(List<CSVRecord> rows, String what) {
        return rows.stream().filter(row -> row.get("what").equals(what)).mapToDouble(row -> number(row, "microsecondsPerCell")).findFirst().orElseThrow();
    }

    @Test
    void errorsAreSmall() throws IOException {
        for (CSVRecord row : steps("Java kernel, double")) {
            assertTrue(number(row, "rmsErrorOfT") < 1e-5 && number(row, "referred") < 0.01, row.toString());
        }
    }

    /** Fronts within a cell, peaks and ignition within 1 %, nothing lost. */
    @Test
    void bothRunsOfTheFlowSolverAgree() throws IOException {
        List<CSVRecord> rows = rows(Path.of("results", "flow-client", "summary.csv"));
        assertEquals(6, rows.size());
        for (CSVRecord row : rows) {
            assertTrue(number(row, "largestFrontGapInCells") < 1.0 && Math.abs(number(row, "peakPressureDifference")) < 0.01
                    && Math.abs(number(row, "peakTemperatureDifference")) < 0.01 && Math.abs(number(row, "ignitionTimeDifference")) < 0.01
                    && number(row, "notAdvanced") == 0.0 && number(row, "largestBalanceError") < 1e-12, row.toString());
        }
    }
}
