package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** LU of I/(h gamma) - J at any scale. */
class StageMatrixTest {

    @Test
    void solve_invertsTheMatrix_atEveryScale() {
        Random random = new Random(11);
        for (int n : new int[] {1, 2, 9, 30}) {
            StageMatrix matrix = new StageMatrix(n);
            for (double scale : new double[] {1e-200, 1e-20, 1, 1e20, 1e200}) {
                double[] jacobian = new double[n * n];
                double[] x = new double[n];
                for (int k = 0; k < jacobian.length; k++) {
                    jacobian[k] = scale * random.nextGaussian();
                }
                for (int k = 0; k < n; k++) {
                    x[k] = random.nextGaussian();
                }
                double shift = 3 * n * scale;
                double[] b = new double[n];
                for (int i = 0; i < n; i++) {
                    b[i] = shift * x[i];
                    for (int j = 0; j < n; j++) {
                        b[i] -= jacobian[i * n + j] * x[j];
                    }
                }
                assertNull(matrix.factor(shift, jacobian));
                matrix.solve(b);
                for (int i = 0; i < n; i++) {
                    assertEquals(x[i], b[i], 1e-13);
                }
            }
        }
    }

    @Test
    void singularAndUndefinedMatrices_areNamed() {
        StageMatrix matrix = new StageMatrix(2);
        assertSame(StepFailureReason.SINGULAR_MATRIX, matrix.factor(1, new double[] {1, 0, 0, 5}));
        assertSame(StepFailureReason.SINGULAR_MATRIX, matrix.factor(2, new double[] {1, 1, 1, 1}));
        assertSame(StepFailureReason.NOT_FINITE, matrix.factor(1, new double[] {Double.NaN, 0, 0, 5}));
        assertSame(StepFailureReason.NOT_FINITE, matrix.factor(Double.POSITIVE_INFINITY, new double[4]));
        assertNull(matrix.factor(1, new double[] {0, 1, 1, 0.5}));
    }

    @Test
    void complexSolve_invertsTheMatrix_atEveryScale() {
        Random random = new Random(12);
        for (int n : new int[] {1, 2, 9, 30}) {
            ComplexStageMatrix matrix = new ComplexStageMatrix(n);
            for (double scale : new double[] {1e-100, 1e-20, 1, 1e20, 1e100}) {
                double[] jacobian = new double[n * n];
                for (int k = 0; k < jacobian.length; k++) {
                    jacobian[k] = scale * random.nextGaussian();
                }
                double a = n * scale;
                double b = -3 * n * scale;
                double[] xRe = random.doubles(n, -1, 1).toArray();
                double[] xIm = random.doubles(n, -1, 1).toArray();
                double[] bRe = new double[n];
                double[] bIm = new double[n];
                for (int i = 0; i < n; i++) {
                    bRe[i] = a * xRe[i] - b * xIm[i];
                    bIm[i] = a * xIm[i] + b * xRe[i];
                    for (int j = 0; j < n; j++) {
                        bRe[i] -= jacobian[i * n + j] * xRe[j];
                        bIm[i] -= jacobian[i * n + j] * xIm[j];
                    }
                }
                assertNull(matrix.factor(a, b, jacobian));
                matrix.solve(bRe, bIm);
                for (int i = 0; i < n; i++) {
                    assertEquals(xRe[i], bRe[i], 1e-13);
                    assertEquals(xIm[i], bIm[i], 1e-13);
                }
            }
        }
        ComplexStageMatrix matrix = new ComplexStageMatrix(2);
        assertSame(StepFailureReason.SINGULAR_MATRIX, matrix.factor(2, 0, new double[] {1, 1, 1, 1}));
        assertSame(StepFailureReason.NOT_FINITE, matrix.factor(1, 1, new double[] {Double.NaN, 0, 0, 5}));
        assertNull(matrix.factor(1, 0, new double[] {1, 1, 1, 1}));
    }
}
