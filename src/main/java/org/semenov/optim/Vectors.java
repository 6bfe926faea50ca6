package org.semenov.optim;

/** Products and norms of vectors, with a fixed order of summation in four independent partial sums. */
final class Vectors {

    private Vectors() {
    }

    static double dot(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = 0;
        for (; j < a.length - 3; j += 4) {
            sum0 += a[j] * b[j];
            sum1 += a[j + 1] * b[j + 1];
            sum2 += a[j + 2] * b[j + 2];
            sum3 += a[j + 3] * b[j + 3];
        }
        for (; j < a.length; j++) {
            sum0 += a[j] * b[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double maxNorm(double[] a) {
        double largest = 0;
        for (double component : a) {
            largest = Math.max(largest, Math.abs(component));
        }
        return largest;
    }

    static boolean isFinite(double[] a) {
        for (double component : a) {
            if (!Double.isFinite(component)) {
                return false;
            }
        }
        return true;
    }

    /** target ← target + factor · a. */
    static void add(double factor, double[] a, double[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] += factor * a[j];
        }
    }

    /** target ← factor · a. */
    static void scale(double factor, double[] a, double[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = factor * a[j];
        }
    }

    /** target ← a - b. */
    static void subtract(double[] a, double[] b, double[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = a[j] - b[j];
        }
    }
}
