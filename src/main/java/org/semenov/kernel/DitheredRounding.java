package org.semenov.kernel;

/**
 * Rounding of a state to single precision, up or down by chance and in proportion, so that small changes are kept in the mean over many steps; rounded to nearest each would be lost again, the more
 * the shorter the step. The chance follows from the state's bits alone: the same state gives the same numbers. Mixing by the finaliser of splitmix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014).
 */
final class DitheredRounding {
    private static final long SEED = 0x9e3779b97f4a7c15L;
    /** Smaller numbers are rounded to nearest. */
    private static final double LEAST = 1e-30;

    private long seed;

    /** Begins with a state, of which the numbers follow by {@link #add}. */
    void start() {
        seed = SEED;
    }

    void add(double x) {
        seed = mixed(seed + SEED + Double.doubleToRawLongBits(x));
    }

    /** One of the two neighbours of x, which is so in the mean. */
    float rounded(double x) {
        float nearest = (float) x;
        double rest = Math.abs(x) - Math.abs((double) nearest);
        if (!(Math.abs((double) nearest) > LEAST) || rest == 0.0) {
            return nearest;
        }
        float other = Float.intBitsToFloat(Float.floatToRawIntBits(nearest) + (rest > 0.0 ? 1 : -1));
        seed = mixed(seed + SEED);
        return (seed >>> 11) * 0x1p-53 * Math.abs((double) other - nearest) < Math.abs(rest) ? other : nearest;
    }

    private static long mixed(long bits) {
        long x = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }
}
