package org.semenov.experiment;

import java.util.Arrays;

/** Medians of repeated runs in one process: the compiler warmed up first, the clock read around each run. */
final class Stopwatch {
    private Stopwatch() {
    }

    /**
     * Median time of a task [s].
     *
     * @param warmUp  runs not counted
     * @param repeats runs counted, at least 1
     */
    static double medianSeconds(int warmUp, int repeats, Runnable task) {
        for (int n = 0; n < warmUp; n++) {
            task.run();
        }
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            long start = System.nanoTime();
            task.run();
            seconds[n] = (System.nanoTime() - start) * 1e-9;
        }
        Arrays.sort(seconds);
        return seconds[repeats / 2];
    }
}
