package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;

/** Everything around the library: equal starts, going on after a kill, tables, figures, manifest. */
class MnistExperimentTest {
    private static final RunOrigin ORIGIN = new RunOrigin("test reproduce mnist", 3L, "none", "test");
    private static final MnistSettings SETTINGS = new MnistSettings(64, 3, 2, 0.9);

    @TempDir
    private Path directory;
    private MnistData data;

    @BeforeEach
    void writeDigits() throws IOException {
        IdxFiles.write(directory, 80, 40, 7L);
        data = MnistData.read(directory);
    }

    private MnistResults run(MnistSettings settings, String checkpoints, ExperimentListener listener) throws IOException {
        return new MnistExperiment(settings, new ToyLibrary(), ORIGIN, 1, listener).run(data, directory.resolve(checkpoints));
    }

    /** Interrupts its thread after so many images. */
    private record Interrupter(long[] left) implements ExperimentListener {
        @Override
        public void stage(String name, String unit, long total) {
            assertEquals(3L * 2 * 3 * 64, total);
        }

        @Override
        public void step(long units) {
            left[0] -= units;
            if (left[0] <= 0) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aRunThatIsInterruptedAgainAndAgainEndsWithTheSameBytes() throws IOException {
        Path whole = directory.resolve("whole");
        run(SETTINGS, "whole-checkpoints", ExperimentListener.silent()).write(whole);
        int interruptions = 0;
        MnistResults results = null;
        // images found trained count as well: each run gets a little further than the one before
        for (long images = 100; results == null; images += 100) {
            try {
                results = run(SETTINGS, "part-checkpoints", new Interrupter(new long[] {images}));
            } catch (CancellationException interrupted) {
                interruptions++;
                assertTrue(interrupted.getMessage().contains("the same command goes on"), interrupted.getMessage());
            }
        }
        assertTrue(interruptions >= 5, interruptions + " interruptions");
        Path part = directory.resolve("part");
        results.write(part);
        List<Path> files;
        try (var list = Files.list(whole)) {
            files = list.sorted().toList();
        }
        assertEquals(15, files.size(), files.toString());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(part.resolve(file.getFileName())), file.toString());
        }
    }

    @Test
    void tablesHoldARowANetAndSayWhatThePairsSay() throws IOException {
        MnistResults results = run(SETTINGS, "c", ExperimentListener.silent());
        Path written = directory.resolve("written");
        results.write(written);
        assertEquals(1 + 6, Files.readAllLines(written.resolve("accuracy.csv")).size());
        assertEquals(1 + 6 * 3, Files.readAllLines(written.resolve("history.csv")).size());
        assertEquals(1 + 6 * 6, Files.readAllLines(written.resolve("layers.csv")).size());
        assertEquals(1 + 3 * 714, Files.readAllLines(written.resolve("biases.csv")).size());
        assertEquals(1 + 4, Files.readAllLines(written.resolve("pairs.csv")).size());
        assertEquals(1 + 12, Files.readAllLines(written.resolve("paper.csv")).size());
        assertEquals(0.0, results.summary().get("Jgamma, pairs out of order"));
        assertEquals(0.0, results.summary().get("Jordered, pairs out of order"));
        assertTrue((Double) results.summary().get("J, pairs out of order") > 300.0);
        String verdict = results.summary().get("verdict").toString();
        assertTrue(verdict.matches("With the penalty .* of 2 seeds.*With its limit for γ → ∞ .* of 2 seeds.*"), verdict);
        String order = results.summary().get("order").toString();
        assertTrue(order.matches(".* of 708: with J 3\\d\\d to 3\\d\\d, with J_γ 0 in every seed, with J_γ \\(γ → ∞\\) 0 in every seed\\."), order);
        String manifest = Files.readString(written.resolve("manifest.json"));
        for (String part : List.of("\"command\": \"test reproduce mnist\"", "\"seed\": 3", "\"gamma\": 100.0", "toy, 1 thread", "80 training images")) {
            assertTrue(manifest.contains(part), manifest);
        }
        String page = Files.readString(written.resolve("report.html")).replace("&lt;", "<");
        for (String part : List.of(verdict, order, "it is at most", "nearest ordered ones", "</html>")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void aCheckpointOfAnotherTrainingOrADamagedOneIsRefused() throws IOException {
        run(SETTINGS, "c", ExperimentListener.silent());
        String other = assertThrows(IOException.class, () -> run(new MnistSettings(32, 3, 2, 0.9), "c", ExperimentListener.silent())).getMessage();
        assertTrue(other.contains("seed3-J.checkpoint: belongs to another training"), other);
        Path file = directory.resolve("c/seed3-J.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        String damaged = assertThrows(IOException.class, () -> run(SETTINGS, "c", ExperimentListener.silent())).getMessage();
        assertTrue(damaged.contains("seed3-J.checkpoint: is truncated or damaged"), damaged);
    }
}
