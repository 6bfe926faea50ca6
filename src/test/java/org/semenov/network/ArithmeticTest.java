package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two ways to compute the products give the same net. */
class ArithmeticTest {

    private final String asked = System.getProperty(Arithmetic.PROPERTY);

    @AfterEach
    void restoreTheProperty() {
        ask(asked);
    }

    private static void ask(String arithmetic) {
        if (arithmetic == null) {
            System.clearProperty(Arithmetic.PROPERTY);
        } else {
            System.setProperty(Arithmetic.PROPERTY, arithmetic);
        }
    }

    private static void assumeVector() {
        assumeTrue(Arithmetic.VECTOR.isAvailable(), "Java runs without the vector module or on a narrow vector unit");
    }

    /** Widths and outputs on both sides of panels of 32 columns and tiles of six rows; one block of samples and several. */
    static Stream<Arguments> nets() {
        return Stream.of(
                Arguments.of(new ResNet(new ResNetShape(10, 30, 8, 1), new SmoothRelu(0.1), 0.125), 257),
                Arguments.of(new ResNet(new ResNetShape(1, 50, 2, 1), new SmoothRelu(0.1), 1.0), 100),
                Arguments.of(new ResNet(new ResNetShape(3, 1, 2, 2), new Tanh(), 0.5), 1),
                Arguments.of(new ResNet(new ResNetShape(33, 31, 3, 9), new Tanh(), 0.25), 49),
                Arguments.of(new ResNet(new ResNetShape(70, 32, 2, 35), new SmoothRelu(0.2), 2.0), 48),
                Arguments.of(new ResNet(new ResNetShape(5, 65, 3, 7), new Tanh(), 0.25), 7));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void bothGiveTheSameOutputsAndGradients(ResNet net, int samples) {
        assumeVector();
        ResNetShape shape = net.shape();
        Random random = new Random(samples);
        double[] theta = new Initialization(1, 0.5, false).draw(shape, 3);
        double[][] inputs = Batches.uniform(random, shape.inputs(), samples);
        double[][] targets = Batches.uniform(random, shape.outputs(), samples);
        double[][][] outputs = new double[2][shape.outputs()][samples];
        double[][] gradients = new double[2][theta.length];
        double[] values = new double[2];
        for (Arithmetic arithmetic : Arithmetic.values()) {
            int a = arithmetic.ordinal();
            ResNetWorkspace workspace = new ResNetWorkspace(shape, arithmetic);
            net.forward(theta, inputs, outputs[a], workspace);
            values[a] = net.addGradient(theta, inputs, Batches.halfSquares(targets), gradients[a], workspace);
        }
        double norm = Batches.norm(gradients[0]);
        assertEquals(values[0], values[1], 1e-13 * values[0]);
        for (int p = 0; p < theta.length; p++) {
            assertEquals(gradients[0][p], gradients[1][p], 1e-13 * norm, "parameter " + p);
        }
        for (int o = 0; o < shape.outputs(); o++) {
            double size = Batches.norm(outputs[0][o]);
            assertArrayEquals(outputs[0][o], outputs[1][o], 1e-13 * (1 + size), "output " + o);
        }
    }

    /** Each element is one chain of fused multiply-adds in the order of the sources, to the bit. */
    @Test
    void productsOfPanelsEqualTheirDefinition() {
        assumeVector();
        Random random = new Random(9);
        for (int[] size : new int[][] {{6, 31, 30}, {48, 65, 50}, {12, 3, 70}, {6, 33, 1}}) {
            int rows = size[0];
            int columns = size[1];
            int sources = size[2];
            double[][] a = Batches.uniform(random, rows, sources);
            double[][] b = Batches.uniform(random, sources, columns);
            double[][] start = Batches.uniform(random, 1, columns);
            PanelMatrix target = new PanelMatrix(rows, columns);
            PanelMatrix transposed = new PanelMatrix(rows, columns);
            PanelProduct.addByColumns(transposed, rows, panels(transpose(a)), panels(b), sources);
            PanelProduct.addByRows(target, rows, panels(a), panels(b), sources);
            for (int n = 0; n < rows; n++) {
                for (int j = 0; j < columns; j++) {
                    assertEquals(chain(0.0, a[n], b, j), target.get(n, j), 0.0);
                    assertEquals(chain(0.0, a[n], b, j), transposed.get(n, j), 0.0);
                }
            }
            PanelProduct.setByRows(panels(start), target, rows, panels(a), panels(b), sources);
            for (int n = 0; n < rows; n++) {
                for (int j = 0; j < columns; j++) {
                    assertEquals(chain(start[0][j], a[n], b, j), target.get(n, j), 0.0);
                }
            }
        }
    }

    private static double chain(double start, double[] row, double[][] b, int column) {
        double sum = start;
        for (int s = 0; s < row.length; s++) {
            sum = Math.fma(row[s], b[s][column], sum);
        }
        return sum;
    }

    private static PanelMatrix panels(double[][] rows) {
        PanelMatrix matrix = new PanelMatrix(rows.length, rows[0].length);
        for (int n = 0; n < rows.length; n++) {
            for (int j = 0; j < rows[n].length; j++) {
                matrix.set(n, j, rows[n][j]);
            }
        }
        return matrix;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int n = 0; n < a.length; n++) {
            for (int j = 0; j < a[n].length; j++) {
                transposed[j][n] = a[n][j];
            }
        }
        return transposed;
    }

    @Test
    void thePropertyChooses() {
        ResNetShape shape = new ResNetShape(2, 3, 2, 1);
        ask("plain");
        assertEquals(Arithmetic.PLAIN, Arithmetic.preferred());
        assertEquals(Arithmetic.PLAIN, new ResNetWorkspace(shape).arithmetic());
        ask("fast");
        assertTrue(assertThrows(IllegalArgumentException.class, Arithmetic::preferred).getMessage().contains("plain, vector"));
        ask(null);
        assertEquals(Arithmetic.VECTOR.isAvailable(), Arithmetic.preferred() == Arithmetic.VECTOR);
        assumeVector();
        ask("vector");
        assertEquals("vector, fma", new ResNetWorkspace(shape).arithmetic().describe());
    }
}
