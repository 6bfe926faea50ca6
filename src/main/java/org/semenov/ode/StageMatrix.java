package org.semenov.ode;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;

/**
 * The matrix W = I/(h gamma) - J of one step and its LU factors with row pivoting, in storage that is used again.
 *
 * <p>A pivot counts as zero only if it is exactly zero: W has the unit of 1/t, so that no absolute threshold (EJML's
 * {@code isSingular} has one) can tell.
 */
final class StageMatrix {

    private final int dimension;
    private final DMatrixRMaj matrix;
    private final LUDecompositionAlt_DDRM factors = new LUDecompositionAlt_DDRM();

    StageMatrix(int dimension) {
        this.dimension = dimension;
        this.matrix = new DMatrixRMaj(dimension, dimension);
        factors.setExpectedMaxSize(dimension, dimension);
    }

    /**
     * Builds and factors W.
     *
     * @param shift 1/(h gamma)
     * @param jacobian J by rows, n x n values
     * @return null if W can be used, otherwise why not
     */
    StepFailureReason factor(double shift, double[] jacobian) {
        double[] w = matrix.data;
        for (int k = 0; k < w.length; k++) {
            w[k] = -jacobian[k];
        }
        for (int i = 0; i < dimension; i++) {
            w[i * dimension + i] += shift;
        }
        factors.decompose(matrix);
        double[] lu = factors.getLU().data;
        for (int i = 0; i < dimension; i++) {
            double pivot = lu[i * dimension + i];
            if (pivot == 0) {
                return StepFailureReason.SINGULAR_MATRIX;
            }
            if (!Double.isFinite(pivot)) {
                return StepFailureReason.NOT_FINITE;
            }
        }
        return null;
    }

    /**
     * Solves W x = b.
     *
     * @param vector b, replaced by x
     */
    void solve(double[] vector) {
        factors._solveVectorInternal(vector);
    }
}
