package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;

/**
 * Times ONNX Runtime against the nets in Java, one thread each, on 10,000 cells that took more than one substep, in one run:
 * {@code mvn -B test -Dtest=OnnxRuntimePeer -Dsemenov.benchmark=true}. Rounds go through all of them in turn; what is printed is the median, as CSV.
 */
class OnnxRuntimePeer {
    private static final int CELLS = 10_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;

    /** What is timed. */
    private interface Run {
        void once() throws OrtException;
    }

    @Test
    void netsInJavaAndInOnnxRuntime() throws OrtException {
        assumeTrue(Boolean.getBoolean("semenov.benchmark"), "a benchmark, run with -Dsemenov.benchmark=true");
        FlowStates states = new FlowStates(ReactorClosure.CONSTANT_VOLUME, 12, 1000);
        PredictedCells cells = states.predicted();
        StepGraph graph = new StepGraph(states.model, FlowStates.KINETICS);
        double[] whitened = whitenedRows(cells);
        try (OnnxSession whole = whole(graph, cells, ElementType.DOUBLE); OnnxSession single = whole(graph, cells, ElementType.FLOAT);
                OnnxSession nets = nets(graph, whitened, ElementType.DOUBLE); OnnxSession netsSingle = nets(graph, whitened, ElementType.FLOAT)) {
            Map<String, Run> runs = new LinkedHashMap<>();
            runs.put("nets in Java (double)", java(states.model, cells));
            runs.put("nets in ONNX Runtime (double)", nets::run);
            runs.put("nets in ONNX Runtime (float)", netsSingle::run);
            runs.put("encoding and nets in ONNX Runtime (double)", whole::run);
            runs.put("encoding (double) and nets (float) in ONNX Runtime", single::run);
            print(runs, medians(runs));
        }
    }

    private static OnnxSession whole(StepGraph graph, PredictedCells cells, ElementType nets) throws OrtException {
        OnnxSession session = new OnnxSession(ModelFile.bytes(graph.build("peer", ElementType.DOUBLE, nets), "", Map.of()));
        for (Port port : graph.ports().inputs()) {
            session.bind(port.name(), CELLS, repeated(cells.values(port), port.width()));
        }
        return session;
    }

    private static OnnxSession nets(StepGraph graph, double[] whitened, ElementType type) throws OrtException {
        return new OnnxSession(ModelFile.bytes(graph.buildNets("peer", type), "", Map.of())).bind("whitened_inputs", CELLS, whitened);
    }

    /** As many rows as there are to be cells, the first again after the last. */
    private static double[] repeated(double[] values, int width) {
        double[] rows = new double[CELLS * width];
        Arrays.setAll(rows, n -> values[n % values.length]);
        return rows;
    }

    private static double[] whitenedRows(PredictedCells cells) {
        double[][] columns = cells.whitened();
        double[] rows = new double[CELLS * columns.length];
        Arrays.setAll(rows, n -> columns[n % columns.length][n / columns.length % cells.count()]);
        return rows;
    }

    private static Run java(FlowModel model, PredictedCells cells) {
        ResNet net = model.net();
        double[][] thetas = IntStream.range(0, model.outputs()).mapToObj(model::theta).toArray(double[][]::new);
        double[][] inputs = new double[cells.whitened().length][CELLS];
        for (int i = 0; i < inputs.length; i++) {
            double[] column = cells.whitened()[i];
            Arrays.setAll(inputs[i], n -> column[n % column.length]);
        }
        double[][] outputs = new double[1][CELLS];
        ResNetWorkspace workspace = new ResNetWorkspace(net.shape());
        return () -> {
            for (double[] theta : thetas) {
                net.forward(theta, inputs, outputs, CELLS, workspace);
            }
        };
    }

    /** Medians [s], one a run. */
    private static double[] medians(Map<String, Run> runs) throws OrtException {
        double[][] times = new double[runs.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int n = 0;
            for (Run run : runs.values()) {
                long begin = System.nanoTime();
                run.once();
                double seconds = 1e-9 * (System.nanoTime() - begin);
                if (round >= 0) {
                    times[n][round] = seconds;
                }
                n++;
            }
        }
        return Arrays.stream(times).mapToDouble(OnnxRuntimePeer::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    }

    private static void print(Map<String, Run> runs, double[] medians) {
        System.out.println("what,microsecondsPerCell,timesNetsInJava");
        int n = 0;
        for (String what : runs.keySet()) {
            System.out.printf(Locale.ROOT, "%s,%.3f,%.2f%n", what, 1e6 * medians[n] / CELLS, medians[n] / medians[0]);
            n++;
        }
    }
}
