package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.StateTable;

/** {@code advance --reference} as a user runs it. */
class AdvanceCommandTest {
    private static final String MECHANISM = "mechanisms/h2o2-ramec.inp";
    private static final List<String> STATE = List.of("T", "p", "Y_H2", "Y_O2", "Y_O", "Y_H", "Y_OH", "Y_HO2", "Y_H2O2", "Y_H2O");

    @TempDir
    private Path directory;

    /** A trajectory as input: its further columns are left alone. */
    @BeforeEach
    void trajectory() {
        Console console = Console.run("ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--composition", "H2:2,O2:1",
                "--end-time", "20us", "--points", "20", "--rtol", "1e-11", "--output", path("in.csv"), "--quiet");
        assertEquals(0, console.status(), console.err());
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private Console advance(String input, String output, String... more) {
        List<String> arguments = new ArrayList<>(List.of("advance", "--reference", "--mechanism", MECHANISM, "--dt", "1us",
                "--input", path(input), "--output", path(output), "--rtol", "1e-10", "--summary", path("s.json"), "--quiet"));
        arguments.addAll(List.of(more));
        return Console.run(arguments.toArray(String[]::new));
    }

    @Test
    void tenStepsOfADtAreIgniteOverTheirSum() throws IOException {
        Console console = Console.run("ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--composition", "H2:2,O2:1",
                "--end-time", "10us", "--points", "2", "--rtol", "1e-11", "--output", path("exact.csv"), "--quiet");
        assertEquals(0, console.status(), console.err());
        assertEquals(0, advance("in.csv", "1.csv").status());
        for (int n = 1; n < 10; n++) {
            assertEquals(0, advance(n + ".csv", n + 1 + ".csv").status());
        }
        double exact = StateTable.read(directory.resolve("exact.csv")).value(2, "T");
        StateTable end = StateTable.read(directory.resolve("10.csv"), STATE);
        assertEquals(exact, end.value(0, "T"), 1e-6 * exact);
        String header = Files.readAllLines(directory.resolve("1.csv")).get(0);
        assertEquals(String.join(",", STATE) + ",status,errorEstimate", header);
        assertTrue(Files.readAllLines(directory.resolve("1.csv")).get(1).contains(",REFERENCE,"));
        JsonNode summary = new ObjectMapper().readTree(Files.readString(directory.resolve("s.json")));
        assertEquals(21, summary.get("status").get("REFERENCE").asInt());
        assertTrue(summary.get("maxErrorEstimate").asDouble() < 1e-4);
    }

    @Test
    void theOutputIsTheSameOnOneThreadAndOnThree() throws IOException {
        advance("in.csv", "one.csv", "--threads", "1");
        advance("in.csv", "three.csv", "--threads", "3");
        assertEquals(Files.readString(directory.resolve("one.csv")), Files.readString(directory.resolve("three.csv")));
    }

    @Test
    void aStateThatCannotBeAdvancedIsNamedAndHarmsNoOther() throws IOException {
        advance("in.csv", "sound.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(directory.resolve("in.csv")));
        List<String> sound = Files.readAllLines(directory.resolve("sound.csv"));
        String[] cells = lines.get(3).split(",");
        cells[1] = "NaN";
        lines.set(3, String.join(",", cells));
        Files.write(directory.resolve("broken.csv"), lines);
        Console console = advance("broken.csv", "out.csv");
        assertEquals(1, console.status());
        assertTrue(console.err().contains("1 of 21 states") && console.err().contains("row 3"), console.err());
        List<String> out = Files.readAllLines(directory.resolve("out.csv"));
        assertTrue(out.get(3).contains(",NON_FINITE_RATES,"), out.get(3));
        assertEquals(sound.get(4), out.get(4));
    }

    @Test
    void aSumOffOneIsToldAndAMassFractionFarBelowZeroIsAStatus() throws IOException {
        Files.writeString(directory.resolve("odd.csv"), String.join(",", STATE) + "\n1000,1e5,0.25,0.5,0,0,0,0,0,0\n"
                + "1000,1e5,-0.02,1.02,0,0,0,0,0,0\n");
        Console console = advance("odd.csv", "out.csv");
        assertEquals(1, console.status());
        assertTrue(console.err().contains("row 2: a mass fraction was negative by more than 0.01"), console.err());
        assertTrue(console.err().contains("sum to one only within 0.25; states are taken as they stand"), console.err());
        List<String> out = Files.readAllLines(directory.resolve("out.csv"));
        assertTrue(out.get(1).contains(",REFERENCE,") && out.get(2).contains(",NEGATIVE_MASS_FRACTION,"), out.toString());
        JsonNode summary = new ObjectMapper().readTree(Files.readString(directory.resolve("s.json")));
        assertEquals(0.25, summary.get("maxMassFractionSumError").asDouble());
    }

    @Test
    void theUsersMistakesAreRefused() {
        for (String[] more : new String[][] {{"--integrator", "BDF"}, {"--reactor", "open"}}) {
            Console console = advance("in.csv", "out.csv", more);
            assertEquals(2, console.status(), console.err());
            assertEquals(1, console.errorLines(), console.err());
        }
        Console negative = Console.run("advance", "--reference", "--mechanism", MECHANISM, "--dt", "-1us", "--input", path("in.csv"),
                "--output", path("out.csv"));
        assertEquals(2, negative.status());
        Console none = Console.run("advance", "--mechanism", MECHANISM, "--dt", "1us", "--input", path("in.csv"), "--output", path("out.csv"));
        assertEquals(2, none.status());
        assertTrue(none.err().contains("--reference"), none.err());
        assertFalse(Files.exists(directory.resolve("out.csv")));
    }
}
