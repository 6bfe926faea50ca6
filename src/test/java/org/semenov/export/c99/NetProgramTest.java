package org.semenov.export.c99;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.experiment.PrintedFigures;
import org.semenov.export.Programs;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;

/** Nets of several shapes in C against the nets of training, and the figures that the program prints. */
class NetProgramTest {
    private static final int NETS = 3;
    private static final int LAST_SAMPLE = 191;

    @ParameterizedTest
    @CsvSource({"10, 30, 8, smooth-relu(0.1)", "5, 16, 3, tanh", "7, 1, 1, smooth-relu(0.5)"})
    void netsOfAnyShapeAreThoseOfTraining(int inputs, int width, int layers, String activation, @TempDir Path directory) throws IOException, InterruptedException {
        Programs.require("gcc");
        ResNet net = new ResNet(new ResNetShape(inputs, width, layers, 1), Activation.parse(activation), 0.5);
        double[][] thetas = new double[NETS][];
        Arrays.setAll(thetas, q -> new Initialization(1.0, 1.0, false).draw(net.shape(), q));
        Path executable = directory.resolve("net-speed");
        Programs.compile(directory, NetProgram.build("gcc", new NetProgram(net, thetas).write(directory), executable).toArray(String[]::new));
        Map<String, Double> figures = PrintedFigures.of(List.of(executable.toString()));

        double[][] features = new double[inputs][1];
        Arrays.setAll(features, f -> new double[] {0.01 * ((7 * f + 3 * LAST_SAMPLE) % 101 - 50)});
        double[][] expected = new double[1][1];
        net.forward(thetas[NETS - 1], features, expected, new ResNetWorkspace(net.shape()));
        assertEquals(expected[0][0], figures.get("output"), 1e-14);
        assertEquals(expected[0][0], figures.get("output single"), 1e-5);
        for (String precision : new String[] {"double", "single"}) {
            assertTrue(figures.get("rate of nets " + precision) > 0.0 && figures.get("nets " + precision) > 0.0 && figures.get("peak " + precision) > 0.0, figures.toString());
            double operations = 2.0 * NETS * (width * inputs + (layers - 1.0) * width * width + width);
            assertEquals(1e-3 * operations, figures.get("rate of nets " + precision) * figures.get("nets " + precision), 1e-4 * operations);
        }
    }
}
