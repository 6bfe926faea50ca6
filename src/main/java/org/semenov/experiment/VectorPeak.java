package org.semenov.experiment;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most arithmetic that a core does: fused multiply-adds on registers, in more independent chains than one takes cycles and
 * units there are. Needs the vector module.
 */
final class VectorPeak {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 12;
    private static final int TURNS = 100_000;

    private double sum;

    /** Floating-point operations of a run: a multiplication and an addition count each. */
    static double operations() {
        return 2.0 * CHAINS * SPECIES.length() * TURNS;
    }

    /** x ← a x + b in every chain. The result is kept, so that the loop cannot be left out. */
    void run() {
        DoubleVector a = DoubleVector.broadcast(SPECIES, 0.999999);
        DoubleVector b = DoubleVector.broadcast(SPECIES, 1e-6);
        DoubleVector x0 = b;
        DoubleVector x1 = b;
        DoubleVector x2 = b;
        DoubleVector x3 = b;
        DoubleVector x4 = b;
        DoubleVector x5 = b;
        DoubleVector x6 = b;
        DoubleVector x7 = b;
        DoubleVector x8 = b;
        DoubleVector x9 = b;
        DoubleVector x10 = b;
        DoubleVector x11 = b;
        for (int n = 0; n < TURNS; n++) {
            x0 = x0.fma(a, b);
            x1 = x1.fma(a, b);
            x2 = x2.fma(a, b);
            x3 = x3.fma(a, b);
            x4 = x4.fma(a, b);
            x5 = x5.fma(a, b);
            x6 = x6.fma(a, b);
            x7 = x7.fma(a, b);
            x8 = x8.fma(a, b);
            x9 = x9.fma(a, b);
            x10 = x10.fma(a, b);
            x11 = x11.fma(a, b);
        }
        sum = x0.add(x1).add(x2.add(x3)).add(x4.add(x5)).add(x6.add(x7)).add(x8.add(x9)).add(x10.add(x11)).lane(0) / CHAINS;
    }

    /** What every chain ended with. */
    double result() {
        return sum;
    }
}
