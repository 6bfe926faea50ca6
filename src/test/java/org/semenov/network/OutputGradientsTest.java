package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Jacobian's rows against the adjoint gradient of single samples, which {@link GradientTest} compares with differences. */
class OutputGradientsTest {

    /** Widths below and above a panel of 32 columns, one block of samples and several. */
    static Stream<Arguments> nets() {
        return Stream.of(Arithmetic.values()).filter(Arithmetic::isAvailable).flatMap(arithmetic -> Stream.of(
                Arguments.of(arithmetic, new ResNet(new ResNetShape(3, 4, 1, 1), new Tanh(), 1.0), 5),
                Arguments.of(arithmetic, new ResNet(new ResNetShape(14, 20, 4, 1), new Tanh(), 0.25), 103),
                Arguments.of(arithmetic, new ResNet(new ResNetShape(35, 33, 3, 1), new SmoothRelu(0.2), 0.5), 49)));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void rowsAreGradientsOfSingleSamples(Arithmetic arithmetic, ResNet net, int samples) {
        Random random = new Random(samples);
        double[] theta = new Initialization(1.2, 0.5, false).draw(net.shape(), 4);
        double[][] inputs = Batches.uniform(random, net.shape().inputs(), samples + 2);
        ResNetWorkspace workspace = new ResNetWorkspace(net.shape(), arithmetic);
        ResNetWorkspace other = new ResNetWorkspace(net.shape(), Arithmetic.PLAIN);
        double[][] outputs = new double[1][samples + 2];
        net.forward(theta, inputs, outputs, workspace);
        int[] seen = new int[1];
        net.outputGradients(theta, inputs, samples, (n, output, row) -> {
            assertEquals(seen[0]++, n);
            assertEquals(outputs[0][n], output, 0.0);
            double[] expected = new double[theta.length];
            net.backward(theta, Batches.sample(inputs, n), new double[][] {{1}}, expected, other);
            assertArrayEquals(expected, row, 1e-13);
        }, workspace);
        assertEquals(samples, seen[0]);
    }

    @Test
    void refusesSeveralOutputs() {
        ResNet net = new ResNet(new ResNetShape(2, 3, 2, 2), new Tanh(), 1.0);
        assertThrows(IllegalArgumentException.class, () -> net.outputGradients(new double[net.shape().parameterCount()],
                new double[2][4], 4, (n, output, row) -> { }, new ResNetWorkspace(net.shape())));
    }
}
