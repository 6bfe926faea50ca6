package org.semenov.ode;

/**
 * The complex matrix (a + b i) I - J with a real J, and its LU factors with row pivoting, in storage that is used again;
 * the complex twin of {@link StageMatrix}.
 */
final class ComplexStageMatrix {

    private final int dimension;
    /** By rows; below the diagonal the multipliers, on it the reciprocals of the pivots. */
    private final double[] re;
    private final double[] im;
    /** Row i of the factors is this row of the matrix. */
    private final int[] rows;
    private final double[] xRe;
    private final double[] xIm;

    ComplexStageMatrix(int dimension) {
        this.dimension = dimension;
        this.re = new double[dimension * dimension];
        this.im = new double[dimension * dimension];
        this.rows = new int[dimension];
        this.xRe = new double[dimension];
        this.xIm = new double[dimension];
    }

    /**
     * Builds and factors the matrix.
     *
     * @param a real part of the shift
     * @param b imaginary part of the shift
     * @param jacobian J by rows, n x n values
     * @return null if the matrix can be used, otherwise why not
     */
    StepFailureReason factor(double a, double b, double[] jacobian) {
        int n = dimension;
        for (int k = 0; k < re.length; k++) {
            re[k] = -jacobian[k];
            im[k] = 0;
        }
        for (int i = 0; i < n; i++) {
            re[i * n + i] += a;
            im[i * n + i] = b;
            rows[i] = i;
        }
        for (int k = 0; k < n; k++) {
            choosePivot(k);
            int diagonal = k * n + k;
            double size = Math.max(Math.abs(re[diagonal]), Math.abs(im[diagonal]));
            if (size == 0) {
                return StepFailureReason.SINGULAR_MATRIX;
            }
            double scaledRe = re[diagonal] / size;
            double scaledIm = im[diagonal] / size;
            double square = (scaledRe * scaledRe + scaledIm * scaledIm) * size;
            re[diagonal] = scaledRe / square;
            im[diagonal] = -scaledIm / square;
            if (!(Math.abs(re[diagonal]) + Math.abs(im[diagonal]) < Double.POSITIVE_INFINITY)) {
                return StepFailureReason.NOT_FINITE;
            }
            eliminate(k);
        }
        return null;
    }

    private void eliminate(int k) {
        int n = dimension;
        double pivotRe = re[k * n + k];
        double pivotIm = im[k * n + k];
        for (int i = k + 1; i < n; i++) {
            int row = i * n;
            double entryRe = re[row + k];
            double entryIm = im[row + k];
            if (entryRe == 0 && entryIm == 0) {
                continue;
            }
            double mRe = entryRe * pivotRe - entryIm * pivotIm;
            double mIm = entryRe * pivotIm + entryIm * pivotRe;
            re[row + k] = mRe;
            im[row + k] = mIm;
            subtractRow(mRe, mIm, k * n, row, k + 1);
        }
    }

    private void subtractRow(double mRe, double mIm, int from, int to, int start) {
        for (int j = start; j < dimension; j++) {
            double fromRe = re[from + j];
            double fromIm = im[from + j];
            re[to + j] -= mRe * fromRe - mIm * fromIm;
            im[to + j] -= mRe * fromIm + mIm * fromRe;
        }
    }

    /** Moves the row with the largest entry of column k, from row k on, to row k; a NaN is taken at once. */
    private void choosePivot(int k) {
        int n = dimension;
        int best = k;
        double largest = Math.abs(re[k * n + k]) + Math.abs(im[k * n + k]);
        for (int i = k + 1; i < n; i++) {
            double size = Math.abs(re[i * n + k]) + Math.abs(im[i * n + k]);
            if (size > largest || Double.isNaN(size)) {
                largest = size;
                best = i;
            }
        }
        if (best != k) {
            swap(re, k, best);
            swap(im, k, best);
            int row = rows[k];
            rows[k] = rows[best];
            rows[best] = row;
        }
    }

    private void swap(double[] matrix, int one, int other) {
        for (int j = 0; j < dimension; j++) {
            double kept = matrix[one * dimension + j];
            matrix[one * dimension + j] = matrix[other * dimension + j];
            matrix[other * dimension + j] = kept;
        }
    }

    /**
     * Solves for one right side.
     *
     * @param bRe real parts, replaced by those of the solution, n values
     * @param bIm imaginary parts, replaced by those of the solution, n values
     */
    void solve(double[] bRe, double[] bIm) {
        int n = dimension;
        for (int i = 0; i < n; i++) {
            int row = i * n;
            double sumRe = bRe[rows[i]];
            double sumIm = bIm[rows[i]];
            for (int j = 0; j < i; j++) {
                sumRe -= re[row + j] * xRe[j] - im[row + j] * xIm[j];
                sumIm -= re[row + j] * xIm[j] + im[row + j] * xRe[j];
            }
            xRe[i] = sumRe;
            xIm[i] = sumIm;
        }
        for (int i = n - 1; i >= 0; i--) {
            int row = i * n;
            double sumRe = xRe[i];
            double sumIm = xIm[i];
            for (int j = i + 1; j < n; j++) {
                sumRe -= re[row + j] * xRe[j] - im[row + j] * xIm[j];
                sumIm -= re[row + j] * xIm[j] + im[row + j] * xRe[j];
            }
            xRe[i] = sumRe * re[row + i] - sumIm * im[row + i];
            xIm[i] = sumRe * im[row + i] + sumIm * re[row + i];
        }
        System.arraycopy(xRe, 0, bRe, 0, n);
        System.arraycopy(xIm, 0, bIm, 0, n);
    }
}
