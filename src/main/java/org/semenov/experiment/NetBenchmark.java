package org.semenov.experiment;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.semenov.network.Arithmetic;
import org.semenov.network.JointEvaluator;
import org.semenov.network.JointInference;
import org.semenov.network.Precision;
import org.semenov.report.Table;
import org.semenov.surrogate.flow.FlowModel;

/**
 * The nets of a surrogate alone, on one thread, from features to outputs, as a fraction of the measured peak of a core. The operations counted are those of the matrices; of single precision
 * the peak is taken as twice that of double precision.
 */
public final class NetBenchmark {
    private static final int SAMPLES = 192;
    private static final int BLOCKS = 20;
    private static final int REPEATS = 31;

    private final FlowModel model;

    public NetBenchmark(FlowModel model) {
        this.model = model;
    }

    /** Measures; rows of another program's figures may be given, as nets double, nets single, peak double, peak single. */
    public Table run(Map<String, Double> exported) {
        Table table = Table.of("program", "nets", "unit", "rate", "unitOfRate", "partOfPeak");
        double peak = 1e-9 * (Arithmetic.preferred() == Arithmetic.VECTOR ? VectorPeak.operations() / seconds(new VectorPeak()::run)
                : PlainPeak.operations() / seconds(new PlainPeak()::run));
        table = table.withRow("peak of a core in Java, double", null, "us", peak, "GF/s", 1.0);
        for (Precision precision : Precision.values()) {
            for (Arithmetic arithmetic : Arithmetic.values()) {
                if (arithmetic.isAvailable()) {
                    table = ofNets(precision, arithmetic, peak * (precision == Precision.SINGLE ? 2.0 : 1.0), table);
                }
            }
        }
        for (String precision : new String[] {"double", "single"}) {
            if (exported.containsKey("nets " + precision)) {
                double rate = exported.get("rate of nets " + precision);
                table = table.withRow("peak of a core in C, " + precision, null, "us", exported.get("peak " + precision), "GF/s", 1.0)
                        .withRow("exported C, " + precision, exported.get("nets " + precision), "us", rate, "GF/s", rate / exported.get("peak " + precision));
            }
        }
        return table;
    }

    private Table ofNets(Precision precision, Arithmetic arithmetic, double peak, Table before) {
        JointInference nets = model.newInference(precision, arithmetic);
        JointEvaluator evaluator = nets.newEvaluator();
        double[][] features = new double[model.whitening().featureCount()][SAMPLES];
        Random random = new Random(1);
        for (int f = 0; f < features.length; f++) {
            for (int n = 0; n < SAMPLES; n++) {
                features[f][n] = model.whitening().mean(f) * (1.0 + 0.01 * random.nextGaussian());
            }
        }
        double[][] outputs = new double[model.outputs()][SAMPLES];
        double seconds = seconds(() -> {
            for (int block = 0; block < BLOCKS; block++) {
                evaluator.evaluate(features, outputs, SAMPLES);
            }
        }) / (BLOCKS * SAMPLES);
        double rate = 1e-9 * nets.operations() / seconds;
        return before.withRow("Java, " + arithmetic.describe() + ", " + precision.name().toLowerCase(Locale.ROOT), 1e6 * seconds, "us", rate, "GF/s", rate / peak);
    }

    private static double seconds(Runnable task) {
        return Stopwatch.medianSeconds(20 * REPEATS, REPEATS, task);
    }
}
