package org.semenov.optim;

/**
 * G + μ D = R^T R with R upper triangular, for a {@link NormalMatrix} G and a diagonal D, and the solution with it. R lies in
 * panels as G does; square (k, q) of R comes of all squares above it by one long product and a small substitution:
 *
 * <pre>  R_kk^T R_kq = G_kq - Σ_{m<k} R_mk^T R_mq  </pre>
 */
final class CholeskyFactor {
    private static final int WIDTH = NormalMatrix.WIDTH;

    private final int dimension;
    private final double[][] panels;

    CholeskyFactor(int dimension) {
        this.dimension = dimension;
        int count = (dimension + WIDTH - 1) / WIDTH;
        panels = new double[count][];
        for (int q = 0; q < count; q++) {
            panels[q] = new double[(q + 1) * WIDTH * WIDTH];
        }
    }

    /**
     * Factorises G + μ D.
     *
     * @param scale D, length of the dimension
     * @return false where a pivot is not positive: the matrix is not positive definite to rounding, there is no factor
     */
    boolean factorise(NormalMatrix matrix, double damping, double[] scale) {
        double[][] source = matrix.panels();
        for (int q = 0; q < panels.length; q++) {
            System.arraycopy(source[q], 0, panels[q], 0, panels[q].length);
            for (int j = 0; j < WIDTH; j++) {
                int column = q * WIDTH + j;
                panels[q][column * WIDTH + j] += column < dimension ? damping * scale[column] : 1;   // padding: the unit matrix
            }
            for (int k = 0; k < q; k++) {
                matrix.product().add(-1, panels[q], k * WIDTH, panels[k], panels[q], k * WIDTH);
                substitute(panels[k], panels[q], k * WIDTH);
            }
            matrix.product().add(-1, panels[q], q * WIDTH, panels[q], panels[q], q * WIDTH);
            if (!factoriseSquare(panels[q], q * WIDTH)) {
                return false;
            }
        }
        return true;
    }

    /** X ← R_kk^{-T} X for the square X in rows first.. of a panel, R_kk in the same rows of its own. */
    private static void substitute(double[] diagonal, double[] target, int first) {
        for (int i = 0; i < WIDTH; i++) {
            int row = (first + i) * WIDTH;
            for (int m = 0; m < i; m++) {
                int above = (first + m) * WIDTH;
                double r = diagonal[above + i];
                for (int j = 0; j < WIDTH; j++) {
                    target[row + j] -= r * target[above + j];
                }
            }
            double inverse = 1 / diagonal[row + i];
            for (int j = 0; j < WIDTH; j++) {
                target[row + j] *= inverse;
            }
        }
    }

    /** The unblocked factorisation of the square in rows first.. . */
    private static boolean factoriseSquare(double[] panel, int first) {
        for (int i = 0; i < WIDTH; i++) {
            int row = (first + i) * WIDTH;
            for (int m = 0; m < i; m++) {
                int above = (first + m) * WIDTH;
                double r = panel[above + i];
                for (int j = i; j < WIDTH; j++) {
                    panel[row + j] -= r * panel[above + j];
                }
            }
            double pivot = panel[row + i];
            if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double inverse = 1 / Math.sqrt(pivot);
            for (int j = i; j < WIDTH; j++) {
                panel[row + j] *= inverse;
            }
        }
        return true;
    }

    /** Overwrites b with the solution of R^T R x = b. */
    void solve(double[] b) {
        for (int i = 0; i < dimension; i++) {                       // R^T z = b
            double[] column = panels[i / WIDTH];
            double sum = b[i];
            for (int m = 0; m < i; m++) {
                sum -= column[m * WIDTH + i % WIDTH] * b[m];
            }
            b[i] = sum / column[i * WIDTH + i % WIDTH];
        }
        for (int i = dimension - 1; i >= 0; i--) {                  // R x = z
            double[] column = panels[i / WIDTH];
            b[i] /= column[i * WIDTH + i % WIDTH];
            for (int m = 0; m < i; m++) {
                b[m] -= column[m * WIDTH + i % WIDTH] * b[i];
            }
        }
    }

    /** R_ij, i <= j, for tests. */
    double get(int i, int j) {
        return panels[j / WIDTH][i * WIDTH + j % WIDTH];
    }
}
