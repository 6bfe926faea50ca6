package org.semenov.experiment.precision;

/** Relative errors of T over cells, whose states are (T, Y). */
final class CellErrors {
    private CellErrors() {
    }

    static double rootMeanSquare(double[][] ends, double[][] reference) {
        double sum = 0.0;
        for (int n = 0; n < ends.length; n++) {
            double error = ends[n][0] / reference[n][0] - 1.0;
            sum += error * error;
        }
        return Math.sqrt(sum / ends.length);
    }

    static double largest(double[][] ends, double[][] reference) {
        double largest = 0.0;
        for (int n = 0; n < ends.length; n++) {
            largest = Math.max(largest, Math.abs(ends[n][0] / reference[n][0] - 1.0));
        }
        return largest;
    }
}
