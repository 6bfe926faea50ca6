package org.semenov.experiment.cfd;

import java.nio.file.Path;
import org.semenov.experiment.flow.FlowEvaluation;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.surrogate.flow.FlowModel;

/**
 * A model that is looked at.
 *
 * @param directory     that it was read from
 * @param weightsSha256 hash of its weights
 */
public record StudiedModel(Path directory, FlowModel model, Kinetics kinetics, String weightsSha256) {
    /** The name of its directory. */
    public String name() {
        return directory.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The reference that judges it. */
    ReferenceSolver reference() {
        return FlowEvaluation.newReference(kinetics);
    }
}
