package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.mnist.pytorch.PyTorchLibrary;

/** The whole experiment with the real library on digits drawn here. */
class SyntheticDigitsTest {
    private static final RunOrigin ORIGIN = new RunOrigin("test reproduce mnist", 5L, "none", "test");

    @TempDir
    private Path directory;

    private Path run(MnistData data, MnistSettings settings, String name) throws IOException {
        Path written = directory.resolve(name);
        MnistResults results = new MnistExperiment(settings, new PyTorchLibrary(), ORIGIN, 1, ExperimentListener.silent())
                .run(data, directory.resolve(name + "-checkpoints"));
        results.write(written);
        return written;
    }

    private static double cell(Path table, int row, String column) throws IOException {
        List<String> lines = Files.readAllLines(table);
        return Double.parseDouble(lines.get(row).split(",")[List.of(lines.get(0).split(",")).indexOf(column)]);
    }

    @Test
    void allNetsLearnTheDigitsThePenaltyNearlyOrdersTheBiasesAndItsLimitDoes() throws IOException {
        IdxFiles.write(directory, 640, 200, 11L);
        Path accuracy = run(MnistData.read(directory), new MnistSettings(640, 2, 1, 0.8), "learned").resolve("accuracy.csv");
        for (int row = 1; row <= 3; row++) {
            assertTrue(cell(accuracy, row, "testAccuracyPercent") > 90.0, Files.readString(accuracy));
            assertEquals(708.0, cell(accuracy, row, "biasPairs"));
        }
        assertTrue(cell(accuracy, 1, "largestViolation") > 2.0 * cell(accuracy, 2, "largestViolation"), Files.readString(accuracy));
        assertTrue(cell(accuracy, 2, "orderViolations") > 0.0, Files.readString(accuracy));
        assertEquals(0.0, cell(accuracy, 3, "orderViolations"), Files.readString(accuracy));
        Path layers = accuracy.resolveSibling("layers.csv");
        for (int row = 13; row <= 18; row++) {
            assertEquals("Jordered", Files.readAllLines(layers).get(row).split(",")[1]);
            assertEquals(0.0, cell(layers, row, "orderViolations"), Files.readString(layers));
            assertTrue(cell(layers, row, "distinctBiases") > 1.0, Files.readString(layers));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesOnOneThread() throws IOException {
        IdxFiles.write(directory, 64, 20, 12L);
        MnistData data = MnistData.read(directory);
        Path first = run(data, new MnistSettings(64, 2, 1, 0.9), "first");
        Path second = run(data, new MnistSettings(64, 2, 1, 0.9), "second");
        for (String file : List.of("accuracy.csv", "history.csv", "biases.csv", "biases.svg", "manifest.json", "report.html")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }
}
