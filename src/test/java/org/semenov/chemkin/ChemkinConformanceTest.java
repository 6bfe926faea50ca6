package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFormatException;

/** Our outcome for each file of the conformance folder beside that of Cantera's ck2yaml 3.2.0 in strict mode. */
class ChemkinConformanceTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance");
    private static final double LARGEST_SHARE_OF_DIFFERENCES = 0.02;
    /** Rows whose outcome differs, by input and thermodynamic file, with what we make of them and why. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "cantera/test/data/soot.inp cantera/test/data/soot-therm.dat", "accepted 10 6: line 44 gives the atoms of a species in a "
                    + "continued line as 778.0, which is a whole number and is read as one; ck2yaml reads it only without the point. Cantera's own soot.yaml has 778.0 too");

    private static List<CSVRecord> rows() throws IOException {
        Path table = FOLDER.resolve("expected.csv");
        assumeTrue(Files.exists(table), () -> "no conformance files at " + table.toAbsolutePath());
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    private static String outcome(CSVRecord row) throws IOException {
        Path input = FOLDER.resolve(row.get("input"));
        String thermo = row.get("thermo");
        try {
            Mechanism mechanism = thermo.isEmpty() ? ChemkinReader.read(input)
                    : ChemkinReader.read(input, FOLDER.resolve(thermo));
            return "accepted " + mechanism.species().size() + " " + mechanism.reactions().size();
        } catch (MechanismFormatException e) {
            return "rejected";
        }
    }

    private static String expected(CSVRecord row) {
        return (row.get("outcome") + " " + row.get("species") + " " + row.get("reactions")).strip();
    }

    @Test
    void everyRowHasTheOutcomeOfCk2yamlOrAStatedReason() throws IOException {
        List<CSVRecord> rows = rows();
        List<String> unexplained = new ArrayList<>();
        Map<String, String> differing = new TreeMap<>();
        for (CSVRecord row : rows) {
            String outcome = outcome(row);
            if (!outcome.equals(expected(row))) {
                String files = (row.get("input") + " " + row.get("thermo")).strip();
                differing.put(files, outcome);
                if (!DIFFERENCES.getOrDefault(files, "").startsWith(outcome + ": ")) {
                    unexplained.add(files + ": " + outcome + ", ck2yaml " + expected(row));
                }
            }
        }
        assertEquals(List.of(), unexplained);
        assertEquals(DIFFERENCES.keySet(), differing.keySet(), "a stated difference that is none");
        assertTrue(differing.size() <= LARGEST_SHARE_OF_DIFFERENCES * rows.size());
    }
}
