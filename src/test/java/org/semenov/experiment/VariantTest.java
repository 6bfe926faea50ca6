package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.network.BiasOrder;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainingData;
import org.semenov.training.TrainingJob;

/** What the variants of a seed share at the start, and what the comparison of them writes. */
class VariantTest {
    private static final SineSettings SETTINGS = SineSettings.withIterations(30, 2).withVariants(Variant.ALL);

    @TempDir
    private Path directory;

    private static TrainingJob job(Variant variant) {
        ResNet net = SETTINGS.net();
        double[][] x = {DoubleStream.iterate(-1.0, value -> value + 0.1).limit(21).toArray()};
        return variant.of(new TrainingJob("sine", net, SETTINGS.initialization(variant).draw(net.shape(), NetSeed.of(3, "sine")),
                new TrainingData(x, x, x, x), SETTINGS.training(variant)));
    }

    private static double[] outputs(TrainingJob job) {
        double[][] outputs = new double[1][21];
        job.net().forward(job.start(), job.data().trainingInputs(), outputs, new ResNetWorkspace(job.net().shape()));
        return outputs[0];
    }

    @Test
    void aVariantAndItsBaselineStartAsTheSameFunction() {
        for (Variant variant : Variant.ALL) {
            assertArrayEquals(outputs(job(variant.baseline())), outputs(job(variant)), 1e-12, variant.name());
        }
    }

    @Test
    void allVariantsDrawTheSameWeightsAndBiasesUpToTheirOrder() {
        double[] wanted = job(Variant.J).start();
        Arrays.sort(wanted);
        for (Variant variant : Variant.ALL) {
            double[] start = job(variant).start();
            Arrays.sort(start);
            assertArrayEquals(wanted, start, variant.name());
        }
    }

    @Test
    void sortedStartsAreInOrderAndTheOnePermutationOrdersTheFirstLayer() {
        ResNetShape shape = SETTINGS.net().shape();
        for (Variant variant : Variant.ALL) {
            double[] start = job(variant).start();
            assertEquals(variant.sortedStart(), BiasOrder.of(shape, start).violations() == 0, variant.name());
        }
        double[] permuted = job(Variant.ONE_PERMUTATION).start();
        double[] first = Arrays.copyOfRange(permuted, shape.biasOffset(0), shape.biasOffset(0) + shape.width());
        double[] sorted = first.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, first);
    }

    @Test
    void onlyPenalisedVariantsHaveAGamma() {
        for (Variant variant : Variant.ALL) {
            boolean gamma = job(variant).settings().gammaPath().stages().stream().anyMatch(stage -> stage.gamma() > 0);
            assertEquals(variant.penalised(), gamma, variant.name());
        }
        assertFalse(Variant.REPARAMETRISED.penalised());
    }

    @Test
    void theComparisonHasARowAQuestionAndMetricAndEveryValue() throws IOException {
        SineResults results = new SineExperiment(SETTINGS, new RunOrigin("test", 1L, "none", "test"), 2, ExperimentListener.silent())
                .run(directory.resolve("checkpoints"));
        results.write(directory);
        List<String> statistics = Files.readAllLines(directory.resolve("statistics.csv"));
        assertEquals(1 + 6 * 5, statistics.size());
        assertEquals(1 + 5 * 6 * 2, Files.readAllLines(directory.resolve("statistics-values.csv")).size());
        assertEquals(1 + 6 * 2, Files.readAllLines(directory.resolve("training.csv")).size());
        assertTrue(statistics.stream().skip(1).allMatch(row -> row.contains("too few seeds") || row.contains("equal")), statistics.toString());
        String page = Files.readString(directory.resolve("report.html"));
        assertTrue(page.contains("Statistics over 2 seeds") && page.contains("re-parametrised against J_γ"));
        assertTrue(Files.exists(directory.resolve("distribution-misfit-at-the-end.png")));
    }

    @Test
    void thePapersTwoAreNeverLeftOut() {
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withVariants(List.of(Variant.J, Variant.REPARAMETRISED)));
        assertThrows(IllegalArgumentException.class, () -> Variant.parse("some"));
        assertEquals(Variant.PAPER, Variant.parse("Paper"));
    }
}
