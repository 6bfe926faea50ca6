package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semenov.experiment.NetBenchmark;
import org.semenov.experiment.NetsInC;
import org.semenov.network.Arithmetic;
import org.semenov.network.JointEvaluator;
import org.semenov.network.JointInference;
import org.semenov.network.Precision;
import org.semenov.network.ResNet;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;

/**
 * Times ONNX Runtime against the nets in Java, one thread each, on 10,000 cells that took more than one substep, in one run:
 * {@code mvn -B test -Dtest=OnnxRuntimePeer -Dsemenov.benchmark=true}. Rounds go through all of them in turn; what is printed is the
 * median, as CSV, with the ratio to the nets in Java of the same precision; {@code -Dsemenov.output=FILE} also writes it.
 */
class OnnxRuntimePeer {
    private static final int CELLS = 10_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final ResNet PAPER = NetBenchmark.PAPER;
    private static final double[][] PAPER_THETAS = NetBenchmark.paperThetas(0);

    /** What is timed. */
    private interface Run {
        void once() throws OrtException;
    }

    @Test
    void netsInJavaAndInOnnxRuntime() throws OrtException, IOException {
        assumeTrue(Boolean.getBoolean("semenov.benchmark"), "a benchmark, run with -Dsemenov.benchmark=true");
        FlowStates states = new FlowStates(ReactorClosure.CONSTANT_VOLUME, 12, 1000);
        PredictedCells cells = states.predicted();
        StepGraph graph = new StepGraph(states.model, FlowStates.KINETICS);
        double[] whitened = whitenedRows(cells);
        try (OnnxSession whole = whole(graph, cells, ElementType.DOUBLE); OnnxSession single = whole(graph, cells, ElementType.FLOAT);
                OnnxSession nets = nets(graph, whitened, ElementType.DOUBLE); OnnxSession netsSingle = nets(graph, whitened, ElementType.FLOAT)) {
            Map<String, Run> runs = new LinkedHashMap<>();
            runs.put("nets in Java (double)", java(states.model, cells, Precision.DOUBLE));
            runs.put("nets in Java (float)", java(states.model, cells, Precision.SINGLE));
            runs.put("nets in ONNX Runtime (double)", nets::run);
            runs.put("nets in ONNX Runtime (float)", netsSingle::run);
            runs.put("encoding and nets in ONNX Runtime (double)", whole::run);
            runs.put("encoding (double) and nets (float) in ONNX Runtime", single::run);
            addPaper(runs);
            print(runs, medians(runs), states.model);
        }
    }

    /** As many nets of the paper's shape, with its smooth ReLU. */
    private static void addPaper(Map<String, Run> runs) throws OrtException {
        Random random = new Random(1);
        double[] rows = random.doubles((long) CELLS * 10, -1.0, 1.0).toArray();
        double[][] inputs = new double[10][CELLS];
        for (int n = 0; n < rows.length; n++) {
            inputs[n % 10][n / 10] = rows[n];
        }
        for (Precision precision : Precision.values()) {
            boolean isSingle = precision == Precision.SINGLE;
            runs.put("nets 10-30x8-1 in Java " + (isSingle ? "(float)" : "(double)"), java(PAPER, PAPER_THETAS, inputs, precision));
        }
        for (ElementType type : new ElementType[] {ElementType.DOUBLE, ElementType.FLOAT}) {
            Graph graph = new Graph("paper");
            Value whitened = graph.input(new Port("inputs", Stream.iterate(0, i -> i + 1).limit(10).map(i -> "x" + i).toList(), "inputs of the nets [1]"), type);
            graph.part("nets");
            graph.output(new Port("outputs", List.of(), ""), new ResNetNodes(PAPER, PAPER_THETAS).outputs(whitened));
            OnnxSession session = new OnnxSession(ModelFile.bytes(graph, "", Map.of())).bind("inputs", CELLS, rows);
            runs.put("nets 10-30x8-1 in ONNX Runtime " + (type == ElementType.FLOAT ? "(float)" : "(double)"), session::run);
        }
    }

    private static Run java(ResNet net, double[][] thetas, double[][] inputs, Precision precision) {
        double[][] outputs = new double[thetas.length][CELLS];
        JointEvaluator evaluator = new JointInference(net, thetas, precision, Arithmetic.preferred()).newEvaluator();
        return () -> evaluator.evaluate(inputs, outputs, CELLS);
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

    /** The nets of the Java kernel, all of them at once. */
    private static Run java(FlowModel model, PredictedCells cells, Precision precision) {
        double[][] inputs = new double[cells.whitened().length][CELLS];
        for (int i = 0; i < inputs.length; i++) {
            double[] column = cells.whitened()[i];
            Arrays.setAll(inputs[i], n -> column[n % column.length]);
        }
        return java(model.net(), model.thetas(), inputs, precision);
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

    private static void print(Map<String, Run> runs, double[] medians, FlowModel model) throws IOException {
        StringBuilder table = new StringBuilder("what,microsecondsPerCell,timesNetsInJava\n");
        List<String> names = List.copyOf(runs.keySet());
        for (int n = 0; n < medians.length; n++) {
            String what = names.get(n);
            String baseline = "nets " + (what.contains("10-30x8-1") ? "10-30x8-1 " : "") + "in Java " + (what.contains("float") ? "(float)" : "(double)");
            table.append(String.format(Locale.ROOT, "%s,%.3f,%.2f%n", what, 1e6 * medians[n] / CELLS, medians[n] / medians[names.indexOf(baseline)]));
        }
        if (NetsInC.isAvailable()) {
            printC("", NetsInC.measure(model.net(), model.thetas()), names, medians, table);
            printC("10-30x8-1 ", NetsInC.measure(PAPER, PAPER_THETAS), names, medians, table);
        }
        System.out.print(table);
        String output = System.getProperty("semenov.output");
        if (output != null) {
            Files.writeString(Path.of(output), table);
        }
    }

    /** The same nets in the exported C, in the same run. */
    private static void printC(String shape, Map<String, Double> figures, List<String> names, double[] medians, StringBuilder table) {
        for (String precision : new String[] {"double", "float"}) {
            double microseconds = figures.get("nets " + precision.replace("float", "single"));
            double inJava = 1e6 * medians[names.indexOf("nets " + shape + "in Java (" + precision + ")")] / CELLS;
            table.append(String.format(Locale.ROOT, "nets %sin C (%s),%.3f,%.2f%n", shape, precision, microseconds, microseconds / inJava));
        }
    }
}
