package org.semenov.training;

/** Is told how trainings go on, from the threads that train: it must be safe to call from several at once. */
@FunctionalInterface
public interface TrainingListener {

    /** After every iteration of a job. */
    void iterated(String job, History.Row row);

    /** When a job has ended, for whatever reason; also for one found finished in the checkpoint directory. */
    default void ended(TrainingOutcome outcome) {
    }
}
