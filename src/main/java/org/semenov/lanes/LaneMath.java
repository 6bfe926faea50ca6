package org.semenov.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Width of the vector unit, and exponential and logarithm for all lanes at once, good to about an ulp. They are made of exactly rounded
 * operations and shifts of bits alone, so that a lane's result depends neither on its neighbours nor on what the compiler has replaced.
 *
 * <p>The loops over vectors of this package stand in methods of at most some sixty operations that take arrays: the compiler gives up
 * keeping vectors in registers in larger units, and would make an object of each.
 */
final class LaneMath {
    /** The vectors of this machine. */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** Lanes of a vector. */
    static final int LANES = SPECIES.length();

    /** The arguments of {@link #exp} must not be larger than this in size. */
    static final double LARGEST_EXPONENT = 700.0;

    /** Adding it leaves the nearest whole number in the low bits. */
    private static final double ROUNDER = 0x1.8p52;
    private static final long BITS_OF_ROUNDER = Double.doubleToRawLongBits(ROUNDER);
    private static final double LOG2_E = 1.0 / Math.log(2.0);
    /** ln 2 in two parts, the first with trailing zeros. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final int MANTISSA_BITS = 52;
    /** Bits of the root of 1/2, where the logarithm's argument is split. */
    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;

    private LaneMath() {
    }

    static DoubleVector load(double[] array, int position) {
        return DoubleVector.fromArray(SPECIES, array, position);
    }

    static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    /**
     * exp(x) = 2^n exp(r) with n the whole number nearest to x/ln 2 and |r| ≤ ln 2/2, by the series of exp(r) to r¹³/13!.
     *
     * @param x     within ±{@link #LARGEST_EXPONENT}, else the results are meaningless; replaced by exp(x)
     * @param count vectors
     */
    static void exp(double[] x, int count) {
        for (int position = 0; position < count * LANES; position += LANES) {
            DoubleVector argument = load(x, position);
            DoubleVector shifted = argument.fma(all(LOG2_E), all(ROUNDER));
            DoubleVector n = shifted.sub(ROUNDER);
            DoubleVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), argument));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r.fma(all(1.0 / 6.0), all(1.0 / 2.0));
            DoubleVector p4 = r.fma(all(1.0 / 120.0), all(1.0 / 24.0));
            DoubleVector p6 = r.fma(all(1.0 / 5040.0), all(1.0 / 720.0));
            DoubleVector p8 = r.fma(all(1.0 / 362880.0), all(1.0 / 40320.0));
            DoubleVector p10 = r.fma(all(1.0 / 39916800.0), all(1.0 / 3628800.0));
            DoubleVector p12 = r.fma(all(1.0 / 6227020800.0), all(1.0 / 479001600.0));
            DoubleVector high = r4.fma(p12, r2.fma(p10, p8));
            DoubleVector tail = r2.fma(r4.fma(high, r2.fma(p6, p4)), low);
            DoubleVector power = r2.fma(tail, r).add(1.0);
            LongVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, MANTISSA_BITS);
            power.reinterpretAsLongs().add(scale).reinterpretAsDoubles().intoArray(x, position);
        }
    }

    /** An argument of {@link #exp} held within its range; not a number stays so. */
    static DoubleVector limited(DoubleVector x) {
        return x.max(-LARGEST_EXPONENT).min(LARGEST_EXPONENT);
    }

    /**
     * ln x = n ln 2 + ln(1 + f) with 1 + f within √½..√2, ln(1 + f) = f − f²/2 + s (f²/2 + R(s²)), s = f/(2 + f); the coefficients of R
     * are those of the C library fdlibm, e_log.c (Sun Microsystems, 1993).
     *
     * @param x     positive and normal, else the result is not a number; replaced by ln x
     * @param count vectors
     */
    static void log(double[] x, int count) {
        for (int position = 0; position < count * LANES; position += LANES) {
            DoubleVector argument = load(x, position);
            LongVector bits = argument.reinterpretAsLongs();
            LongVector n = bits.sub(ROOT_OF_HALF).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
            DoubleVector f = bits.sub(n.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsDoubles().sub(1.0);
            DoubleVector exponent = n.add(BITS_OF_ROUNDER).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector s = f.div(f.add(2.0));
            DoubleVector z = s.mul(s);
            DoubleVector w = z.mul(z);
            DoubleVector odd = w.fma(w.fma(w.fma(all(1.479819860511658591e-01), all(1.818357216161805012e-01)),
                    all(2.857142874366239149e-01)), all(6.666666666666735130e-01));
            DoubleVector even = w.fma(w.fma(all(1.531383769920937332e-01), all(2.222219843214978396e-01)),
                    all(3.999999999940941908e-01));
            DoubleVector half = f.mul(f).mul(0.5);
            DoubleVector small = s.fma(half.add(z.mul(z.fma(even, odd))), exponent.mul(LN2_LOW)).sub(half).add(f);
            VectorMask<Double> valid = argument.compare(VectorOperators.GT, 0.0);
            all(Double.NaN).blend(exponent.fma(all(LN2_HIGH), small), valid).intoArray(x, position);
        }
    }
}
