package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The matrices J − I/(h γ) of all lanes as products of triangles without exchange of rows. Each entry of
 * the triangles is one sum, so that no entry is read and written more than once. Whether a pivot has lost its digits is told for each
 * lane. One instance a thread.
 */
final class LaneMatrix {
    /** A pivot below this part of its diagonal entry has cancelled. */
    private static final double SMALLEST_PIVOT = 1e-7;

    private final int dimension;
    /** Of L the negative entries below the diagonal, of U the rest, by rows. */
    private final double[] triangles;
    /** −1/u_ii. */
    private final double[] inversePivots;
    /** Smallest |u_ii/m_ii| of the last factorisation. */
    private final double[] pivotRatios = new double[LANES];
    /** Entries in the order of their computation, and for each the pairs (L, U) of its sum. */
    private final int[] entries;
    private final int[] pairStart;
    private final int[] left;
    private final int[] right;

    /** @param dimension N */
    LaneMatrix(int dimension) {
        this.dimension = dimension;
        triangles = new double[dimension * dimension * LANES];
        inversePivots = new double[dimension * LANES];
        entries = new int[dimension * dimension];
        pairStart = new int[dimension * dimension + 1];
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0, n = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++, n++) {
                entries[n] = (i * dimension + j) * LANES;
                for (int k = 0; k < Math.min(i, j); k++) {
                    pairs.add(new int[] {(i * dimension + k) * LANES, (k * dimension + j) * LANES});
                }
                pairStart[n + 1] = pairs.size();
            }
        }
        left = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        right = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    }

    /**
     * Factors J − I/(h γ).
     *
     * @param jacobian J by rows, N² vectors
     * @param sizes    h of each lane
     */
    void factor(double[] jacobian, double[] sizes, double gamma) {
        DoubleVector diagonal = all(1.0 / gamma).div(load(sizes, 0));
        DoubleVector smallest = all(1.0);
        for (int i = 0, n = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++, n++) {
                sum(n, load(jacobian, entries[n])).mul(load(inversePivots, j * LANES)).intoArray(triangles, entries[n]);
            }
            DoubleVector entry = load(jacobian, entries[n]).sub(diagonal);
            DoubleVector pivot = sum(n, entry);
            n++;
            all(-1.0).div(pivot).intoArray(inversePivots, i * LANES);
            smallest = smallest.min(pivot.div(entry).lanewise(VectorOperators.ABS));
            for (int j = i + 1; j < dimension; j++, n++) {
                sum(n, load(jacobian, entries[n])).intoArray(triangles, entries[n]);
            }
        }
        smallest.intoArray(pivotRatios, 0);
    }

    private DoubleVector sum(int n, DoubleVector first) {
        DoubleVector sum = first;
        for (int p = pairStart[n]; p < pairStart[n + 1]; p++) {
            sum = load(triangles, left[p]).fma(load(triangles, right[p]), sum);
        }
        return sum;
    }

    /** Whether the pivots of a lane are sound; false also where they are not numbers. */
    boolean isSound(int lane) {
        return pivotRatios[lane] > SMALLEST_PIVOT;
    }

    /** Replaces b by the solution x of (I/(h γ) − J) x = b, N vectors from a position. */
    void solve(double[] b, int position) {
        for (int i = 1; i < dimension; i++) {
            int row = i * dimension * LANES;
            DoubleVector sum = load(b, position + i * LANES);
            for (int j = 0; j < i; j++) {
                sum = load(triangles, row + j * LANES).fma(load(b, position + j * LANES), sum);
            }
            sum.intoArray(b, position + i * LANES);
        }
        for (int i = dimension - 1; i >= 0; i--) {
            int row = i * dimension * LANES;
            DoubleVector sum = load(b, position + i * LANES);
            for (int j = i + 1; j < dimension; j++) {
                sum = load(triangles, row + j * LANES).fma(load(b, position + j * LANES), sum);
            }
            sum.mul(load(inversePivots, i * LANES)).intoArray(b, position + i * LANES);
        }
    }
}
