package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.StateTable;

/** The commands as a user runs them, small. */
class CommandsTest {
    private static final String MECHANISM = "mechanisms/h2o2-ramec.inp";
    private static final String CONFIG = """
            {"trainingTemperatures": [1500, 2100], "width": 6, "hiddenLayers": 2, "activation": "smooth-relu(0.1)",
             "skipScale": 0.5, "weightGain": 1.0, "biasRange": 0.1, "sortedBiases": true, "boxCoxExponent": 0.1,
             "jitterCopies": 1, "jitterDeviation": 0.01, "validationShare": 0.2, "validationCopies": 1, "lambda": 1e-7, "gammaPath": [1, 100],
             "leadingIterations": 5, "patience": 50, "maximumIterations": 20, "minimizer": "bfgs"}
            """;

    @TempDir
    private Path directory;

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void ok(String... args) {
        Console console = Console.run(args);
        assertEquals(0, console.status(), console.err());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void igniteWritesTrajectoryAndSummary() throws IOException {
        ok("ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--pressure", "1atm", "--composition", "H2:2,O2:1",
                "--end-time", "1ms", "--rtol", "1e-8", "--points", "50", "--first-time", "1e-7", "--output", path("t.csv"),
                "--summary", path("s.json"), "--quiet");
        StateTable table = StateTable.read(directory.resolve("t.csv"));
        assertEquals(List.of("t", "T", "p", "rho", "Y_H2", "Y_O2", "Y_O", "Y_H", "Y_OH", "Y_HO2", "Y_H2O2", "Y_H2O"), table.columns());
        assertEquals(51, table.size());
        assertEquals(0.0, table.value(0, "t"));
        assertEquals(1e-7, table.value(1, "t"), 1e-20);
        assertEquals(1e-3, table.value(50, "t"));
        JsonNode summary = json(directory.resolve("s.json"));
        // Cantera: 7.58273e-6 s and 3363.78092 K
        assertEquals(7.58273183e-6, summary.get("ignitionDelay").get("maxTemperatureRate").asDouble(), 1e-13);
        assertTrue(summary.get("ignitionDelay").get("maxOH").isNull());
        assertEquals(3363.78092, summary.get("endState").get("T").asDouble(), 1e-4);
        for (String field : List.of("steps", "rejectedSteps", "rhsEvaluations", "jacobianEvaluations", "wallSeconds",
                "elementResidual", "energyResidual")) {
            assertTrue(summary.get(field).isNumber(), field);
        }
    }

    @Test
    void dataBelongToTheMechanismTheyWereMadeWith() throws IOException {
        Path mechanism = directory.resolve("mine.inp");
        String text = Files.readString(Path.of(MECHANISM));
        Files.writeString(mechanism, text);
        ok("generate", "--mechanism", mechanism.toString(), "--temperatures", "1500,2100", "--steps", "20", "--output", path("data"), "--quiet");
        Files.writeString(mechanism, text + "! edited since\n");
        for (String[] args : new String[][] {
                {"generate", "--mechanism", mechanism.toString(), "--temperatures", "1500,2100", "--steps", "20", "--output", path("data")},
                {"train", "--data", path("data"), "--output", path("model")}}) {
            Console console = Console.run(args);
            assertEquals(2, console.status());
            assertTrue(console.err().contains("were made with a mechanism of SHA-256") && console.errorLines() == 1, console.err());
        }
        ok("generate", "--config", path("data/data.json"), "--mechanism", MECHANISM, "--output", path("other"), "--quiet");
        assertEquals(MECHANISM, json(directory.resolve("other/data.json")).get("mechanism").asText());
    }

    @Test
    void aMechanismWithInertGasesGoesTheWholeWay() throws IOException {
        Files.writeString(directory.resolve("config.json"), CONFIG);
        ok("generate", "--mechanism", "mechanisms/h2air-ramec.inp", "--composition", "H2:2,O2:1,N2:3.76", "--temperatures",
                "1500,2100", "--steps", "60", "--output", path("data"), "--quiet");
        ok("train", "--data", path("data"), "--config", path("config.json"), "--output", path("model"), "--quiet");
        ok("rollout", "--model", path("model"), "--temperature", "1800", "--composition", "H2:2,O2:1,N2:3.76", "--steps", "60",
                "--output", path("s.csv"), "--summary", path("s.json"), "--quiet");
        assertEquals(60, json(directory.resolve("s.json")).get("steps").asInt());
        assertTrue(json(directory.resolve("s.json")).get("elementResidual").asDouble() < 1e-12);
        double[] nitrogen = StateTable.read(directory.resolve("s.csv")).column("Y_N2");
        assertEquals(nitrogen[0], nitrogen[60], 1e-12);
    }

    @Test
    void givenTimesAreTheTimesOfTheTrajectory() throws IOException {
        Files.writeString(directory.resolve("times.csv"), "# mine\nt\n0\n1e-6\n5e-6\n");
        ok("ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--end-time", "10us", "--times", path("times.csv"),
                "--output", path("t.csv"), "--quiet");
        assertArrayEquals(new double[] {0.0, 1e-6, 5e-6}, StateTable.read(directory.resolve("t.csv")).column("t"), 0.0);
    }

    @Test
    void equilibriumIsWhereALongIgnitionEnds() throws IOException {
        ok("ignite", "--mechanism", MECHANISM, "--temperature", "1800", "--end-time", "2ms", "--rtol", "1e-10", "--summary", path("i.json"), "--quiet");
        ok("equilibrium", "--mechanism", MECHANISM, "--temperature", "1800", "--summary", path("e.json"), "--quiet");
        assertEquals(json(directory.resolve("e.json")).get("T").asDouble(),
                json(directory.resolve("i.json")).get("endState").get("T").asDouble(), 1e-6);
    }

    @Test
    void ratesHaveTheColumnsOfTheContract() throws IOException {
        Files.writeString(directory.resolve("in.csv"),
                "T,p,Y_H2,Y_O2,Y_O,Y_H,Y_OH,Y_HO2,Y_H2O2,Y_H2O\n1500,101325,0.1,0.8,0.01,0.01,0.01,0.01,0.01,0.05\n");
        ok("rates", "--mechanism", MECHANISM, "--input", path("in.csv"), "--output", path("out.csv"), "--quiet");
        StateTable table = StateTable.read(directory.resolve("out.csv"));
        assertEquals(2 + 4 * 8 + 4 * 26, table.columns().size());
        for (String column : List.of("wdot_H2O", "cpR_H2", "hRT_O", "sR_OH", "kf_1", "Kc_26", "kr_7", "q_26")) {
            assertTrue(Double.isFinite(table.value(0, column)), column);
        }
    }

    @Test
    void dataTrainRolloutEvaluateAndTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        String[] generate = {"generate", "--mechanism", MECHANISM, "--temperatures", "1500,1800,2100", "--steps", "40",
                "--output", path("data"), "--quiet"};
        ok(generate);
        byte[] pairs = Files.readAllBytes(directory.resolve("data/pairs.csv"));
        ok(generate);
        assertArrayEquals(pairs, Files.readAllBytes(directory.resolve("data/pairs.csv")), "resumed data are the same");
        Console other = Console.run("generate", "--mechanism", MECHANISM, "--temperatures", "1500,1800", "--steps", "40",
                "--output", path("data"), "--quiet");
        assertEquals(2, other.status());
        assertTrue(other.err().contains("another specification"), other.err());

        Files.writeString(directory.resolve("config.json"), CONFIG);
        ok("train", "--data", path("data"), "--config", path("config.json"), "--seed", "5", "--threads", "1", "--output", path("one"), "--quiet");
        ok("train", "--data", path("data"), "--config", path("config.json"), "--seed", "5", "--threads", "2", "--output", path("two"), "--quiet");
        for (String file : List.of("weights.bin", "history.csv", "history.svg", "history.png", "config.json")) {
            assertArrayEquals(Files.readAllBytes(directory.resolve("one").resolve(file)),
                    Files.readAllBytes(directory.resolve("two").resolve(file)), file);
        }
        assertFalse(Files.exists(directory.resolve("one/.checkpoints")), "checkpoints are gone when the model is there");
        ok("info", path("one"), "--quiet");

        Console rollout = Console.run("rollout", "--model", path("one"), "--temperature", "1600", "--steps", "20", "--guard", "on",
                "--output", path("r.csv"), "--reference-output", path("ref.csv"), "--plot", path("r.png"), "--summary", path("r.json"), "--quiet");
        assertTrue(rollout.status() == 0 || rollout.err().contains("rollout stopped"), rollout.err());
        JsonNode summary = json(directory.resolve("r.json"));
        for (String field : List.of("ignitionDelay", "endTemperatureError", "maxSpeciesErrorOfPeak", "elementResidual", "energyResidual",
                "negativeMassFractions", "fallbackSteps", "steps")) {
            assertTrue(summary.has(field), field);
        }
        assertEquals(21, StateTable.read(directory.resolve("ref.csv")).size());

        Files.writeString(directory.resolve("times.csv"), "t\n0\n1e-6\n2.5e-6\n");
        Console timed = Console.run("rollout", "--model", path("one"), "--temperature", "1600", "--times", path("times.csv"), "--output", path("r.csv"),
                "--reference-output", path("ref.csv"), "--summary", path("r.json"), "--quiet");
        assertEquals(0, timed.status(), timed.err());
        assertArrayEquals(new double[] {0.0, 1e-6, 2.5e-6}, StateTable.read(directory.resolve("r.csv")).column("t"), 1e-20);
        assertEquals(3, StateTable.read(directory.resolve("ref.csv")).size());
        assertEquals(10, json(directory.resolve("r.json")).get("steps").asInt());
        Files.writeString(directory.resolve("times.csv"), "t\n0\n1.1e-6\n");
        Console between = Console.run("rollout", "--model", path("one"), "--temperature", "1600", "--times", path("times.csv"));
        assertEquals(2, between.status());
        assertTrue(between.err().contains("no whole multiple of the time step"), between.err());

        Console pressed = Console.run("rollout", "--model", path("one"), "--temperature", "1600", "--pressure", "10atm", "--steps", "20",
                "--summary", path("r.json"), "--quiet");
        assertEquals(0, pressed.status(), pressed.err());
        assertTrue(pressed.err().contains("warning") && pressed.err().contains("initial pressure"), pressed.err());
        assertEquals(20, json(directory.resolve("r.json")).get("fallbackSteps").asInt(), "an unknown pressure is left to the reference");

        Files.writeString(directory.resolve("cases.csv"), "T,p,equivalenceRatio\n1600,101325,1\n1900,101325,1\n");
        ok("evaluate", "--model", path("one"), "--cases", path("cases.csv"), "--steps", "20", "--output", path("e.csv"), "--quiet");
        StateTable table = StateTable.read(directory.resolve("e.csv"));
        assertEquals(2, table.size());
        assertEquals(List.of("T", "p", "equivalenceRatio", "delayReference", "delaySurrogate", "delayRelativeError", "endTemperatureError",
                "maxSpeciesErrorOfPeak", "elementResidual", "energyResidual", "negativeMassFractions", "fallbackSteps", "steps"), table.columns());

        byte[] weights = Files.readAllBytes(directory.resolve("one/weights.bin"));
        Files.write(directory.resolve("one/weights.bin"), Arrays.copyOf(weights, 100));
        Console truncated = Console.run("rollout", "--model", path("one"), "--temperature", "1600");
        assertEquals(2, truncated.status());
        assertTrue(truncated.err().contains("truncated") && truncated.errorLines() == 1, truncated.err());
    }

