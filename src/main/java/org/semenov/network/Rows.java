package org.semenov.network;

/** What both block passes do element by element, in loops that the compiler turns into vector instructions. */
final class Rows {

    private Rows() {
    }

    /** {@code branch = identity + scale branch}. */
    static void skip(double[] identity, double scale, double[] branch, int length) {
        for (int n = 0; n < length; n++) {
            branch[n] = identity[n] + scale * branch[n];
        }
    }

    /** {@code product = scale a b}. */
    static void scaledProduct(double scale, double[] a, double[] b, double[] product, int length) {
        for (int n = 0; n < length; n++) {
            product[n] = scale * a[n] * b[n];
        }
    }
}
