package org.semenov.kernel;

/**
 * Rounding of a state to single precision, up or down by chance and in proportion, so that small changes are kept in the mean over many steps; rounded to nearest each would be lost again, the more
 * the shorter the step. The chance follows from the state's bits and from the number of the step, without which a state that a step rounds back to itself would stay for ever. Mixing by the finaliser of splitmix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014).
 */
final class DitheredRounding {
    private static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long FACTOR = 0xd1342543de82ef95L;
    /** Of a double, those that single precision has not. */
    private static final long DIGITS = (1L << 29) - 1;

    private long seed;

    /** Begins with a state, of which the numbers follow by {@link #add}. */
    void start(long step) {
        seed = mixed(SEED + step);
    }

    void add(double x) {
        seed = seed * FACTOR + Double.doubleToRawLongBits(x);
    }

    /** One of the two neighbours of x, which is so in the mean: the digits that go are filled up by chance, then cut. */
    float rounded(double x) {
        seed += SEED;
        return (float) cut(Double.doubleToRawLongBits(x) + (mixed(seed) & DIGITS));
    }

    /** Rounds mass fractions; of the largest one that is to be rounded that neighbour is taken which brings the sum nearer to one, so that it does not walk away. */
    void round(double[] massFractions) {
        double sum = 0.0;
        double largest = 0.0;
        int place = -1;
        for (int k = 0; k < massFractions.length; k++) {
            double exact = massFractions[k];
            massFractions[k] = rounded(exact);
            sum += massFractions[k];
            if (exact > largest && (Double.doubleToRawLongBits(exact) & DIGITS) != 0L) {
                largest = exact;
                place = k;
            }
        }
        if (place >= 0) {
            double wanted = 1.0 - (sum - massFractions[place]);
            double lower = cut(Double.doubleToRawLongBits(largest));
            double upper = cut(Double.doubleToRawLongBits(largest) + DIGITS);
            massFractions[place] = Math.abs(wanted - lower) <= Math.abs(wanted - upper) ? lower : upper;
        }
    }

    private static double cut(long bits) {
        return Double.longBitsToDouble(bits & ~DIGITS);
    }

    private static long mixed(long bits) {
        long x = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }
}
