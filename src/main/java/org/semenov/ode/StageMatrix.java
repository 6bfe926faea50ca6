package org.semenov.ode;

/**
 * The matrix W = I/(h gamma) - J of one step and its LU factors with row pivoting, in storage that is used again.
 *
 * <p>A pivot counts as zero only if it is exactly zero: W has the unit of 1/t, so that no absolute threshold can tell.
 * Elimination goes by rows, so that the inner loops run along memory, and skips zero multipliers.
 */
final class StageMatrix {

    private final int dimension;
    /** By rows; below the diagonal the multipliers, on it the reciprocals of the pivots. */
    private final double[] lu;
    /** Row i of the factors is this row of W. */
    private final int[] rows;
    private final double[] permuted;

    StageMatrix(int dimension) {
        this.dimension = dimension;
        this.lu = new double[dimension * dimension];
        this.rows = new int[dimension];
        this.permuted = new double[dimension];
    }

    /**
     * Builds and factors W.
     *
     * @param shift 1/(h gamma)
     * @param jacobian J by rows, n x n values
     * @return null if W can be used, otherwise why not
     */
    StepFailureReason factor(double shift, double[] jacobian) {
        int n = dimension;
        for (int k = 0; k < lu.length; k++) {
            lu[k] = -jacobian[k];
        }
        for (int i = 0; i < n; i++) {
            lu[i * n + i] += shift;
            rows[i] = i;
        }
        for (int k = 0; k < n; k++) {
            choosePivot(k);
            double pivot = lu[k * n + k];
            if (pivot == 0) {
                return StepFailureReason.SINGULAR_MATRIX;
            }
            double reciprocal = 1 / pivot;
            if (!(Math.abs(pivot) < Double.POSITIVE_INFINITY && Math.abs(reciprocal) < Double.POSITIVE_INFINITY)) {
                return StepFailureReason.NOT_FINITE;
            }
            lu[k * n + k] = reciprocal;
            for (int i = k + 1; i < n; i++) {
                double multiplier = lu[i * n + k] * reciprocal;
                lu[i * n + k] = multiplier;
                if (multiplier != 0) {
                    subtractRow(multiplier, k * n, i * n, k + 1);
                }
            }
        }
        return null;
    }

    private void subtractRow(double multiplier, int from, int to, int start) {
        for (int j = start; j < dimension; j++) {
            lu[to + j] -= multiplier * lu[from + j];
        }
    }

    /** Moves the row with the largest entry of column k, from row k on, to row k; a NaN is taken at once. */
    private void choosePivot(int k) {
        int n = dimension;
        int best = k;
        double largest = Math.abs(lu[k * n + k]);
        for (int i = k + 1; i < n; i++) {
            double size = Math.abs(lu[i * n + k]);
            if (size > largest || Double.isNaN(size)) {
                largest = size;
                best = i;
            }
        }
        if (best != k) {
            for (int j = 0; j < n; j++) {
                double kept = lu[k * n + j];
                lu[k * n + j] = lu[best * n + j];
                lu[best * n + j] = kept;
            }
            int row = rows[k];
            rows[k] = rows[best];
            rows[best] = row;
        }
    }

    /**
     * Solves W x = b.
     *
     * @param vector b, replaced by x
     */
    void solve(double[] vector) {
        int n = dimension;
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            double sum = vector[rows[i]];
            int row = i * n;
            for (int j = 0; j < i; j++) {
                sum -= lu[row + j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            int row = i * n;
            for (int j = i + 1; j < n; j++) {
                sum -= lu[row + j] * x[j];
            }
            x[i] = sum * lu[row + i];
        }
        System.arraycopy(x, 0, vector, 0, n);
    }
}
