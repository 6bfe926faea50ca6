package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Solves ((a + b i)/h I − J) x = f in all lanes with real J and f, by elimination without exchange of rows. With b ≠ 0 no real
 * eigenvalue of J makes it singular. One instance a thread; arrays are laid out as [entry LANES + lane].
 */
final class LaneComplexSystem {
    /** x, N vectors each. */
    final double[] real;
    final double[] imaginary;

    private final int dimension;
    private final double shiftReal;
    private final double shiftImaginary;
    private final double[] jacobian;
    private final double[] sizes;
    /** Of J − (a + b i)/h I the upper triangle, and below the diagonal the factors of the elimination, by rows. */
    private final double[] rowsReal;
    private final double[] rowsImaginary;
    /** −1/u_ii. */
    private final double[] inverseReal;
    private final double[] inverseImaginary;

    /**
     * @param a         real part of the shift
     * @param b         its imaginary part
     * @param dimension N
     * @param jacobian  J by rows, N² vectors
     * @param sizes     h of each lane
     */
    LaneComplexSystem(double a, double b, int dimension, double[] jacobian, double[] sizes) {
        shiftReal = a;
        shiftImaginary = b;
        this.jacobian = jacobian;
        this.sizes = sizes;
        this.dimension = dimension;
        real = new double[dimension * LANES];
        imaginary = new double[dimension * LANES];
        rowsReal = new double[dimension * dimension * LANES];
        rowsImaginary = new double[rowsReal.length];
        inverseReal = new double[dimension * LANES];
        inverseImaginary = new double[dimension * LANES];
    }

    /** Eliminates, for any number of right sides. */
    LaneProgram elimination() {
        return LaneProgram.first(this::eliminateFirst).then(this::shift).then(() -> {
            for (int k = 1; k < dimension; k++) {
                eliminate(k);
            }
        }).build();
    }

    /** The first column, from J, which is real, as is the pivot's row but for the pivot. */
    private void eliminateFirst() {
        int stride = dimension * LANES;
        DoubleVector inverseSize = all(1.0).div(load(sizes, 0));
        invert(0, load(jacobian, 0).sub(inverseSize.mul(shiftReal)), inverseSize.mul(-shiftImaginary));
        System.arraycopy(jacobian, 0, rowsReal, 0, stride);
        DoubleVector a = load(inverseReal, 0);
        DoubleVector b = load(inverseImaginary, 0);
        for (int row = stride; row < dimension * stride; row += stride) {
            DoubleVector first = load(jacobian, row);
            DoubleVector factorReal = first.mul(a);
            DoubleVector factorImaginary = first.mul(b);
            factorReal.intoArray(rowsReal, row);
            factorImaginary.intoArray(rowsImaginary, row);
            for (int j = LANES; j < stride; j += LANES) {
                DoubleVector pivot = load(jacobian, j);
                pivot.fma(factorReal, load(jacobian, row + j)).intoArray(rowsReal, row + j);
                pivot.mul(factorImaginary).intoArray(rowsImaginary, row + j);
            }
        }
    }

    /** The diagonal behind the first entry, which the first column has left as it is. */
    private void shift() {
        DoubleVector inverseSize = all(1.0).div(load(sizes, 0));
        for (int i = 1; i < dimension; i++) {
            int place = i * (dimension + 1) * LANES;
            load(rowsReal, place).sub(inverseSize.mul(shiftReal)).intoArray(rowsReal, place);
            load(rowsImaginary, place).sub(inverseSize.mul(shiftImaginary)).intoArray(rowsImaginary, place);
        }
    }

    private void invert(int k, DoubleVector pivotReal, DoubleVector pivotImaginary) {
        DoubleVector scale = all(1.0).div(pivotReal.fma(pivotReal, pivotImaginary.mul(pivotImaginary)));
        pivotReal.mul(scale).neg().intoArray(inverseReal, k * LANES);
        pivotImaginary.mul(scale).intoArray(inverseImaginary, k * LANES);
    }

