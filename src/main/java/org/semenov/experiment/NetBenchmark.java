package org.semenov.experiment;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.semenov.network.Arithmetic;
import org.semenov.network.Initialization;
import org.semenov.network.JointEvaluator;
import org.semenov.network.JointInference;
import org.semenov.network.Precision;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.report.Table;
import org.semenov.surrogate.flow.FlowModel;

/**
 * Nets alone, on one thread, from features to outputs, as a fraction of the measured peak of a core: those of a surrogate, and as many of the paper's shape with its smooth ReLU. The operations
 * counted are those of the matrices; in Java the peak of single precision is taken as twice that of double precision.
 */
public final class NetBenchmark {
    private static final int SAMPLES = 192;
    private static final int BLOCKS = 20;
    private static final int REPEATS = 31;
    /** Of the paper: T and eight species and the time step in, one quantity out (section 5). */
    private static final ResNetShape PAPER_SHAPE = new ResNetShape(10, 30, 8, 1);
    private static final double PAPER_EPSILON = 0.1;
    private static final int PAPER_NETS = 9;

    private final FlowModel model;

    public NetBenchmark(FlowModel model) {
        this.model = model;
    }

    /** Measures; in C where there is gcc, else those rows are missing. */
    public Table run(long seed) throws IOException {
        Table table = Table.of("shape", "program", "nets", "unit", "rate", "unitOfRate", "partOfPeak");
        double peak = 1e-9 * (Arithmetic.preferred() == Arithmetic.VECTOR ? VectorPeak.operations() / seconds(new VectorPeak()::run)
                : PlainPeak.operations() / seconds(new PlainPeak()::run));
        table = table.withRow("", "peak of a core in Java, double", null, "us", peak, "GF/s", 1.0);
        table = ofNets(model.featureNet(), model.foldedThetas(), peak, seed, table);
        ResNet paper = new ResNet(PAPER_SHAPE, new SmoothRelu(PAPER_EPSILON), 1.0 / PAPER_SHAPE.hiddenLayers());
        double[][] thetas = new double[PAPER_NETS][];
        Arrays.setAll(thetas, q -> Initialization.standard().draw(PAPER_SHAPE, seed + q));
        return ofNets(paper, thetas, peak, seed, table);
    }

    private static Table ofNets(ResNet net, double[][] thetas, double peak, long seed, Table before) throws IOException {
        String shape = thetas.length + " nets " + net.shape().describe() + " " + net.activation().describe();
        Table table = before;
        for (Precision precision : Precision.values()) {
            for (Arithmetic arithmetic : Arithmetic.values()) {
                if (arithmetic.isAvailable()) {
                    JointInference nets = new JointInference(net, thetas, precision, arithmetic);
                    double seconds = seconds(nets, seed);
                    double rate = 1e-9 * nets.operations() / seconds;
                    table = table.withRow(shape, "Java, " + arithmetic.describe() + ", " + precision.name().toLowerCase(Locale.ROOT), 1e6 * seconds, "us", rate, "GF/s",
                            rate / (peak * (precision == Precision.SINGLE ? 2.0 : 1.0)));
                }
            }
        }
        return NetsInC.isAvailable() ? ofC(shape, NetsInC.measure(net, thetas), table) : table;
    }

    private static Table ofC(String shape, Map<String, Double> figures, Table before) {
        Table table = before;
        for (String precision : new String[] {"double", "single"}) {
            double peak = figures.get("peak " + precision);
            double rate = figures.get("rate of nets " + precision);
            table = table.withRow("", "peak of a core in C, " + precision, null, "us", peak, "GF/s", 1.0)
                    .withRow(shape, "exported C, " + precision, figures.get("nets " + precision), "us", rate, "GF/s", rate / peak);
        }
        return table;
    }

    /** Time of all nets for a sample [s]. */
    private static double seconds(JointInference nets, long seed) {
        JointEvaluator evaluator = nets.newEvaluator();
        double[][] features = new double[nets.net().shape().inputs()][SAMPLES];
        Random random = new Random(seed);
        for (double[] feature : features) {
            Arrays.setAll(feature, n -> random.nextGaussian());
        }
        double[][] outputs = new double[nets.nets()][SAMPLES];
        return seconds(() -> {
            for (int block = 0; block < BLOCKS; block++) {
                evaluator.evaluate(features, outputs, SAMPLES);
            }
        }) / (BLOCKS * SAMPLES);
    }

    private static double seconds(Runnable task) {
        return Stopwatch.medianSeconds(20 * REPEATS, REPEATS, task);
    }
}
