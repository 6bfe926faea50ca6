package org.semenov.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.semenov.network.Activation;
import org.semenov.network.Arithmetic;
import org.semenov.network.Initialization;
import org.semenov.network.OutputLoss;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.ResNetWorkspace;
import org.semenov.optim.Bfgs;
import org.semenov.optim.LimitedMemoryBfgs;
import org.semenov.optim.Minimization;
import org.semenov.optim.Minimizer;
import org.semenov.optim.Objective;
import org.semenov.report.Table;

/**
 * What a training iteration of a paper's net costs on one thread: loss and gradient of 2,560 samples as a fraction of the measured
 * peak of a core, a BFGS iteration as a fraction of memory bandwidth, and both against code as one would first write it. Medians of
 * repeated runs; an evaluation counts as six operations a parameter and sample, activations as none.
 */
public final class TrainingBenchmark {
    private static final List<String> ACTIVATIONS = List.of("smooth-relu(0.1)", "tanh");
    private static final double SKIP_SCALE = 0.125;

    private final ExperimentListener listener;
    private final ResNetShape shape;
    private final int samples;
    private final int repeats;
    private final double[][] inputs;
    private final double[] theta;

    /** The nets of section 5.2. */
    public TrainingBenchmark(ExperimentListener listener) {
        this(listener, new ResNetShape(10, 30, 8, 1), 2560, 15);
    }

    TrainingBenchmark(ExperimentListener listener, ResNetShape shape, int samples, int repeats) {
        this.listener = listener;
        this.shape = shape;
        this.samples = samples;
        this.repeats = repeats;
        inputs = samples();
        theta = Initialization.standard().draw(shape, 1L);
    }

    /** Runs all of it; the table has a row a measurement. */
    public Table run() {
        List<Arithmetic> arithmetics = Stream.of(Arithmetic.values()).filter(Arithmetic::isAvailable).toList();
        listener.stage("benchmark of training", "measurements", 7 + arithmetics.size() + ACTIVATIONS.size() * (2 * arithmetics.size() + 2));
        Table table = Table.of("measurement", "median", "unit", "baseline", "ratio");
        double peak = 0.0;
        String peakName = "";
        for (Arithmetic arithmetic : arithmetics) {
            double own = 1e-9 * peak(arithmetic);
            if (own > peak) {
                peak = own;
                peakName = "peak, " + arithmetic.describe();
            }
            table = table.withRow("peak of a core, " + arithmetic.describe(), own, "GF/s", "", null);
        }
        double memory = measured(readAndWrite());
        double bytes = 8.0 * shape.parameterCount() * (shape.parameterCount() + 1.0);
        table = table.withRow("memory, reading and writing the packed inverse Hessian", 1e-9 * bytes / memory, "GB/s", "", null);
        double bfgs = measured(iterations(Bfgs.defaults()));
        table = table.withRow("BFGS iteration, n = " + shape.parameterCount(), 1e3 * bfgs, "ms", "", null);
        table = table.withRow("the same as traffic", 1e-9 * bytes / bfgs, "GB/s", "memory", memory / bfgs);
        double naive = measured(naiveIteration());
        table = table.withRow("naive BFGS iteration", 1e3 * naive, "ms", "BFGS iteration", naive / bfgs);
        double limited = measured(iterations(LimitedMemoryBfgs.defaults()));
        table = table.withRow("limited-memory BFGS iteration", 1e3 * limited, "ms", "BFGS iteration", limited / bfgs);
        for (String activation : ACTIVATIONS) {
            table = ofNet(net(activation), arithmetics, new Peak(peakName, peak), naive, table);
        }
        return oneState(net(ACTIVATIONS.get(0)), table);
    }

    /** The highest rate of a core that this JVM can reach [GF/s], by the arithmetic that reaches it: without the vector module a lower one. */
    private record Peak(String name, double rate) {
    }

    private Table ofNet(ResNet net, List<Arithmetic> arithmetics, Peak peak, double naiveBfgs, Table before) {
        String name = shape.describe() + " " + net.activation().describe();
        Table table = before;
        double naive = measured(naiveGradient(net));
        table = table.withRow("naive loss and gradient, " + name + ", " + samples + " samples", 1e3 * naive, "ms", "", null);
        double operations = 6.0 * shape.parameterCount() * samples;
        for (Arithmetic arithmetic : arithmetics) {
            double gradient = measured(lossAndGradient(net, arithmetic));
            String fast = "loss and gradient, " + name + ", " + arithmetic.describe();
            table = table.withRow(fast, 1e3 * gradient, "ms", "naive", gradient / naive);
            table = table.withRow("the same as arithmetic", 1e-9 * operations / gradient, "GF/s", peak.name, 1e-9 * operations / gradient / peak.rate);
        }
        double naiveWhole = measured(naiveBfgs + naive);
        table = table.withRow("naive whole iteration, " + name, 1e3 * naiveWhole, "ms", "", null);
        for (Arithmetic arithmetic : arithmetics) {
            double whole = measured(wholeIteration(net, arithmetic));
            table = table.withRow("whole iteration, " + name + ", " + arithmetic.describe(), 1e3 * whole, "ms", "naive", whole / naiveWhole);
        }
        return table;
    }

