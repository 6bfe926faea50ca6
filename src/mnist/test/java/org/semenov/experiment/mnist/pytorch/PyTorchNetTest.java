package org.semenov.experiment.mnist.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.mnist.DigitNet;
import org.semenov.experiment.mnist.DigitSet;
import org.semenov.experiment.mnist.IdxFiles;
import org.semenov.experiment.mnist.IsotonicProjection;
import org.semenov.experiment.mnist.MnistData;
import org.semenov.experiment.mnist.MnistSettings;

/** The net of the paper in DJL: its shape, its start, its penalty, and that an epoch depends on nothing but what it is told. */
class PyTorchNetTest {
    private static final MnistSettings SETTINGS = new MnistSettings(64, 1, 1, 0.9);
    private static final PyTorchLibrary LIBRARY = new PyTorchLibrary();

    @TempDir
    private Path directory;

    @BeforeAll
    static void loadTheLibraryFirst() {
        assertEquals("DJL 0.35.1, PyTorch 2.7.1", LIBRARY.describe());
    }

    private DigitSet digits() throws IOException {
        IdxFiles.write(directory, 64, 32, 3L);
        return MnistData.read(directory).training();
    }

    private static int[] inOrder() {
        int[] order = new int[64];
        Arrays.setAll(order, n -> n);
        return order;
    }

    /** All parameters as bytes. */
    private static byte[] state(DigitNet net) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        net.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void nothingIsFetchedAndNothingIsReported() {
        assertEquals("true", System.getProperty("ai.djl.offline"));
        assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    }

    /** Weights and biases counted by hand from the widths; four numbers a channel in each batch normalisation. */
    @Test
    void theNetHasThePapersLayers() {
        DigitBlocks blocks = DigitBlocks.build(0.99);
        try (NDManager manager = NDManager.newBaseManager()) {
            blocks.initialize(manager, 1L);
            assertEquals(List.of(32L, 32L, 64L, 64L, 512L, 10L), blocks.biases().stream().map(NDArray::size).toList());
            long convolutions = 9 * 32 + 32 + 9 * 32 * 32 + 32 + 9 * 32 * 64 + 64 + 9 * 64 * 64 + 64;
            long dense = 4 * 4 * 64 * 512 + 512 + 512 * 10 + 10;
            long norms = 4 * (32 + 32 + 64 + 64 + 512);
            assertEquals(convolutions + dense + norms, blocks.parameters().stream().mapToLong(NDArray::size).sum());
        }
    }

    @Test
    void bothLossesStartFromTheSameWeightsAndZeroBiases() throws IOException {
        try (DigitNet without = LIBRARY.start(SETTINGS, 0.0, 9L, 1); DigitNet with = LIBRARY.start(SETTINGS, 100.0, 9L, 1);
                DigitNet other = LIBRARY.start(SETTINGS, 0.0, 10L, 1)) {
            assertArrayEquals(state(without), state(with));
            assertTrue(!Arrays.equals(state(without), state(other)), "another seed gave the same weights");
            assertTrue(Arrays.stream(with.biases()).flatMapToDouble(Arrays::stream).allMatch(bias -> bias == 0.0));
        }
    }

