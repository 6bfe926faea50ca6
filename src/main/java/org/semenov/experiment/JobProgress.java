package org.semenov.experiment;

import org.semenov.training.History;
import org.semenov.training.TrainingListener;
import org.semenov.training.TrainingOutcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts iterations of all jobs; a job that ends early, or was found finished, counts as all of its iterations. */
final class JobProgress implements TrainingListener {
    private final ExperimentListener listener;
    private final int iterationsEach;
    private final Map<String, Integer> reported = new ConcurrentHashMap<>();

    JobProgress(ExperimentListener listener, int iterationsEach) {
        this.listener = listener;
        this.iterationsEach = iterationsEach;
    }

    @Override
    public void iterated(String job, History.Row row) {
        advanceTo(job, row.iteration());
    }

    @Override
    public void ended(TrainingOutcome outcome) {
        if (outcome.net().isPresent()) {
            advanceTo(outcome.job(), iterationsEach);
        }
    }

    private void advanceTo(String job, int iteration) {
        Integer before = reported.put(job, iteration);
        listener.step(iteration - (before == null ? 0 : before));
    }
}
