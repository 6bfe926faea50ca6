package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;

/**
 * One exponential Rosenbrock-Euler step y + h φ1(hJ) f(y) in all lanes, each with its own size, with φ1 by the rational approximation
 * that {@link ExponentialPredictor} tells of. With M = 2/3 I − h J/6 the linear system is
 * <pre>
 *   (I/h − J M) δ = f/3 + M f
 * </pre>
 * J M − I/h is nowhere near singular by the eigenvalues of J, so that what {@link LaneMatrix} says about pivots is not asked: those of
 * what reactions keep fall with 1/h² without harm. One instance a thread; arrays are laid out as [entry LANES + lane].
 */
final class LaneExponentialStep {
    /** Rows and columns of a product that go through the registers together. */
    private static final int TILE = 3;

    /** y at the start, set by the caller. */
    final double[] start;
    /** h [s] of each lane, set by the caller. */
    final double[] sizes = new double[LANES];
    /** y at the end. */
    final double[] end;

    private final int dimension;
    private final double[] slope;
    private final double[] jacobian;
    /** M and J M, by rows. */
    private final double[] factor;
    private final double[] product;
    private final double[] change;
    private final LaneMatrix matrix;
    private final LaneProgram program;

    LaneExponentialStep(LaneReactor reactor) {
        dimension = reactor.dimension();
        start = reactor.state;
        slope = reactor.rate;
        jacobian = reactor.jacobian;
        end = new double[dimension * LANES];
        factor = new double[dimension * dimension * LANES];
        product = new double[dimension * dimension * LANES];
        change = new double[dimension * LANES];
        matrix = new LaneMatrix(dimension);
        program = new LaneProgram.Builder().then(reactor.linearisation()).then(this::fillFactor)
                .then(dimension < TILE ? this::multiplyByEntries : (Runnable) this::multiply).then(this::rightSide)
                .then(() -> matrix.factor(product, sizes, 1.0)).then(() -> matrix.solve(change, 0)).then(this::finish).build();
    }

    /** Takes a step from the start. */
    void run() {
        program.run();
    }

    private void fillFactor() {
        DoubleVector scale = load(sizes, 0).mul(-1.0 / 6.0);
        for (int n = 0; n < dimension * dimension * LANES; n += LANES) {
            load(jacobian, n).mul(scale).intoArray(factor, n);
        }
        for (int i = 0; i < dimension; i++) {
            int place = i * (dimension + 1) * LANES;
            load(factor, place).add(2.0 / 3.0).intoArray(factor, place);
        }
    }

    /** J M by tiles; where the dimension is no multiple, the last ones lap over those before. */
    private void multiply() {
        for (int i = 0; i < dimension; i += TILE) {
            for (int j = 0; j < dimension; j += TILE) {
                tile(Math.min(i, dimension - TILE), Math.min(j, dimension - TILE));
            }
        }
    }

    private void tile(int i, int j) {
        int stride = dimension * LANES;
        int row = i * stride;
        int column = j * LANES;
        DoubleVector s00 = all(0.0);
        DoubleVector s01 = s00;
        DoubleVector s02 = s00;
        DoubleVector s10 = s00;
        DoubleVector s11 = s00;
        DoubleVector s12 = s00;
        DoubleVector s20 = s00;
        DoubleVector s21 = s00;
        DoubleVector s22 = s00;
        for (int k = 0; k < dimension; k++) {
            DoubleVector m0 = load(factor, k * stride + column);
            DoubleVector m1 = load(factor, k * stride + column + LANES);
            DoubleVector m2 = load(factor, k * stride + column + 2 * LANES);
            DoubleVector left = load(jacobian, row + k * LANES);
            s00 = left.fma(m0, s00);
            s01 = left.fma(m1, s01);
            s02 = left.fma(m2, s02);
            left = load(jacobian, row + stride + k * LANES);
            s10 = left.fma(m0, s10);
            s11 = left.fma(m1, s11);
            s12 = left.fma(m2, s12);
            left = load(jacobian, row + 2 * stride + k * LANES);
            s20 = left.fma(m0, s20);
            s21 = left.fma(m1, s21);
            s22 = left.fma(m2, s22);
        }
        int place = row + column;
        s00.intoArray(product, place);
        s01.intoArray(product, place + LANES);
        s02.intoArray(product, place + 2 * LANES);
        s10.intoArray(product, place + stride);
        s11.intoArray(product, place + stride + LANES);
        s12.intoArray(product, place + stride + 2 * LANES);
        s20.intoArray(product, place + 2 * stride);
        s21.intoArray(product, place + 2 * stride + LANES);
        s22.intoArray(product, place + 2 * stride + 2 * LANES);
    }

    /** The same for fewer rows than a tile has. */
    private void multiplyByEntries() {
        for (int n = 0; n < dimension * dimension; n++) {
            DoubleVector sum = all(0.0);
            for (int k = 0; k < dimension; k++) {
                sum = load(jacobian, (n / dimension * dimension + k) * LANES).fma(load(factor, (k * dimension + n % dimension) * LANES), sum);
            }
            sum.intoArray(product, n * LANES);
        }
    }

    private void rightSide() {
        for (int i = 0; i < dimension; i++) {
            DoubleVector sum = load(slope, i * LANES).mul(1.0 / 3.0);
            for (int k = 0; k < dimension; k++) {
                sum = load(factor, (i * dimension + k) * LANES).fma(load(slope, k * LANES), sum);
            }
            sum.intoArray(change, i * LANES);
        }
    }

    private void finish() {
        for (int n = 0; n < dimension * LANES; n += LANES) {
            load(start, n).add(load(change, n)).intoArray(end, n);
        }
    }
}
