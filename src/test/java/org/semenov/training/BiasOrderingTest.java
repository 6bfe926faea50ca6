package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.network.BiasOrder;
import org.semenov.network.Initialization;
import org.semenov.network.ResNetShape;

/** The ways of ordering: what each orders, and that the re-parametrised one is the same loss in other coordinates. */
class BiasOrderingTest {
    private static final ResNetShape SHAPE = new ResNetShape(2, 7, 3, 1);
    private static final int ITERATIONS = 60;

    private static TrainingJob job(BiasOrdering ordering, double gamma) {
        TrainingJob base = Samples.sineJob("T", GammaPath.constant(gamma), ITERATIONS);
        return new TrainingJob("T", base.net(), base.start(), base.data(), base.settings().withOrdering(ordering));
    }

    @Test
    void freeAndOrderAreInverseAndTheOrderHoldsForAnyParameters() {
        OrderedBiases biases = new OrderedBiases(SHAPE);
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            double[] theta = new Initialization(1, 0.3, true).draw(SHAPE, trial);
            double[] back = new double[theta.length];
            biases.order(biases.free(theta), back);
            assertArrayEquals(theta, back, 1e-15);
            double[] eta = random.doubles(theta.length, -40, 3).toArray();
            biases.order(eta, eta);
            assertEquals(0, BiasOrder.of(SHAPE, eta).violations());
        }
    }

    @Test
    void equalOrFallingBiasesCannotBeReparametrised() {
        double[] theta = new Initialization(1, 0.3, true).draw(SHAPE, 1);
        theta[SHAPE.biasOffset(1) + 3] = theta[SHAPE.biasOffset(1) + 2];
        String message = assertThrows(IllegalArgumentException.class, () -> new OrderedBiases(SHAPE).free(theta)).getMessage();
        assertTrue(message.contains("Biases 2 and 3 of layer 1"), message);
    }

    @Test
    void reparametrisedTrainingLearnsInOrderAndStartsFromTheSameLoss() {
        TrainedNet free = NetTrainer.train(job(BiasOrdering.PENALTY_ON_EVERY_LAYER, 0));
        TrainedNet ordered = NetTrainer.train(job(BiasOrdering.REPARAMETRISED, 0));
        assertEquals(free.history().rows().get(0).loss(), ordered.history().rows().get(0).loss(), 1e-15);
        assertEquals(0, ordered.biasOrder().violations());
        double first = ordered.history().rows().get(0).misfit();
        double last = ordered.history().rows().get(ITERATIONS).misfit();
        assertTrue(last < 0.5 * first, first + " to " + last);
    }

    @Test
    void thePenaltyOnTheFirstLayerLeavesTheOthersAlone() {
        ResNetShape shape = job(BiasOrdering.PENALTY_ON_FIRST_LAYER, 1).net().shape();
        double[] theta = new Initialization(1, 0.3, false).draw(shape, 3);
        double[] gradient = new double[theta.length];
        double value = new BiasOrderPenalty(shape, 10, 1).addTo(theta, gradient);
        double[] firstSorted = theta.clone();
        Arrays.sort(firstSorted, shape.biasOffset(0), shape.biasOffset(0) + shape.width());
        assertTrue(value > 0);
        for (int p = 0; p < gradient.length; p++) {
            if (p < shape.biasOffset(0) || p >= shape.biasOffset(0) + shape.width()) {
                assertEquals(0, gradient[p], 0.0);
            }
        }
        assertEquals(0, new BiasOrderPenalty(shape, 10, 1).addTo(firstSorted, gradient), 0.0);
        assertTrue(new BiasOrderPenalty(shape, 10).addTo(firstSorted, gradient) > 0);
    }

    @Test
    void aReparametrisedTrainingHasNoGamma() {
        assertThrows(IllegalArgumentException.class, () -> job(BiasOrdering.REPARAMETRISED, 1));
    }

    @Test
    void anInterruptedReparametrisedTrainingContinuesToTheSameBits(@TempDir Path directory) throws IOException {
        TrainingJob job = job(BiasOrdering.REPARAMETRISED, 0);
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        NetTrainer trainer = NetTrainer.start(job);
        for (int n = 0; n < 25; n++) {
            trainer.advance();
        }
        checkpoints.save(job, trainer);
        NetTrainer continued = checkpoints.running(job).orElseThrow();
        while (continued.advance()) {
            assertTrue(continued.lastRow().iteration() > 25);
        }
        assertArrayEquals(NetTrainer.train(job).theta(), continued.result().theta());
        assertThrows(CheckpointException.class, () -> checkpoints.running(job(BiasOrdering.PENALTY_ON_EVERY_LAYER, 0)));
    }
}
