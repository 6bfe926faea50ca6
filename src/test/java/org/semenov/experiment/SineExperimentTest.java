package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SineExperimentTest {
    private static final RunOrigin ORIGIN = new RunOrigin("test", 1L, "none", "test");

    @TempDir
    private Path directory;

    private Path run(String name, int iterations, int seeds, int threads) throws IOException {
        SineResults results = new SineExperiment(SineSettings.withIterations(iterations, seeds), ORIGIN, threads,
                ExperimentListener.silent()).run(directory.resolve(name + "-checkpoints"));
        Path written = directory.resolve(name);
        results.write(written);
        return written;
    }

    @Test
    void everyFileIsTheSameOnOneThreadAndOnTwo() throws IOException {
        Path one = run("one", 60, 2, 1);
        Path two = run("two", 60, 2, 2);
        List<Path> files;
        try (var list = Files.list(one)) {
            files = list.filter(file -> !file.endsWith("wall-time.csv")).sorted().toList();
        }
        assertTrue(files.size() >= 10, files.toString());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(two.resolve(file.getFileName())), file.getFileName().toString());
        }
    }

    @Test
    void bothLossesStartEqualAndThePenaltyOrdersTheBiases() throws IOException {
        Path written = run("ordered", 400, 1, 2);
        List<String> lines = Files.readAllLines(written.resolve("history.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        int misfit = columns.indexOf("misfit");
        String startOfJ = lines.stream().filter(line -> line.startsWith("J,0,")).findFirst().orElseThrow();
        String startOfJGamma = lines.stream().filter(line -> line.startsWith("Jgamma,0,")).findFirst().orElseThrow();
        assertEquals(startOfJ.split(",")[misfit], startOfJGamma.split(",")[misfit]);
        List<String> rows = Files.readAllLines(written.resolve("training.csv"));
        List<String> names = List.of(rows.get(0).split(","));
        double errorOfJ = Double.parseDouble(rows.get(1).split(",")[names.indexOf("relativeTestError")]);
        double errorOfJGamma = Double.parseDouble(rows.get(2).split(",")[names.indexOf("relativeTestError")]);
        assertTrue(errorOfJ < 0.01 && errorOfJGamma < 0.1, "relative test errors " + errorOfJ + " and " + errorOfJGamma);
        int violationsOfJ = Integer.parseInt(rows.get(1).split(",")[names.indexOf("orderViolations")]);
        double largestOfJGamma = Double.parseDouble(rows.get(2).split(",")[names.indexOf("largestViolation")]);
        assertTrue(violationsOfJ > 10 && largestOfJGamma < 1e-3, violationsOfJ + " pairs out of order with J, largest with J_gamma " + largestOfJGamma);
    }

    @Test
    void lambdaIsVariedFromTheStartOfJ() throws IOException {
        Path written = run("lambda", 20, 2, 2);
        List<String> rows = Files.readAllLines(written.resolve("lambda.csv"));
        assertEquals(1 + 2 * LambdaComparison.LAMBDAS.size(), rows.size());
        List<String> columns = List.of(rows.get(0).split(","));
        String ofJ = Files.readAllLines(written.resolve("training.csv")).stream().filter(row -> row.startsWith("2,J,")).findFirst().orElseThrow();
        String same = rows.stream().skip(1).filter(row -> row.startsWith("2,") && Double.parseDouble(row.split(",")[1]) == 1e-7).findFirst().orElseThrow();
        assertTrue(ofJ.contains("," + same.split(",")[columns.indexOf("relativeTestError")] + ","), ofJ + " and " + same);
        assertEquals(5, rows.stream().filter(row -> row.startsWith("1,")).map(row -> row.split(",")[1]).distinct().count());
    }

    @Test
    void theManifestNamesCommandSeedAndSettings() throws IOException {
        String manifest = Files.readString(run("manifest", 5, 1, 1).resolve("manifest.json"));
        assertTrue(manifest.contains("\"command\": \"test\"") && manifest.contains("\"seed\": 1") && manifest.contains("gamma 100.0"), manifest);
        assertEquals(2, Files.readAllLines(directory.resolve("manifest/training.csv")).size() - 1);
    }
}
