package org.semenov.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * σ of whole vectors, by the formulas of {@link Tanh} and {@link SmoothRelu} with fused multiply-adds; the series of exp(r) - 1 ends with r^13/13! (remainder below 2e-17 r). Each method is a
 * loop over arrays of no more than some sixty operations, so that vectors stay in registers.
 */
final class PanelActivation {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private PanelActivation() {
    }

    /** {@code y = tanh z}; lengths are whole vectors. */
    static void tanh(double[] z, double[] y) {
        DoubleVector rounder = DoubleVector.broadcast(SPECIES, Tanh.ROUNDER);
        for (int n = 0; n < z.length; n += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, n);
            x = x.blend(Tanh.LARGEST, x.compare(VectorOperators.GT, Tanh.LARGEST));
            x = x.blend(-Tanh.LARGEST, x.compare(VectorOperators.LT, -Tanh.LARGEST));
            DoubleVector shifted = x.fma(DoubleVector.broadcast(SPECIES, Tanh.TWO_OVER_LN2), rounder);
            DoubleVector k = shifted.sub(rounder);
            DoubleVector r = k.fma(DoubleVector.broadcast(SPECIES, -Tanh.LN2_LOW), k.fma(DoubleVector.broadcast(SPECIES, -Tanh.LN2_HIGH), x.add(x)));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector p2 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 6), DoubleVector.broadcast(SPECIES, 1.0 / 2));
            DoubleVector p4 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 120), DoubleVector.broadcast(SPECIES, 1.0 / 24));
            DoubleVector p6 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 5040), DoubleVector.broadcast(SPECIES, 1.0 / 720));
            DoubleVector p8 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 362880), DoubleVector.broadcast(SPECIES, 1.0 / 40320));
            DoubleVector p10 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 39916800), DoubleVector.broadcast(SPECIES, 1.0 / 3628800));
            DoubleVector p12 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 6227020800.0), DoubleVector.broadcast(SPECIES, 1.0 / 479001600));
            DoubleVector series = r4.fma(r4.fma(r2.fma(p12, p10), r2.fma(p8, p6)), r2.fma(p4, p2));
            DoubleVector small = r2.fma(series, r);
            DoubleVector power = shifted.reinterpretAsLongs().add(Double.MAX_EXPONENT).lanewise(VectorOperators.LSHL, Tanh.MANTISSA_BITS).reinterpretAsDoubles();
            DoubleVector e = power.fma(small, power.sub(1.0));
            e.div(e.add(2.0)).intoArray(y, n);
        }
    }

    /** {@code y += scale tanh z}. */
    static void addTanh(double[] z, double scale, double[] y) {
        DoubleVector rounder = DoubleVector.broadcast(SPECIES, Tanh.ROUNDER);
        DoubleVector factor = DoubleVector.broadcast(SPECIES, scale);
        for (int n = 0; n < z.length; n += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, n);
            x = x.blend(Tanh.LARGEST, x.compare(VectorOperators.GT, Tanh.LARGEST));
            x = x.blend(-Tanh.LARGEST, x.compare(VectorOperators.LT, -Tanh.LARGEST));
            DoubleVector shifted = x.fma(DoubleVector.broadcast(SPECIES, Tanh.TWO_OVER_LN2), rounder);
            DoubleVector k = shifted.sub(rounder);
            DoubleVector r = k.fma(DoubleVector.broadcast(SPECIES, -Tanh.LN2_LOW), k.fma(DoubleVector.broadcast(SPECIES, -Tanh.LN2_HIGH), x.add(x)));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector p2 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 6), DoubleVector.broadcast(SPECIES, 1.0 / 2));
            DoubleVector p4 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 120), DoubleVector.broadcast(SPECIES, 1.0 / 24));
            DoubleVector p6 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 5040), DoubleVector.broadcast(SPECIES, 1.0 / 720));
            DoubleVector p8 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 362880), DoubleVector.broadcast(SPECIES, 1.0 / 40320));
            DoubleVector p10 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 39916800), DoubleVector.broadcast(SPECIES, 1.0 / 3628800));
            DoubleVector p12 = r.fma(DoubleVector.broadcast(SPECIES, 1.0 / 6227020800.0), DoubleVector.broadcast(SPECIES, 1.0 / 479001600));
            DoubleVector series = r4.fma(r4.fma(r2.fma(p12, p10), r2.fma(p8, p6)), r2.fma(p4, p2));
            DoubleVector small = r2.fma(series, r);
            DoubleVector power = shifted.reinterpretAsLongs().add(Double.MAX_EXPONENT).lanewise(VectorOperators.LSHL, Tanh.MANTISSA_BITS).reinterpretAsDoubles();
            DoubleVector e = power.fma(small, power.sub(1.0));
            e.div(e.add(2.0)).fma(factor, DoubleVector.fromArray(SPECIES, y, n)).intoArray(y, n);
        }
    }

    /** {@code y = σ_ε(z)}, with twice the ramps, x + |x|. */
    static void smoothRelu(double[] z, double epsilon, double[] y) {
        DoubleVector square = DoubleVector.broadcast(SPECIES, 0.0625 / epsilon);
        for (int n = 0; n < z.length; n += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, n);
            DoubleVector upper = x.sub(epsilon);
            DoubleVector lower = x.add(epsilon);
            upper = upper.add(upper.abs());
            DoubleVector c = lower.add(lower.abs()).sub(upper);
            c.mul(c).fma(square, upper.mul(0.5)).intoArray(y, n);
        }
    }

    /** {@code y += scale σ_ε(z)}. */
    static void addSmoothRelu(double[] z, double epsilon, double scale, double[] y) {
        DoubleVector square = DoubleVector.broadcast(SPECIES, scale * (0.0625 / epsilon));
        DoubleVector half = DoubleVector.broadcast(SPECIES, 0.5 * scale);
        for (int n = 0; n < z.length; n += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, n);
            DoubleVector upper = x.sub(epsilon);
            DoubleVector lower = x.add(epsilon);
            upper = upper.add(upper.abs());
            DoubleVector c = lower.add(lower.abs()).sub(upper);
            c.mul(c).fma(square, upper.fma(half, DoubleVector.fromArray(SPECIES, y, n))).intoArray(y, n);
        }
    }
}
