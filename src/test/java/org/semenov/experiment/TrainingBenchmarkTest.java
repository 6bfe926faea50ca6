package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.Activation;
import org.semenov.network.Arithmetic;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;
import org.semenov.report.Table;

class TrainingBenchmarkTest {

    /** The naive twin measured against is a twin: the same loss and gradient as the net, in either arithmetic. */
    @ParameterizedTest
    @ValueSource(strings = {"smooth-relu(0.1)", "tanh"})
    void theNaiveTwinComputesTheSame(String activation) {
        ResNetShape shape = new ResNetShape(4, 9, 5, 1);
        ResNet net = new ResNet(shape, Activation.parse(activation), 0.125);
        double[] theta = new Initialization(1.0, 0.5, false).draw(shape, 2L);
        double[][] inputs = new double[4][131];
        Random random = new Random(1);
        for (double[] row : inputs) {
            for (int n = 0; n < row.length; n++) {
                row[n] = random.nextGaussian();
            }
        }
        double[] naive = new double[theta.length];
        double value = new NaiveTraining(net).addGradient(theta, inputs, inputs[0], naive);
        assertTrue(value > 1.0, "a loss to compare");
        for (Arithmetic arithmetic : Arithmetic.values()) {
            if (arithmetic.isAvailable()) {
                double[] gradient = new double[theta.length];
                double sum = net.addGradient(theta, inputs, (first, count, outputs, adjoints) -> {
                    double part = 0.0;
                    for (int n = 0; n < count; n++) {
                        adjoints[0][n] = outputs[0][n] - inputs[0][first + n];
                        part += 0.5 * adjoints[0][n] * adjoints[0][n];
                    }
                    return part;
                }, gradient, new ResNetWorkspace(shape, arithmetic));
                assertEquals(value, sum, 1e-13 * value);
                for (int p = 0; p < theta.length; p++) {
                    assertEquals(naive[p], gradient[p], 1e-13 * value, arithmetic + ", parameter " + p);
                }
            }
        }
    }

    /** x ← a x + b with a close to one: where the loops for the peak end is known, so that they did run. */
    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void theLoopsForThePeakDoTheirArithmetic(Arithmetic arithmetic) {
        assumeTrue(arithmetic.isAvailable(), arithmetic.describe() + " is not available");
        double a = 0.999999;
        double limit = 1e-6 / (1.0 - a);
        if (arithmetic == Arithmetic.VECTOR) {
            VectorPeak peak = new VectorPeak();
            peak.run();
            assertEquals(limit + (1e-6 - limit) * Math.pow(a, 100_000), peak.result(), 1e-9);
        } else {
            PlainPeak peak = new PlainPeak();
            peak.run();
            assertEquals(limit + (1e-6 - limit) * Math.pow(a, 2_400), peak.result(), 1e-9);
        }
    }

    /** On a small net, so that it takes a second: every row has a figure, and each ratio is to a row that is there. */
    @Test
    void theTableHasAllMeasurements() {
        Table table = new TrainingBenchmark(ExperimentListener.silent(), new ResNetShape(3, 12, 3, 1), 200, 3).run();
        assertEquals(List.of("measurement", "median", "unit", "baseline", "ratio"), table.columns());
        int arithmetics = Arithmetic.VECTOR.isAvailable() ? 2 : 1;
        assertEquals(7 + arithmetics + 2 * (2 + 3 * arithmetics), table.rows().size());
        for (List<Object> row : table.rows()) {
            assertTrue((double) row.get(1) > 0.0, row.toString());
            assertEquals(row.get(3).equals(""), row.get(4) == null, row.toString());
            assertTrue(row.get(4) == null || (double) row.get(4) > 0.0, row.toString());
        }
    }
}