    /** Subtracts multiples of row k from those below. */
    private void eliminate(int k) {
        int stride = dimension * LANES;
        int pivotRow = k * stride;
        invert(k, load(rowsReal, pivotRow + k * LANES), load(rowsImaginary, pivotRow + k * LANES));
        DoubleVector a = load(inverseReal, k * LANES);
        DoubleVector b = load(inverseImaginary, k * LANES);
        for (int row = pivotRow + stride; row < dimension * stride; row += stride) {
            DoubleVector firstReal = load(rowsReal, row + k * LANES);
            DoubleVector firstImaginary = load(rowsImaginary, row + k * LANES);
            DoubleVector factorReal = firstReal.mul(a).sub(firstImaginary.mul(b));
            DoubleVector factorImaginary = firstReal.fma(b, firstImaginary.mul(a));
            DoubleVector minus = factorImaginary.neg();
            factorReal.intoArray(rowsReal, row + k * LANES);
            factorImaginary.intoArray(rowsImaginary, row + k * LANES);
            for (int j = (k + 1) * LANES; j < stride; j += LANES) {
                DoubleVector pivotReal = load(rowsReal, pivotRow + j);
                DoubleVector pivotImaginary = load(rowsImaginary, pivotRow + j);
                pivotImaginary.fma(minus, pivotReal.fma(factorReal, load(rowsReal, row + j))).intoArray(rowsReal, row + j);
                pivotImaginary.fma(factorReal, pivotReal.fma(factorImaginary, load(rowsImaginary, row + j)))
                        .intoArray(rowsImaginary, row + j);
            }
        }
    }

    /** Fills x for f, N vectors; the first row is real until the pivots come in. */
    void solve(double[] rightSide) {
        for (int i = 0; i < dimension; i++) {
            int row = i * dimension * LANES;
            DoubleVector sumReal = load(rightSide, i * LANES);
            DoubleVector sumImaginary = all(0.0);
            DoubleVector lessReal = sumImaginary;
            DoubleVector moreImaginary = sumImaginary;
            for (int j = 0; j < i; j++) {
                DoubleVector factorReal = load(rowsReal, row + j * LANES);
                DoubleVector factorImaginary = load(rowsImaginary, row + j * LANES);
                DoubleVector xReal = load(real, j * LANES);
                DoubleVector xImaginary = load(imaginary, j * LANES);
                sumReal = factorReal.fma(xReal, sumReal);
                lessReal = factorImaginary.fma(xImaginary, lessReal);
                sumImaginary = factorReal.fma(xImaginary, sumImaginary);
                moreImaginary = factorImaginary.fma(xReal, moreImaginary);
            }
            sumReal.sub(lessReal).intoArray(real, i * LANES);
            sumImaginary.add(moreImaginary).intoArray(imaginary, i * LANES);
        }
        substitute();
    }

    private void substitute() {
        for (int i = dimension - 1; i >= 0; i--) {
            int row = i * dimension * LANES;
            DoubleVector sumReal = load(real, i * LANES);
            DoubleVector sumImaginary = load(imaginary, i * LANES);
            DoubleVector lessReal = all(0.0);
            DoubleVector moreImaginary = all(0.0);
            for (int j = dimension - 1; j > i; j--) {
                DoubleVector entryReal = load(rowsReal, row + j * LANES);
                DoubleVector entryImaginary = load(rowsImaginary, row + j * LANES);
                DoubleVector xReal = load(real, j * LANES);
                DoubleVector xImaginary = load(imaginary, j * LANES);
                sumReal = entryReal.fma(xReal, sumReal);
                lessReal = entryImaginary.fma(xImaginary, lessReal);
                sumImaginary = entryReal.fma(xImaginary, sumImaginary);
                moreImaginary = entryImaginary.fma(xReal, moreImaginary);
            }
            sumReal = sumReal.sub(lessReal);
            sumImaginary = sumImaginary.add(moreImaginary);
            DoubleVector a = load(inverseReal, i * LANES);
            DoubleVector b = load(inverseImaginary, i * LANES);
            sumReal.mul(a).sub(sumImaginary.mul(b)).intoArray(real, i * LANES);
            sumReal.fma(b, sumImaginary.mul(a)).intoArray(imaginary, i * LANES);
        }
    }
}
