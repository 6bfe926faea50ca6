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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.StateTable;

/** The commands with a surrogate for flow solvers, as a user runs them, on one that is hardly trained. */
class FlowCommandsTest {
    private static final String STATE = "T,p,Y_H2,Y_O2,Y_O,Y_H,Y_OH,Y_HO2,Y_H2O2,Y_H2O,Y_N2,Y_AR";
    private static final String SOUND = "1800,101325,0.028,0.226,0,0,0,0,0,0,0.746,0";
    private static final String SPEC = """
            {"mechanism": "mechanisms/h2air-ramec.inp", "reactor": "constant-pressure",
             "domain": {"temperature": {"least": 1000, "largest": 2000}, "pressure": {"least": 50662.5, "largest": 506625},
                        "equivalenceRatio": {"least": 0.5, "largest": 2}, "timeStep": {"least": 1e-8, "largest": 1e-6},
                        "fuel": "H2:1", "oxidizer": "O2:1,N2:3.76"},
             "predictor": {"growthTolerance": 0.15, "largestSubsteps": 8}, "trajectories": 66, "statesPerTrajectory": 8,
             "coldShare": 0.2, "perturbedShare": 0.4, "widelyPerturbedShare": 0.1, "easyShare": 0.1,
             "relativeTolerance": 1e-5, "absoluteTolerance": 1e-12}
            """;
    private static final String CONFIG = """
            {"width": 5, "hiddenLayers": 2, "activation": "tanh", "skipScale": 0.667, "scaling": {"unit": 0.1, "largest": 3},
             "eigenvalueFloor": 1e-4, "lambda": 1e-8, "gamma": 0, "leadingIterations": 3, "iterations": 4, "patience": 10,
             "normalSamples": 100, "rounds": 1, "visitedRollouts": 4, "visitedSteps": 30, "visitedSamples": 50, "calibrationRollouts": 2, "calibrationStates": 10}
            """;

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void train() throws IOException {
        Files.writeString(shared.resolve("spec.json"), SPEC);
        Files.writeString(shared.resolve("config.json"), CONFIG);
        ok("generate", "--config", common("spec.json"), "--output", common("data"), "--threads", "2", "--quiet");
        ok("train", "--data", common("data"), "--config", common("config.json"), "--output", common("model"), "--held-out", "6", "--quiet");
    }

