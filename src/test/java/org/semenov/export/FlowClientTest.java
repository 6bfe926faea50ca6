package org.semenov.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flow solver in C that calls the exported kernel, and traps floating-point exceptions: right by itself, and the same flow as with the integrator. */
class FlowClientTest {
    private static final List<String> BALANCES = List.of("mass", "momentum", "energy", "H", "O", "N", "AR");

    private static FlowClient client;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Programs.require("gcc");
        client = FlowClient.build(Path.of("target", "test-flow").toAbsolutePath());
    }

    /** Riemann's problem at the order of captured jumps, a smooth wave of T and Y at order 2, a closed box without loss, shocks as of Rankine and Hugoniot. */
    @Test
    void theFlowIsRightByItself() throws IOException, InterruptedException {
        Map<String, String> said = client.verification();
        assertTrue(number(said, "riemann.error400") < 0.0025 && number(said, "riemann.order") > 0.7, said::toString);
        assertTrue(number(said, "wave.error200") < 5e-4 && number(said, "wave.order") > 1.9, said::toString);
        assertEquals(1.0, number(said, "box.ran"));
        assertEquals(0.0, number(said, "box.massPassed"), "through walls");
        assertTrue(number(said, "box.burntTemperature") > 2500.0);
        assertEquals(0.0, number(said, "box.notAdvanced"));
        for (String name : BALANCES) {
            assertTrue(number(said, "box.balance." + name) < 1e-13, said::toString);
        }
        assertTrue(Math.abs(number(said, "shock.cells")) < 1.0, said::toString);
        assertTrue(Math.abs(number(said, "shock.temperature")) < 1e-3 && Math.abs(number(said, "shock.pressure")) < 1e-3, said::toString);
    }

    private static double number(Map<String, String> values, String key) {
        return Double.parseDouble(values.get(key));
    }

    /** Within the domain nearly all hot cells are the kernel's; at 3 atm the wave becomes a detonation whose burnt gas is none of the domain's, and the guard must see it. */
    @ParameterizedTest
    @CsvSource({"weak, 1200, 101325, 90e-6, 0.99", "strong, 1150, 303975, 60e-6, 0.2"})
    void kernelAndIntegratorGiveOneFlow(String name, String temperature, String pressure, String end, double leastShare) throws IOException, InterruptedException {
        FlowComparison runs = client.compare(name, List.of("--temperature", temperature, "--pressure", pressure, "--end", end, "--times", "15"));
        assertTrue(runs.integrator().number("front") > 0.03, "the front is to run out");
        assertTrue(runs.largestFrontGap() < 1.0, "fronts differ by up to " + runs.largestFrontGap() + " cells");
        for (String key : List.of("ignitionTime", "peakPressure", "peakTemperature")) {
            assertEquals(0.0, runs.relative(key), 0.01, key);
        }
        for (FlowRun run : List.of(runs.kernel(), runs.integrator())) {
            requireSound(run);
        }
        double share = runs.kernel().number("hotCellStepsSurrogate") / (runs.kernel().number("hotCellStepsSurrogate") + runs.kernel().number("hotCellStepsReference"));
        assertTrue(share > leastShare, "the kernel took " + share + " of the steps of hot cells");
    }

    /** Everything advanced, everything kept, nothing negative, nothing repaired. */
    private static void requireSound(FlowRun run) {
        assertEquals(0.0, run.number("cellStepsNotAdvanced"));
        assertTrue(run.number("ignitionTime") > 0.0 && run.number("largestCourant") < 0.5);
        assertTrue(run.number("leastMassFraction") > -1e-15 && run.number("sumGap") < 1e-14, run.summary()::toString);
        assertTrue(run.number("energyGap") < 1e-8, "T of the chemistry is that of the energy kept");
        for (String name : BALANCES) {
            assertTrue(run.number("balance." + name) < 1e-12, name + " " + run.number("balance." + name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"--chemistry;fast;is none of none, kernel, integrator", "--cells;3;is not a number from 10 to", "--mixture;H2:1,CH4:2;'CH4:2'",
        "--fuel;AR;is no species of the mixture", "--ahead-temperature;1300;must be above", "--speed;1;unknown option '--speed'"})
    void aWrongOptionIsNamed(String option, String value, String reason) throws IOException, InterruptedException {
        FlowClient.Said said = client.flow(List.of(option, value));
        assertEquals(2, said.status());
        assertTrue(said.output().contains(reason) && said.output().lines().count() == 1, said.output());
    }
}
