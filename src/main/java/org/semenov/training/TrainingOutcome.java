package org.semenov.training;

import java.util.Optional;

/**
 * How a job ended.
 *
 * @param job         name of the job
 * @param status      finished or not
 * @param net         the result, present where finished
 */
public record TrainingOutcome(String job, Status status, Optional<TrainedNet> net) {

    /** Whether a job came to its end. */
    public enum Status {
        FINISHED("the training came to its end"),
        INTERRUPTED("the training was interrupted: with a checkpoint directory the same run continues it, to the same"
                + " result as without interruption");

        private final String advice;

        Status(String advice) {
            this.advice = advice;
        }

        /** What happened and what can be done, one sentence. */
        public String advice() {
            return advice;
        }
    }

    static TrainingOutcome finished(String job, TrainedNet net) {
        return new TrainingOutcome(job, Status.FINISHED, Optional.of(net));
    }

    static TrainingOutcome interrupted(String job) {
        return new TrainingOutcome(job, Status.INTERRUPTED, Optional.empty());
    }
}
