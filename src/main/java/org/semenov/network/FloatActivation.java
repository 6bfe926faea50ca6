package org.semenov.network;

/**
 * σ of rows in single precision and plain Java, by the formulas of {@link Tanh} and {@link SmoothRelu}. For tanh the series of exp(r) - 1 ends with r^7/7! (remainder below 2e-8 r)
 * and beyond |x| = 10 the result rounds to ±1; it is good to three units in the last place.
 */
final class FloatActivation {
    static final float LARGEST = 10.0f;
    static final float TWO_OVER_LN2 = 0x1.715476p1f;
    /** ln 2 in two parts; the first has nine bits, so that its product with k is exact. */
    static final float LN2_HIGH = 0.693359375f;
    static final float LN2_LOW = -2.12194440e-4f;
    /** Added to a number below 2^21 it rounds it to an integer, which then stands in the last bits. */
    static final float ROUNDER = 0x1.8p23f;
    static final int MANTISSA_BITS = 23;

    private FloatActivation() {
    }

    /**
     * @param preActivation z, first {@code length} elements are read
     * @param value         overwritten with σ(z)
     * @param scratch       overwritten
     */
    static void apply(Activation activation, float[] preActivation, float[] value, float[] scratch, int length) {
        if (activation instanceof SmoothRelu relu) {
            smoothRelu((float) relu.epsilon(), preActivation, value, length);
        } else {
            tanh(preActivation, value, scratch, length);
        }
    }

    private static void smoothRelu(float epsilon, float[] x, float[] value, int length) {
        float quarter = 0.25f / epsilon;
        for (int n = 0; n < length; n++) {
            float upper = 0.5f * (x[n] - epsilon + Math.abs(x[n] - epsilon));
            float c = 0.5f * (x[n] + epsilon + Math.abs(x[n] + epsilon)) - upper;
            value[n] = c * c * quarter + upper;
        }
    }

    /** In four loops, as {@link Tanh#apply}. */
    private static void tanh(float[] x, float[] value, float[] remainder, int length) {
        for (int n = 0; n < length; n++) {
            float bounded = Math.max(-LARGEST, Math.min(LARGEST, x[n]));
            float rounded = bounded * TWO_OVER_LN2 + ROUNDER;
            float k = rounded - ROUNDER;
            value[n] = rounded;
            remainder[n] = (2.0f * bounded - k * LN2_HIGH) - k * LN2_LOW;
        }
        for (int n = 0; n < length; n++) {
            remainder[n] = expMinusOne(remainder[n]);
        }
        for (int n = 0; n < length; n++) {
            value[n] = Float.intBitsToFloat((Float.floatToRawIntBits(value[n]) + Float.MAX_EXPONENT) << MANTISSA_BITS);
        }
        for (int n = 0; n < length; n++) {
            float e = value[n] * remainder[n] + (value[n] - 1.0f);
            value[n] = e / (e + 2.0f);
        }
    }

    private static float expMinusOne(float r) {
        float series = 1.0f / 5040;
        series = series * r + 1.0f / 720;
        series = series * r + 1.0f / 120;
        series = series * r + 1.0f / 24;
        series = series * r + 1.0f / 6;
        series = series * r + 1.0f / 2;
        return r + r * r * series;
    }
}
