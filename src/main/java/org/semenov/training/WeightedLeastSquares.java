package org.semenov.training;

import java.util.Arrays;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.optim.LeastSquares;
import org.semenov.optim.NormalMatrix;

/**
 * The weighted least squares of a net y with one output, a sum of squares in all its terms:
 *
 * <pre>
 *   F(θ) = 1/(2W) Σ_n w_n (y(u_n; θ) - t_n)²  +  λ/2 ||θ||²  +  γ/2 Σ_l Σ_j min{ b_l^{j+1} - b_l^j , 0 }²,   W = Σ_n w_n
 *   G(θ) = 1/W_S  Σ_{n in S} w_n ∂y_n ∂y_n^T  +  λ I  +  γ Σ_{l, j out of order} (e_{j+1} - e_j)(e_{j+1} - e_j)^T
 * </pre>
 *
 * where S are all samples, or {@code normalSamples} of them, spread over the set and others each round, and W_S = Σ_{n in S} w_n.
 * For one thread at a time.
 */
public final class WeightedLeastSquares implements LeastSquares {
    private final ResNet net;
    private final double[][] inputs;
    private final double[] targets;
    private final double[] weights;
    private final double totalWeight;
    private final double lambda;
    private final BiasOrderPenalty penalty;
    private final int normalSamples;
    private final ResNetWorkspace workspace;
    private final double[][] outputs;
    /** Inputs of S, {@code [input][sample]}; the inputs themselves where S are all samples. */
    private final double[][] subsetInputs;
    /** A gradient that nobody asked for. */
    private final double[] scratch;

    /**
     * @param inputs        u_n, {@code [input][sample]}, used without a copy
     * @param targets       t_n, {@code [sample]}, used without a copy
     * @param weights       w_n, {@code [sample]}, used without a copy
     * @param normalSamples size of S; all where there are no more
     */
    public WeightedLeastSquares(ResNet net, double[][] inputs, double[] targets, double[] weights, double lambda, double gamma,
            int normalSamples) {
        if (net.shape().outputs() != 1) {
            throw new IllegalArgumentException("Least squares of a net " + net.shape().describe() + "; it must have one output");
        }
        this.net = net;
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
        this.totalWeight = LeastSquaresData.sum(weights);
        this.lambda = lambda;
        this.penalty = new BiasOrderPenalty(net.shape(), gamma);
        this.normalSamples = Math.min(normalSamples, targets.length);
        this.workspace = new ResNetWorkspace(net.shape());
        this.outputs = new double[1][targets.length];
        this.subsetInputs = takesAll() ? inputs : new double[inputs.length][this.normalSamples];
        this.scratch = new double[net.shape().parameterCount()];
    }

    private boolean takesAll() {
        return normalSamples == targets.length;
    }

    @Override
    public int dimension() {
        return scratch.length;
    }

    @Override
    public double value(double[] theta) {
        return misfit(theta) + regularisation(theta);
    }

    /** 1/(2W) Σ_n w_n (y(u_n; θ) - t_n)². */
    public double misfit(double[] theta) {
        net.forward(theta, inputs, outputs, workspace);
        return 0.5 * weightedMeanSquare(outputs[0], targets, weights, totalWeight);
    }

    /** Σ_n w_n (y_n - t_n)² / W. */
    static double weightedMeanSquare(double[] outputs, double[] targets, double[] weights, double totalWeight) {
        double sum = 0;
        for (int n = 0; n < targets.length; n++) {
            double difference = outputs[n] - targets[n];
            sum += weights[n] * difference * difference;
        }
        return sum / totalWeight;
    }

    /** λ/2 ||θ||² and the penalty on the order of the biases. */
    double regularisation(double[] theta) {
        Arrays.fill(scratch, 0.0);
        return regularisation(theta, scratch);
    }

    /** The same, the gradient added. */
    private double regularisation(double[] theta, double[] gradient) {
        double squares = 0;
        for (int p = 0; p < theta.length; p++) {
            squares += theta[p] * theta[p];
            gradient[p] += lambda * theta[p];
        }
        return lambda / 2 * squares + penalty.addTo(theta, gradient);
    }

    /** Value, the same bits as {@link #value}, and gradient. */
    @Override
    public double evaluate(double[] theta, double[] gradient) {
        Arrays.fill(gradient, 0.0);
        net.addGradient(theta, inputs, this::misfitAdjoints, gradient, workspace);
        return 0.5 * weightedMeanSquare(outputs[0], targets, weights, totalWeight) + regularisation(theta, gradient);
    }

    /** ∂F/∂y_n = w_n (y_n - t_n) / W; the outputs are kept. */
    private double misfitAdjoints(int first, int samples, double[][] blockOutputs, double[][] adjoints) {
        System.arraycopy(blockOutputs[0], 0, outputs[0], first, samples);
        for (int n = 0; n < samples; n++) {
            adjoints[0][n] = weights[first + n] * (blockOutputs[0][n] - targets[first + n]) / totalWeight;
        }
        return 0;
    }

    @Override
    public double linearise(double[] theta, int round, double[] gradient, NormalMatrix matrix) {
        matrix.clear();
        addMisfit(theta, round, matrix);
        for (int p = 0; p < theta.length; p++) {
            matrix.add(p, p, lambda);
        }
        penalty.addTo(theta, matrix);
        return evaluate(theta, gradient);
    }

    /** 1/W_S Σ_{n in S} w_n ∂y_n ∂y_n^T. */
    private void addMisfit(double[] theta, int round, NormalMatrix matrix) {
        double subsetWeight = 0;
        for (int k = 0; k < normalSamples; k++) {
            int n = sample(k, round);
            subsetWeight += weights[n];
            for (int j = 0; j < inputs.length && !takesAll(); j++) {
                subsetInputs[j][k] = inputs[j][n];
            }
        }
        double sum = subsetWeight > 0 ? subsetWeight : 1;   // then every row is zero
        net.outputGradients(theta, subsetInputs, normalSamples,
                (k, output, row) -> matrix.addRow(Math.sqrt(weights[sample(k, round)] / sum), row), workspace);
    }

    /** The k-th sample of S: evenly spread over the set, a round beginning where an irrational part of it, the golden one, leads. */
    private int sample(int k, int round) {
        if (takesAll()) {
            return k;
        }
        long count = targets.length;
        long start = (long) ((round * 0.6180339887498949 % 1) * count);
        return (int) ((start + k * count / normalSamples) % count);
    }
}
