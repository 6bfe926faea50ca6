package org.semenov.surrogate.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.semenov.network.RowProduct;

/**
 * The linear map from features to the inputs of the nets: x = M (f - μ), where M standardises the features and turns them onto their principal
 * components, each divided by its standard deviation, with eigenvalues floored at a part of the largest. A feature that does not
 * vary in the data gets no weight. Immutable.
 */
public final class Whitening {
    /** How far, relative to 1 + |μ|, a feature may lie off its mean that did not vary in the data. */
    public static final double CONSTANT_TOLERANCE = 1e-6;
    private static final double CONSTANT = 1e-12;

    private final double[] mean;
    private final double[][] matrix;
    /** Rows of M as {@link RowProduct} wants them, one each. */
    private final double[][][] rows;
    /** Features without weight. */
    private final int[] constant;

    /**
     * @param mean   μ, one a feature
     * @param matrix M, [input][feature]
     */
    public Whitening(double[] mean, double[][] matrix) {
        if (matrix.length == 0 || Arrays.stream(matrix).anyMatch(row -> row.length != mean.length)) {
            throw new IllegalArgumentException("a whitening of " + mean.length + " features needs rows of as many numbers");
        }
        this.mean = mean.clone();
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        rows = Arrays.stream(matrix).map(row -> new double[][] {Arrays.copyOf(row, RowProduct.padded(mean.length))}).toArray(double[][][]::new);
        constant = IntStream.range(0, mean.length).filter(this::isConstant).toArray();
    }

    /**
     * Fits to data.
     *
     * @param features [feature][sample]
     * @param floor    smallest eigenvalue of the correlation matrix relative to the largest; smaller ones count as this
     */
    public static Whitening fit(double[][] features, double floor) {
        int count = features.length;
        double[] mean = new double[count];
        double[] deviation = new double[count];
        for (int f = 0; f < count; f++) {
            mean[f] = Arrays.stream(features[f]).sum() / features[f].length;
            double square = 0.0;
            for (double value : features[f]) {
                square += (value - mean[f]) * (value - mean[f]);
            }
            deviation[f] = Math.sqrt(square / features[f].length);
        }
        int[] varying = IntStream.range(0, count)
                .filter(f -> deviation[f] > CONSTANT * (1.0 + Math.abs(mean[f]))).toArray();
        DMatrixRMaj correlation = new DMatrixRMaj(varying.length, varying.length);
        for (int a = 0; a < varying.length; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = covariance(features[varying[a]], mean[varying[a]], features[varying[b]], mean[varying[b]]);
                sum /= deviation[varying[a]] * deviation[varying[b]];
                correlation.set(a, b, sum);
                correlation.set(b, a, sum);
            }
        }
        return of(correlation, varying, mean, deviation, floor);
    }

    private static double covariance(double[] x, double xMean, double[] y, double yMean) {
        double sum = 0.0;
        for (int n = 0; n < x.length; n++) {
            sum += (x[n] - xMean) * (y[n] - yMean);
        }
        return sum / x.length;
    }

    private static Whitening of(DMatrixRMaj correlation, int[] varying, double[] mean, double[] deviation, double floor) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(varying.length, true, true);
        if (!decomposition.decompose(correlation)) {
            throw new IllegalStateException("the eigenvalues of a correlation matrix were not found: this is a bug");
        }
        double largest = 0.0;
        for (int c = 0; c < varying.length; c++) {
            largest = Math.max(largest, decomposition.getEigenvalue(c).getReal());
        }
        double[][] matrix = new double[varying.length][mean.length];
        for (int c = 0; c < varying.length; c++) {
            DMatrixRMaj vector = decomposition.getEigenVector(c);
            double scale = Math.sqrt(Math.max(decomposition.getEigenvalue(c).getReal(), floor * largest));
            for (int a = 0; a < varying.length; a++) {
                matrix[c][varying[a]] = vector.get(a) / (scale * deviation[varying[a]]);
            }
        }
        return new Whitening(mean, matrix);
    }

    public int featureCount() {
        return mean.length;
    }

    public int inputCount() {
        return matrix.length;
    }

    /** μ of a feature. */
    public double mean(int feature) {
        return mean[feature];
    }

    /** M of an input and a feature. */
    public double weight(int input, int feature) {
        return matrix[input][feature];
    }

    /** A copy of μ. */
    double[] means() {
        return mean.clone();
    }

    /** A copy of a row of M. */
    double[] row(int input) {
        return matrix[input].clone();
    }

    /**
     * How far samples lie off the data: the largest of a sample's inputs in size, or infinity where a feature that did not vary in the data
     * has another value here or one is not a number.
     *
     * @param features  [feature][sample]
     * @param centred   scratch, rows for {@link RowProduct#padded} features
     * @param input     scratch, one row
     * @param distances filled
     */
    void distances(double[][] features, int samples, double[][] centred, double[][] input, double[] distances) {
        for (int f = 0; f < mean.length; f++) {
            centre(features[f], mean[f], centred[f], samples);
        }
        Arrays.fill(distances, 0, samples, 0.0);
        for (double[][] row : rows) {
            Arrays.fill(input[0], 0, samples, 0.0);
            RowProduct.add(input, 1, row, centred, mean.length, samples);
            largest(input[0], distances, samples);
        }
        for (int f : constant) {
            for (int n = 0; n < samples; n++) {
                distances[n] = Math.abs(centred[f][n]) <= CONSTANT_TOLERANCE * (1.0 + Math.abs(mean[f])) ? distances[n] : Double.POSITIVE_INFINITY;
            }
        }
        for (int n = 0; n < samples; n++) {
            distances[n] = Double.isNaN(distances[n]) ? Double.POSITIVE_INFINITY : distances[n];
        }
    }

    /** The same of one sample. */
    public double distance(double[][] features, int sample) {
        double largest = 0.0;
        for (int f : constant) {
            if (!(Math.abs(features[f][sample] - mean[f]) <= CONSTANT_TOLERANCE * (1.0 + Math.abs(mean[f])))) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (double[] row : matrix) {
            double input = 0.0;
            for (int f = 0; f < mean.length; f++) {
                input += row[f] * (features[f][sample] - mean[f]);
            }
            largest = Math.abs(input) <= largest ? largest : Math.abs(input);
        }
        return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
    }

    private static void centre(double[] feature, double mean, double[] centred, int samples) {
        for (int n = 0; n < samples; n++) {
            centred[n] = feature[n] - mean;
        }
    }

    private static void largest(double[] input, double[] largest, int samples) {
        for (int n = 0; n < samples; n++) {
            largest[n] = Math.max(largest[n], Math.abs(input[n]));
        }
    }

    /** Whether a feature did not vary in the data and so has no weight. */
    public boolean isConstant(int feature) {
        for (double[] row : matrix) {
            if (row[feature] != 0.0) {
                return false;
            }
        }
        return true;
    }

    /** Inputs of samples 0..count-1: {@code inputs[i][n] = Σ_f M_if (features[f][n] - μ_f)}. */
    public void apply(double[][] features, double[][] inputs, int count) {
        for (int i = 0; i < matrix.length; i++) {
            double[] target = inputs[i];
            Arrays.fill(target, 0, count, 0.0);
            for (int f = 0; f < mean.length; f++) {
                double weight = matrix[i][f];
                double centre = mean[f];
                double[] source = features[f];
                for (int n = 0; n < count; n++) {
                    target[n] += weight * (source[n] - centre);
                }
            }
        }
    }
}
