package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;

class GammaExperimentTest {
    private static final RunOrigin ORIGIN = new RunOrigin("test", 1L, "none", "test");
    private static final GammaSettings SETTINGS = new GammaSettings(2, 20, 2, 3, 12);

    @TempDir
    private Path directory;

    private GammaExperiment experiment(int threads) {
        return new GammaExperiment(SETTINGS, ORIGIN, threads, ExperimentListener.silent());
    }

    private Path run(String name, int threads, String checkpoints) throws IOException {
        Path written = directory.resolve(name);
        experiment(threads).run(directory.resolve(checkpoints)).write(written);
        return written;
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        List<Path> files;
        try (var list = Files.list(one)) {
            files = list.sorted().toList();
        }
        assertTrue(files.size() >= 19, files.toString());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other.resolve(file.getFileName())), file.getFileName().toString());
        }
    }

    @Test
    void everyFileIsTheSameOnTwoThreadsAndFromCheckpoints() throws IOException {
        Path one = run("one", 1, "a");
        assertSameFiles(one, run("two", 2, "b"));
        assertSameFiles(one, run("again", 1, "a"));
        Files.delete(directory.resolve("a/path-elastic-seed2.checkpoint"));
        assertSameFiles(one, run("partly", 1, "a"));
    }

    @Test
    void anInterruptedRunGoesOnFromItsPaths() throws IOException {
        Thread.currentThread().interrupt();
        CancellationException told = assertThrows(CancellationException.class, () -> experiment(1).run(directory.resolve("c")));
        assertTrue(Thread.interrupted());
        assertTrue(told.getMessage().contains("goes on from"), told.getMessage());
    }

    @Test
    void aDamagedOrForeignCheckpointIsRefusedByName() throws IOException {
        run("first", 1, "d");
        Path file = directory.resolve("d/path-squares-seed1.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        IOException damaged = assertThrows(IOException.class, () -> run("second", 1, "d"));
        assertTrue(damaged.getMessage().contains(file.getFileName().toString()) && damaged.getMessage().contains("truncated"), damaged.getMessage());
        Files.write(file, bytes);
        GammaSettings others = new GammaSettings(2, 21, 2, 3, 12);
        IOException foreign = assertThrows(IOException.class,
                () -> new GammaExperiment(others, ORIGIN, 1, ExperimentListener.silent()).run(directory.resolve("d")));
        assertTrue(foreign.getMessage().contains("belongs to another run"), foreign.getMessage());
    }

    @Test
    void seedsBeyondTheLargestNumberAreRefusedAtOnce() {
        RunOrigin last = new RunOrigin("test", Long.MAX_VALUE - 1, "none", "test");
        String message = assertThrows(IllegalArgumentException.class,
                () -> new GammaExperiment(SETTINGS, last, 1, ExperimentListener.silent())).getMessage();
        assertTrue(message.contains("--seed 9223372036854775806 with --seeds 2") && message.contains("at most 9223372036854775805"), message);
        new GammaExperiment(SETTINGS, new RunOrigin("test", Long.MAX_VALUE - 2, "none", "test"), 1, ExperimentListener.silent());
    }

    @Test
    void eachPathEndsWithTheGammaItIsComparedWith() {
        for (GammaRule path : GammaRule.paths()) {
            assertEquals(path.gamma(), path.atOnce().gamma());
            assertTrue(path.isPath() && !path.atOnce().isPath());
            var stages = path.path(7).stages();
            assertEquals(3, stages.size());
            assertEquals(path == GammaRule.RESTARTED_0 ? 0.0 : 1.0, stages.get(0).gamma());
            assertEquals(7, stages.get(1).iterationLimit());
        }
    }
}
