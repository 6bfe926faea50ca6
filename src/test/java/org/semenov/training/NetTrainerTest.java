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
import org.junit.jupiter.api.Test;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.optim.LimitedMemoryBfgs;
import org.semenov.optim.Minimizer;
import org.semenov.optim.StopReason;

/** Patience, stages and what is kept, with a minimiser that follows a script; and one real training. */
class NetTrainerTest {

    /** y = θ_2 for the input 1, target 0 in validation: the validation error is the script's value squared. */
    private static TrainedNet follow(GammaPath path, int patience, int maximum, Minimizer script) {
        ResNet net = new ResNet(new ResNetShape(1, 1, 1, 1), new SmoothRelu(0.1), 1);
        TrainingData data = new TrainingData(new double[][] {{1, 1}}, new double[][] {{3, 3}},
                new double[][] {{1}}, new double[][] {{0}});
        return NetTrainer.train(new TrainingJob("a", net, new double[] {1, 0, 10}, data,
                new TrainingSettings(0, path, patience, maximum, script)));
    }

    private static Minimizer script(double... values) {
        return new ScriptedDescent(StopReason.LINE_SEARCH_FAILED, values);
    }

    /** Two outputs and two samples: ((10 - 1)² + 0² + (10 - 3)² + 0²) / 2. */
    @Test
    void validationErrorIsTheMeanOverSamplesOfTheSumOverOutputs() {
        ResNet net = new ResNet(new ResNetShape(1, 1, 1, 2), new SmoothRelu(0.1), 1);
        TrainingData data = new TrainingData(new double[][] {{1, 1}}, new double[][] {{3, 3}, {0, 0}},
                new double[][] {{1, 1}}, new double[][] {{0, 0}, {1, 3}});
        TrainedNet trained = NetTrainer.train(new TrainingJob("a", net, new double[] {1, 0, 0, 10}, data,
                new TrainingSettings(0, GammaPath.none(), 3, 100, script())));
        assertEquals((81.0 + 49.0) / 2, trained.bestValidationError(), 1e-13);
    }

