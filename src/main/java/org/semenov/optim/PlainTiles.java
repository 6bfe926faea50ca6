package org.semenov.optim;

/**
 * The product of {@link RankUpdate} in plain Java: tiles of four rows and four columns of C stay in registers while the
 * loop runs over the sources. The compiler leaves it scalar, with sixteen independent sums, which keeps two multipliers
 * and two adders busy.
 */
final class PlainTiles {
    private static final int WIDTH = NormalMatrix.WIDTH;
    private static final int TILE = 4;

    private PlainTiles() {
    }

    static void add(double factor, double[] target, int targetRow, double[] a, double[] b, int sources) {
        for (int i = 0; i < WIDTH; i += TILE) {
            for (int j = 0; j < WIDTH; j += TILE) {
                tile(factor, target, (targetRow + i) * WIDTH + j, a, i, b, j, sources);
            }
        }
    }

    private static void tile(double factor, double[] target, int at, double[] a, int aAt, double[] b, int bAt, int sources) {
        double t00 = 0;
        double t01 = 0;
        double t02 = 0;
        double t03 = 0;
        double t10 = 0;
        double t11 = 0;
        double t12 = 0;
        double t13 = 0;
        double t20 = 0;
        double t21 = 0;
        double t22 = 0;
        double t23 = 0;
        double t30 = 0;
        double t31 = 0;
        double t32 = 0;
        double t33 = 0;
        for (int s = 0; s < sources; s++) {
            double a0 = a[aAt + s * WIDTH];
            double a1 = a[aAt + s * WIDTH + 1];
            double a2 = a[aAt + s * WIDTH + 2];
            double a3 = a[aAt + s * WIDTH + 3];
            double b0 = b[bAt + s * WIDTH];
            double b1 = b[bAt + s * WIDTH + 1];
            double b2 = b[bAt + s * WIDTH + 2];
            double b3 = b[bAt + s * WIDTH + 3];
            t00 += a0 * b0;
            t01 += a0 * b1;
            t02 += a0 * b2;
            t03 += a0 * b3;
            t10 += a1 * b0;
            t11 += a1 * b1;
            t12 += a1 * b2;
            t13 += a1 * b3;
            t20 += a2 * b0;
            t21 += a2 * b1;
            t22 += a2 * b2;
            t23 += a2 * b3;
            t30 += a3 * b0;
            t31 += a3 * b1;
            t32 += a3 * b2;
            t33 += a3 * b3;
        }
        row(factor, target, at, t00, t01, t02, t03);
        row(factor, target, at + WIDTH, t10, t11, t12, t13);
        row(factor, target, at + 2 * WIDTH, t20, t21, t22, t23);
        row(factor, target, at + 3 * WIDTH, t30, t31, t32, t33);
    }

    private static void row(double factor, double[] target, int at, double t0, double t1, double t2, double t3) {
        target[at] += factor * t0;
        target[at + 1] += factor * t1;
        target[at + 2] += factor * t2;
        target[at + 3] += factor * t3;
    }
}
