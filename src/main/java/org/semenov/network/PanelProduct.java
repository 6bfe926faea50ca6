package org.semenov.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The products of {@link PanelPass}, C += A B and C += A^T B, through the vector unit. Every element of C is one chain of fused
 * multiply-adds in the order of the sources, so that its bits depend neither on the number of lanes nor on the tiling.
 *
 * <p>Six rows and four vectors of C stay in registers while the loop runs over the sources: 24 accumulators, four vectors of B and one
 * element of A fill 29 of the 32 registers of AVX-512, and 24 multiply-adds hide ten loads. All offsets are linear in the counter with
 * constant factors, else each access is checked in every turn, which costs a fifth. The two tiles differ in one factor; passed as
 * an argument it would not be a constant.
 */
final class PanelProduct {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Rows of a tile. */
    static final int ROWS = 6;

    private static final int WIDTH = PanelMatrix.WIDTH;
    private static final int TILE = 4 * LANES;

    private PanelProduct() {
    }

    /**
     * {@code target[n][j] += Σ_s a[n][s] b[s][j]} for all columns j.
     *
     * @param rows    n = 0 .. rows-1, a multiple of {@link #ROWS}
     * @param sources s = 0 .. sources-1
     */
    static void addByRows(PanelMatrix target, int rows, PanelMatrix a, PanelMatrix b, int sources) {
        if (target.columns <= LANES) {
            addNarrow(target, rows, a, b, sources);
        } else {
            for (int p = 0; p < target.panels.length; p++) {
                addByRows(p, 0, target, rows, a, b, sources);
            }
        }
    }

    /** {@code target[n][j] = start[0][j] + Σ_s a[n][s] b[s][j]}, else as {@link #addByRows}. */
    static void setByRows(PanelMatrix start, PanelMatrix target, int rows, PanelMatrix a, PanelMatrix b, int sources) {
        int within = Math.min(WIDTH, sources);
        for (int p = 0; p < target.panels.length; p++) {
            for (int column = 0; column < WIDTH; column += TILE) {
                for (int n = 0; n < rows; n += ROWS) {
                    sixByRows(start.panels[p], column, 0, target.panels[p], n * WIDTH + column, a.panels[0], n * WIDTH,
                            b.panels[p], column, within);
                }
            }
            addByRows(p, 1, target, rows, a, b, sources);
        }
    }

    /** Adds to a panel of the target what the panels of A from the given one give. */
    private static void addByRows(int p, int from, PanelMatrix target, int rows, PanelMatrix a, PanelMatrix b, int sources) {
        double[] c = target.panels[p];
        for (int q = from; q * WIDTH < sources; q++) {
            int within = Math.min(WIDTH, sources - q * WIDTH);
            for (int column = 0; column < WIDTH; column += TILE) {
                int bAt = q * WIDTH * WIDTH + column;
                for (int n = 0; n < rows; n += ROWS) {
                    int at = n * WIDTH + column;
                    sixByRows(c, at, WIDTH, c, at, a.panels[q], n * WIDTH, b.panels[p], bAt, within);
                }
            }
        }
    }

    private static void addNarrow(PanelMatrix target, int rows, PanelMatrix a, PanelMatrix b, int sources) {
        for (int q = 0; q * WIDTH < sources; q++) {
            int within = Math.min(WIDTH, sources - q * WIDTH);
            for (int n = 0; n < rows; n += ROWS) {
                sixNarrow(target.panels[0], n * WIDTH, a.panels[q], n * WIDTH, b.panels[0], q * WIDTH * WIDTH, within);
            }
        }
    }

