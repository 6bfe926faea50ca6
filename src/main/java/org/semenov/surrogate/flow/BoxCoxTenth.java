package org.semenov.surrogate.flow;

/**
 * The coordinate z = 10 (Y^0.1 - 1) of a mass fraction (Box-Cox transform with exponent 0.1) and back. It resembles the logarithm but is
 * finite at Y = 0, where z = -10; the way back is ten multiplications.
 */
public final class BoxCoxTenth {

    private BoxCoxTenth() {
    }

    /** z of Y; of what is below zero that of zero. */
    public static double coordinate(double massFraction) {
        return 10.0 * (Math.pow(Math.max(massFraction, 0.0), 0.1) - 1.0);
    }

    /** Y of z; 0 at and below -10. */
    public static double massFraction(double coordinate) {
        double root = Math.max(1.0 + 0.1 * coordinate, 0.0);
        double square = root * root;
        double fourth = square * square;
        return fourth * fourth * square;
    }
}
