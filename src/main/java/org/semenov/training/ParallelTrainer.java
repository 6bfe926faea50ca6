package org.semenov.training;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Trains nets side by side, each on one thread, so that the number of threads changes no bit of a result. With a
 * checkpoint directory a net found finished there is not trained again, and one found half trained goes on; the clock
 * decides when a checkpoint is written and nothing else.
 *
 * <p>An interrupt of the calling thread makes every training thread write its checkpoint and stop; the jobs not
 * finished are then reported as interrupted.
 */
public final class ParallelTrainer {

    /** A checkpoint of full BFGS on a net of the paper has 189 MB: once a minute is a small part of the work. */
    public static final Duration DEFAULT_CHECKPOINT_INTERVAL = Duration.ofSeconds(60);

    private final int threads;
    private final Optional<CheckpointDirectory> checkpoints;
    private final Duration checkpointInterval;
    private final TrainingListener listener;

    /**
     * @param threads            nets trained at the same time
     * @param checkpoints        where trainings are saved and looked for, if anywhere
     * @param checkpointInterval time between two checkpoints of a net
     * @param listener           is told of every iteration
     */
    public ParallelTrainer(int threads, Optional<CheckpointDirectory> checkpoints, Duration checkpointInterval,
            TrainingListener listener) {
        if (threads < 1) {
            throw new IllegalArgumentException("Number of threads is " + threads + "; it must be at least 1");
        }
        this.threads = threads;
        this.checkpoints = checkpoints;
        this.checkpointInterval = checkpointInterval;
        this.listener = listener;
    }

    /**
     * Trains all jobs.
     *
     * @param jobs with different names
     * @return the outcomes in the order of the jobs
     * @throws IOException where a checkpoint cannot be written, or one found belongs to another training or is damaged
     */
    public List<TrainingOutcome> train(List<TrainingJob> jobs) throws IOException {
        requireDifferentNames(jobs);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<TrainingOutcome>> futures = new ArrayList<>();
            for (TrainingJob job : jobs) {
                futures.add(pool.submit(() -> train(job, stop)));
            }
            return collect(futures, stop);
        } finally {
            pool.shutdown();
        }
    }

    private static void requireDifferentNames(List<TrainingJob> jobs) {
        Set<String> names = new HashSet<>();
        for (TrainingJob job : jobs) {
            if (!names.add(job.name())) {
                throw new IllegalArgumentException("Two training jobs are named " + job.name());
            }
        }
    }

    /** Waits for all, also after an interrupt or a failure, so that nothing is still writing when this returns. */
    private static List<TrainingOutcome> collect(List<Future<TrainingOutcome>> futures, AtomicBoolean stop)
            throws IOException {
        List<TrainingOutcome> outcomes = new ArrayList<>();
        Throwable failure = null;
        boolean interrupted = false;
        for (Future<TrainingOutcome> future : futures) {
            boolean waiting = true;
            while (waiting) {
                try {
                    outcomes.add(future.get());
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.set(true);
                } catch (ExecutionException e) {
                    failure = failure == null ? e.getCause() : failure;
                    stop.set(true);
                    waiting = false;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof IOException problem) {
            throw problem;
        }
        if (failure instanceof IllegalArgumentException refused) {
            throw refused;   // such as an inverse Hessian larger than the memory given
        }
        if (failure instanceof Error error) {
            throw error;   // above all, no memory for the inverse Hessians of so many nets
        }
        if (failure != null) {
            throw new IllegalStateException("A training thread failed: this is a bug", failure);
        }
        return outcomes;
    }

    private TrainingOutcome train(TrainingJob job, AtomicBoolean stop) throws IOException {
        TrainingOutcome outcome = trainOrLoad(job, stop);
        listener.ended(outcome);
        return outcome;
    }

    private TrainingOutcome trainOrLoad(TrainingJob job, AtomicBoolean stop) throws IOException {
        Optional<TrainedNet> finished = checkpoints.isEmpty() ? Optional.empty() : checkpoints.get().finished(job);
        if (finished.isPresent()) {
            return TrainingOutcome.finished(job.name(), finished.get());
        }
        if (stop.get()) {
            return TrainingOutcome.interrupted(job.name());
        }
        Optional<NetTrainer> running = checkpoints.isEmpty() ? Optional.empty() : checkpoints.get().running(job);
        NetTrainer trainer = running.isPresent() ? running.get() : NetTrainer.start(job);
        boolean unfinished = iterate(job, trainer, stop);
        if (unfinished) {
            save(job, trainer);
            return TrainingOutcome.interrupted(job.name());
        }
        TrainedNet net = trainer.result();
        if (checkpoints.isPresent()) {
            checkpoints.get().saveResult(job, net);
        }
        return TrainingOutcome.finished(job.name(), net);
    }

    /** Returns whether iterations are left, which is so where it was stopped. */
    private boolean iterate(TrainingJob job, NetTrainer trainer, AtomicBoolean stop) throws IOException {
        long saved = System.nanoTime();
        boolean unfinished = true;
        while (unfinished && !stop.get()) {
            unfinished = trainer.advance();
            listener.iterated(job.name(), trainer.lastRow());
            if (unfinished && System.nanoTime() - saved >= checkpointInterval.toNanos()) {
                save(job, trainer);
                saved = System.nanoTime();
            }
        }
        return unfinished;
    }

    private void save(TrainingJob job, NetTrainer trainer) throws IOException {
        if (checkpoints.isPresent()) {
            checkpoints.get().save(job, trainer);
        }
    }
}
