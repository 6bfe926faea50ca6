package org.semenov.mechanism;

import java.util.List;

/**
 * The NASA polynomial of nine coefficients in any number of adjoining temperature ranges (B. J. McBride, M. J. Zehe, S. Gordon,
 * NASA/TP-2002-211556):
 * <pre>
 *   c_p/R  = a_0/T² + a_1/T + a_2 + a_3 T + a_4 T² + a_5 T³ + a_6 T⁴
 *   h/(RT) = −a_0/T² + a_1 ln T/T + a_2 + a_3 T/2 + a_4 T²/3 + a_5 T³/4 + a_6 T⁴/5 + a_7/T
 *   s/R    = −a_0/(2 T²) − a_1/T + a_2 ln T + a_3 T + a_4 T²/2 + a_5 T³/3 + a_6 T⁴/4 + a_8     at 1 atm
 * </pre>
 * At the temperature where two ranges meet the upper one serves, as in Cantera, whose choice at the joint of a NASA-7 polynomial is
 * the lower one; the first and the last serve what lies outside. Immutable.
 *
 * @param ranges at least one, each beginning where the one before it ends; copied
 */
public record Nasa9(List<Range> ranges) implements SpeciesThermo {
    /** Number of coefficients in a range. */
    public static final int COEFFICIENTS = 9;

    public Nasa9 {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a NASA-9 polynomial needs a temperature range");
        }
        for (int n = 1; n < ranges.size(); n++) {
            if (ranges.get(n).lowTemperature() != ranges.get(n - 1).highTemperature()) {
                throw new IllegalArgumentException("a range of a NASA-9 polynomial begins at "
                        + ranges.get(n).lowTemperature() + " K, the one before it ends at "
                        + ranges.get(n - 1).highTemperature() + " K");
            }
        }
    }

    @Override
    public double lowTemperature() {
        return ranges.get(0).lowTemperature();
    }

    @Override
    public double highTemperature() {
        return ranges.get(ranges.size() - 1).highTemperature();
    }

    /**
     * One temperature range.
     *
     * @param lowTemperature  lower end [K]
     * @param highTemperature upper end [K]
     * @param coefficients    a_0..a_8 in powers of K; copied
     */
    public record Range(double lowTemperature, double highTemperature, List<Double> coefficients) {
        public Range {
            coefficients = List.copyOf(coefficients);
            if (!(lowTemperature > 0.0 && lowTemperature < highTemperature)) {
                throw new IllegalArgumentException("temperatures " + lowTemperature + ", " + highTemperature
                        + " K of a NASA-9 range must be positive and must increase");
            }
            if (coefficients.size() != COEFFICIENTS) {
                throw new IllegalArgumentException(coefficients.size() + " coefficients in a NASA-9 range, it has 9");
            }
        }
    }
}