    @Test
    void aCaseThatTheReferenceCannotIntegrateHarmsNoOther() throws IOException {
        Files.writeString(directory.resolve("cases.csv"), "T,p,equivalenceRatio\n1400,101325,1\n99999,101325,1\n2000,101325,1\n");
        Console console = Console.run("evaluate", "--model", "results/hydrogen/model-J", "--cases", path("cases.csv"), "--output", path("e.csv"),
                "--summary", path("s.json"), "--quiet");
        assertEquals(0, console.status(), console.err());
        assertTrue(console.err().contains("warning: case 2: the reference integrator failed"), console.err());
        double[] errors = StateTable.read(directory.resolve("e.csv")).column("delayRelativeError");
        assertTrue(Math.abs(errors[0]) < 0.1 && Double.isNaN(errors[1]) && Math.abs(errors[2]) < 0.1, java.util.Arrays.toString(errors));
        assertEquals(1, json(directory.resolve("s.json")).get("casesWithoutReference").asInt());
    }

    @Test
    void anotherTimeStepOrClosureThanTheModelsIsRefused() throws IOException {
        ok("generate", "--mechanism", MECHANISM, "--temperatures", "1500,2100", "--steps", "30", "--output", path("data"), "--quiet");
        Files.writeString(directory.resolve("config.json"), CONFIG.replace("\"maximumIterations\": 20", "\"maximumIterations\": 7"));
        ok("train", "--data", path("data"), "--config", path("config.json"), "--output", path("model"), "--quiet");
        Console step = Console.run("rollout", "--model", path("model"), "--temperature", "1600", "--dt", "1us");
        assertEquals(2, step.status());
        assertTrue(step.err().contains("exactly 2.5E-7 s"), step.err());
        Console closure = Console.run("rollout", "--model", path("model"), "--temperature", "1600", "--reactor", "constant-pressure");
        assertEquals(2, closure.status());
        assertTrue(closure.err().contains("trained at constant-volume"), closure.err());
        Console mechanism = Console.run("rollout", "--model", path("model"), "--temperature", "1600", "--mechanism", "mechanisms/h2air-ramec.inp");
        assertEquals(2, mechanism.status());
        assertTrue(mechanism.err().contains("are not those of the mechanism"), mechanism.err());
    }

    @Test
    void anIgnitionCutShortEndsWithStatusOneALineAndTheTrajectoryReached() throws IOException {
        Console console = Console.run("ignite", "--mechanism", "mechanisms/h2o2-ramec.inp", "--temperature", "1400", "--end-time", "100us",
                "--step-limit", "150", "--output", path("part.csv"));
        assertEquals(1, console.status(), console.err());
        assertEquals(1, console.errorLines(), console.err());
        assertTrue(console.err().matches("(?s)semenov: the reference integrator failed: STEP_LIMIT at t = [0-9.e-]+ s, T = [0-9.]+ K, .*"),
                console.err());
        double[] times = StateTable.read(directory.resolve("part.csv")).column("t");
        assertTrue(times.length > 1 && times[times.length - 1] > 0.0 && times[times.length - 1] < 1e-4);
        assertTrue(console.err().contains(String.format(Locale.ROOT, "t = %.6g s", times[times.length - 1])), console.err());
    }
}