    /**
     * {@code target[i][j] += Σ_s a[s][i] b[s][j]} for all columns j.
     *
     * @param rows    i = 0 .. rows-1
     * @param sources s = 0 .. sources-1
     */
    static void addByColumns(PanelMatrix target, int rows, PanelMatrix a, PanelMatrix b, int sources) {
        for (int p = 0; p < target.panels.length; p++) {
            for (int q = 0; q * WIDTH < rows; q++) {
                int within = Math.min(WIDTH, rows - q * WIDTH);
                for (int column = 0; column < WIDTH; column += TILE) {
                    int targetAt = q * WIDTH * WIDTH + column;
                    int i = 0;
                    for (; i <= within - ROWS; i += ROWS) {
                        sixByColumns(target.panels[p], targetAt + i * WIDTH, a.panels[q], i, b.panels[p], column, sources);
                    }
                    for (; i < within; i++) {
                        oneByColumns(target.panels[p], targetAt + i * WIDTH, a.panels[q], i, b.panels[p], column, sources);
                    }
                }
            }
        }
    }

    /**
     * Six rows of C and four vectors of its columns; row r of A has its elements side by side. The sums begin with rows of
     * {@code start}, which may be C itself, {@code startStride} apart.
     */
    private static void sixByRows(double[] start, int startAt, int startStride, double[] target, int targetAt,
            double[] a, int aAt, double[] b, int bAt, int sources) {
        int from0 = startAt;
        int from1 = startAt + startStride;
        int from2 = startAt + 2 * startStride;
        int from3 = startAt + 3 * startStride;
        int from4 = startAt + 4 * startStride;
        int from5 = startAt + 5 * startStride;
        int row0 = targetAt;
        int row1 = targetAt + WIDTH;
        int row2 = targetAt + 2 * WIDTH;
        int row3 = targetAt + 3 * WIDTH;
        int row4 = targetAt + 4 * WIDTH;
        int row5 = targetAt + 5 * WIDTH;
        DoubleVector t00 = DoubleVector.fromArray(SPECIES, start, from0);
        DoubleVector t01 = DoubleVector.fromArray(SPECIES, start, from0 + LANES);
        DoubleVector t02 = DoubleVector.fromArray(SPECIES, start, from0 + 2 * LANES);
        DoubleVector t03 = DoubleVector.fromArray(SPECIES, start, from0 + 3 * LANES);
        DoubleVector t10 = DoubleVector.fromArray(SPECIES, start, from1);
        DoubleVector t11 = DoubleVector.fromArray(SPECIES, start, from1 + LANES);
        DoubleVector t12 = DoubleVector.fromArray(SPECIES, start, from1 + 2 * LANES);
        DoubleVector t13 = DoubleVector.fromArray(SPECIES, start, from1 + 3 * LANES);
        DoubleVector t20 = DoubleVector.fromArray(SPECIES, start, from2);
        DoubleVector t21 = DoubleVector.fromArray(SPECIES, start, from2 + LANES);
        DoubleVector t22 = DoubleVector.fromArray(SPECIES, start, from2 + 2 * LANES);
        DoubleVector t23 = DoubleVector.fromArray(SPECIES, start, from2 + 3 * LANES);
        DoubleVector t30 = DoubleVector.fromArray(SPECIES, start, from3);
        DoubleVector t31 = DoubleVector.fromArray(SPECIES, start, from3 + LANES);
        DoubleVector t32 = DoubleVector.fromArray(SPECIES, start, from3 + 2 * LANES);
        DoubleVector t33 = DoubleVector.fromArray(SPECIES, start, from3 + 3 * LANES);
        DoubleVector t40 = DoubleVector.fromArray(SPECIES, start, from4);
        DoubleVector t41 = DoubleVector.fromArray(SPECIES, start, from4 + LANES);
        DoubleVector t42 = DoubleVector.fromArray(SPECIES, start, from4 + 2 * LANES);
        DoubleVector t43 = DoubleVector.fromArray(SPECIES, start, from4 + 3 * LANES);
        DoubleVector t50 = DoubleVector.fromArray(SPECIES, start, from5);
        DoubleVector t51 = DoubleVector.fromArray(SPECIES, start, from5 + LANES);
        DoubleVector t52 = DoubleVector.fromArray(SPECIES, start, from5 + 2 * LANES);
        DoubleVector t53 = DoubleVector.fromArray(SPECIES, start, from5 + 3 * LANES);
        for (int s = 0; s < sources; s++) {
            int row = bAt + s * WIDTH;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, row);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, row + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, row + 2 * LANES);
            DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, row + 3 * LANES);
            DoubleVector w = DoubleVector.broadcast(SPECIES, a[aAt + s]);
            t00 = b0.fma(w, t00);
            t01 = b1.fma(w, t01);
            t02 = b2.fma(w, t02);
            t03 = b3.fma(w, t03);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s + WIDTH]);
            t10 = b0.fma(w, t10);
            t11 = b1.fma(w, t11);
            t12 = b2.fma(w, t12);
            t13 = b3.fma(w, t13);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s + 2 * WIDTH]);
            t20 = b0.fma(w, t20);
            t21 = b1.fma(w, t21);
            t22 = b2.fma(w, t22);
            t23 = b3.fma(w, t23);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s + 3 * WIDTH]);
            t30 = b0.fma(w, t30);
            t31 = b1.fma(w, t31);
            t32 = b2.fma(w, t32);
            t33 = b3.fma(w, t33);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s + 4 * WIDTH]);
            t40 = b0.fma(w, t40);
            t41 = b1.fma(w, t41);
            t42 = b2.fma(w, t42);
            t43 = b3.fma(w, t43);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s + 5 * WIDTH]);
            t50 = b0.fma(w, t50);
            t51 = b1.fma(w, t51);
            t52 = b2.fma(w, t52);
            t53 = b3.fma(w, t53);
        }
        t00.intoArray(target, row0);
        t01.intoArray(target, row0 + LANES);
        t02.intoArray(target, row0 + 2 * LANES);
        t03.intoArray(target, row0 + 3 * LANES);
        t10.intoArray(target, row1);
        t11.intoArray(target, row1 + LANES);
        t12.intoArray(target, row1 + 2 * LANES);
        t13.intoArray(target, row1 + 3 * LANES);
        t20.intoArray(target, row2);
        t21.intoArray(target, row2 + LANES);
        t22.intoArray(target, row2 + 2 * LANES);
        t23.intoArray(target, row2 + 3 * LANES);
        t30.intoArray(target, row3);
        t31.intoArray(target, row3 + LANES);
        t32.intoArray(target, row3 + 2 * LANES);
        t33.intoArray(target, row3 + 3 * LANES);
        t40.intoArray(target, row4);
        t41.intoArray(target, row4 + LANES);
        t42.intoArray(target, row4 + 2 * LANES);
        t43.intoArray(target, row4 + 3 * LANES);
        t50.intoArray(target, row5);
        t51.intoArray(target, row5 + LANES);
        t52.intoArray(target, row5 + 2 * LANES);
        t53.intoArray(target, row5 + 3 * LANES);
    }

    /** Six rows of C and one vector of its columns. */
    private static void sixNarrow(double[] target, int targetAt, double[] a, int aAt, double[] b, int bAt, int sources) {
        DoubleVector t0 = DoubleVector.fromArray(SPECIES, target, targetAt);
        DoubleVector t1 = DoubleVector.fromArray(SPECIES, target, targetAt + WIDTH);
        DoubleVector t2 = DoubleVector.fromArray(SPECIES, target, targetAt + 2 * WIDTH);
        DoubleVector t3 = DoubleVector.fromArray(SPECIES, target, targetAt + 3 * WIDTH);
        DoubleVector t4 = DoubleVector.fromArray(SPECIES, target, targetAt + 4 * WIDTH);
        DoubleVector t5 = DoubleVector.fromArray(SPECIES, target, targetAt + 5 * WIDTH);
        for (int s = 0; s < sources; s++) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, b, bAt + s * WIDTH);
            t0 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s]), t0);
            t1 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s + WIDTH]), t1);
            t2 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s + 2 * WIDTH]), t2);
            t3 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s + 3 * WIDTH]), t3);
            t4 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s + 4 * WIDTH]), t4);
            t5 = row.fma(DoubleVector.broadcast(SPECIES, a[aAt + s + 5 * WIDTH]), t5);
        }
        t0.intoArray(target, targetAt);
        t1.intoArray(target, targetAt + WIDTH);
        t2.intoArray(target, targetAt + 2 * WIDTH);
        t3.intoArray(target, targetAt + 3 * WIDTH);
        t4.intoArray(target, targetAt + 4 * WIDTH);
        t5.intoArray(target, targetAt + 5 * WIDTH);
    }

    /** The same with A transposed: column r of A has its elements {@code WIDTH} apart. */
    private static void sixByColumns(double[] target, int targetAt, double[] a, int aAt, double[] b, int bAt, int sources) {
        int row0 = targetAt;
        int row1 = targetAt + WIDTH;
        int row2 = targetAt + 2 * WIDTH;
        int row3 = targetAt + 3 * WIDTH;
        int row4 = targetAt + 4 * WIDTH;
        int row5 = targetAt + 5 * WIDTH;
        DoubleVector t00 = DoubleVector.fromArray(SPECIES, target, row0);
        DoubleVector t01 = DoubleVector.fromArray(SPECIES, target, row0 + LANES);
        DoubleVector t02 = DoubleVector.fromArray(SPECIES, target, row0 + 2 * LANES);
        DoubleVector t03 = DoubleVector.fromArray(SPECIES, target, row0 + 3 * LANES);
        DoubleVector t10 = DoubleVector.fromArray(SPECIES, target, row1);
        DoubleVector t11 = DoubleVector.fromArray(SPECIES, target, row1 + LANES);
        DoubleVector t12 = DoubleVector.fromArray(SPECIES, target, row1 + 2 * LANES);
        DoubleVector t13 = DoubleVector.fromArray(SPECIES, target, row1 + 3 * LANES);
        DoubleVector t20 = DoubleVector.fromArray(SPECIES, target, row2);
        DoubleVector t21 = DoubleVector.fromArray(SPECIES, target, row2 + LANES);
        DoubleVector t22 = DoubleVector.fromArray(SPECIES, target, row2 + 2 * LANES);
        DoubleVector t23 = DoubleVector.fromArray(SPECIES, target, row2 + 3 * LANES);
        DoubleVector t30 = DoubleVector.fromArray(SPECIES, target, row3);
        DoubleVector t31 = DoubleVector.fromArray(SPECIES, target, row3 + LANES);
        DoubleVector t32 = DoubleVector.fromArray(SPECIES, target, row3 + 2 * LANES);
        DoubleVector t33 = DoubleVector.fromArray(SPECIES, target, row3 + 3 * LANES);
        DoubleVector t40 = DoubleVector.fromArray(SPECIES, target, row4);
        DoubleVector t41 = DoubleVector.fromArray(SPECIES, target, row4 + LANES);
        DoubleVector t42 = DoubleVector.fromArray(SPECIES, target, row4 + 2 * LANES);
        DoubleVector t43 = DoubleVector.fromArray(SPECIES, target, row4 + 3 * LANES);
        DoubleVector t50 = DoubleVector.fromArray(SPECIES, target, row5);
        DoubleVector t51 = DoubleVector.fromArray(SPECIES, target, row5 + LANES);
        DoubleVector t52 = DoubleVector.fromArray(SPECIES, target, row5 + 2 * LANES);
        DoubleVector t53 = DoubleVector.fromArray(SPECIES, target, row5 + 3 * LANES);
        for (int s = 0; s < sources; s++) {
            int row = bAt + s * WIDTH;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, row);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, row + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, row + 2 * LANES);
            DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, row + 3 * LANES);
            DoubleVector w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH]);
            t00 = b0.fma(w, t00);
            t01 = b1.fma(w, t01);
            t02 = b2.fma(w, t02);
            t03 = b3.fma(w, t03);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 1]);
            t10 = b0.fma(w, t10);
            t11 = b1.fma(w, t11);
            t12 = b2.fma(w, t12);
            t13 = b3.fma(w, t13);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 2]);
            t20 = b0.fma(w, t20);
            t21 = b1.fma(w, t21);
            t22 = b2.fma(w, t22);
            t23 = b3.fma(w, t23);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 3]);
            t30 = b0.fma(w, t30);
            t31 = b1.fma(w, t31);
            t32 = b2.fma(w, t32);
            t33 = b3.fma(w, t33);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 4]);
            t40 = b0.fma(w, t40);
            t41 = b1.fma(w, t41);
            t42 = b2.fma(w, t42);
            t43 = b3.fma(w, t43);
            w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH + 5]);
            t50 = b0.fma(w, t50);
            t51 = b1.fma(w, t51);
            t52 = b2.fma(w, t52);
            t53 = b3.fma(w, t53);
        }
        t00.intoArray(target, row0);
        t01.intoArray(target, row0 + LANES);
        t02.intoArray(target, row0 + 2 * LANES);
        t03.intoArray(target, row0 + 3 * LANES);
        t10.intoArray(target, row1);
        t11.intoArray(target, row1 + LANES);
        t12.intoArray(target, row1 + 2 * LANES);
        t13.intoArray(target, row1 + 3 * LANES);
        t20.intoArray(target, row2);
        t21.intoArray(target, row2 + LANES);
        t22.intoArray(target, row2 + 2 * LANES);
        t23.intoArray(target, row2 + 3 * LANES);
        t30.intoArray(target, row3);
        t31.intoArray(target, row3 + LANES);
        t32.intoArray(target, row3 + 2 * LANES);
        t33.intoArray(target, row3 + 3 * LANES);
        t40.intoArray(target, row4);
        t41.intoArray(target, row4 + LANES);
        t42.intoArray(target, row4 + 2 * LANES);
        t43.intoArray(target, row4 + 3 * LANES);
        t50.intoArray(target, row5);
        t51.intoArray(target, row5 + LANES);
        t52.intoArray(target, row5 + 2 * LANES);
        t53.intoArray(target, row5 + 3 * LANES);
    }

    private static void oneByColumns(double[] target, int targetAt, double[] a, int aAt, double[] b, int bAt, int sources) {
        DoubleVector t0 = DoubleVector.fromArray(SPECIES, target, targetAt);
        DoubleVector t1 = DoubleVector.fromArray(SPECIES, target, targetAt + LANES);
        DoubleVector t2 = DoubleVector.fromArray(SPECIES, target, targetAt + 2 * LANES);
        DoubleVector t3 = DoubleVector.fromArray(SPECIES, target, targetAt + 3 * LANES);
        for (int s = 0; s < sources; s++) {
            int row = bAt + s * WIDTH;
            DoubleVector w = DoubleVector.broadcast(SPECIES, a[aAt + s * WIDTH]);
            t0 = DoubleVector.fromArray(SPECIES, b, row).fma(w, t0);
            t1 = DoubleVector.fromArray(SPECIES, b, row + LANES).fma(w, t1);
            t2 = DoubleVector.fromArray(SPECIES, b, row + 2 * LANES).fma(w, t2);
            t3 = DoubleVector.fromArray(SPECIES, b, row + 3 * LANES).fma(w, t3);
        }
        t0.intoArray(target, targetAt);
        t1.intoArray(target, targetAt + LANES);
        t2.intoArray(target, targetAt + 2 * LANES);
        t3.intoArray(target, targetAt + 3 * LANES);
    }
}
