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
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mechanisms;
import org.semenov.surrogate.ModelDirectory;

/** The whole experiment with few iterations: what it writes, not how good it is. */
class HydrogenExperimentTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();

    @TempDir
    private Path directory;

    private Path run(String name, int threads) throws IOException {
        HydrogenSettings paper = HydrogenSettings.withIterations("mechanisms/h2o2-ramec.inp", 1, 12);
        TrainingConfig small = new TrainingConfig(paper.training().trainingTemperatures(), 8, 2, "smooth-relu(0.1)", 0.5, 1.0, 0.1, true,
                0.1, 1, 0.01, 0.2, 1, 1e-7, List.of(0.0), 2, 400, 12, "lbfgs");
        HydrogenResults results = new HydrogenExperiment(new HydrogenSettings(paper.data(), small, paper.gammaPath(), 1, Variant.PAPER), KINETICS,
                new RunOrigin("test", 1L, "none", "test"), threads, ExperimentListener.silent()).run(directory.resolve(name + "-checkpoints"));
        Path written = directory.resolve(name);
        results.write(written);
        assertTrue(results.summary().containsKey("J, corrected, 1400 K"));
        return written;
    }

    @Test
    void tablesFiguresModelsAndPageAreWrittenAndTheSameOnTwoThreads() throws IOException {
        Path one = run("one", 1);
        Path two = run("two", 2);
        for (String file : List.of("table1-iterations.csv", "training.csv", "rollouts.csv", "rollouts-holding.csv", "history.csv",
                "misfit.svg", "misfit.png", "biases-T.svg", "rollout-1400K-nets-alone.svg", "rollout-2000K-corrected.png",
                "model-J/weights.bin", "model-J/model.json", "model-Jgamma/weights.bin", "report.html", "manifest.json")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
        }
        assertEquals(1 + 2 * 2 * 13, Files.readAllLines(one.resolve("rollouts.csv")).size());
        assertEquals(1 + 2 * 9, Files.readAllLines(one.resolve("training.csv")).size());
        assertEquals(9, new ModelDirectory(one.resolve("model-J")).load(KINETICS.mechanism()).layout().speciesCount() + 1);
    }

    @Test
    void thePaperNetsHaveThePapersSizesAndBothLossesTheSameStartAndSamples() {
        HydrogenSettings settings = HydrogenSettings.full("mechanisms/h2o2-ramec.inp", 1);
        assertEquals(6870, settings.training().net(10).shape().parameterCount());
        assertEquals(240, settings.training().net(10).shape().biasCount());
        assertEquals(13, settings.data().temperatures().size());
        assertEquals(5, settings.data().temperatures().stream().filter(settings::trainsOn).count());
        assertEquals(1e-7, settings.training().lambda());
        assertEquals(400, settings.training().patience());
        assertEquals(1000.0, settings.gammaPath().get(settings.gammaPath().size() - 1));
        TrainingConfig j = settings.training();
        TrainingConfig jGamma = settings.training().withGammaPath(settings.gammaPath());
        assertEquals(j, jGamma.withGammaPath(j.gammaPath()), "the losses differ in the path of gamma alone");
    }
}
