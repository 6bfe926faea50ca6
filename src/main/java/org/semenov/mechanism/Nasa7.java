package org.semenov.mechanism;

/**
 * The NASA polynomial of seven coefficients in two temperature ranges (S. Gordon, B. J. McBride, NASA SP-273, 1971):
 * <pre>
 *   c_p/R  = a_0 + a_1 T + a_2 T² + a_3 T³ + a_4 T⁴
 *   h/(RT) = a_0 + a_1 T/2 + a_2 T²/3 + a_3 T³/4 + a_4 T⁴/5 + a_5/T
 *   s/R    = a_0 ln T + a_1 T + a_2 T²/2 + a_3 T³/3 + a_4 T⁴/4 + a_6      at 1 atm
 * </pre>
 * The low range serves T ≤ midTemperature, the high range T > midTemperature. A fit with one range holds it twice, with its upper end
 * as midTemperature. Immutable; the arrays are copied.
 */
public final class Nasa7 implements SpeciesThermo {
    /** Number of coefficients in each range. */
    public static final int COEFFICIENTS = 7;

    private final double lowTemperature;
    private final double midTemperature;
    private final double highTemperature;
    private final double[] low;
    private final double[] high;

    /**
     * @param lowTemperature  lower end of the fit [K]
     * @param midTemperature  temperature at which the ranges meet [K]
     * @param highTemperature upper end of the fit [K]
     * @param low             a_0..a_6 of the low range, in powers of K
     * @param high            a_0..a_6 of the high range, in powers of K
     */
    public Nasa7(double lowTemperature, double midTemperature, double highTemperature, double[] low, double[] high) {
        if (!(lowTemperature > 0.0 && lowTemperature <= midTemperature && midTemperature <= highTemperature)) {
            throw new IllegalArgumentException("temperatures " + lowTemperature + ", " + midTemperature + ", "
                    + highTemperature + " K of a NASA polynomial must be positive and must not decrease");
        }
        if (low.length != COEFFICIENTS || high.length != COEFFICIENTS) {
            throw new IllegalArgumentException(low.length + " and " + high.length
                    + " coefficients of a NASA polynomial, it has 7 in each range");
        }
        this.lowTemperature = lowTemperature;
        this.midTemperature = midTemperature;
        this.highTemperature = highTemperature;
        this.low = low.clone();
        this.high = high.clone();
    }

    @Override
    public double lowTemperature() {
        return lowTemperature;
    }

    /** Temperature at which the ranges meet [K]. */
    public double midTemperature() {
        return midTemperature;
    }

    @Override
    public double highTemperature() {
        return highTemperature;
    }

    /** A copy of a_0..a_6 of the low range. */
    public double[] low() {
        return low.clone();
    }

    /** A copy of a_0..a_6 of the high range. */
    public double[] high() {
        return high.clone();
    }
}