    /** γ/2 Σ min{d, 0}² with d = (1, -2, -0.5, 3) and (-1), and its gradient by hand. */
    @Test
    void thePenaltyAndItsGradientAreThePapers() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray first = manager.create(new float[] {0f, 1f, -1f, -1.5f, 1.5f});
            NDArray second = manager.create(new float[] {2f, 1f});
            first.setRequiresGradient(true);
            second.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray penalty = BiasOrderTerm.of(100.0, List.of(first, second));
                assertEquals(50f * (4f + 0.25f + 1f), penalty.getFloat(), 1e-4f);
                collector.backward(penalty);
            }
            assertArrayEquals(new float[] {0f, 200f, -150f, -50f, 0f}, first.getGradient().toFloatArray(), 1e-3f);
            assertArrayEquals(new float[] {100f, -100f}, second.getGradient().toFloatArray(), 1e-3f);
        }
    }

    @Test
    void thePenaltyReachesTheBiasesThroughTheTrainer() throws IOException {
        DigitSet digits = digits();
        try (DigitNet with = LIBRARY.start(SETTINGS, 100.0, 9L, 1); DigitNet without = LIBRARY.start(SETTINGS, 0.0, 9L, 1)) {
            for (DigitNet net : List.of(with, without)) {
                DigitNet.EpochLoss loss = trainOnce(net, digits);
                assertEquals(net == with, loss.penalty() > 0.0, loss.toString());
            }
            assertTrue(!Arrays.equals(state(with), state(without)), "the penalty changed nothing");
        }
    }

    /** After one step from equal starts the constrained biases are the projection of the free ones, and all else is equal. */
    @Test
    void withInfiniteGammaAStepIsTheFreeStepAndTheProjection() throws IOException, InterruptedException {
        DigitSet digits = digits();
        int[] batch = Arrays.copyOf(inOrder(), MnistSettings.BATCH);
        try (DigitNet free = LIBRARY.start(SETTINGS, 0.0, 9L, 1); DigitNet ordered = LIBRARY.start(SETTINGS, Double.POSITIVE_INFINITY, 9L, 1)) {
            assertEquals(free.train(digits, batch, 1L, done -> { }), ordered.train(digits, batch, 1L, done -> { }));
            double[][] expected = free.biases();
            boolean moved = false;
            for (int l = 0; l < expected.length; l++) {
                float[] values = new float[expected[l].length];
                for (int j = 0; j < values.length; j++) {
                    values[j] = (float) expected[l][j];
                }
                moved |= new IsotonicProjection(values.length).project(values);
                for (int j = 0; j < values.length; j++) {
                    assertEquals(values[j], ordered.biases()[l][j], "layer " + l + ", bias " + j);
                }
            }
            assertTrue(moved, "the step left nothing to project");
            assertEquals(differences(state(free), state(ordered)), differingBiases(free.biases(), ordered.biases()));
        }
    }

    private static long differences(byte[] first, byte[] second) {
        return IntStream.range(0, first.length / Float.BYTES)
                .filter(n -> !Arrays.equals(first, n * Float.BYTES, (n + 1) * Float.BYTES, second, n * Float.BYTES, (n + 1) * Float.BYTES)).count();
    }

    private static long differingBiases(double[][] first, double[][] second) {
        return IntStream.range(0, first.length)
                .mapToLong(l -> IntStream.range(0, first[l].length).filter(j -> first[l][j] != second[l][j]).count()).sum();
    }

    @Test
    void withInfiniteGammaNoPairIsOutOfOrderAfterAnyStep() throws IOException {
        try (DigitNet ordered = LIBRARY.start(SETTINGS, Double.POSITIVE_INFINITY, 9L, 1)) {
            DigitSet digits = digits();
            for (int epoch = 0; epoch < 3; epoch++) {
                assertEquals(0.0, trainOnce(ordered, digits).penalty());
                for (double[] layer : ordered.biases()) {
                    for (int j = 0; j + 1 < layer.length; j++) {
                        assertTrue(layer[j] <= layer[j + 1], layer[j] + " before " + layer[j + 1]);
                    }
                    assertTrue(layer[0] < layer[layer.length - 1], "all biases of a layer stayed equal");
                }
            }
        }
    }

    private static DigitNet.EpochLoss trainOnce(DigitNet net, DigitSet digits) {
        try {
            return net.train(digits, inOrder(), 1L, done -> assertEquals(MnistSettings.BATCH, done));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEpochFromSavedStateIsTheEpochWithoutStopping() throws IOException, InterruptedException {
        DigitSet digits = digits();
        try (DigitNet net = LIBRARY.start(SETTINGS, 100.0, 9L, 1); DigitNet resumed = LIBRARY.start(SETTINGS, 100.0, 77L, 1)) {
            net.train(digits, inOrder(), 1L, done -> { });
            resumed.load(new DataInputStream(new ByteArrayInputStream(state(net))));
            assertArrayEquals(state(net), state(resumed));
            DigitNet.EpochLoss straight = net.train(digits, inOrder(), 2L, done -> { });
            DigitNet.EpochLoss again = resumed.train(digits, inOrder(), 2L, done -> { });
            assertEquals(straight, again);
            assertArrayEquals(state(net), state(resumed));
            assertArrayEquals(net.classify(digits), resumed.classify(digits));
        }
    }
}
