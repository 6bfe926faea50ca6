package org.semenov.optim;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** A symmetric matrix as its lower triangle by rows: row i holds the columns 0..i. */
final class PackedSymmetricMatrix {
    private static final int ROWS_TOGETHER = 8;

    private final double[][] rows;

    /** @throws IllegalArgumentException where the triangle cannot fit into the heap */
    PackedSymmetricMatrix(int dimension) {
        long bytes = 4L * dimension * (dimension + 1L);
        if (bytes > Runtime.getRuntime().maxMemory()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "the inverse Hessian of %d parameters needs"
                    + " %d MB, the heap has at most %d MB: raise -Xmx or use limited-memory BFGS", dimension,
                    bytes >> 20, Runtime.getRuntime().maxMemory() >> 20));
        }
        rows = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            rows[i] = new double[i + 1];
        }
    }

    double get(int i, int j) {
        return i >= j ? rows[i][j] : rows[j][i];
    }

    void setScaledIdentity(double scale) {
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], 0);
            rows[i][i] = scale;
        }
    }

    /**
     * In one pass A ← A + a b^T + b a^T and v ← A g with the new A. Every element is read and written once: x = A_ij
     * new gives v_i its part x g_j and, being A_ji too, v_j its part x g_i.
     *
     * <p>Eight rows go together, so that a, b, g and v are read once for eight rows and the eight dot products are
     * independent chains; the loop then costs little more than reading and writing the matrix does. (Loops of one row
     * that the JIT turns into vector code are slower: the dot product must be split off, since strict sums do not
     * vectorise, and while one loop works on the cached row nothing is fetched.) Fused multiply-adds save a fifth of
     * the time; x86-64 with AVX2 and AArch64 have them. Elsewhere Java emulates them: the same bits, but very slowly.
     *
     * @param a first vector of the update, length n
     * @param b second vector of the update, length n
     * @param g factor of the product, length n
     * @param v overwritten with the product, length n
     */
    void updateAndMultiply(double[] a, double[] b, double[] g, double[] v) {
        Arrays.fill(v, 0);
        int i = 0;
        for (; i <= rows.length - ROWS_TOGETHER; i += ROWS_TOGETHER) {
            eightRows(i, a, b, g, v);
            for (int k = i; k < i + ROWS_TOGETHER; k++) {
                oneRow(k, i, a, b, g, v);
            }
        }
        for (; i < rows.length; i++) {
            oneRow(i, 0, a, b, g, v);
        }
    }

    /** Row i, columns from..i. */
    private void oneRow(int i, int from, double[] a, double[] b, double[] g, double[] v) {
        double[] row = rows[i];
        double dot = 0;
        for (int j = from; j < i; j++) {
            double x = Math.fma(a[i], b[j], Math.fma(b[i], a[j], row[j]));
            row[j] = x;
            v[j] = Math.fma(x, g[i], v[j]);
            dot = Math.fma(x, g[j], dot);
        }
        row[i] += 2 * a[i] * b[i];
        v[i] += Math.fma(row[i], g[i], dot);
    }

    /** Rows i..i+7, columns 0..i-1. */
    private void eightRows(int i, double[] a, double[] b, double[] g, double[] v) {
        double[] row0 = rows[i];
        double[] row1 = rows[i + 1];
        double[] row2 = rows[i + 2];
        double[] row3 = rows[i + 3];
        double[] row4 = rows[i + 4];
        double[] row5 = rows[i + 5];
        double[] row6 = rows[i + 6];
        double[] row7 = rows[i + 7];
        double a0 = a[i], a1 = a[i + 1], a2 = a[i + 2], a3 = a[i + 3], a4 = a[i + 4],
                a5 = a[i + 5], a6 = a[i + 6], a7 = a[i + 7];
        double b0 = b[i], b1 = b[i + 1], b2 = b[i + 2], b3 = b[i + 3], b4 = b[i + 4],
                b5 = b[i + 5], b6 = b[i + 6], b7 = b[i + 7];
        double g0 = g[i], g1 = g[i + 1], g2 = g[i + 2], g3 = g[i + 3], g4 = g[i + 4],
                g5 = g[i + 5], g6 = g[i + 6], g7 = g[i + 7];
        double dot0 = 0, dot1 = 0, dot2 = 0, dot3 = 0, dot4 = 0, dot5 = 0, dot6 = 0, dot7 = 0;
        for (int j = 0; j < i; j++) {
            double aj = a[j];
            double bj = b[j];
            double gj = g[j];
            double vj = v[j];
            double x0 = Math.fma(a0, bj, Math.fma(b0, aj, row0[j]));
            row0[j] = x0;
            vj = Math.fma(x0, g0, vj);
            dot0 = Math.fma(x0, gj, dot0);
            double x1 = Math.fma(a1, bj, Math.fma(b1, aj, row1[j]));
            row1[j] = x1;
            vj = Math.fma(x1, g1, vj);
            dot1 = Math.fma(x1, gj, dot1);
            double x2 = Math.fma(a2, bj, Math.fma(b2, aj, row2[j]));
            row2[j] = x2;
            vj = Math.fma(x2, g2, vj);
            dot2 = Math.fma(x2, gj, dot2);
            double x3 = Math.fma(a3, bj, Math.fma(b3, aj, row3[j]));
            row3[j] = x3;
            vj = Math.fma(x3, g3, vj);
            dot3 = Math.fma(x3, gj, dot3);
            double x4 = Math.fma(a4, bj, Math.fma(b4, aj, row4[j]));
            row4[j] = x4;
            vj = Math.fma(x4, g4, vj);
            dot4 = Math.fma(x4, gj, dot4);
            double x5 = Math.fma(a5, bj, Math.fma(b5, aj, row5[j]));
            row5[j] = x5;
            vj = Math.fma(x5, g5, vj);
            dot5 = Math.fma(x5, gj, dot5);
            double x6 = Math.fma(a6, bj, Math.fma(b6, aj, row6[j]));
            row6[j] = x6;
            vj = Math.fma(x6, g6, vj);
            dot6 = Math.fma(x6, gj, dot6);
            double x7 = Math.fma(a7, bj, Math.fma(b7, aj, row7[j]));
            row7[j] = x7;
            vj = Math.fma(x7, g7, vj);
            dot7 = Math.fma(x7, gj, dot7);
            v[j] = vj;
        }
        v[i] += dot0;
        v[i + 1] += dot1;
        v[i + 2] += dot2;
        v[i + 3] += dot3;
        v[i + 4] += dot4;
        v[i + 5] += dot5;
        v[i + 6] += dot6;
        v[i + 7] += dot7;
    }

    void save(RunWriter out) throws IOException {
        for (double[] row : rows) {
            out.writeDoubles(row);
        }
    }

    void restore(RunReader in) throws IOException {
        for (double[] row : rows) {
            in.readDoubles(row);
        }
    }
}
