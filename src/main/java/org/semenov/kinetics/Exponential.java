package org.semenov.kinetics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * e^x of a whole array in plain Java: with N = 512 and x = k ln 2/N + r, e^x = 2^(k/N) e^r, where 2^(j/N) is tabulated with
 * its rounding error and |r| ≤ ln 2/(2N) leaves a polynomial of degree 4 (P. T. P. Tang, ACM TOMS 15 (1989) 144-157). The error is below
 * 0.6 units in the last place. The first of two passes is plain arithmetic over arrays, which the compiler does for several elements
 * at once; the second looks up the table. No bit depends on which of them are done together.
 */
final class Exponential {
    private static final int BITS = 9;
    private static final int SIZE = 1 << BITS;
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal STEP =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255").divide(BigDecimal.valueOf(SIZE), DIGITS);
    /** Beyond this the result is near the ends of the range of numbers. */
    private static final double LIMIT = 700.0;
    /** Added and subtracted it rounds to the nearest whole number, which then stands in its last bits. */
    private static final double ROUNDER = 0x1.8p52;
    private static final double INVERSE_STEP = 1.0 / STEP.doubleValue();
    /** ln 2/N without its last 24 bits, so that its product with k is exact, and the rest. */
    private static final double STEP_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(STEP.doubleValue()) & -(1L << 24));
    private static final double STEP_LOW = STEP.subtract(new BigDecimal(STEP_HIGH)).doubleValue();
    /** The bits of 2^(j/N) less j 2^(52−BITS), so that adding k 2^(52−BITS) scales by the power of two of k. */
    private static final long[] POWER = new long[SIZE];
    /** The relative error of 2^(j/N) as tabulated. */
    private static final double[] REST = new double[SIZE];

    static {
        BigDecimal root = BigDecimal.valueOf(2);
        for (int n = 0; n < BITS; n++) {
            root = root.sqrt(DIGITS);
        }
        BigDecimal power = BigDecimal.ONE;
        for (int j = 0; j < SIZE; j++) {
            double rounded = power.doubleValue();
            POWER[j] = Double.doubleToRawLongBits(rounded) - ((long) j << (52 - BITS));
            REST[j] = power.subtract(new BigDecimal(rounded)).divide(power, DIGITS).doubleValue();
            power = power.multiply(root, DIGITS);
        }
    }

    private Exponential() {
    }

    /** Arrays for the numbers between the two passes. */
    static final class Scratch {
        private final double[] rounded;
        private final double[] polynomial;

        /** For arrays of at most that length. */
        Scratch(int length) {
            rounded = new double[length];
            polynomial = new double[length];
        }
    }

    /** Replaces x by e^x in the elements {@code from} to {@code to} − 1. */
    static void evaluate(double[] values, int from, int to, Scratch scratch) {
        double[] rounded = scratch.rounded;
        double[] polynomial = scratch.polynomial;
        for (int n = from; n < to; n++) {
            double x = values[n];
            double shifted = x * INVERSE_STEP + ROUNDER;
            double whole = shifted - ROUNDER;
            double r = (x - whole * STEP_HIGH) - whole * STEP_LOW;
            double square = r * r;
            rounded[n] = shifted;
            polynomial[n] = r + square * ((0.5 + r * (1.0 / 6.0)) + square * (1.0 / 24.0));
        }
        for (int n = from; n < to; n++) {
            values[n] = Math.abs(values[n]) < LIMIT ? assembled(rounded[n], polynomial[n]) : StrictMath.exp(values[n]);
        }
    }

    /** e^x. */
    static double of(double x) {
        if (!(Math.abs(x) < LIMIT)) {
            return StrictMath.exp(x);
        }
        double shifted = x * INVERSE_STEP + ROUNDER;
        double whole = shifted - ROUNDER;
        double r = (x - whole * STEP_HIGH) - whole * STEP_LOW;
        double square = r * r;
        return assembled(shifted, r + square * ((0.5 + r * (1.0 / 6.0)) + square * (1.0 / 24.0)));
    }

    /** 2^(k/N) (1 + e^r − 1), with k in the last bits of the first number and e^r − 1 the second. */
    private static double assembled(double shifted, double polynomial) {
        long k = Double.doubleToRawLongBits(shifted);
        int j = (int) k & (SIZE - 1);
        double scale = Double.longBitsToDouble(POWER[j] + (k << (52 - BITS)));
        return scale + scale * (polynomial + REST[j]);
    }
}