    private Table oneState(ResNet net, Table table) {
        double forward = measured(forward(net)) / samples;
        double single = measured(singleState(net));
        return table.withRow("forward pass, a sample", 1e6 * forward, "us", "", null)
                .withRow("one net, one state", 1e6 * single, "us", "forward pass, a sample", single / forward);
    }

    private double measured(double seconds) {
        listener.step(1);
        return seconds;
    }

    private double[][] samples() {
        Random random = new Random(1);
        double[][] rows = new double[shape.inputs()][samples];
        for (double[] row : rows) {
            for (int n = 0; n < samples; n++) {
                row[n] = 2.0 * random.nextDouble() - 1.0;
            }
        }
        return rows;
    }

    private ResNet net(String activation) {
        return new ResNet(shape, Activation.parse(activation), SKIP_SCALE);
    }

    /** Operations a second of a loop that does nothing else. */
    private double peak(Arithmetic arithmetic) {
        if (arithmetic == Arithmetic.VECTOR) {
            return VectorPeak.operations() / measured(Stopwatch.medianSeconds(20 * repeats, 5 * repeats, new VectorPeak()::run));
        }
        return PlainPeak.operations() / measured(Stopwatch.medianSeconds(20 * repeats, 5 * repeats, new PlainPeak()::run));
    }

    private double lossAndGradient(ResNet net, Arithmetic arithmetic) {
        double[] gradient = new double[theta.length];
        ResNetWorkspace workspace = new ResNetWorkspace(shape, arithmetic);
        OutputLoss loss = this::halfSquares;
        return Stopwatch.medianSeconds(10 * repeats, 5 * repeats, () -> net.addGradient(theta, inputs, loss, gradient, workspace));
    }

    /** ½ Σ (y_L - first input)². */
    private double halfSquares(int first, int count, double[][] outputs, double[][] adjoints) {
        double sum = 0.0;
        for (int n = 0; n < count; n++) {
            adjoints[0][n] = outputs[0][n] - inputs[0][first + n];
            sum += 0.5 * adjoints[0][n] * adjoints[0][n];
        }
        return sum;
    }

    private double naiveGradient(ResNet net) {
        double[] gradient = new double[theta.length];
        NaiveTraining naive = new NaiveTraining(net);
        return Stopwatch.medianSeconds(3, 5, () -> naive.addGradient(theta, inputs, inputs[0], gradient));
    }

    private double forward(ResNet net) {
        double[][] outputs = new double[shape.outputs()][samples];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        return Stopwatch.medianSeconds(10 * repeats, 5 * repeats, () -> net.forward(theta, inputs, outputs, workspace));
    }

    private double singleState(ResNet net) {
        double[] input = new double[shape.inputs()];
        double[] output = new double[shape.outputs()];
        ResNetWorkspace workspace = new ResNetWorkspace(shape);
        int many = 1000;
        return Stopwatch.medianSeconds(50, repeats, () -> {
            for (int n = 0; n < many; n++) {
                net.evaluate(theta, input, output, workspace);
            }
        }) / many;
    }

    /** The least that an update of the packed matrix must do to memory. */
    private double readAndWrite() {
        double[][] rows = new double[shape.parameterCount()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i + 1];
        }
        return Stopwatch.medianSeconds(5, repeats, () -> {
            for (double[] row : rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] += 1.0;
                }
            }
        });
    }

    /** One iteration on ½ Σ d_i x_i², whose evaluation is nothing beside the method's own work. */
    private double iterations(Minimizer minimizer) {
        double[] start = new double[shape.parameterCount()];
        Random random = new Random(2);
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
        return iterationOf(minimizer.start(objective((x, gradient) -> {
            double value = 0.0;
            for (int i = 0; i < x.length; i++) {
                gradient[i] = (1.0 + i % 97) * x[i];
                value += 0.5 * gradient[i] * x[i];
            }
            return value;
        }), start));
    }

    /** An iteration of training: most accept their first trial and take one loss and gradient. */
    private double wholeIteration(ResNet net, Arithmetic arithmetic) {
        ResNetWorkspace workspace = new ResNetWorkspace(shape, arithmetic);
        OutputLoss loss = this::halfSquares;
        return iterationOf(Bfgs.defaults().start(objective((x, gradient) -> {
            Arrays.fill(gradient, 0.0);
            return net.addGradient(x, inputs, loss, gradient, workspace);
        }), theta));
    }

    private double iterationOf(Minimization run) {
        return Stopwatch.medianSeconds(2 * repeats, 2 * repeats, run::iterate);
    }

    /** Value and gradient of a function. */
    @FunctionalInterface
    private interface Evaluation {
        double evaluate(double[] x, double[] gradient);
    }

    private Objective objective(Evaluation evaluation) {
        int n = shape.parameterCount();
        return new Objective() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public double evaluate(double[] x, double[] gradient) {
                return evaluation.evaluate(x, gradient);
            }
        };
    }

    private double naiveIteration() {
        int n = shape.parameterCount();
        double[][] matrix = new double[n][n];
        double[] s = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1.0;
            s[i] = 1e-6 * i;
        }
        return Stopwatch.medianSeconds(2, 5, () -> NaiveTraining.iterate(matrix, s, v));
    }
}