    private static String common(String name) {
        return shared.resolve(name).toString();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void ok(String... args) {
        Console console = Console.run(args);
        assertEquals(0, console.status(), console.err());
    }

    private static String refused(String... args) {
        Console console = Console.run(args);
        assertEquals(2, console.status(), console.err());
        assertEquals(1, console.errorLines(), console.err());
        return console.err();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void generateGoesOnAndIsTheSameOnOneThread() throws IOException {
        ok("generate", "--config", common("spec.json"), "--output", path("data"), "--threads", "1", "--quiet");
        Path last = directory.resolve("data/pairs-0001.csv");
        long untouched = Files.getLastModifiedTime(directory.resolve("data/pairs-0000.csv")).toMillis();
        assertEquals(-1, Files.mismatch(shared.resolve("data/pairs-0000.csv"), directory.resolve("data/pairs-0000.csv")));
        Files.delete(last);
        assertTrue(refused("train", "--data", path("data"), "--config", common("config.json"), "--output", path("model")).contains("is missing"));
        ok("generate", "--config", common("spec.json"), "--output", path("data"), "--quiet");
        assertEquals(-1, Files.mismatch(shared.resolve("data/pairs-0001.csv"), last));
        assertEquals(untouched, Files.getLastModifiedTime(directory.resolve("data/pairs-0000.csv")).toMillis());
        assertTrue(json(directory.resolve("data/manifest.json")).get("pairs").asInt() > 50);
        Files.writeString(directory.resolve("other.json"), SPEC.replace("0.2", "0.3"));
        assertTrue(refused("generate", "--config", path("other.json"), "--output", path("data")).contains("of another specification"));
        assertTrue(refused("generate", "--config", "data/paper-data.json", "--output", path("data")).contains("of another specification"));
        assertTrue(refused("generate", "--config", common("spec.json"), "--seed", "2", "--output", path("data")).contains("seed 1, not 2"));
        Files.writeString(last, Files.readString(last).replaceFirst("\n6", "\n7"));
        assertTrue(refused("generate", "--config", common("spec.json"), "--output", path("data")).contains("pairs-0001.csv is damaged"));
    }

    @Test
    void anInterruptedTrainingGoesOnToTheSameBytes() throws Exception {
        String[] train = {"train", "--data", common("data"), "--config", common("config.json"), "--output", path("model"), "--threads", "1", "--quiet"};
        AtomicReference<Console> ended = new AtomicReference<>();
        Thread thread = new Thread(() -> ended.set(Console.run(train)));
        thread.start();
        while (thread.isAlive() && !Files.exists(directory.resolve("model/.checkpoints/round-0-O2.checkpoint"))) {
            Thread.sleep(1);
        }
        thread.interrupt();
        thread.join();
        assertEquals(1, ended.get().status(), ended.get().err());
        assertTrue(ended.get().err().contains("goes on from") && ended.get().err().contains("--resume"), ended.get().err());
        assertFalse(Files.exists(directory.resolve("model/model.json")));
        assertTrue(refused(train).contains("holds an interrupted run"));
        List<String> resume = new ArrayList<>(List.of(train));
        resume.add("--resume");
        List<String> otherSeed = new ArrayList<>(resume);
        otherSeed.addAll(List.of("--seed", "9"));
        assertTrue(refused(otherSeed.toArray(String[]::new)).contains("another configuration or seed"));
        ok(resume.toArray(String[]::new));
        assertArrayEquals(Files.readAllBytes(shared.resolve("model/weights.bin")), Files.readAllBytes(directory.resolve("model/weights.bin")));
        assertFalse(Files.exists(directory.resolve("model/.checkpoints")));
    }

    @Test
    void trainWritesHistoryPlotConfigurationAndManifest() throws IOException {
        String history = Files.readString(shared.resolve("model/history.csv"));
        assertTrue(history.startsWith("name,iteration,loss,misfit,validationError,damping\nH2,0,"), history);
        JsonNode manifest = json(shared.resolve("model/manifest.json"));
        for (String field : List.of("dataSpecification", "configuration", "arithmetic", "samples", "pairs")) {
            assertTrue(manifest.has(field), field);
        }
        assertTrue(Files.exists(shared.resolve("model/history.svg")) && Files.exists(shared.resolve("model/config.json")));
        assertTrue(refused("train", "--data", common("data"), "--output", path("none")).contains("--config FILE.json is missing"));
        Files.writeString(directory.resolve("negative.json"), CONFIG.replace("\"lambda\": 1e-8", "\"lambda\": -1"));
        assertTrue(refused("train", "--data", common("data"), "--config", path("negative.json"), "--output", path("none")).contains("-1.0"));
        assertFalse(Files.exists(directory.resolve("none/.checkpoints")));
    }

    @Test
    void evaluateHasTheColumnsOfTheContractAndNamesRefusedCases() throws IOException {
        Files.writeString(directory.resolve("cases.csv"), "T,p,equivalenceRatio\n1800,101325,1\n1800,-1,1\n1600,202650,0.7\n");
        String[] evaluate = {"evaluate", "--model", common("model"), "--cases", path("cases.csv"), "--steps", "40", "--output", path("out.csv"),
                "--summary", path("s.json"), "--quiet", "--dt", "1us"};
        Console console = Console.run(evaluate);
        assertEquals(0, console.status(), console.err());
        assertTrue(console.err().contains("case 2: PRESSURE_OUT_OF_RANGE") && console.errorLines() == 1, console.err());
        StateTable out = StateTable.read(directory.resolve("out.csv"));
        assertEquals(List.of("T", "p", "equivalenceRatio", "delayReference", "delaySurrogate", "delayRelativeError", "endTemperatureError",
                "maxSpeciesErrorOfPeak", "elementResidual", "energyResidual", "negativeMassFractions", "fallbackSteps", "steps"), out.columns());
        assertArrayEquals(new double[] {40.0, 0.0, 40.0}, out.column("steps"), 0.0);
        assertTrue(Double.isNaN(out.value(1, "endTemperatureError")));
        assertEquals(0.0, out.value(0, "delayRelativeError"), 0.2);
        assertTrue(out.value(2, "elementResidual") < 1e-12 && out.value(0, "energyResidual") < 1e-10);
        assertEquals(3, json(directory.resolve("s.json")).get("cases").asInt());
        evaluate[evaluate.length - 1] = "1ms";
        Console longStep = Console.run(evaluate);
        assertTrue(longStep.err().contains("case 1: TIME_STEP_OUT_OF_RANGE") && longStep.errorLines() == 3, longStep.err());
        assertTrue(refused("evaluate", "--model", common("model"), "--cases", path("cases.csv"), "--correction", "off").contains("--correction off: a"));
        assertTrue(refused("evaluate", "--model", common("model"), "--cases", path("cases.csv"), "--reactor", "constant-volume")
                .contains("trained at constant-pressure"));
    }

    @Test
    void rolloutWritesTrajectoriesAndSummary() throws IOException {
        String[] rollout = {"rollout", "--model", common("model"), "--temperature", "1800", "--steps", "30", "--output", path("s.csv"),
                "--reference-output", path("r.csv"), "--summary", path("s.json"), "--quiet", "--dt", "1us"};
        ok(rollout);
        StateTable surrogate = StateTable.read(directory.resolve("s.csv"));
        StateTable reference = StateTable.read(directory.resolve("r.csv"));
        assertEquals(31, surrogate.size());
        assertArrayEquals(reference.column("t"), surrogate.column("t"), 0.0);
        JsonNode summary = json(directory.resolve("s.json"));
        for (String field : List.of("endTemperatureError", "elementResidual", "energyResidual", "negativeMassFractions", "fallbackSteps", "steps",
                "rawResidual", "maxErrorEstimate")) {
            assertTrue(summary.get(field).isNumber(), field);
        }
        assertEquals(surrogate.value(30, "T") - reference.value(30, "T"), summary.get("endTemperatureError").asDouble(), 0.0);
        assertTrue(summary.get("ignitionDelay").get("relativeError").isNumber() && summary.get("maxSpeciesErrorOfPeak").get("OH").isNumber());
        rollout[rollout.length - 1] = "1ms";
        assertTrue(refused(rollout).contains("--dt 0.001 s is not within 1.0E-8..1.0E-6 s"));
    }

    private Console advance(String input, String output, String timeStep, String... more) {
        List<String> arguments = new ArrayList<>(List.of("advance", "--model", common("model"), "--dt", timeStep, "--input", path(input),
                "--output", path(output), "--summary", path("s.json"), "--quiet"));
        arguments.addAll(List.of(more));
        return Console.run(arguments.toArray(String[]::new));
    }

    @Test
    void aRowThatIsNoStateGetsAStatusAndHarmsNoOther() throws IOException {
        Files.writeString(directory.resolve("sound.csv"), STATE + "\n" + SOUND + "\n" + SOUND.replace("1800", "1500") + "\n");
        assertEquals(0, advance("sound.csv", "good.csv", "1us").status());
        List<String> good = Files.readAllLines(directory.resolve("good.csv"));
        assertEquals(STATE + ",status,errorEstimate", good.get(0));
        assertTrue(good.get(1).contains(",SURROGATE,") || good.get(1).contains(",REFERENCE,"), good.get(1));
        List<String> rows = List.of(SOUND, SOUND.replace("1800", "NaN"), SOUND.replace("101325", "-101325"), SOUND.replace("0.746", "0.7"),
                SOUND.replace("0.028", "high"), SOUND.replace("1800", "Infinity"), SOUND.replace("0.028,0.226", "-0.01,0.264"),
                SOUND.replace("1800", "100"), SOUND.replace("1800", ""), SOUND.replace("1800", "1500"));
        Files.writeString(directory.resolve("mixed.csv"), STATE + "\n" + String.join("\n", rows) + "\n");
        Console console = advance("mixed.csv", "out.csv", "1us", "--threads", "2");
        assertEquals(1, console.status());
        assertTrue(console.err().contains("8 of 10 states") && console.err().contains("row 2: NOT_A_NUMBER") && console.errorLines() == 1,
                console.err());
        List<String> out = Files.readAllLines(directory.resolve("out.csv"));
        assertEquals(good.get(1), out.get(1));
        assertEquals(good.get(2), out.get(10));
        List<String> statuses = List.of("NOT_A_NUMBER", "PRESSURE_OUT_OF_RANGE", "MASS_FRACTIONS_DO_NOT_SUM_TO_ONE", "NOT_A_NUMBER", "NOT_A_NUMBER",
                "MASS_FRACTION_OUT_OF_RANGE", "TEMPERATURE_OUT_OF_RANGE", "NOT_A_NUMBER");
        for (int n = 0; n < statuses.size(); n++) {
            assertTrue(out.get(n + 2).endsWith("," + statuses.get(n) + ",NaN"), out.get(n + 2));
        }
        JsonNode summary = json(directory.resolve("s.json"));
        assertEquals(4, summary.get("status").get("NOT_A_NUMBER").asInt());
        for (String field : List.of("states", "fallbacks", "maxErrorEstimate", "maxRawResidual", "wallSeconds")) {
            assertTrue(summary.get(field).isNumber(), field);
        }
        assertTrue(summary.get("inLanes").isBoolean());
    }

    @Test
    void aTimeStepOutsideTheDomainIsTheStatusOfEveryRow() throws IOException {
        Files.writeString(directory.resolve("in.csv"), STATE + "\n" + SOUND + "\n" + SOUND + "\n");
        Console console = advance("in.csv", "out.csv", "1ms");
        assertEquals(1, console.status());
        assertTrue(console.err().contains("row 1: TIME_STEP_OUT_OF_RANGE"), console.err());
        assertTrue(Files.readAllLines(directory.resolve("out.csv")).get(2).endsWith(",TIME_STEP_OUT_OF_RANGE,NaN"));
    }

    @Test
    void theUsersMistakesInAdvanceAreOneLine() throws IOException {
        Files.writeString(directory.resolve("in.csv"), STATE.replace(",Y_OH", "") + "\n1800,101325,0.028,0.226,0,0,0,0,0,0.746,0\n");
        String[] paper = {"advance", "--model", common("model"), "--dt", "1us", "--input", path("in.csv"), "--output", path("out.csv")};
        assertTrue(refused(paper).contains("has no column 'Y_OH'"));
        for (List<String> more : List.of(List.of("--reference"), List.of("--rtol", "1e-3"), List.of("--guard", "maybe"),
                List.of("--reactor", "constant-volume"))) {
            List<String> arguments = new ArrayList<>(List.of(paper));
            arguments.addAll(more);
            assertTrue(refused(arguments.toArray(String[]::new)).contains(more.get(0)));
        }
        assertFalse(Files.exists(directory.resolve("out.csv")));
    }

    @Test
    void infoDescribesTheModel() {
        Console console = Console.run("info", common("model"));
        assertEquals(0, console.status(), console.err());
        for (String part : List.of("semenov-flow-1", "equivalenceRatio", "growthTolerance", "moles", "largestScore", "weightsSha256",
                "mechanismSha256")) {
            assertTrue(console.out().contains(part), part);
        }
    }

    @Test
    void theCardSaysWhatTheModelIsForAndHowGoodItIs() throws IOException {
        String card = Files.readString(shared.resolve("model/card.md"));
        for (String part : List.of("## What it is for", "constant pressure", "## How it is made", "## How good it is", "| 1×10⁻⁶ | 6 |", "## The guard",
                "guardBadStepsBelieved", "## What it is not for")) {
            assertTrue(card.contains(part), part);
        }
        JsonNode errors = new ObjectMapper().readTree(Files.readString(shared.resolve("model/model.json"))).get("heldOutErrors");
        assertEquals(6.0, errors.get("heldOutCases_1.0E-6").asDouble());
        assertTrue(errors.has("heldOutSpeciesErrorOfPeakMax_1.0E-7"), errors.toString());
    }
}
