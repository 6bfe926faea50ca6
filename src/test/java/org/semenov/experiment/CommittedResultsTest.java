package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.BiasOrder;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.ModelDirectory;
import org.semenov.surrogate.Rollout;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutOutcome;
import org.semenov.surrogate.RolloutResult;
import org.semenov.surrogate.SurrogateModel;

/** The committed results of the experiments: they are whole, and the models do what their tables say. */
class CommittedResultsTest {
    private static final Path HYDROGEN = Path.of("results/hydrogen");
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final int STEPS = 160;

    private static SurrogateModel model(String loss) throws IOException {
        return new ModelDirectory(HYDROGEN.resolve("model-" + loss)).load(KINETICS.mechanism());
    }

    @ParameterizedTest
    @CsvSource({"J,1400", "J,2000", "Jgamma,1400", "Jgamma,2000"})
    void correctedRolloutsHoldAtTheTemperaturesOfThePaper(String loss, double temperature) throws IOException {
        RolloutResult result = rollout(loss, temperature, true);
        RolloutComparison comparison = compared(result, temperature);
        assertEquals(RolloutOutcome.COMPLETED, result.outcome());
        assertEquals(0.0, comparison.delayRelativeError().orElseThrow(), 0.10, "delay, relative");
        assertEquals(0.0, comparison.endTemperatureError(), 30.0, "end temperature [K]");
        assertTrue(comparison.residuals().element() < 1e-11 && comparison.residuals().energy() < 1e-11, comparison.residuals().toString());
    }

    @ParameterizedTest
    @CsvSource({"J,false,1400", "J,true,2000", "Jgamma,false,2000", "Jgamma,true,1300"})
    void theTableSaysWhatTheModelDoes(String loss, boolean corrected, double temperature) throws IOException {
        List<String> lines = Files.readAllLines(HYDROGEN.resolve("rollouts.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        String row = lines.stream().filter(line -> line.startsWith("1," + loss + "," + (corrected ? "corrected" : "nets alone") + "," + temperature + ",")
                || line.startsWith("1," + loss + "," + (corrected ? "corrected" : "nets alone") + "," + (int) temperature + ",")).findFirst().orElseThrow();
        RolloutComparison comparison = compared(rollout(loss, temperature, corrected), temperature);
        double delay = Double.parseDouble(row.split(",")[columns.indexOf("delayRelativeError")]);
        double end = Double.parseDouble(row.split(",")[columns.indexOf("endTemperatureError")]);
        // the matrix products of another processor or JVM may round otherwise, and a rollout amplifies it
        assertEquals(delay, comparison.delayRelativeError().orElseThrow(), 1e-6);
        assertEquals(end, comparison.endTemperatureError(), 1e-3);
    }

    private static RolloutResult rollout(String loss, double temperature, boolean corrected) throws IOException {
        SurrogateModel model = model(loss);
        Rollout rollout = corrected ? Rollout.corrected(model, KINETICS) : Rollout.pure(model, KINETICS);
        return rollout.run(first(temperature), 2.5e-7, STEPS);
    }

    private static GasState first(double temperature) {
        return new GasState(temperature, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
    }

    private static RolloutComparison compared(RolloutResult result, double temperature) {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-10, 1e-18);
        double[] times = new double[STEPS + 1];
        for (int n = 0; n <= STEPS; n++) {
            times[n] = n * 2.5e-7;
        }
        return RolloutComparison.of(result.trajectory(), solver.solve(first(temperature), ReactorClosure.CONSTANT_VOLUME, times),
                ReactorClosure.CONSTANT_VOLUME, KINETICS, IgnitionCriterion.TEMPERATURE_RISE_400K);
    }

    @Test
    void thePenaltyOrdersTheBiasesAndNothingElseDoes() throws IOException {
        assertTrue(violations("J") > 100, "pairs out of order with J: " + violations("J"));
        assertTrue(violations("Jgamma") <= 30, "pairs out of order with J_gamma: " + violations("Jgamma"));
        SurrogateModel ordered = model("Jgamma");
        for (int q = 0; q < 9; q++) {
            assertTrue(BiasOrder.of(ordered.net().shape(), ordered.theta(q)).largest() < 1e-4);
        }
    }

    private static int violations(String loss) throws IOException {
        SurrogateModel model = model(loss);
        int count = 0;
        for (int q = 0; q < 9; q++) {
            count += BiasOrder.of(model.net().shape(), model.theta(q)).violations();
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(strings = {"results/hydrogen", "results/full/hydrogen", "results/sine"})
    void everyResultHasItsManifestPageAndPictures(Path directory) throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(directory.resolve("manifest.json")));
        for (String field : List.of("command", "seed", "commit", "jvm")) {
            assertTrue(manifest.has(field), field);
        }
        assertTrue(manifest.get("command").asText().contains("reproduce " + directory.getFileName()));
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(Files.size(file) > 100 && Files.size(file) < 2_000_000, file + " has " + Files.size(file) + " bytes");
            }
        }
        assertTrue(Files.readString(directory.resolve("report.html")).contains("</html>"));
    }
}
