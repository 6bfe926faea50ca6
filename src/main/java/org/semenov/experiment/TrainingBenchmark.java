package org.semenov.experiment;

import java.util.Random;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;
import org.semenov.optim.Bfgs;
import org.semenov.optim.Minimization;
import org.semenov.optim.Minimizer;
import org.semenov.optim.Objective;
import org.semenov.optim.LimitedMemoryBfgs;
import org.semenov.report.Table;

/**
 * What a training iteration of a paper's net costs on one thread: loss and gradient of 2,560 samples, and a BFGS iteration
 * on a function that costs nothing, each as a ratio to a named baseline on the same work. Medians of repeated runs.
 */
public final class TrainingBenchmark {
    private static final ResNetShape SHAPE = new ResNetShape(10, 30, 8, 1);
    private static final int SAMPLES = 2560;
    private static final int REPEATS = 15;

    private final ExperimentListener listener;

    public TrainingBenchmark(ExperimentListener listener) {
        this.listener = listener;
    }

    /** Runs all of it; the table has a row a measurement. */
    public Table run() {
        listener.stage("benchmark of training", "measurements", 7);
        Table table = Table.of("measurement", "median [ms]", "baseline", "ratio to it");
        double gradient = measured(lossAndGradient());
        double forward = measured(forward());
        double flops = 6.0 * SHAPE.parameterCount() * SAMPLES;
        table = table.withRow("loss and gradient, " + SHAPE.describe() + ", " + SAMPLES + " samples", ms(gradient),
                "forward pass", gradient / forward);
        table = table.withRow("the same as arithmetic [GF/s]", flops / gradient * 1e-9, "", null);
        double memory = measured(readAndWrite());
        table = table.withRow("reading and writing the packed inverse Hessian, n = " + SHAPE.parameterCount(), ms(memory), "itself", 1.0);
        double bfgs = measured(iterations(Bfgs.defaults()));
        table = table.withRow("BFGS iteration, fused and packed", ms(bfgs), "reading and writing", bfgs / memory);
        double naive = measured(naive());
        table = table.withRow("naive: product, rank-two update, product", ms(naive), "BFGS iteration", naive / bfgs);
        double limited = measured(iterations(LimitedMemoryBfgs.defaults()));
        table = table.withRow("limited-memory BFGS iteration", ms(limited), "BFGS iteration", limited / bfgs);
        double evaluate = measured(singleState());
        return table.withRow("one net, one state", ms(evaluate), "forward pass, a sample", evaluate / (forward / SAMPLES));
    }

    private double measured(double seconds) {
        listener.step(1);
        return seconds;
    }

    private static double ms(double seconds) {
        return 1e3 * seconds;
    }

    private static double[][] samples() {
        Random random = new Random(1);
        double[][] rows = new double[SHAPE.inputs()][SAMPLES];
        for (double[] row : rows) {
            for (int n = 0; n < SAMPLES; n++) {
                row[n] = 2.0 * random.nextDouble() - 1.0;
            }
        }
        return rows;
    }

    private static ResNet net() {
        return new ResNet(SHAPE, Activation.parse("smooth-relu(0.1)"), 0.125);
    }

    private static double lossAndGradient() {
        double[][] inputs = samples();
        double[] theta = Initialization.standard().draw(SHAPE, 1L);
        double[] gradient = new double[theta.length];
        ResNetWorkspace workspace = new ResNetWorkspace(SHAPE);
        return Stopwatch.medianSeconds(200, 5 * REPEATS, () -> net().addGradient(theta, inputs, (first, count, outputs, adjoints) -> {
            double sum = 0.0;
            for (int n = 0; n < count; n++) {
                adjoints[0][n] = outputs[0][n] - inputs[0][first + n];
                sum += adjoints[0][n] * adjoints[0][n];
            }
            return sum;
        }, gradient, workspace));
    }

    private static double forward() {
        double[][] inputs = samples();
        double[][] outputs = new double[1][SAMPLES];
        double[] theta = Initialization.standard().draw(SHAPE, 1L);
        ResNetWorkspace workspace = new ResNetWorkspace(SHAPE);
        return Stopwatch.medianSeconds(200, 5 * REPEATS, () -> net().forward(theta, inputs, outputs, workspace));
    }

    private static double singleState() {
        double[] input = new double[SHAPE.inputs()];
        double[] output = new double[1];
        double[] theta = Initialization.standard().draw(SHAPE, 1L);
        ResNetWorkspace workspace = new ResNetWorkspace(SHAPE);
        int many = 1000;
        return Stopwatch.medianSeconds(50, REPEATS, () -> {
            for (int n = 0; n < many; n++) {
                net().evaluate(theta, input, output, workspace);
            }
        }) / many;
    }

    /** The least that an update of the packed matrix must do to memory. */
    private static double readAndWrite() {
        double[][] rows = new double[SHAPE.parameterCount()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i + 1];
        }
        return Stopwatch.medianSeconds(5, REPEATS, () -> {
            for (double[] row : rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] += 1.0;
                }
            }
        });
    }

    /** One iteration on ½ Σ d_i x_i², whose evaluation is nothing beside the method's own work. */
    private static double iterations(Minimizer minimizer) {
        int n = SHAPE.parameterCount();
        double[] start = new double[n];
        Random random = new Random(2);
        for (int i = 0; i < n; i++) {
            start[i] = random.nextGaussian();
        }
        Minimization run = minimizer.start(new Objective() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public double evaluate(double[] theta, double[] gradient) {
                double value = 0.0;
                for (int i = 0; i < n; i++) {
                    gradient[i] = (1.0 + i % 97) * theta[i];
                    value += 0.5 * gradient[i] * theta[i];
                }
                return value;
            }
        }, start);
        return Stopwatch.medianSeconds(8, 2 * REPEATS, run::iterate);
    }

    /** The textbook iteration on a dense matrix: v = H y, H += rank two, p = H g. */
    private static double naive() {
        int n = SHAPE.parameterCount();
        double[][] matrix = new double[n][n];
        double[] s = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1.0;
            s[i] = 1e-6 * i;
        }
        return Stopwatch.medianSeconds(2, 5, () -> {
            product(matrix, s, v);
            for (int i = 0; i < n; i++) {
                double[] row = matrix[i];
                double a = 1e-9 * s[i];
                double b = -1e-9 * v[i];
                for (int j = 0; j < n; j++) {
                    row[j] += a * v[j] + b * s[j];
                }
            }
            product(matrix, s, v);
        });
    }

    private static void product(double[][] matrix, double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            double[] row = matrix[i];
            double sum = 0.0;
            for (int j = 0; j < x.length; j++) {
                sum += row[j] * x[j];
            }
            y[i] = sum;
        }
    }
}
