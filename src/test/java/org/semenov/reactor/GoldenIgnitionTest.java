package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.dataset.StateTable;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/** The reference against Cantera 3.2.0: ignition delays, end states, profiles. */
class GoldenIgnitionTest {
    private static final Path RESOURCES = Path.of("src/test/resources/reactor");
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();

    record Case(String composition, ReactorClosure closure, double temperature, double pressure, double endTime,
                double maxTemperatureRate, double maxOh, double endTemperature) {
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("ignition_ramec28.csv"))) {
            if (line.startsWith("#") || line.startsWith("mix")) {
                continue;
            }
            String[] cells = line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)");
            cases.add(new Case(cells[1].replace("\"", ""),
                    cells[2].equals("cv") ? ReactorClosure.CONSTANT_VOLUME : ReactorClosure.CONSTANT_PRESSURE,
                    Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]), cells[7].equals("nan") ? Double.NaN : Double.parseDouble(cells[7]),
                    Double.parseDouble(cells[8])));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void delaysAndEndStatesAreCanteras(Case golden) {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-10, 1e-20);
        GasState first = new GasState(golden.temperature, golden.pressure,
                new Mixture(KINETICS).massFractions(golden.composition));
        IgnitionRun run = solver.ignite(first, golden.closure, golden.endTime, new double[] {golden.endTime});
        assertEquals(golden.maxTemperatureRate,
                run.delays().get(IgnitionCriterion.MAX_TEMPERATURE_RATE).orElseThrow(), 1e-9 * golden.maxTemperatureRate);
        if (Double.isNaN(golden.maxOh)) {
            assertTrue(run.delays().get(IgnitionCriterion.MAX_OH).isEmpty(), "no interior maximum of [OH]");
        } else {
            assertEquals(golden.maxOh, run.delays().get(IgnitionCriterion.MAX_OH).orElseThrow(), 3e-7 * golden.maxOh);
        }
        assertEquals(golden.endTemperature, run.endState().temperature(), 1e-12 * golden.endTemperature);
        assertTrue(run.residuals().element() < 1e-13, "element residual " + run.residuals().element());
        double jump = golden.temperature <= 1000.0 ? fitJump(first, golden.closure) : 0.0;
        assertTrue(run.residuals().energy() < 1e-9 + 2.0 * jump, "energy residual " + run.residuals().energy());
    }

    /** Energy that the two ranges of the NASA fits disagree by at 1000 K, relative to c T: crossing it is not our error. */
    private static double fitJump(GasState first, ReactorClosure closure) {
        GasState above = new GasState(Math.nextUp(1000.0), first.pressure(), first.massFractions());
        GasState below = new GasState(1000.0, first.pressure(), first.massFractions());
        double heat = KINETICS.thermodynamics().specificHeatCapacity(1000.0, first.massFractions(), closure) * 1000.0;
        return Math.abs(Residuals.energy(above, closure, KINETICS.thermodynamics())
                - Residuals.energy(below, closure, KINETICS.thermodynamics())) / heat;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profilesAreCanteras(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean constantVolume = name.contains("_CV_");
        StateTable golden = StateTable.read(file);
        String composition = name.contains("H22-O21") ? "H2:2,O2:1" : "H2:2,O2:1,N2:3.76";
        double temperature = Double.parseDouble(name.replaceAll(".*_C[VP]_(\\d+)K_.*", "$1"));
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-10, 1e-20);
        Trajectory trajectory = solver.solve(
                new GasState(temperature, 101325.0, new Mixture(KINETICS).massFractions(composition)),
                constantVolume ? ReactorClosure.CONSTANT_VOLUME : ReactorClosure.CONSTANT_PRESSURE, golden.column("t_s"));
        for (int n = 0; n < golden.size(); n++) {
            assertEquals(golden.value(n, "T_K"), trajectory.state(n).temperature(), 2e-8 * temperature + 1e-8);
            assertEquals(golden.value(n, "P_Pa"), trajectory.state(n).pressure(), 1e-3);
            for (int k = 0; k < KINETICS.speciesCount(); k++) {
                double expected = golden.value(n, "Y_" + trajectory.layout().speciesName(k));
                assertEquals(expected, trajectory.state(n).massFraction(k), 1e-6 * expected + 1e-17,
                        trajectory.layout().speciesName(k) + " at " + golden.value(n, "t_s") + " s");
            }
        }
    }

    static List<Path> profiles() throws IOException {
        try (var files = Files.list(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("profile_")).sorted().toList();
        }
    }
}
