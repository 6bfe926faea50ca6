package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The symmetric product and its Cholesky factor against EJML. */
class NormalMatrixTest {

    static Stream<RankUpdate> products() {
        return Stream.of(RankUpdate.values()).filter(RankUpdate::isAvailable);
    }

    /** Sizes on both sides of panels of 24 columns and blocks of 192 rows, one panel group and several. */
    static Stream<Arguments> sizes() {
        return products().flatMap(product -> Stream.of(new int[][] {
                {1, 1}, {5, 194}, {24, 192}, {25, 60}, {47, 191}, {100, 400}, {193, 700}})
                .map(size -> Arguments.of(product, size[0], size[1])));
    }

    private static double[][] rows(int dimension, int count) {
        Random random = new Random(dimension);
        double[][] rows = new double[count][dimension];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return rows;
    }

    private static NormalMatrix gram(RankUpdate product, double[][] rows, double factor) {
        NormalMatrix matrix = new NormalMatrix(rows[0].length, product);
        for (double[] row : rows) {
            matrix.addRow(factor, row);
        }
        return matrix;
    }

    private static DMatrixRMaj naive(double[][] rows, double factor) {
        DMatrixRMaj jacobian = new DMatrixRMaj(rows);
        DMatrixRMaj gram = new DMatrixRMaj(rows[0].length, rows[0].length);
        CommonOps_DDRM.multTransA(factor * factor, jacobian, jacobian, gram);
        return gram;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sumOfRowsIsTheirProduct(RankUpdate product, int dimension, int count) {
        double[][] rows = rows(dimension, count);
        NormalMatrix matrix = gram(product, rows, 0.5);
        DMatrixRMaj expected = naive(rows, 0.5);
        expected.add(0, dimension - 1, 3);
        matrix.add(dimension - 1, 0, 3);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                assertEquals(expected.get(Math.min(i, j), Math.max(i, j)), matrix.get(i, j), 1e-14 * count);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void factorAndSolutionAreThoseOfEjml(RankUpdate product, int dimension, int count) {
        double[][] rows = rows(dimension, count);
        double[] scale = new double[dimension];
        Arrays.setAll(scale, j -> 1 + j % 3);
        DMatrixRMaj expected = naive(rows, 1);
        for (int j = 0; j < dimension; j++) {
            expected.add(j, j, 0.7 * scale[j]);
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(dimension, false);
        assertTrue(cholesky.decompose(expected.copy()));
        DMatrixRMaj r = cholesky.getT(null);

        CholeskyFactor factor = new CholeskyFactor(dimension);
        assertTrue(factor.factorise(gram(product, rows, 1), 0.7, scale));
        for (int i = 0; i < dimension; i++) {
            for (int j = i; j < dimension; j++) {
                assertEquals(r.get(i, j), factor.get(i, j), 1e-11);
            }
        }
        double[] x = rows[0].clone();
        DMatrixRMaj b = new DMatrixRMaj(dimension, 1);
        CommonOps_DDRM.mult(expected, DMatrixRMaj.wrap(dimension, 1, x), b);
        factor.solve(b.data);
        for (int j = 0; j < dimension; j++) {
            assertEquals(x[j], b.data[j], 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void refusesWhatIsNotPositiveDefinite(RankUpdate product) {
        double[] scale = new double[60];
        NormalMatrix matrix = gram(product, rows(60, 59), 1);
        matrix.add(59, 59, -1e-3);
        assertFalse(new CholeskyFactor(60).factorise(matrix, 0, scale));
        Arrays.fill(scale, 1);
        assertTrue(new CholeskyFactor(60).factorise(matrix, 1, scale));
    }

    @ParameterizedTest
    @MethodSource("products")
    void clearedItIsLikeNew(RankUpdate product) {
        double[][] rows = rows(50, 150);
        NormalMatrix used = gram(product, rows, 3);
        used.clear();
        for (double[] row : rows) {
            used.addRow(1, row);
        }
        NormalMatrix fresh = gram(product, rows, 1);
        for (int j = 0; j < 50; j++) {
            assertEquals(fresh.get(0, j), used.get(0, j), 0.0);
        }
    }

    /** So that the bits depend neither on the number of lanes nor on the tiles. */
    @ParameterizedTest
    @MethodSource("products")
    void everyElementIsOneChainOverTheSources(RankUpdate product) {
        int width = NormalMatrix.WIDTH;
        int sources = 37;
        double[] a = rows(sources * width, 1)[0];
        double[] b = rows(sources * width + 1, 1)[0];
        double[] target = rows(2 * width * width, 1)[0];
        double[] expected = target.clone();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int s = 0; s < sources; s++) {
                    double left = a[s * width + i];
                    double right = b[s * width + j];
                    sum = product == RankUpdate.VECTOR ? Math.fma(left, right, sum) : sum + left * right;
                }
                expected[(width + i) * width + j] += -sum;
            }
        }
        product.add(-1, target, width, a, b, sources);
        assertArrayEquals(expected, target);
    }
}
