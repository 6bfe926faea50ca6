package org.semenov.lanes;

/**
 * How far a cell goes in a step, and into how many it is divided for that. The growth is
 * <pre>
 *   Λ = max( max_k |z_k − z_k°|/(Y_k°^0.1 + 0.05), |T − T°|/100 K ),      z = 10 (Y^0.1 − 1)
 * </pre>
 * with ° at the start: about the change of ln Y_k for a species present, and at most 1000, which also stands for what is not a number.
 */
final class GrowthRule {
    /** Coordinates are z = SCALE (Y^POWER − 1). */
    static final double POWER = 0.1;
    static final double SCALE = 10.0;
    /** Least Y in a logarithm; its coordinate is that of zero to the last digit. */
    static final double LEAST_MASS_FRACTION = 1e-300;
    static final double FLOOR = 0.05;
    /** [K] */
    static final double TEMPERATURE_SCALE = 100.0;
    static final double LARGEST_GROWTH = 1000.0;
    /** Between substeps T [K] is held within these. */
    private static final double LOWEST_TEMPERATURE = 200.0;
    private static final double HIGHEST_TEMPERATURE = 6000.0;

    private final double tolerance;
    private final int largestSubsteps;

    /**
     * @param tolerance       largest Λ taken in one step
     * @param largestSubsteps a power of two
     */
    GrowthRule(double tolerance, int largestSubsteps) {
        if (!(tolerance > 0.0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("growth tolerance " + tolerance + " is not positive");
        }
        if (largestSubsteps < 1 || Integer.bitCount(largestSubsteps) != 1) {
            throw new IllegalArgumentException("largest number of substeps " + largestSubsteps + " is not a power of two");
        }
        this.tolerance = tolerance;
        this.largestSubsteps = largestSubsteps;
    }

    int largestSubsteps() {
        return largestSubsteps;
    }

    /** The smallest power of two that is at least Λ over the tolerance, at most the largest number. */
    int substeps(double growth) {
        int n = 1;
        while (n < largestSubsteps && growth / tolerance > n) {
            n *= 2;
        }
        return n;
    }

    /** A temperature [K] as the next substep starts from; not a number stays so. */
    static double held(double temperature) {
        return Math.max(LOWEST_TEMPERATURE, Math.min(HIGHEST_TEMPERATURE, temperature));
    }

    /** Y^0.1, also of what is below zero, taken as zero; not a number where Y is not finite. */
    static double power(double massFraction) {
        return Math.pow(Math.max(massFraction, LEAST_MASS_FRACTION), POWER) + (massFraction - massFraction);
    }

    /** A growth that may be anything, as one of 0..1000. */
    static double limited(double growth) {
        return growth <= LARGEST_GROWTH ? growth : LARGEST_GROWTH;
    }
}
