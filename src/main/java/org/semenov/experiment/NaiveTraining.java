package org.semenov.experiment;

import java.util.Arrays;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;

/**
 * What training costs as one would first write it: loss and gradient one sample after the other with an index at a time, and the
 * textbook iteration of BFGS on a full matrix. To measure against, and to check the fast code with.
 */
final class NaiveTraining {
    private final ResNet net;
    private final ResNetShape shape;
    /** y_l and z_l of a sample. */
    private final double[][] y;
    private final double[][] z;
    private final double[] psi;
    private final double[] chi;
    private final double[] lower;

    NaiveTraining(ResNet net) {
        this.net = net;
        shape = net.shape();
        int layers = shape.layers();
        y = new double[layers + 1][];
        z = new double[layers][];
        for (int l = 0; l < layers; l++) {
            y[l] = new double[shape.layerInputs(l)];
            z[l] = new double[shape.layerOutputs(l)];
        }
        y[layers] = new double[shape.outputs()];
        int widest = Math.max(shape.width(), Math.max(shape.inputs(), shape.outputs()));
        psi = new double[widest];
        chi = new double[widest];
        lower = new double[widest];
    }

    /**
     * ½ Σ (y_L - target)² of the first output, its gradient added to {@code gradient}.
     *
     * @param inputs  {@code [input][sample]}
     * @param targets length as many as samples
     */
    double addGradient(double[] theta, double[][] inputs, double[] targets, double[] gradient) {
        double sum = 0.0;
        for (int n = 0; n < targets.length; n++) {
            for (int j = 0; j < inputs.length; j++) {
                y[0][j] = inputs[j][n];
            }
            forward(theta);
            double error = y[shape.layers()][0] - targets[n];
            sum += 0.5 * error * error;
            Arrays.fill(chi, 0.0);
            chi[0] = error;
            backward(theta, gradient);
        }
        return sum;
    }

    private void forward(double[] theta) {
        int last = shape.hiddenLayers();
        for (int l = 0; l <= last; l++) {
            for (int i = 0; i < z[l].length; i++) {
                double sum = l < last ? theta[shape.biasOffset(l) + i] : 0.0;
                for (int j = 0; j < y[l].length; j++) {
                    sum += theta[shape.weightOffset(l) + i * y[l].length + j] * y[l][j];
                }
                z[l][i] = sum;
                double value = l < last ? net.activation().value(sum) : sum;
                y[l + 1][i] = l == 0 || l == last ? value : y[l][i] + net.skipScale() * value;
            }
        }
    }

    /** From χ of the readout, ∂J/∂y_L, down. */
    private void backward(double[] theta, double[] gradient) {
        Arrays.fill(psi, 0.0);
        for (int l = shape.hiddenLayers(); l >= 0; l--) {
            Arrays.fill(lower, 0.0);
            for (int i = 0; i < z[l].length; i++) {
                for (int j = 0; j < y[l].length; j++) {
                    int weight = shape.weightOffset(l) + i * y[l].length + j;
                    gradient[weight] += chi[i] * y[l][j];
                    lower[j] += theta[weight] * chi[i];
                }
                if (l < shape.hiddenLayers()) {
                    gradient[shape.biasOffset(l) + i] += chi[i];
                }
            }
            for (int j = 0; l > 0 && j < y[l].length; j++) {
                psi[j] += lower[j];
                chi[j] = (l == 1 ? 1.0 : net.skipScale()) * psi[j] * net.activation().derivative(z[l - 1][j]);
            }
        }
    }

    /** The arithmetic of an iteration of BFGS on a dense matrix: v = H y, H += rank two, p = H g. */
    static void iterate(double[][] matrix, double[] s, double[] v) {
        product(matrix, s, v);
        for (int i = 0; i < s.length; i++) {
            double[] row = matrix[i];
            double a = 1e-9 * s[i];
            double b = -1e-9 * v[i];
            for (int j = 0; j < s.length; j++) {
                row[j] += a * v[j] + b * s[j];
            }
        }
        product(matrix, s, v);
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
