package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import org.semenov.experiment.ExperimentListener;

/**
 * Times several tasks in turn, round after round, so that a slow minute of the machine falls on all of them; the time of a task is
 * the median of its rounds. A warm-up and one round are not counted.
 */
final class Rounds {
    /** A task of which one run takes longer than this [s] is not repeated. */
    private static final double LONG = 0.5;
    private static final int MOST_REPEATS = 500;

    /**
     * What is timed.
     *
     * @param seconds  of one run with its samples
     * @param measured gives the median seconds of so many runs
     */
    record Task(double seconds, IntToDoubleFunction measured) {
    }

    private final PrecisionSettings settings;
    private final ExperimentListener listener;

    Rounds(PrecisionSettings settings, ExperimentListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** Seconds of each task; the listener is stepped once a task and round. */
    double[] time(List<Task> tasks) {
        warmUp(tasks);
        List<List<Double>> seconds = new ArrayList<>();
        tasks.forEach(task -> seconds.add(new ArrayList<>()));
        System.gc();
        for (int round = 0; round <= settings.rounds(); round++) {
            for (int n = 0; n < tasks.size(); n++) {
                requireUninterrupted();
                Task task = tasks.get(n);
                double median = task.seconds() < LONG ? task.measured().applyAsDouble(repeats(task)) : task.seconds();
                if (round > 0) {
                    seconds.get(n).add(median);
                }
                listener.step(1);
            }
        }
        return seconds.stream().mapToDouble(values -> Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray())).toArray();
    }

    private int repeats(Task task) {
        double each = settings.budget() / settings.rounds();
        return (int) Math.max(1, Math.min(MOST_REPEATS, each / Math.max(task.seconds(), 1e-7)));
    }

    /** The quick tasks in turn, until the time for it is spent: they run the same code as the slow ones. */
    private void warmUp(List<Task> tasks) {
        List<Task> quick = tasks.stream().filter(task -> task.seconds() < 0.2 * settings.warmUp()).toList();
        long end = System.nanoTime() + (long) (1e9 * settings.warmUp());
        while (!quick.isEmpty() && System.nanoTime() - end < 0) {
            for (Task task : quick) {
                requireUninterrupted();
                task.measured().applyAsDouble(1);
            }
        }
    }

    static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted: the benchmark has written nothing");
        }
    }
}
