package org.semenov.optim;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of {@link RankUpdate} through the vector unit. Every element of C is one chain of fused multiply-adds in the
 * order of the sources, so that its bits do not depend on the number of lanes.
 *
 * <p>Eight rows and three vectors of C stay in registers while the loop runs over the sources: 24 accumulators, three
 * vectors of B and one element of A fill 28 of the 32 registers of AVX-512, and 24 multiply-adds hide eleven loads. Offsets
 * are linear in the counter with constant factors, so that bounds are checked once, before the loop.
 */
final class VectorTiles {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final int WIDTH = NormalMatrix.WIDTH;
    /** Rows of a tile. */
    private static final int ROWS = 8;
    /** Columns of a tile. */
    private static final int TILE = 3 * LANES;

    private VectorTiles() {
    }

    static void add(double factor, double[] target, int targetRow, double[] a, double[] b, int sources) {
        for (int j = 0; j < WIDTH; j += TILE) {
            for (int i = 0; i < WIDTH; i += ROWS) {
                tile(factor, target, (targetRow + i) * WIDTH + j, a, i, b, j, sources);
            }
        }
    }

    private static void tile(double factor, double[] target, int at, double[] a, int aAt, double[] b, int bAt, int sources) {
        DoubleVector t00 = DoubleVector.zero(SPECIES);
        DoubleVector t01 = DoubleVector.zero(SPECIES);
        DoubleVector t02 = DoubleVector.zero(SPECIES);
        DoubleVector t10 = DoubleVector.zero(SPECIES);
        DoubleVector t11 = DoubleVector.zero(SPECIES);
        DoubleVector t12 = DoubleVector.zero(SPECIES);
        DoubleVector t20 = DoubleVector.zero(SPECIES);
        DoubleVector t21 = DoubleVector.zero(SPECIES);
        DoubleVector t22 = DoubleVector.zero(SPECIES);
        DoubleVector t30 = DoubleVector.zero(SPECIES);
        DoubleVector t31 = DoubleVector.zero(SPECIES);
        DoubleVector t32 = DoubleVector.zero(SPECIES);
        DoubleVector t40 = DoubleVector.zero(SPECIES);
        DoubleVector t41 = DoubleVector.zero(SPECIES);
        DoubleVector t42 = DoubleVector.zero(SPECIES);
        DoubleVector t50 = DoubleVector.zero(SPECIES);
        DoubleVector t51 = DoubleVector.zero(SPECIES);
        DoubleVector t52 = DoubleVector.zero(SPECIES);
        DoubleVector t60 = DoubleVector.zero(SPECIES);
        DoubleVector t61 = DoubleVector.zero(SPECIES);
        DoubleVector t62 = DoubleVector.zero(SPECIES);
        DoubleVector t70 = DoubleVector.zero(SPECIES);
        DoubleVector t71 = DoubleVector.zero(SPECIES);
        DoubleVector t72 = DoubleVector.zero(SPECIES);
        for (int s = 0; s < sources; s++) {
            int row = bAt + s * WIDTH;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, row);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, row + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, row + 2 * LANES);
            DoubleVector w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH]);
            t00 = b0.fma(w, t00);
            t01 = b1.fma(w, t01);
            t02 = b2.fma(w, t02);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 1]);
            t10 = b0.fma(w, t10);
            t11 = b1.fma(w, t11);
            t12 = b2.fma(w, t12);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 2]);
            t20 = b0.fma(w, t20);
            t21 = b1.fma(w, t21);
            t22 = b2.fma(w, t22);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 3]);
            t30 = b0.fma(w, t30);
            t31 = b1.fma(w, t31);
            t32 = b2.fma(w, t32);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 4]);
            t40 = b0.fma(w, t40);
            t41 = b1.fma(w, t41);
            t42 = b2.fma(w, t42);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 5]);
            t50 = b0.fma(w, t50);
            t51 = b1.fma(w, t51);
            t52 = b2.fma(w, t52);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 6]);
            t60 = b0.fma(w, t60);
            t61 = b1.fma(w, t61);
            t62 = b2.fma(w, t62);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 7]);
            t70 = b0.fma(w, t70);
            t71 = b1.fma(w, t71);
            t72 = b2.fma(w, t72);
        }
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor);
        t00.fma(f, DoubleVector.fromArray(SPECIES, target, at)).intoArray(target, at);
        t01.fma(f, DoubleVector.fromArray(SPECIES, target, at + LANES)).intoArray(target, at + LANES);
        t02.fma(f, DoubleVector.fromArray(SPECIES, target, at + 2 * LANES)).intoArray(target, at + 2 * LANES);
        t10.fma(f, DoubleVector.fromArray(SPECIES, target, at + WIDTH)).intoArray(target, at + WIDTH);
        t11.fma(f, DoubleVector.fromArray(SPECIES, target, at + WIDTH + LANES)).intoArray(target, at + WIDTH + LANES);
        t12.fma(f, DoubleVector.fromArray(SPECIES, target, at + WIDTH + 2 * LANES)).intoArray(target, at + WIDTH + 2 * LANES);
        t20.fma(f, DoubleVector.fromArray(SPECIES, target, at + 2 * WIDTH)).intoArray(target, at + 2 * WIDTH);
        t21.fma(f, DoubleVector.fromArray(SPECIES, target, at + 2 * WIDTH + LANES)).intoArray(target, at + 2 * WIDTH + LANES);
        t22.fma(f, DoubleVector.fromArray(SPECIES, target, at + 2 * WIDTH + 2 * LANES)).intoArray(target, at + 2 * WIDTH + 2 * LANES);
        t30.fma(f, DoubleVector.fromArray(SPECIES, target, at + 3 * WIDTH)).intoArray(target, at + 3 * WIDTH);
        t31.fma(f, DoubleVector.fromArray(SPECIES, target, at + 3 * WIDTH + LANES)).intoArray(target, at + 3 * WIDTH + LANES);
        t32.fma(f, DoubleVector.fromArray(SPECIES, target, at + 3 * WIDTH + 2 * LANES)).intoArray(target, at + 3 * WIDTH + 2 * LANES);
        t40.fma(f, DoubleVector.fromArray(SPECIES, target, at + 4 * WIDTH)).intoArray(target, at + 4 * WIDTH);
        t41.fma(f, DoubleVector.fromArray(SPECIES, target, at + 4 * WIDTH + LANES)).intoArray(target, at + 4 * WIDTH + LANES);
        t42.fma(f, DoubleVector.fromArray(SPECIES, target, at + 4 * WIDTH + 2 * LANES)).intoArray(target, at + 4 * WIDTH + 2 * LANES);
        t50.fma(f, DoubleVector.fromArray(SPECIES, target, at + 5 * WIDTH)).intoArray(target, at + 5 * WIDTH);
        t51.fma(f, DoubleVector.fromArray(SPECIES, target, at + 5 * WIDTH + LANES)).intoArray(target, at + 5 * WIDTH + LANES);
        t52.fma(f, DoubleVector.fromArray(SPECIES, target, at + 5 * WIDTH + 2 * LANES)).intoArray(target, at + 5 * WIDTH + 2 * LANES);
        t60.fma(f, DoubleVector.fromArray(SPECIES, target, at + 6 * WIDTH)).intoArray(target, at + 6 * WIDTH);
        t61.fma(f, DoubleVector.fromArray(SPECIES, target, at + 6 * WIDTH + LANES)).intoArray(target, at + 6 * WIDTH + LANES);
        t62.fma(f, DoubleVector.fromArray(SPECIES, target, at + 6 * WIDTH + 2 * LANES)).intoArray(target, at + 6 * WIDTH + 2 * LANES);
        t70.fma(f, DoubleVector.fromArray(SPECIES, target, at + 7 * WIDTH)).intoArray(target, at + 7 * WIDTH);
        t71.fma(f, DoubleVector.fromArray(SPECIES, target, at + 7 * WIDTH + LANES)).intoArray(target, at + 7 * WIDTH + LANES);
        t72.fma(f, DoubleVector.fromArray(SPECIES, target, at + 7 * WIDTH + 2 * LANES)).intoArray(target, at + 7 * WIDTH + 2 * LANES);
    }
}
