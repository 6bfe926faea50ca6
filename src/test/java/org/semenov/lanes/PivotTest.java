package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the two matrices of a step do where a pivot cancels: the single one exchanges rows, that of the lanes says so. */
class PivotTest {
    private static final double DIAGONAL = 2.0;
    /** I/(h γ) − J of it has a second pivot of 3e-16, where the digits of the first row are all that is left. */
    private static final double[] CANCELS = {
        1.0, 1.0, 0.5,
        1.0, 1.0 - 3e-16, 3.0,
        0.5, 2.0, 1.0};
    private static final double[] SOUND = {
        -4.0, 1.0, 0.5,
        1.0, -3.0, 3.0,
        0.5, 2.0, -7.0};

    @Test
    void aCancelledPivotIsExchanged() {
        assertSolves(CANCELS, 1e-14);
        assertSolves(SOUND, 1e-15);
        double[] zeroPivot = SOUND.clone();
        zeroPivot[0] = DIAGONAL;
        assertSolves(zeroPivot, 1e-14);
    }

    private static void assertSolves(double[] jacobian, double tolerance) {
        int n = 3;
        SingleMatrix matrix = new SingleMatrix(n);
        assertTrue(matrix.factor(jacobian, DIAGONAL));
        double[] x = {1.0, -2.0, 3.0};
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += ((i == j ? DIAGONAL : 0.0) - jacobian[i * n + j]) * x[j];
            }
        }
        matrix.solve(b);
        for (int i = 0; i < n; i++) {
            assertEquals(x[i], b[i], tolerance * 10.0, "component " + i + " of " + Arrays.toString(jacobian));
        }
    }

    @Test
    void aMatrixWithoutPivotIsToldNotSolved() {
        assertFalse(new SingleMatrix(2).factor(new double[] {DIAGONAL, 1.0, 0.0, DIAGONAL}, DIAGONAL));
    }

    @Test
    void aLaneWithACancelledPivotIsNotSoundAndItsNeighboursAre() {
        int lanes = LaneMath.LANES;
        double[] jacobian = new double[9 * lanes];
        double[] sizes = new double[lanes];
        Arrays.fill(sizes, 1.0 / DIAGONAL);
        for (int entry = 0; entry < 9; entry++) {
            for (int lane = 0; lane < lanes; lane++) {
                jacobian[entry * lanes + lane] = lane == 1 ? CANCELS[entry] : SOUND[entry];
            }
        }
        LaneMatrix matrix = new LaneMatrix(3);
        matrix.factor(jacobian, sizes, 1.0);
        for (int lane = 0; lane < lanes; lane++) {
            assertEquals(lane != 1, matrix.isSound(lane), "lane " + lane);
        }
    }
}
