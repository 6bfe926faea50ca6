package org.semenov.lanes;

/** {@link LaneComplexSystem} for one cell. One instance a thread; allocates nothing. */
final class SingleComplexSystem {
    /** x. */
    final double[] real;
    final double[] imaginary;

    private final int dimension;
    private final double shiftReal;
    private final double shiftImaginary;
    /** Of (a + b i)/h I − J the upper triangle, and below the diagonal the factors of the elimination, by rows. */
    private final double[] rowsReal;
    private final double[] rowsImaginary;
    /** 1/u_ii. */
    private final double[] inverseReal;
    private final double[] inverseImaginary;

    /**
     * @param a real part of the shift
     * @param b its imaginary part
     */
    SingleComplexSystem(int dimension, double a, double b) {
        this.dimension = dimension;
        shiftReal = a;
        shiftImaginary = b;
        real = new double[dimension];
        imaginary = new double[dimension];
        rowsReal = new double[dimension * dimension];
        rowsImaginary = new double[dimension * dimension];
        inverseReal = new double[dimension];
        inverseImaginary = new double[dimension];
    }

    /** Eliminates (a + b i)/h I − J, for any number of right sides. */
    void factor(double[] jacobian, double h) {
        for (int n = 0; n < rowsReal.length; n++) {
            rowsReal[n] = -jacobian[n];
            rowsImaginary[n] = 0.0;
        }
        for (int i = 0; i < dimension; i++) {
            rowsReal[i * (dimension + 1)] += shiftReal / h;
            rowsImaginary[i * (dimension + 1)] = shiftImaginary / h;
        }
        for (int k = 0; k < dimension; k++) {
            invert(k);
            for (int i = k + 1; i < dimension; i++) {
                eliminate(k, i);
            }
        }
    }

    /** Fills x for f. */
    void solve(double[] f) {
        for (int i = 0; i < dimension; i++) {
            real[i] = f[i];
            imaginary[i] = 0.0;
            for (int k = 0; k < i; k++) {
                double factorReal = rowsReal[i * dimension + k];
                double factorImaginary = rowsImaginary[i * dimension + k];
                real[i] -= factorReal * real[k] - factorImaginary * imaginary[k];
                imaginary[i] -= factorReal * imaginary[k] + factorImaginary * real[k];
            }
        }
        for (int i = dimension - 1; i >= 0; i--) {
            substitute(i);
        }
    }

    private void invert(int k) {
        double pivotReal = rowsReal[k * (dimension + 1)];
        double pivotImaginary = rowsImaginary[k * (dimension + 1)];
        double scale = 1.0 / (pivotReal * pivotReal + pivotImaginary * pivotImaginary);
        inverseReal[k] = pivotReal * scale;
        inverseImaginary[k] = -pivotImaginary * scale;
    }

    private void eliminate(int k, int i) {
        double a = rowsReal[i * dimension + k];
        double b = rowsImaginary[i * dimension + k];
        double factorReal = a * inverseReal[k] - b * inverseImaginary[k];
        double factorImaginary = a * inverseImaginary[k] + b * inverseReal[k];
        for (int j = k + 1; j < dimension; j++) {
            double pivotReal = rowsReal[k * dimension + j];
            double pivotImaginary = rowsImaginary[k * dimension + j];
            rowsReal[i * dimension + j] -= factorReal * pivotReal - factorImaginary * pivotImaginary;
            rowsImaginary[i * dimension + j] -= factorReal * pivotImaginary + factorImaginary * pivotReal;
        }
        rowsReal[i * dimension + k] = factorReal;
        rowsImaginary[i * dimension + k] = factorImaginary;
    }

    private void substitute(int i) {
        double a = real[i];
        double b = imaginary[i];
        for (int j = i + 1; j < dimension; j++) {
            double entryReal = rowsReal[i * dimension + j];
            double entryImaginary = rowsImaginary[i * dimension + j];
            a -= entryReal * real[j] - entryImaginary * imaginary[j];
            b -= entryReal * imaginary[j] + entryImaginary * real[j];
        }
        real[i] = a * inverseReal[i] - b * inverseImaginary[i];
        imaginary[i] = a * inverseImaginary[i] + b * inverseReal[i];
    }
}
