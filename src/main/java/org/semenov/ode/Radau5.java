package org.semenov.ode;

/**
 * Coefficients of the Radau IIA method with three stages: collocation at c_1, c_2 and 1, order 5, stage order 3,
 * L-stable and stiffly accurate.
 *
 * <p>Source: E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, 2nd edition, section IV.8; the
 * transformation as in the authors' program {@code radau5.f}. T brings the inverse of the matrix A of the method to the
 * block form {@code T^-1 A^-1 T = ((gamma, 0, 0), (0, alpha, -beta), (0, beta, alpha))}.
 */
final class Radau5 {

    static final double ROOT_6 = Math.sqrt(6);
    /** Nodes c_i. */
    static final double[] NODES = {(4 - ROOT_6) / 10, (4 + ROOT_6) / 10, 1};
    /** Weights e_i of the stages Z_i in h times the error, before the filter. */
    static final double[] ERROR_WEIGHTS = {-(13 + 7 * ROOT_6) / 3, (-13 + 7 * ROOT_6) / 3, -1.0 / 3};
    /** The real eigenvalue gamma of A^-1. */
    static final double GAMMA = 3 + Math.cbrt(9) - Math.cbrt(3);
    /** The real part alpha of the complex pair. */
    static final double ALPHA = 3 - 0.5 * (Math.cbrt(9) - Math.cbrt(3));
    /** The imaginary part beta of the complex pair. */
    static final double BETA = 0.5 * Math.sqrt(3) * (Math.cbrt(9) + Math.cbrt(3));
    /** T. */
    static final double[][] TRANSFORMATION = {
        {9.1232394870892942792e-02, -0.14125529502095420843, -3.0029194105147424492e-02},
        {0.24171793270710701896, 0.20412935229379993199, 0.38294211275726193779},
        {0.96604818261509293619, 1, 0}};
    /** T^-1. */
    static final double[][] INVERSE = {
        {4.3255798900631553510, 0.33919925181580986955, 0.54177053993587487119},
        {-4.1787185915519047273, -0.32768282076106238709, 0.47662355450055045195},
        {-0.50287263494578687605, 2.5719269498556054292, -0.59603920482822492497}};

    private Radau5() {
    }
}
