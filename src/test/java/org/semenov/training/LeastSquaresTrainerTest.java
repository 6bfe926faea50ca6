package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.BiasOrder;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.Tanh;
import org.semenov.optim.StopReason;

class LeastSquaresTrainerTest {
    private static final LeastSquaresSettings SETTINGS = new LeastSquaresSettings(1e-9, 0, 3, 12, 12, 150);
    private final ResNet net = new ResNet(new ResNetShape(2, 7, 3, 1), new Tanh(), 0.5);
    private final double[] start = new Initialization(1, 0.3, false).draw(net.shape(), 2);
    private final LeastSquaresData data = data(400);

    private static LeastSquaresData data(int samples) {
        return new LeastSquaresData(inputs(1, samples), targets(inputs(1, samples)), weights(samples),
                inputs(2, 60), targets(inputs(2, 60)), weights(60));
    }

    private static double[][] inputs(long seed, int samples) {
        Random random = new Random(seed);
        double[][] inputs = new double[2][samples];
        for (int n = 0; n < samples; n++) {
            inputs[0][n] = 2 * random.nextDouble() - 1;
            inputs[1][n] = 2 * random.nextDouble() - 1;
        }
        return inputs;
    }

    private static double[] targets(double[][] inputs) {
        double[] targets = new double[inputs[0].length];
        Arrays.setAll(targets, n -> Math.sin(2 * inputs[0][n]) * Math.exp(inputs[1][n]));
        return targets;
    }

    private static double[] weights(int samples) {
        double[] weights = new double[samples];
        Arrays.setAll(weights, n -> 1 + n % 3);
        return weights;
    }

    private static byte[] saved(LeastSquaresTrainer trainer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trainer.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void assertSame(LeastSquaresResult expected, LeastSquaresResult actual) {
        assertArrayEquals(expected.theta(), actual.theta());
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.stopReason(), actual.stopReason());
        assertEquals(expected.bestIteration(), actual.bestIteration());
    }

    private static LeastSquaresResult finish(LeastSquaresTrainer trainer) {
        boolean unfinished = true;
        while (unfinished) {
            unfinished = trainer.advance();
        }
        return trainer.result();
    }

    @Test
    void fitsASmoothFunctionFarBetterThanItBegan() {
        LeastSquaresResult result = LeastSquaresTrainer.train(net, start, data, new LeastSquaresSettings(0, 0, 5, 60, 60, 400));
        assertTrue(result.bestValidationError() < 1e-6, "validation error " + result.bestValidationError());
        assertEquals(66, result.rows().size());
        assertTrue(Double.isNaN(result.rows().get(4).damping()));
        assertTrue(result.rows().get(5).damping() > 0 || Double.isNaN(result.rows().get(5).damping()));
        assertTrue(result.rows().get(6).damping() > 0);
        assertEquals(StopReason.ITERATION_LIMIT, result.stopReason());
    }

    @Test
    void theLossFallsAndIsTheMisfitAndTheRest() {
        LeastSquaresResult result = LeastSquaresTrainer.train(net, start, data, SETTINGS);
        for (int k = 1; k < result.rows().size(); k++) {
            assertTrue(result.rows().get(k).loss() < result.rows().get(k - 1).loss());
            assertTrue(result.rows().get(k).misfit() < result.rows().get(k).loss());
        }
    }

    @Test
    void aPenaltyBringsTheBiasesNearTheirOrder() {
        double before = BiasOrder.of(net.shape(), start).largest();
        LeastSquaresResult result = LeastSquaresTrainer.train(net, start, data, new LeastSquaresSettings(1e-6, 1e4, 0, 30, 30, 400));
        assertTrue(before > 0.1);
        assertTrue(BiasOrder.of(net.shape(), result.theta()).largest() < 1e-3);
    }

