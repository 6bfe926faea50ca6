package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against {@link ResNet#forward}, net by net. */
class JointInferenceTest {
    private static final int NETS = 5;

    private static Stream<Arguments> kinds() {
        List<Arguments> kinds = new ArrayList<>();
        for (Arithmetic arithmetic : Arithmetic.values()) {
            for (Precision precision : Precision.values()) {
                for (String activation : new String[] {"tanh", "smooth-relu(0.2)"}) {
                    kinds.add(Arguments.of(arithmetic, precision, activation));
                }
            }
        }
        return kinds.stream();
    }

    private static double[][] thetas(ResNetShape shape) {
        double[][] thetas = new double[NETS][];
        Arrays.setAll(thetas, q -> Initialization.standard().draw(shape, 17 + q));
        return thetas;
    }

    private static double[][] inputs(int inputs, int samples, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[inputs][samples];
        for (double[] row : rows) {
            Arrays.setAll(row, n -> 2.0 * random.nextGaussian());
        }
        return rows;
    }

    private static double[][] evaluated(JointInference inference, double[][] inputs, int samples) {
        double[][] outputs = new double[inference.nets()][samples];
        inference.newEvaluator().evaluate(inputs, outputs, samples);
        return outputs;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allNetsSayWhatEachSaysAlone(Arithmetic arithmetic, Precision precision, String activation) {
        double tolerance = precision == Precision.DOUBLE ? 1e-14 : 6e-6;
        for (ResNetShape shape : List.of(new ResNetShape(36, 16, 3, 1), new ResNetShape(7, 11, 2, 1), new ResNetShape(3, 33, 1, 1), new ResNetShape(1, 1, 4, 1))) {
            ResNet net = new ResNet(shape, Activation.parse(activation), 2.0 / 3.0);
            double[][] thetas = thetas(shape);
            JointInference inference = new JointInference(net, thetas, precision, arithmetic);
            for (int samples : new int[] {1, 31, 200}) {
                double[][] inputs = inputs(shape.inputs(), samples, samples);
                double[][] outputs = evaluated(inference, inputs, samples);
                for (int q = 0; q < NETS; q++) {
                    double[][] expected = new double[1][samples];
                    net.forward(thetas[q], inputs, expected, new ResNetWorkspace(shape));
                    double scale = 1.0 + Arrays.stream(expected[0]).map(Math::abs).max().orElseThrow();
                    assertArrayEquals(expected[0], outputs[q], tolerance * scale, shape.describe());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatASampleGetsDependsNeitherOnItsPlaceNorOnOthers(Arithmetic arithmetic, Precision precision, String activation) {
        ResNetShape shape = new ResNetShape(9, 10, 3, 1);
        JointInference inference = new JointInference(new ResNet(shape, Activation.parse(activation), 0.5), thetas(shape), precision, arithmetic);
        JointEvaluator evaluator = inference.newEvaluator();
        int samples = 230;
        double[][] inputs = inputs(shape.inputs(), samples, 3);
        inputs[4][57] = Double.NaN;
        inputs[4][58] = Double.POSITIVE_INFINITY;
        double[][] outputs = new double[NETS][samples];
        evaluator.evaluate(inputs, outputs, samples);
        for (int n = 0; n < samples; n += 7) {
            for (int count : new int[] {1, 3}) {
                double[][] alone = new double[shape.inputs()][count];
                for (int j = 0; j < alone.length; j++) {
                    alone[j][count - 1] = inputs[j][n];
                }
                double[][] said = new double[NETS][count];
                evaluator.evaluate(alone, said, count);
                for (int q = 0; q < NETS; q++) {
                    assertEquals(outputs[q][n], said[q][count - 1], 0.0);
                }
            }
        }
        assertTrue(Double.isNaN(outputs[0][57]));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void farOutTheNonlinearityIsAtItsEnds(Arithmetic arithmetic, Precision precision, String activation) {
        if (!activation.equals("tanh")) {
            return;
        }
        ResNetShape shape = new ResNetShape(1, 1, 1, 1);
        double[] theta = new double[shape.parameterCount()];
        theta[shape.weightOffset(0)] = 1.0;
        theta[shape.weightOffset(1)] = 1.0;
        JointInference inference = new JointInference(new ResNet(shape, new Tanh(), 1.0), new double[][] {theta}, precision, arithmetic);
        double[] points = {-1e300, -1e9, -50.0, -9.0, -1.0, -1e-3, -1e-9, 0.0, 1e-9, 0.5, 9.0, 50.0, 1e9, 1e300, Double.POSITIVE_INFINITY};
        double[] said = evaluated(inference, new double[][] {points}, points.length)[0];
        double unit = precision == Precision.DOUBLE ? 0x1p-52 : 0x1p-23;
        for (int n = 0; n < points.length; n++) {
            double exact = Math.tanh(points[n]);
            assertEquals(exact, said[n], 4.0 * unit * Math.abs(exact), "at " + points[n]);
        }
    }

    @Test
    void netsThatDoNotFitAreRefused() {
        ResNetShape shape = new ResNetShape(3, 4, 2, 1);
        ResNet net = new ResNet(shape, new Tanh(), 1.0);
        assertThrows(IllegalArgumentException.class, () -> new JointInference(net, new double[][] {new double[3]}, Precision.DOUBLE, Arithmetic.PLAIN));
        ResNet two = new ResNet(new ResNetShape(3, 4, 2, 2), new Tanh(), 1.0);
        assertThrows(IllegalArgumentException.class, () -> new JointInference(two, new double[0][], Precision.DOUBLE, Arithmetic.PLAIN));
        JointEvaluator evaluator = new JointInference(net, thetas(shape), Precision.DOUBLE, Arithmetic.PLAIN).newEvaluator();
        assertThrows(IllegalArgumentException.class, () -> evaluator.evaluate(new double[2][5], new double[NETS][5], 5));
        assertThrows(IllegalArgumentException.class, () -> evaluator.evaluate(new double[3][5], new double[1][5], 5));
    }
}
