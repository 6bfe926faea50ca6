package org.semenov.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.Trajectory;

class TrajectoryGeneratorTest {
    @TempDir
    private Path directory;

    private final DataSpec spec = new DataSpec("mechanisms/h2o2-ramec.inp", "constant-volume", 101325.0, "H2:2,O2:1",
            List.of(1500.0, 2000.0, 2400.0), 5e-7, 20, "Rodas5P", 1e-8, 1e-16);
    private final ReferenceSolver solver = new ReferenceSolver(Mechanisms.hydrogenOxygen(), StiffMethod.byName("Rodas5P"), 1e-8, 1e-16);

    @Test
    void oneThreadAndTwoGiveTheSameBits() {
        List<Trajectory> one = new TrajectoryGenerator(spec, solver, 1).generate(set -> { });
        List<Trajectory> two = new TrajectoryGenerator(spec, solver, 2).generate(set -> { });
        for (int set = 0; set < one.size(); set++) {
            assertEquals(one.get(set).states(), two.get(set).states());
        }
    }

    @Test
    void aPairIsAStateAndTheNextOfTheSameTrajectory() {
        List<Trajectory> trajectories = new TrajectoryGenerator(spec, solver, 2).generate(set -> { });
        List<StepPair> pairs = TrajectoryGenerator.pairs(trajectories, spec.timeStep());
        assertEquals(3 * 20, pairs.size());
        for (int n = 0; n < pairs.size(); n++) {
            Trajectory trajectory = trajectories.get(n / 20);
            assertEquals(new StepPair(n / 20, trajectory.time(n % 20), 5e-7, trajectory.state(n % 20), trajectory.state(n % 20 + 1)),
                    pairs.get(n));
        }
    }

    @Test
    void anInterruptedRunGoesOnToTheSameFiles() throws IOException {
        new TrajectoryGenerator(spec, solver, 2).generate(directory, set -> { });
        byte[] whole = Files.readAllBytes(directory.resolve("trajectory-0001.csv"));
        byte[] kept = Files.readAllBytes(directory.resolve("trajectory-0000.csv"));
        Files.delete(directory.resolve("trajectory-0001.csv"));
        List<Trajectory> resumed = new TrajectoryGenerator(spec, solver, 1).generate(directory, set -> { });
        assertArrayEquals(whole, Files.readAllBytes(directory.resolve("trajectory-0001.csv")));
        assertArrayEquals(kept, Files.readAllBytes(directory.resolve("trajectory-0000.csv")));
        assertEquals(new TrajectoryGenerator(spec, solver, 1).generate(set -> { }).get(2).states(), resumed.get(2).states());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not a number", "other temperature", "other pressure"})
    void aDamagedFileIsRefusedByName(String damage) throws IOException {
        new TrajectoryGenerator(spec, solver, 2).generate(directory, set -> { });
        Path file = directory.resolve("trajectory-0001.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        switch (damage) {
            case "short" -> lines.subList(10, lines.size()).clear();
            case "not a number" -> lines.set(5, lines.get(5).replaceFirst("^([^,]*),[^,]*", "$1,NaN"));
            case "other pressure" -> {
                DataSpec pressed = new DataSpec(spec.mechanism(), spec.reactor(), 2e5, spec.composition(), spec.temperatures(), spec.timeStep(),
                        spec.steps(), spec.integrator(), spec.relativeTolerance(), spec.absoluteTolerance());
                new TrajectoryGenerator(pressed, solver, 1).generate(directory.resolve("pressed"), set -> { });
                lines = Files.readAllLines(directory.resolve("pressed/trajectory-0001.csv"));
            }
            default -> lines = Files.readAllLines(directory.resolve("trajectory-0000.csv"));
        }
        Files.write(file, lines);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new TrajectoryGenerator(spec, solver, 1).generate(directory, set -> { }));
        assertTrue(refusal.getMessage().contains("trajectory-0001.csv"), refusal.getMessage());
    }

    @Test
    void aBadSpecificationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DataSpec("m.inp", "constant-volume", -1.0, "H2:1",
                List.of(1000.0), 1e-6, 10, "Rodas5P", 1e-8, 1e-16));
        assertThrows(IllegalArgumentException.class, () -> new DataSpec("m.inp", "isothermal", 1e5, "H2:1",
                List.of(1000.0), 1e-6, 10, "Rodas5P", 1e-8, 1e-16));
        assertThrows(IllegalArgumentException.class, () -> new DataSpec("m.inp", "constant-volume", 1e5, "H2:1",
                List.of(-300.0), 1e-6, 10, "Rodas5P", 1e-8, 1e-16));
    }
}
