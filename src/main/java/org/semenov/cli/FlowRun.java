package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.semenov.dataset.AtomicFile;
import org.semenov.experiment.ResumableTraining;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowTrainingConfig;

/**
 * What the checkpoints of a training for flow solvers belong to.
 *
 * @param data   specification of the data
 * @param config nets, loss and stopping
 * @param seed   of the run
 */
record FlowRun(FlowDataSpec data, FlowTrainingConfig config, long seed) {
    private static final String NAME = "run.json";

    /** Writes down what a directory of checkpoints belongs to, or refuses one that belongs to another run. */
    static void claim(Path checkpoints, FlowDataSpec data, FlowTrainingConfig config, long seed) throws IOException {
        FlowRun run = new FlowRun(data, config, seed);
        Path file = checkpoints.resolve(NAME);
        if (!Files.exists(file)) {
            AtomicFile.write(file, Json.text(run) + "\n");
        } else if (!Json.read(file, FlowRun.class).equals(run)) {
            throw new IllegalArgumentException(checkpoints + " holds an interrupted run with other data, another configuration or seed (" + file
                    + "); go on with those, or delete it");
        }
    }

    /** Takes back the claim of a run that was refused before it left any checkpoint. */
    static void abandon(Path checkpoints) throws IOException {
        boolean claimAlone;
        try (Stream<Path> files = Files.list(checkpoints)) {
            claimAlone = files.allMatch(file -> file.getFileName().toString().equals(NAME));
        }
        if (claimAlone) {
            ResumableTraining.deleteCheckpoints(checkpoints);
        }
    }
}
