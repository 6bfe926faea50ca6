package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.Whitening;

class NetNodesTest {
    private static final int CELLS = 50;

    private static FlowModel model(String activation) {
        FlowModel tanh = FlowModels.random(ReactorClosure.CONSTANT_PRESSURE, 7);
        double[][] thetas = IntStream.range(0, tanh.outputs()).mapToObj(tanh::theta).toArray(double[][]::new);
        ResNet net = new ResNet(tanh.net().shape(), Activation.parse(activation), tanh.net().skipScale());
        return new FlowModel(tanh.layout(), tanh.closure(), tanh.domain(), tanh.predictor(), tanh.whitening(), tanh.scaling(), net, thetas,
                tanh.guard(), tanh.provenance());
    }

    /** [row][column] as numbers side by side. */
    private static double[] flat(double[][] columns) {
        double[] rows = new double[columns.length * CELLS];
        Arrays.setAll(rows, n -> columns[n % columns.length][n / columns.length]);
        return rows;
    }

    private static double[][] random(int rows, double size) {
        Random random = new Random(8);
        return IntStream.range(0, rows).mapToObj(i -> random.doubles(CELLS, -size, size).toArray()).toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "smooth-relu(0.1)", "smooth-relu(2)"})
    void theNetsAreThoseOfJavaWhateverTheActivation(String activation) throws OrtException {
        FlowModel model = model(activation);
        double[][] inputs = random(model.net().shape().inputs(), 3.0);
        double[][] expected = new double[model.outputs()][CELLS];
        for (int q = 0; q < expected.length; q++) {
            model.net().forward(model.theta(q), inputs, new double[][] {expected[q]}, new ResNetWorkspace(model.net().shape()));
        }
        Graph graph = new StepGraph(model, FlowModels.KINETICS).buildNets("nets", ElementType.DOUBLE);
        try (OnnxSession session = new OnnxSession(ModelFile.bytes(graph, "", Map.of()))) {
            assertArrayEquals(flat(expected), session.bind("whitened_inputs", CELLS, flat(inputs)).outputs().get("net_outputs"), 1e-13);
        }
    }

    /** The whitening of these models has features that never varied: AR is nowhere in the domain. */
    @Test
    void theDistanceIsInfiniteWhereAFeatureThatNeverVariedDiffersOrOneIsNoNumber() throws OrtException {
        FlowModel model = model("tanh");
        Whitening whitening = model.whitening();
        int constant = IntStream.range(0, whitening.featureCount()).filter(whitening::isConstant).findFirst().orElseThrow();
        double[][] features = random(whitening.featureCount(), 2.0);
        for (int f = 0; f < features.length; f++) {
            if (whitening.isConstant(f)) {
                Arrays.fill(features[f], whitening.mean(f));
            }
        }
        features[constant][1] += 1.01e-6 * (1.0 + Math.abs(whitening.mean(constant)));
        features[constant][2] += 0.99e-6 * (1.0 + Math.abs(whitening.mean(constant)));
        features[constant][3] = Double.NaN;
        features[0][4] = Double.NaN;
        features[0][5] = Double.NEGATIVE_INFINITY;
        Graph graph = new Graph("distance");
        List<String> columns = IntStream.range(0, features.length).mapToObj(Integer::toString).toList();
        Value input = graph.input(new Port("features", columns, ""), ElementType.DOUBLE);
        NetNodes nodes = new NetNodes(model);
        graph.output(new Port("distance", List.of("distance"), ""), nodes.distance(input, nodes.whitened(input)));
        try (OnnxSession session = new OnnxSession(ModelFile.bytes(graph, "", Map.of()))) {
            double[] distance = session.bind("features", CELLS, flat(features)).outputs().get("distance");
            for (int n = 0; n < CELLS; n++) {
                double expected = whitening.distance(features, n);
                assertEquals(n == 1 || n >= 3 && n <= 5, Double.isInfinite(distance[n]), "cell " + n);
                assertEquals(expected, distance[n], 1e-12 * (1.0 + distance[n]), "cell " + n);
            }
        }
    }

    @Test
    void whatANetSaysIsHeldAndScaled() throws OrtException {
        FlowModel model = model("tanh");
        double[] said = {0.0, 1e-9, -0.7, 2.9, -3.0, 3.1, -50.0};
        Graph graph = new Graph("correction");
        Value output = graph.input(new Port("output", List.of(), ""), ElementType.DOUBLE);
        Value scale = graph.input(new Port("scale", List.of(), ""), ElementType.DOUBLE);
        graph.output(new Port("correction", List.of(), ""), new NetNodes(model).correction(output, scale));
        double[] scales = new double[said.length];
        Arrays.fill(scales, 0.3);
        try (OnnxSession session = new OnnxSession(ModelFile.bytes(graph, "", Map.of()))) {
            double[] correction = session.bind("output", said.length, said).bind("scale", said.length, scales).outputs().get("correction");
            for (int n = 0; n < said.length; n++) {
                assertEquals(model.scaling().correction(said[n], 0.3), correction[n], 1e-15);
            }
        }
    }
}
