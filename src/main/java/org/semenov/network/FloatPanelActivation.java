package org.semenov.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** σ of whole vectors in single precision, by the formulas of {@link FloatActivation} with fused multiply-adds. */
final class FloatPanelActivation {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private FloatPanelActivation() {
    }

    /** {@code y = tanh z}; lengths are whole vectors. */
    static void tanh(float[] z, float[] y) {
        FloatVector rounder = FloatVector.broadcast(SPECIES, FloatActivation.ROUNDER);
        for (int n = 0; n < z.length; n += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, n);
            x = x.blend(FloatActivation.LARGEST, x.compare(VectorOperators.GT, FloatActivation.LARGEST));
            x = x.blend(-FloatActivation.LARGEST, x.compare(VectorOperators.LT, -FloatActivation.LARGEST));
            FloatVector shifted = x.fma(FloatVector.broadcast(SPECIES, FloatActivation.TWO_OVER_LN2), rounder);
            FloatVector k = shifted.sub(rounder);
            FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -FloatActivation.LN2_LOW), k.fma(FloatVector.broadcast(SPECIES, -FloatActivation.LN2_HIGH), x.add(x)));
            FloatVector r2 = r.mul(r);
            FloatVector low = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 6), FloatVector.broadcast(SPECIES, 1.0f / 2));
            FloatVector middle = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 120), FloatVector.broadcast(SPECIES, 1.0f / 24));
            FloatVector high = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 5040), FloatVector.broadcast(SPECIES, 1.0f / 720));
            FloatVector series = r2.fma(r2.fma(high, middle), low);
            FloatVector small = r2.fma(series, r);
            FloatVector power = shifted.reinterpretAsInts().add(Float.MAX_EXPONENT).lanewise(VectorOperators.LSHL, FloatActivation.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector e = power.fma(small, power.sub(1.0f));
            e.div(e.add(2.0f)).intoArray(y, n);
        }
    }

    /** {@code y += scale tanh z}. */
    static void addTanh(float[] z, float scale, float[] y) {
        FloatVector rounder = FloatVector.broadcast(SPECIES, FloatActivation.ROUNDER);
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        for (int n = 0; n < z.length; n += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, n);
            x = x.blend(FloatActivation.LARGEST, x.compare(VectorOperators.GT, FloatActivation.LARGEST));
            x = x.blend(-FloatActivation.LARGEST, x.compare(VectorOperators.LT, -FloatActivation.LARGEST));
            FloatVector shifted = x.fma(FloatVector.broadcast(SPECIES, FloatActivation.TWO_OVER_LN2), rounder);
            FloatVector k = shifted.sub(rounder);
            FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -FloatActivation.LN2_LOW), k.fma(FloatVector.broadcast(SPECIES, -FloatActivation.LN2_HIGH), x.add(x)));
            FloatVector r2 = r.mul(r);
            FloatVector low = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 6), FloatVector.broadcast(SPECIES, 1.0f / 2));
            FloatVector middle = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 120), FloatVector.broadcast(SPECIES, 1.0f / 24));
            FloatVector high = r.fma(FloatVector.broadcast(SPECIES, 1.0f / 5040), FloatVector.broadcast(SPECIES, 1.0f / 720));
            FloatVector series = r2.fma(r2.fma(high, middle), low);
            FloatVector small = r2.fma(series, r);
            FloatVector power = shifted.reinterpretAsInts().add(Float.MAX_EXPONENT).lanewise(VectorOperators.LSHL, FloatActivation.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector e = power.fma(small, power.sub(1.0f));
            e.div(e.add(2.0f)).fma(factor, FloatVector.fromArray(SPECIES, y, n)).intoArray(y, n);
        }
    }

    /** {@code y = σ_ε(z)}, with twice the ramps, x + |x|. */
    static void smoothRelu(float[] z, float epsilon, float[] y) {
        FloatVector square = FloatVector.broadcast(SPECIES, 0.0625f / epsilon);
        for (int n = 0; n < z.length; n += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, n);
            FloatVector upper = x.sub(epsilon);
            FloatVector lower = x.add(epsilon);
            upper = upper.add(upper.abs());
            FloatVector c = lower.add(lower.abs()).sub(upper);
            c.mul(c).fma(square, upper.mul(0.5f)).intoArray(y, n);
        }
    }

    /** {@code y += scale σ_ε(z)}. */
    static void addSmoothRelu(float[] z, float epsilon, float scale, float[] y) {
        FloatVector square = FloatVector.broadcast(SPECIES, scale * (0.0625f / epsilon));
        FloatVector half = FloatVector.broadcast(SPECIES, 0.5f * scale);
        for (int n = 0; n < z.length; n += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, n);
            FloatVector upper = x.sub(epsilon);
            FloatVector lower = x.add(epsilon);
            upper = upper.add(upper.abs());
            FloatVector c = lower.add(lower.abs()).sub(upper);
            c.mul(c).fma(square, upper.fma(half, FloatVector.fromArray(SPECIES, y, n))).intoArray(y, n);
        }
    }
}
