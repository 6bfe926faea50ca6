package org.semenov.experiment;

import java.util.Arrays;

/** The most arithmetic that the compiler gets from plain Java: multiplications and additions on a row that stays in the cache. */
final class PlainPeak {
    private static final int LENGTH = 1024;
    private static final int PAIRS = 12;
    private static final int TURNS = 200;

    private final double[] row = new double[LENGTH];

    /** Floating-point operations of a run. */
    static double operations() {
        return 2.0 * PAIRS * LENGTH * TURNS;
    }

    /** x ← a x + b in every element. */
    void run() {
        Arrays.fill(row, 1e-6);
        for (int n = 0; n < TURNS; n++) {
            turn(row, 0.999999, 1e-6);
        }
    }

    private static void turn(double[] row, double a, double b) {
        for (int n = 0; n < row.length; n++) {
            double x = row[n];
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            x = a * x + b;
            row[n] = a * x + b;
        }
    }

    /** What every element ended with. */
    double result() {
        return row[LENGTH - 1];
    }
}
