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
    /** Shape and activation of the paper's nets: T and eight species and the time step in, one quantity out (section 5). */
    public static final ResNet PAPER = new ResNet(new ResNetShape(10, 30, 8, 1), new SmoothRelu(SmoothRelu.DEFAULT_EPSILON), 0.125);
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
        return ofNets(PAPER, paperThetas(seed), peak, seed, table);
    }

    /** First parameters of as many nets as the paper has. */
    public static double[][] paperThetas(long seed) {
        double[][] thetas = new double[PAPER_NETS][];
        Arrays.setAll(thetas, q -> Initialization.standard().draw(PAPER.shape(), seed + q));
        return thetas;
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
