package org.semenov.network;

/**
 * The one matrix product in plain Java, C += A B with every row an array of its own.
 *
 * <p>The forward pass (Z += W Y), the adjoint (Ψ += W^T X) and the weight gradient (G += X Y^T) are all this product
 * with different rows. The inner loop runs along a row of C, so that there is no reduction across a vector, which the
 * compiler of JDK 17 leaves scalar for doubles. One row of C and five of B at once are the largest block that it
 * vectorises wherever the loop is inlined or not: with six rows of B, or with two rows of C, the speed falls to less than
 * half. Rows in one array at different offsets would stop it as well.
 */
public final class RowProduct {

    /** Rows of B taken at once; their count is padded to a multiple of it with rows or weights of zeros. */
    public static final int SOURCE_BLOCK = 5;

    private RowProduct() {
    }

    /** The smallest multiple of {@link #SOURCE_BLOCK} not below {@code count}. */
    public static int padded(int count) {
        return (count + SOURCE_BLOCK - 1) / SOURCE_BLOCK * SOURCE_BLOCK;
    }

    /**
     * {@code target[t][n] += Σ_s weights[t][s] source[s][n]} for t < {@code targets}, s < padded({@code sources}),
     * n < {@code length}, in a fixed order of summation.
     *
     * @param target  at least {@code targets} rows
     * @param weights at least {@code targets} rows of at least padded({@code sources}) elements, zero beyond
     *                {@code sources}
     * @param source  at least padded({@code sources}) rows, finite beyond {@code sources}
     */
    public static void add(double[][] target, int targets, double[][] weights, double[][] source, int sources, int length) {
        for (int t = 0; t < targets; t++) {
            double[] w = weights[t];
            for (int s = 0; s < sources; s += SOURCE_BLOCK) {
                addFive(target[t], source[s], source[s + 1], source[s + 2], source[s + 3], source[s + 4],
                        w[s], w[s + 1], w[s + 2], w[s + 3], w[s + 4], length);
            }
        }
    }

    private static void addFive(double[] target, double[] a, double[] b, double[] c, double[] d, double[] e,
            double aWeight, double bWeight, double cWeight, double dWeight, double eWeight, int length) {
        for (int n = 0; n < length; n++) {
            target[n] += (aWeight * a[n] + bWeight * b[n]) + (cWeight * c[n] + dWeight * d[n]) + eWeight * e[n];
        }
    }
}
