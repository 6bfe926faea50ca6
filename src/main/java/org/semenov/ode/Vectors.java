package org.semenov.ode;

/** Small loops over arrays of one dimension. */
final class Vectors {

    private Vectors() {
    }

    /** Whether no value is NaN or infinite. */
    static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value - value;
        }
        return sum == 0;
    }
}
