package org.semenov.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Independent tasks 0..count-1 on several threads; the first failure is thrown as it was. */
public final class Parallel {
    private Parallel() {
    }

    /** How long tasks under way may take to come to an end after an interrupt. */
    private static final long PATIENCE_SECONDS = 30;

    /**
     * Runs all tasks; the interrupt of the calling thread interrupts them, waits for those under way to come to their end, such as to write their checkpoints, and ends with a
     * {@link CancellationException}.
     */
    public static void run(int threads, int count, IntConsumer task) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                int number = n;
                futures.add(executor.submit(() -> task.accept(number)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            awaitEnd(executor);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            // a second interrupt: what is not written by now is lost
            Thread.currentThread().interrupt();
        }
    }
}
