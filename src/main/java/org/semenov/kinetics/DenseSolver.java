package org.semenov.kinetics;

/** Gauss-Jordan elimination of the few equations of an equilibrium. */
final class DenseSolver {
    /** A scaled pivot below this belongs to a direction the equations leave free; its unknown is set to zero. */
    private static final double SINGULAR = 1e-14;
    /** Keeps the scale of an amount that has underflowed finite. */
    private static final double SMALLEST_SIZE = 1e-300;

    private DenseSolver() {
    }

    /** Makes column {@code k} of all rows zero but for a one in row {@code pivot}. */
    static void eliminate(double[][] rows, int pivot, int k) {
        double scale = 1.0 / rows[pivot][k];
        for (int j = 0; j < rows[pivot].length; j++) {
            rows[pivot][j] *= scale;
        }
        rows[pivot][k] = 1.0;
        for (int e = 0; e < rows.length; e++) {
            double factor = rows[e][k];
            if (e != pivot && factor != 0.0) {
                for (int j = 0; j < rows[e].length; j++) {
                    rows[e][j] -= factor * rows[pivot][j];
                }
                rows[e][k] = 0.0;
            }
        }
    }

    /**
     * Solves a symmetric system.
     *
     * @param matrix n rows of n + 1 numbers, the last the right-hand side; overwritten
     * @param size   the size of each diagonal element, positive; rows and columns are scaled by its root
     */
    static double[] solveSymmetric(double[][] matrix, double[] size) {
        int n = matrix.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = 1.0 / Math.sqrt(Math.max(size[i], SMALLEST_SIZE));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] *= scale[i] * scale[j];
            }
            matrix[i][n] *= scale[i];
        }
        int[] rowOf = new int[n];
        for (int j = 0, row = 0; j < n; j++) {
            rowOf[j] = -1;
            int pivot = row;
            for (int i = row + 1; i < n; i++) {
                pivot = Math.abs(matrix[i][j]) > Math.abs(matrix[pivot][j]) ? i : pivot;
            }
            if (Math.abs(matrix[pivot][j]) < SINGULAR) {
                continue;
            }
            double[] swapped = matrix[row];
            matrix[row] = matrix[pivot];
            matrix[pivot] = swapped;
            eliminate(matrix, row, j);
            rowOf[j] = row++;
        }
        double[] solution = new double[n];
        for (int j = 0; j < n; j++) {
            solution[j] = rowOf[j] < 0 ? 0.0 : matrix[rowOf[j]][n] * scale[j];
        }
        return solution;
    }
}