    /** The first stage has converged when it is saved, so the second must start where it ended, and ends at once. */
    @Test
    void aTrainingResumedAtTheEndOfAStageGoesOnFromItsIterate() throws IOException {
        ResNet net = new ResNet(new ResNetShape(1, 1, 1, 1), new SmoothRelu(0.1), 1);
        TrainingData data = new TrainingData(new double[][] {{1, 1}}, new double[][] {{3, 3}},
                new double[][] {{1}}, new double[][] {{0}});
        TrainingJob job = new TrainingJob("a", net, new double[] {1, 0, 4}, data, new TrainingSettings(0,
                GammaPath.of(100, 0, 0), 100, 200, LimitedMemoryBfgs.defaults().withGradientTolerance(1e-3)));
        NetTrainer trainer = NetTrainer.start(job);
        while (trainer.lastRow().gradientMaxNorm() > 1e-3) {
            assertTrue(trainer.advance());
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        trainer.save(new DataOutputStream(saved));
        NetTrainer resumed = NetTrainer.resume(job, new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        int iterations = trainer.lastRow().iteration();
        assertTrue(iterations > 0);
        assertTrue(resumed.advance(), "the second stage begins");
        assertFalse(resumed.advance(), "and has converged already");
        assertEquals(iterations, resumed.result().iterations());
        assertTrue(trainer.advance());
        assertFalse(trainer.advance());
        assertArrayEquals(trainer.result().theta(), resumed.result().theta());
    }

    @Test
    void stopsWhenPatienceIsSpentAndKeepsTheMinimum() {
        TrainedNet trained = follow(GammaPath.none(), 3, 100, script(8, 5, 6, 7, 8, 1, 1, 1));
        assertEquals(StopReason.PATIENCE_SPENT, trained.stopReason());
        assertEquals(5, trained.iterations());
        assertEquals(2, trained.bestIteration());
        assertEquals(25, trained.bestValidationError(), 1e-14);
        assertArrayEquals(new double[] {1, 0, 5}, trained.theta());
    }

    @Test
    void aNewMinimumRenewsThePatienceAndAnEqualValueDoesNot() {
        TrainedNet trained = follow(GammaPath.none(), 3, 100, script(8, 9, 9, 7, 9, 9, 7, 6, 5));
        assertEquals(StopReason.PATIENCE_SPENT, trained.stopReason());
        assertEquals(4, trained.bestIteration());
        assertEquals(7, trained.iterations());
    }

    @Test
    void iterationLimitAndEndOfDescentAreNamed() {
        TrainedNet limited = follow(GammaPath.none(), 3, 4, script(8, 7, 6, 5, 4, 3));
        assertEquals(StopReason.ITERATION_LIMIT, limited.stopReason());
        assertEquals(4, limited.iterations());
        assertEquals(5, limited.theta()[2], 0.0);
        TrainedNet failed = follow(GammaPath.none(), 3, 100, script(8, 7));
        assertEquals(StopReason.LINE_SEARCH_FAILED, failed.stopReason());
        assertEquals(2, failed.iterations());
        assertEquals(2, failed.bestIteration());
    }

    @Test
    void theStartIsKeptOnlyWhereNoIterationWasDone() {
        TrainedNet none = follow(GammaPath.none(), 3, 100, script());
        assertEquals(0, none.iterations());
        assertArrayEquals(new double[] {1, 0, 10}, none.theta());
        TrainedNet worse = follow(GammaPath.none(), 2, 100, script(12, 13, 14));
        assertEquals(1, worse.bestIteration());
        assertArrayEquals(new double[] {1, 0, 12}, worse.theta());
    }

    @Test
    void everyStageHasItsOwnPatienceAndTheLastOneIsKept() {
        TrainedNet trained = follow(GammaPath.of(4, 1, 30, 1000), 2, 100, script(3, 2, 6, 8, 9));
        // stages end by patience after 4, by patience after 4, by patience after 4
        assertEquals(12, trained.iterations());
        assertEquals(10, trained.bestIteration());
        assertEquals(4, trained.bestValidationError(), 1e-14);
        assertEquals(StopReason.PATIENCE_SPENT, trained.stopReason());
        assertEquals(13, trained.history().rows().size());
        assertEquals(1, trained.history().rows().get(4).gamma(), 0.0);
        assertEquals(30, trained.history().rows().get(5).gamma(), 0.0);
        assertEquals(1000, trained.history().rows().get(12).gamma(), 0.0);
        assertEquals(3 * 9, trained.evaluations());
        assertEquals(3 * 2, trained.skippedUpdates());
    }

    @Test
    void stagesEndAtTheirLimitAndGoOnFromTheLastIterate() {
        TrainedNet trained = follow(GammaPath.of(2, 1, 30), 50, 6,
                new ScriptedDescent(StopReason.GRADIENT_TOLERANCE, 9, 8, 7, 6, 5));
        assertEquals(6, trained.iterations());
        assertEquals(StopReason.ITERATION_LIMIT, trained.stopReason());
        assertEquals(6, trained.theta()[2], 0.0);
        assertEquals(25.0 / 2, trained.history().rows().get(2).misfit(), 1e-14);
        assertEquals(64, trained.history().rows().get(2).validationError(), 1e-14);
    }

    @Test
    void settingsThatLeaveNothingToTheLastStageAreRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new TrainingSettings(0, GammaPath.of(50, 1, 30, 1000), 3, 100, script()));
        assertTrue(refused.getMessage().contains("100"), refused.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new TrainingSettings(0, GammaPath.none(), 0, 100, script()));
    }

    @Test
    void dataThatDoNotFitTheNetAreRefused() {
        ResNet net = new ResNet(new ResNetShape(2, 1, 1, 1), new SmoothRelu(0.1), 1);
        TrainingSettings settings = new TrainingSettings(0, GammaPath.none(), 3, 100, script());
        assertThrows(IllegalArgumentException.class, () -> new TrainingJob("a", net,
                new double[net.shape().parameterCount()], Samples.random(3, 1, 4, 4, 1), settings));
        assertThrows(IllegalArgumentException.class, () -> new TrainingJob("a", net,
                new double[3], Samples.random(2, 1, 4, 4, 1), settings));
        assertThrows(IllegalArgumentException.class, () -> new TrainingData(new double[][] {{1, Double.NaN}},
                new double[][] {{1, 1}}, new double[][] {{1}}, new double[][] {{1}}));
        assertThrows(IllegalArgumentException.class, () -> new TrainingData(new double[1][3],
                new double[1][2], new double[1][1], new double[1][1]));
    }

    /** Plain descent with momentum learns sin x to 1 % of its mean square, 1/4 in the units of the misfit. */
    @Test
    void sineIsLearnt() {
        TrainedNet trained = NetTrainer.train(Samples.sineJob("sine", GammaPath.none(), 1500));
        History.Row first = trained.history().rows().get(0);
        History.Row last = trained.history().rows().get(1500);
        assertTrue(first.misfit() > 0.1, "misfit at the start " + first.misfit());
        assertTrue(last.misfit() < 2.5e-3, "misfit at the end " + last.misfit());
        assertTrue(trained.bestValidationError() < 5e-3, "validation " + trained.bestValidationError());
    }
}
