package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coefficients, transformed back to alpha, Gamma and b, satisfy their row sums and order conditions. */
class RosenbrockTableauTest {

    /** The published decimals have 16 digits; products of entries up to 300 lose two or three. */
    private static final double TOLERANCE = 2e-12;

    static List<RosenbrockTableau> tableaux() {
        return RosenbrockTableau.all();
    }

    /** alpha, Gamma and their sum, from a = alpha Gamma^-1 and C = diag(Gamma)^-1 - Gamma^-1. */
    private static final class Classical {

        final double[][] alpha;
        final double[][] capitalGamma;
        final double[][] beta;
        final DMatrixRMaj gammaMatrix;

        Classical(RosenbrockTableau tableau) {
            int stages = tableau.stages();
            DMatrixRMaj inverse = new DMatrixRMaj(stages, stages);
            DMatrixRMaj a = new DMatrixRMaj(stages, stages);
            for (int i = 0; i < stages; i++) {
                inverse.set(i, i, 1 / tableau.gamma());
                for (int j = 0; j < i; j++) {
                    inverse.set(i, j, -tableau.couplings()[i][j]);
                    a.set(i, j, tableau.stageWeights()[i][j]);
                }
            }
            gammaMatrix = new DMatrixRMaj(stages, stages);
            assertTrue(CommonOps_DDRM.invert(inverse, gammaMatrix));
            DMatrixRMaj product = new DMatrixRMaj(stages, stages);
            CommonOps_DDRM.mult(a, gammaMatrix, product);
            alpha = rows(product);
            capitalGamma = rows(gammaMatrix);
            beta = new double[stages][stages];
            for (int i = 0; i < stages; i++) {
                for (int j = 0; j < stages; j++) {
                    beta[i][j] = alpha[i][j] + capitalGamma[i][j];
                }
            }
        }

        /** b from m = b Gamma^-1. */
        double[] back(double[] weights) {
            double[] b = new double[weights.length];
            for (int j = 0; j < b.length; j++) {
                for (int i = 0; i < b.length; i++) {
                    b[j] += weights[i] * gammaMatrix.get(i, j);
                }
            }
            return b;
        }

        private static double[][] rows(DMatrixRMaj matrix) {
            double[][] rows = new double[matrix.numRows][matrix.numCols];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    rows[i][j] = matrix.get(i, j);
                }
            }
            return rows;
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Largest violation of sum_i b_i Phi_i(t) = theta^|t| / gamma(t) over all trees t of an order. */
    private static double violation(Classical classical, double[] b, int order, double theta) {
        double largest = 0;
        for (RootedTree tree : RootedTree.ofOrder(order)) {
            double left = dot(b, tree.weights(classical.alpha, classical.beta));
            largest = Math.max(largest, Math.abs(left - Math.pow(theta, order) / tree.density()));
        }
        return largest;
    }

    @Test
    void rootedTrees_areCountedAsInTheLiterature() {
        int[] counts = {1, 1, 2, 4, 9, 20};
        for (int order = 1; order <= counts.length; order++) {
            assertEquals(counts[order - 1], RootedTree.ofOrder(order).size());
        }
    }

