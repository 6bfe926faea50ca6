package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process of its own: it runs as documented, and a killed training goes on. */
class ProgramIT {
    private static final String CONFIG = """
            {"trainingTemperatures": [], "width": 20, "hiddenLayers": 4, "activation": "smooth-relu(0.1)", "skipScale": 0.25,
             "weightGain": 1.0, "biasRange": 0.1, "sortedBiases": true, "boxCoxExponent": 0.1, "jitterCopies": 3,
             "jitterDeviation": 0.01, "validationShare": 0.2, "validationCopies": 3, "lambda": 1e-7,
             "gammaPath": [1, 100], "leadingIterations": 20, "patience": 1000, "maximumIterations": 150, "minimizer": "bfgs"}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void data() throws Exception {
        Files.writeString(directory.resolve("config.json"), CONFIG);
        assertEquals(0, finish(start("generate", "--mechanism", "mechanisms/h2o2-ramec.inp", "--temperatures", "1500,2100",
                "--steps", "100", "--output", path("data"), "--quiet")));
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "target/semenov.jar"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile()).start();
    }

    private Process train(String output, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("train", "--data", path("data"), "--config", path("config.json"), "--seed", "3",
                "--threads", "2", "--output", path(output), "--quiet"));
        args.addAll(List.of(more));
        return start(args.toArray(String[]::new));
    }

    private static int finish(Process process) throws InterruptedException {
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "ends within minutes");
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output.txt"), StandardCharsets.UTF_8);
    }

    @Test
    void versionNamesTheCommit() throws Exception {
        assertEquals(0, finish(start("--version")));
        assertTrue(output().matches("(?s)semenov \\S+ \\(commit \\S+\\)\\s*"), output());
    }

    @Test
    void aTrainingKilledTwiceGivesTheSameBytesAsOneLeftAlone() throws Exception {
        assertEquals(0, finish(train("whole")), output());
        Process terminated = train("killed");
        awaitFirstNet();
        terminated.destroy();
        assertTrue(finish(terminated) != 0, "stopped by the signal");
        assertTrue(output().contains("the same command goes on from") && output().contains("with --resume"), "says what to do next: " + output());
        assertTrue(checkpoints().stream().anyMatch(name -> name.endsWith(".checkpoint")), "half-trained nets are kept: " + checkpoints());
        assertFalse(Files.exists(directory.resolve("killed/model.json")));

        assertEquals(2, finish(train("killed")), "without --resume an interrupted run is not touched");
        assertTrue(output().contains("go on with --resume"), output());

        Process killed = train("killed", "--resume");
        Thread.sleep(700);
        killed.destroyForcibly();
        finish(killed);
        assertEquals(0, finish(train("killed", "--resume")), output());
        for (String file : List.of("weights.bin", "history.csv")) {
            assertArrayEquals(Files.readAllBytes(directory.resolve("whole").resolve(file)),
                    Files.readAllBytes(directory.resolve("killed").resolve(file)), file);
        }
        assertFalse(Files.exists(directory.resolve("killed/.checkpoints")));
    }

    private List<String> checkpoints() throws IOException {
        Path folder = directory.resolve("killed/.checkpoints");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void awaitFirstNet() throws Exception {
        for (int n = 0; n < 6000 && checkpoints().stream().noneMatch(name -> name.endsWith(".trained")); n++) {
            Thread.sleep(20);
        }
    }
}