    @Test
    void aWarmStartIsNeverMadeWorse() {
        LeastSquaresResult first = LeastSquaresTrainer.train(net, start, data, SETTINGS);
        LeastSquaresResult second = LeastSquaresTrainer.train(net, first.theta(), data, SETTINGS);
        assertEquals(first.bestValidationError(), second.rows().get(0).validationError(), 0.0);
        assertTrue(second.bestValidationError() <= first.bestValidationError());
    }

    @Test
    void endsWhenPatienceIsSpentAndKeepsTheBest() {
        LeastSquaresData noisy = new LeastSquaresData(data.trainingInputs(), noise(400), data.trainingWeights(),
                data.validationInputs(), noise(60), data.validationWeights());
        LeastSquaresResult result = LeastSquaresTrainer.train(net, start, noisy, new LeastSquaresSettings(0, 0, 0, 200, 4, 400));
        assertEquals(StopReason.PATIENCE_SPENT, result.stopReason());
        assertEquals(result.bestIteration() + 4, result.rows().size() - 1);
        double best = result.rows().stream().mapToDouble(LeastSquaresResult.Row::validationError).min().orElseThrow();
        assertEquals(best, result.bestValidationError(), 0.0);
    }

    private static double[] noise(int samples) {
        Random random = new Random(samples);
        double[] noise = new double[samples];
        Arrays.setAll(noise, n -> random.nextGaussian());
        return noise;
    }

    /** Within the leading iterations, at their end, and after. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 4, 9, 15})
    void aResumedTrainingGoesOnWithTheSameBits(int cut, @TempDir Path directory) throws IOException {
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        LeastSquaresTrainer whole = LeastSquaresTrainer.start(net, start, data, SETTINGS);
        for (int k = 0; k < cut; k++) {
            whole.advance();
        }
        checkpoints.save("dY(H2O)", whole);
        LeastSquaresTrainer rest = checkpoints.running("dY(H2O)", net, data, SETTINGS).orElseThrow();
        assertArrayEquals(saved(whole), saved(rest));
        assertSame(finish(whole), finish(rest));
        assertTrue(checkpoints.running("another", net, data, SETTINGS).isEmpty());
        assertThrows(CheckpointException.class, () -> checkpoints.running("dY(H2O)", net, data(401), SETTINGS));
    }

    @Test
    void refusesAStateOfAnotherMethod() throws IOException {
        byte[] bytes = saved(LeastSquaresTrainer.start(net, start, data, new LeastSquaresSettings(0, 0, 0, 5, 5, 100)));
        LeastSquaresSettings others = new LeastSquaresSettings(0, 0, 0, 5, 5, 100,
                LeastSquaresSettings.defaultMethod().withShrink(0.2));
        assertThrows(IOException.class,
                () -> LeastSquaresTrainer.resume(net, data, others, new DataInputStream(new ByteArrayInputStream(bytes))));
    }

    @Test
    void sideBySideAndAloneTheBitsAreTheSame() throws Exception {
        LeastSquaresResult alone = LeastSquaresTrainer.train(net, start, data, SETTINGS);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<LeastSquaresResult> training = () -> LeastSquaresTrainer.train(net, start, data, SETTINGS);
            List<Future<LeastSquaresResult>> results = new ArrayList<>(threads.invokeAll(List.of(training, training, training)));
            for (Future<LeastSquaresResult> result : results) {
                assertSame(alone, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFinishedTrainingAdvancesNoFurther() {
        LeastSquaresTrainer trainer = LeastSquaresTrainer.start(net, start, data, SETTINGS);
        assertThrows(IllegalStateException.class, trainer::result);
        LeastSquaresResult result = finish(trainer);
        assertFalse(trainer.advance());
        assertSame(result, trainer.result());
    }

    @Test
    void refusesSamplesThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> new LeastSquaresData(inputs(1, 5), new double[4], weights(4),
                inputs(2, 60), targets(inputs(2, 60)), weights(60)));
        assertThrows(IllegalArgumentException.class, () -> new LeastSquaresData(inputs(1, 5), new double[5], new double[5],
                inputs(2, 60), targets(inputs(2, 60)), weights(60)));
    }
}
