package org.semenov.surrogate.flow;

/**
 * The coordinate z = 10 (Y^0.1 - 1) of a mass fraction (Box-Cox transform with exponent 0.1) and back. It resembles the logarithm but is
 * finite at Y = 0, where z = -10; the way back is ten multiplications.
 */
final class BoxCoxTenth {
    /** z of Y = 0. */
    static final double ZERO = -10.0;

    private BoxCoxTenth() {
    }

    /** Y of z; 0 at and below {@link #ZERO}. */
    static double massFraction(double coordinate) {
        double root = Math.max(1.0 + 0.1 * coordinate, 0.0);
        double square = root * root;
        double fourth = square * square;
        return fourth * fourth * square;
    }
}
