package org.semenov.ode;

/**
 * The matrix W = I/(h gamma) - J of one step and its LU factors with row pivoting, in storage that is used again.
 *
 * <p>A pivot counts as zero only if it is exactly zero: W has the unit of 1/t, so that no absolute threshold can tell.
 * The factors are kept by columns and all inner loops add a multiple of one column to another: such loops run along memory
 * and, unlike sums of products, wait for no result before. Zero multiples are skipped, which serves sparse Jacobians.
 */
final class StageMatrix {

    private final int dimension;
    /** By columns; below the diagonal the multipliers, on it the reciprocals of the pivots. */
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
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                lu[j * n + i] = -jacobian[i * n + j];
            }
            lu[i * n + i] += shift;
            rows[i] = i;
        }
        for (int k = 0; k < n; k++) {
            choosePivot(k);
            int column = k * n;
            double pivot = lu[column + k];
            if (pivot == 0) {
                return StepFailureReason.SINGULAR_MATRIX;
            }
            double reciprocal = 1 / pivot;
            if (!(Math.abs(pivot) < Double.POSITIVE_INFINITY && Math.abs(reciprocal) < Double.POSITIVE_INFINITY)) {
                return StepFailureReason.NOT_FINITE;
            }
            lu[column + k] = reciprocal;
            for (int i = k + 1; i < n; i++) {
                lu[column + i] *= reciprocal;
            }
            for (int j = k + 1; j < n; j++) {
                double multiple = lu[j * n + k];
                if (multiple != 0) {
                    int to = j * n;
                    for (int i = k + 1; i < n; i++) {
                        lu[to + i] -= multiple * lu[column + i];
                    }
                }
            }
        }
        return null;
    }

    /** Moves the row with the largest entry of column k, from row k on, to row k; a NaN is taken at once. */
    private void choosePivot(int k) {
        int n = dimension;
        int best = k;
        double largest = Math.abs(lu[k * n + k]);
        for (int i = k + 1; i < n; i++) {
            double size = Math.abs(lu[k * n + i]);
            if (size > largest || Double.isNaN(size)) {
                largest = size;
                best = i;
            }
        }
        if (best != k) {
            for (int column = 0; column < lu.length; column += n) {
                double kept = lu[column + k];
                lu[column + k] = lu[column + best];
                lu[column + best] = kept;
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
            x[i] = vector[rows[i]];
        }
        for (int j = 0; j < n - 1; j++) {
            double known = x[j];
            if (known != 0) {
                int column = j * n;
                for (int i = j + 1; i < n; i++) {
                    x[i] -= known * lu[column + i];
                }
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            int column = j * n;
            double known = x[j] * lu[column + j];
            vector[j] = known;
            for (int i = 0; i < j; i++) {
                x[i] -= known * lu[column + i];
            }
        }
    }
}
