package org.semenov.lanes;

/**
 * The matrix I/(h γ) − J of one cell as a product of triangles. Rows are exchanged only where a pivot has cancelled: the row of T is larger
 * than those of radicals by many orders, and mixed into them would drown them in its rounding. One instance a thread.
 */
final class SingleMatrix {
    /** A pivot below this part of its diagonal entry has cancelled. */
    private static final double SMALLEST_PIVOT = 1e-13;

    private final int dimension;
    private final double[] triangles;
    private final int[] rowOf;
    private final double[] permuted;

    SingleMatrix(int dimension) {
        this.dimension = dimension;
        triangles = new double[dimension * dimension];
        rowOf = new int[dimension];
        permuted = new double[dimension];
    }

    /** Factors I/(h γ) − J; false if a column has no pivot. */
    boolean factor(double[] jacobian, double diagonal) {
        for (int n = 0; n < triangles.length; n++) {
            triangles[n] = -jacobian[n];
        }
        for (int i = 0; i < dimension; i++) {
            triangles[i * dimension + i] += diagonal;
            rowOf[i] = i;
        }
        for (int k = 0; k < dimension; k++) {
            if (!(Math.abs(triangles[k * dimension + k]) > SMALLEST_PIVOT * Math.abs(diagonal - jacobian[k * dimension + k]))) {
                exchange(k, largest(k));
            }
            double pivot = triangles[k * dimension + k];
            if (!(Math.abs(pivot) > 0.0)) {
                return false;
            }
            for (int i = k + 1; i < dimension; i++) {
                eliminate(k, i, pivot);
            }
        }
        return true;
    }

    private void eliminate(int k, int i, double pivot) {
        double factor = triangles[i * dimension + k] / pivot;
        triangles[i * dimension + k] = factor;
        if (factor != 0.0) {
            for (int j = k + 1; j < dimension; j++) {
                triangles[i * dimension + j] -= factor * triangles[k * dimension + j];
            }
        }
    }

    private int largest(int k) {
        int best = k;
        for (int i = k + 1; i < dimension; i++) {
            if (Math.abs(triangles[i * dimension + k]) > Math.abs(triangles[best * dimension + k])) {
                best = i;
            }
        }
        return best;
    }

    private void exchange(int a, int b) {
        if (a == b) {
            return;
        }
        for (int j = 0; j < dimension; j++) {
            double kept = triangles[a * dimension + j];
            triangles[a * dimension + j] = triangles[b * dimension + j];
            triangles[b * dimension + j] = kept;
        }
        int row = rowOf[a];
        rowOf[a] = rowOf[b];
        rowOf[b] = row;
    }

    /** Replaces b by the solution of (I/(h γ) − J) x = b. */
    void solve(double[] b) {
        for (int i = 0; i < dimension; i++) {
            double sum = b[rowOf[i]];
            for (int j = 0; j < i; j++) {
                sum -= triangles[i * dimension + j] * permuted[j];
            }
            permuted[i] = sum;
        }
        for (int i = dimension - 1; i >= 0; i--) {
            double sum = permuted[i];
            for (int j = i + 1; j < dimension; j++) {
                sum -= triangles[i * dimension + j] * b[j];
            }
            b[i] = sum / triangles[i * dimension + i];
        }
    }
}
