package org.semenov.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that advance the cells of a batch together, each with a {@link ChemistryKernel.Workspace} of its own; for callers that have no threads themselves. The cells go in blocks to whichever
 * thread is free, and what a cell gets is the same to the bit, however many there are. Batches are advanced one after the other; a call allocates some objects a thread.
 */
public final class KernelTeam implements AutoCloseable {
    /** Cells of a block: many of them, so that cells for the reference come together. */
    private static final int BLOCK = 5 * ChemistryKernel.Workspace.CAPACITY;

    private final ChemistryKernel kernel;
    private final ExecutorService executor;
    private final List<ChemistryKernel.Workspace> workspaces = new ArrayList<>();

    /** @param threads at least 1 */
    public KernelTeam(ChemistryKernel kernel, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; there must be at least 1");
        }
        this.kernel = kernel;
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "semenov-kernel");
            thread.setDaemon(true);
            return thread;
        });
        for (int n = 0; n < threads; n++) {
            workspaces.add(kernel.newWorkspace());
        }
    }

    /** Advances cells from..to-1 with a workspace. */
    @FunctionalInterface
    private interface Part {
        void advance(int from, int to, ChemistryKernel.Workspace workspace);
    }

    /** Advances all cells of a batch by Δt [s], in place. */
    public synchronized void advance(KernelBatch batch, double timeStep) {
        batch.forget();
        advance(batch.size(), (from, to, workspace) -> kernel.advance(batch, from, to, timeStep, workspace));
    }

    /** Advances all cells of a batch in single precision by Δt [s], in place. */
    public synchronized void advance(FloatKernelBatch batch, double timeStep) {
        batch.forget();
        batch.countStep();
        advance(batch.size(), (from, to, workspace) -> kernel.advance(batch, from, to, timeStep, workspace));
    }

    private void advance(int cells, Part part) {
        if (executor.isShutdown()) {
            throw new IllegalStateException("the team is closed");
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> futures = new ArrayList<>();
        for (ChemistryKernel.Workspace workspace : workspaces) {
            futures.add(executor.submit(() -> {
                for (int from = next.getAndAdd(BLOCK); from < cells; from = next.getAndAdd(BLOCK)) {
                    part.advance(from, Math.min(from + BLOCK, cells), workspace);
                }
            }));
        }
        await(futures, () -> next.set(cells));
    }

    /** Waits until no thread works any more, whatever happens: they share nothing with the next call then. */
    private void await(List<Future<?>> futures, Runnable stop) {
        boolean interrupted = false;
        Throwable failure = null;
        for (int n = 0; n < futures.size();) {
            try {
                futures.get(n).get();
                n++;
            } catch (InterruptedException e) {
                interrupted = true;
                stop.run();
            } catch (ExecutionException e) {
                failure = e.getCause();
                stop.run();
                workspaces.set(n, kernel.newWorkspace());
                n++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("a thread of the kernel failed: this is a bug", failure);
        }
        if (interrupted) {
            throw new IllegalStateException("interrupted while cells were advanced; those that were not have the status NOT_ADVANCED");
        }
    }

    /** Ends the threads. */
    @Override
    public synchronized void close() {
        executor.shutdown();
    }
}
