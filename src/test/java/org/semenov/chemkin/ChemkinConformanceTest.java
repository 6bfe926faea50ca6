package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static Mechanism read(String input, String thermo) throws IOException {
        return thermo.isEmpty() ? ChemkinReader.read(FOLDER.resolve(input))
                : ChemkinReader.read(FOLDER.resolve(input), FOLDER.resolve(thermo));
    }

    private static String outcome(CSVRecord row) throws IOException {
        try {
            Mechanism mechanism = read(row.get("input"), row.get("thermo"));
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

    /** The fault that ck2yaml names is the one we name; most need a thermodynamic file, without which species lack data first. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "bad-chebyshev-params.inp; dummy-thermo.dat; 14; needs TCHEB",
        "bad-photo-reaction.inp; dummy-thermo.dat; 8; photolysis",
        "bad-reaction-params.inp; dummy-thermo.dat; 10; more than one form of rate, PLOG and cheb",
        "bad-troe.inp; dummy-thermo.dat; 12; '1.00000+100' is not a number",
        "big_element_num_err.inp; dummy-thermo.dat; 19; more than three digits",
        "duplicate-species.inp; dummy-thermo.dat; 5; 'bar' is declared twice",
        "duplicate-thermo.inp; dummy-thermo.dat; 23; of 'bar' stand already in line 13",
        "falloff-error.inp; dummy-thermo.dat; 9; needs LOW",
        "invalid-equation.inp; dummy-thermo.dat; 13; neither an equation",
        "mismatched-third-body.inp; gri30_thermo.dat; 10; third body must stand on both sides",
        "nasa9-embedded.inp; dummy-thermo.dat; 48; of 'AR' stand already in line 43",
        "reaction-no-reactants.inp; dummy-thermo.dat; 9; a species is missing",
        "surface1.inp; dummy-thermo.dat; 1; surface",
        "undeclared-duplicate-reactions.inp; dummy-thermo.dat; 14; not both declared DUPLICATE",
        "undefined-species.inp; dummy-thermo.dat; 9; unknown species 'XYZ'",
        "unparsable-reaction.inp; dummy-thermo.dat; 9; neither an equation",
        "unrecognized-section.inp; dummy-thermo.dat; 8; outside any section, 'SPAM'",
    })
    void theReasonIsThatOfCk2yaml(String input, String thermo, int line, String reason) {
        String data = "cantera/test/data/";
        assumeTrue(Files.exists(FOLDER.resolve(data + input)), () -> "no conformance files at " + FOLDER.toAbsolutePath());
        MechanismFormatException refusal =
                assertThrows(MechanismFormatException.class, () -> read(data + input, data + thermo));
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(line, refusal.line(), refusal.getMessage());
        assertEquals(FOLDER.resolve(data + input).toString(), refusal.file());
    }
}
