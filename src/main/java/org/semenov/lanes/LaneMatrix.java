package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;

/**
 * The matrices J − I/(h γ) of all lanes as products of triangles without exchange of rows. Whether a pivot has lost its digits is told
 * for each lane. One instance a thread.
 */
final class LaneMatrix {
    /**
     * A pivot below this part of its diagonal entry has cancelled to the last digits. The pivots of what reactions keep, such as
     * elements, fall with 1/h without harm, as there is nothing to solve for in their direction.
     */
    private static final double SMALLEST_PIVOT = 1e-13;

    private final int dimension;
    /** Of L the negative entries below the diagonal, of U the rest, by rows. */
    private final double[] triangles;
    /** −1/u_ii. */
    private final double[] inversePivots;
    /** m_ii, and the smallest |u_ii/m_ii| of the last factorisation. */
    private final double[] diagonals;
    private final double[] pivotRatios = new double[LANES];

    /** @param dimension N */
    LaneMatrix(int dimension) {
        this.dimension = dimension;
        triangles = new double[dimension * dimension * LANES];
        inversePivots = new double[dimension * LANES];
        diagonals = new double[dimension * LANES];
    }

    /**
     * Factors J − I/(h γ).
     *
     * @param jacobian J by rows, N² vectors
     * @param sizes    h of each lane
     */
    void factor(double[] jacobian, double[] sizes, double gamma) {
        System.arraycopy(jacobian, 0, triangles, 0, triangles.length);
        DoubleVector diagonal = all(1.0 / gamma).div(load(sizes, 0));
        for (int k = 0; k < dimension; k++) {
            int place = (k * dimension + k) * LANES;
            DoubleVector entry = load(triangles, place).sub(diagonal);
            entry.intoArray(triangles, place);
            entry.intoArray(diagonals, k * LANES);
        }
        for (int k = 0; k < dimension; k++) {
            eliminate(k);
        }
        ratePivots();
    }

    /** Subtracts multiples of row k from those below. */
    private void eliminate(int k) {
        int stride = dimension * LANES;
        int pivotRow = k * stride;
        DoubleVector inverse = all(-1.0).div(load(triangles, pivotRow + k * LANES));
        inverse.intoArray(inversePivots, k * LANES);
        for (int row = pivotRow + stride; row < dimension * stride; row += stride) {
            DoubleVector factor = load(triangles, row + k * LANES).mul(inverse);
            factor.intoArray(triangles, row + k * LANES);
            for (int j = (k + 1) * LANES; j < stride; j += LANES) {
                load(triangles, pivotRow + j).fma(factor, load(triangles, row + j)).intoArray(triangles, row + j);
            }
        }
    }

    private void ratePivots() {
        DoubleVector largest = all(0.0);
        for (int i = 0; i < dimension; i++) {
            largest = largest.max(load(diagonals, i * LANES).mul(load(inversePivots, i * LANES)).abs());
        }
        all(1.0).div(largest).intoArray(pivotRatios, 0);
    }

    /** Whether the pivots of a lane are sound; false also where they are not numbers. */
    boolean isSound(int lane) {
        return pivotRatios[lane] > SMALLEST_PIVOT;
    }

    /** Replaces b by the solution x of (I/(h γ) − J) x = b, N vectors from a position. */
    void solve(double[] b, int position) {
        DoubleVector last = load(b, position);
        for (int i = 1; i < dimension; i++) {
            int row = i * dimension * LANES;
            DoubleVector sum = load(b, position + i * LANES);
            for (int j = 0; j < i - 1; j++) {
                sum = load(triangles, row + j * LANES).fma(load(b, position + j * LANES), sum);
            }
            last = load(triangles, row + (i - 1) * LANES).fma(last, sum);
            last.intoArray(b, position + i * LANES);
        }
        last = last.mul(load(inversePivots, (dimension - 1) * LANES));
        last.intoArray(b, position + (dimension - 1) * LANES);
        for (int i = dimension - 2; i >= 0; i--) {
            int row = i * dimension * LANES;
            DoubleVector sum = load(b, position + i * LANES);
            for (int j = dimension - 1; j > i + 1; j--) {
                sum = load(triangles, row + j * LANES).fma(load(b, position + j * LANES), sum);
            }
            last = load(triangles, row + (i + 1) * LANES).fma(last, sum).mul(load(inversePivots, i * LANES));
            last.intoArray(b, position + i * LANES);
        }
    }
}
