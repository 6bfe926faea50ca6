package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.experiment.cfd.StudiedModel;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.flow.FlowModelDirectory;

/** The models that {@code reproduce cfd} looks at. */
final class CfdModels {
    private static final List<Path> DEFAULT = List.of(Path.of("results/h2air-cfd"), Path.of("results/h2air-cfd-v"));

    private CfdModels() {
    }

    /** Those that are there; a missing one is said. @param directories or null for the default ones */
    static List<StudiedModel> load(List<Path> directories, MechanismOptions mechanism, boolean quiet) throws IOException {
        List<Path> asked = directories == null ? DEFAULT : directories;
        List<StudiedModel> models = new ArrayList<>();
        for (Path directory : asked) {
            if (!Files.exists(directory.resolve("model.json"))) {
                System.err.println("semenov: warning: " + directory + " holds no model and is left out");
                continue;
            }
            FlowModelDirectory model = new FlowModelDirectory(directory);
            Kinetics kinetics = mechanism.kineticsOr(model.mechanismFile(), quiet);
            models.add(new StudiedModel(directory, model.load(kinetics), kinetics, ModelJson.read(directory).text("weightsSha256")));
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("none of " + asked + " holds a model: train them, or name others with --models DIR,DIR");
        }
        return models;
    }
}
