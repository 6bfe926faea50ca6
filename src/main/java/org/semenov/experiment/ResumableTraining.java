package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.semenov.training.CheckpointDirectory;
import org.semenov.training.ParallelTrainer;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;
import org.semenov.training.TrainingOutcome;

/** Nets trained side by side with progress and checkpoints, as the experiments and the command {@code train} do it. */
public final class ResumableTraining {
    private ResumableTraining() {
    }

    /**
     * Trains all nets.
     *
     * @param jobs        with different names and the same limit on the iterations
     * @param threads     nets trained at the same time
     * @param checkpoints where half-trained nets are kept; found ones are gone on from
     * @param listener    is told of a stage and its iterations
     * @return the nets in the order of the jobs
     * @throws CancellationException where it was interrupted; the message says where to go on from
     */
    public static List<TrainedNet> train(List<TrainingJob> jobs, int threads, Path checkpoints, ExperimentListener listener)
            throws IOException {
        int iterations = jobs.get(0).settings().maximumIterations();
        listener.stage("training " + jobs.size() + " nets", "iterations", (long) jobs.size() * iterations);
        List<TrainingOutcome> outcomes = new ParallelTrainer(threads, Optional.of(new CheckpointDirectory(checkpoints)),
                ParallelTrainer.DEFAULT_CHECKPOINT_INTERVAL, new JobProgress(listener, iterations)).train(jobs);
        long unfinished = outcomes.stream().filter(outcome -> outcome.net().isEmpty()).count();
        if (unfinished > 0) {
            throw new CancellationException("interrupted with " + unfinished + " of " + outcomes.size()
                    + " nets to train; the same command goes on from " + checkpoints);
        }
        return outcomes.stream().map(outcome -> outcome.net().orElseThrow()).toList();
    }

    /** Deletes the checkpoints of a run whose results are written. */
    public static void deleteCheckpoints(Path checkpoints) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(checkpoints)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