    @ParameterizedTest
    @MethodSource("tableaux")
    void nodes_areRowSumsOfAlpha(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        for (int i = 0; i < tableau.stages(); i++) {
            assertEquals(sum(classical.alpha[i]), tableau.nodes()[i], TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("tableaux")
    void timeWeights_areRowSumsOfGamma(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        for (int i = 0; i < tableau.stages(); i++) {
            assertEquals(sum(classical.capitalGamma[i]), tableau.timeWeights()[i], TOLERANCE);
            assertEquals(tableau.gamma(), classical.capitalGamma[i][i], TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("tableaux")
    void weights_satisfyAllConditionsOfTheOrder_andNotOfTheNext(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        double[] b = classical.back(tableau.weights());
        for (int order = 1; order <= tableau.order(); order++) {
            assertEquals(0, violation(classical, b, order, 1), TOLERANCE, "order " + order);
        }
        assertTrue(violation(classical, b, tableau.order() + 1, 1) > 1e-6);
    }

    @ParameterizedTest
    @MethodSource("tableaux")
    void embeddedWeights_satisfyAllConditionsOfTheirOrder_andNotOfTheNext(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        double[] embedded = tableau.weights();
        for (int i = 0; i < embedded.length; i++) {
            embedded[i] -= tableau.errorWeights()[i];
        }
        double[] b = classical.back(embedded);
        for (int order = 1; order <= tableau.embeddedOrder(); order++) {
            assertEquals(0, violation(classical, b, order, 1), TOLERANCE, "order " + order);
        }
        assertTrue(violation(classical, b, tableau.embeddedOrder() + 1, 1) > 1e-5);
    }

    @ParameterizedTest
    @MethodSource("tableaux")
    void interpolant_satisfiesAllConditionsOfItsOrderInsideTheStep_andNotOfTheNext(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        for (double theta : new double[] {0.0, 0.2, 0.5, 0.9, 1.0}) {
            double[] weights = tableau.weights();
            for (int i = 0; i < weights.length; i++) {
                double q = 0;
                for (int r = tableau.denseWeights().length - 1; r >= 0; r--) {
                    q = q * theta + tableau.denseWeights()[r][i];
                }
                weights[i] = theta * (weights[i] + (1 - theta) * q);
            }
            double[] b = classical.back(weights);
            for (int order = 1; order <= tableau.denseOrder(); order++) {
                assertEquals(0, violation(classical, b, order, theta), TOLERANCE, "order " + order + " at " + theta);
            }
            if (theta == 0.5) {
                assertTrue(violation(classical, b, tableau.denseOrder() + 1, theta) > 1e-5);
            }
        }
    }

    /** beta_si = b_i and sum_j alpha_sj = 1: the numerical solution of a stiff equation forgets its error at once. */
    @ParameterizedTest
    @MethodSource("tableaux")
    void methodIsStifflyAccurate(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        int last = tableau.stages() - 1;
        assertArrayEquals(classical.back(tableau.weights()), classical.beta[last], TOLERANCE);
        assertEquals(1, sum(classical.alpha[last]), TOLERANCE);
    }

    /** |R(iy)| of R(z) = 1 + z b^T (I - z beta)^-1 1 stays below 1, and R vanishes at minus infinity. */
    @ParameterizedTest
    @MethodSource("tableaux")
    void methodIsLStable(RosenbrockTableau tableau) {
        Classical classical = new Classical(tableau);
        double[] b = classical.back(tableau.weights());
        for (double y = 1e-2; y < 1e6; y *= 1.1) {
            assertTrue(stabilityAtImaginary(classical.beta, b, y) <= 1 + 1e-10, "at i " + y);
        }
        assertEquals(0, stabilityAtImaginary(classical.beta, b, 1e8), 1e-6);
    }

    private static double stabilityAtImaginary(double[][] beta, double[] b, double y) {
        int stages = b.length;
        double[] re = new double[stages];
        double[] im = new double[stages];
        double sumRe = 0;
        double sumIm = 0;
        for (int i = 0; i < stages; i++) {
            double rightRe = 1;
            double rightIm = 0;
            for (int j = 0; j < i; j++) {
                rightRe -= y * beta[i][j] * im[j];
                rightIm += y * beta[i][j] * re[j];
            }
            double shift = -y * beta[i][i];
            double norm = 1 + shift * shift;
            re[i] = (rightRe + rightIm * shift) / norm;
            im[i] = (rightIm - rightRe * shift) / norm;
            sumRe += b[i] * re[i];
            sumIm += b[i] * im[i];
        }
        return Math.hypot(1 - y * sumIm, y * sumRe);
    }

    @Test
    void arraysHandedOut_areCopies() {
        Rodas4.TABLEAU.weights()[0] = 7;
        Rodas4.TABLEAU.stageWeights()[1][0] = 7;
        Rodas4.TABLEAU.denseWeights()[1][0] = 7;
        assertEquals(1.221224509226641, Rodas4.TABLEAU.weights()[0]);
        assertEquals(1.544, Rodas4.TABLEAU.stageWeights()[1][0]);
        assertEquals(-0.6762803392801253, Rodas4.TABLEAU.denseWeights()[1][0]);
    }

    @Test
    void missingSlots_areRefusedByName() {
        RosenbrockTableauBuilder builder = RosenbrockTableau.builder("Half").order(2).embeddedOrder(1).denseOrder(1)
                .gamma(0.3).nodes(0, 1).timeWeights(0.3, -0.3).weights(0.5, 0.5).errorWeights(0, 1)
                .stageWeights(new double[][] {{}, {1}});
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("Half: couplings must have 2 rows, but have 0", thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RosenbrockTableau.builder("Empty").build());
    }
}
