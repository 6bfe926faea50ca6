package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.semenov.dataset.Parallel;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.cfd.AblationSettings;
import org.semenov.experiment.cfd.CfdAblation;
import org.semenov.experiment.cfd.PairSource;
import org.semenov.experiment.cfd.StudiedModel;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowSampler;
import org.semenov.experiment.flow.FlowTrainingConfig;
import org.semenov.reactor.ReferenceSolver;

/** The trainings of {@code reproduce cfd --full}, from the configuration that stands beside a model. */
final class CfdTrainings {
    /** Specification of the data of the first model. */
    static final Path DATA = Path.of("data/h2air-cfd-data.json");

    private CfdTrainings() {
    }

    /** Trains what is not trained yet, and writes the table; what is kept below stays until it is deleted. */
    static void run(StudiedModel baseline, Path specification, RunOrigin origin, int threads, Path directory, ExperimentListener listener)
            throws IOException {
        Path file = baseline.directory().resolve("config.json");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is missing: train writes it, and --full trains by it");
        }
        FlowDataSpec spec = Json.read(specification, FlowDataSpec.class);
        FlowTrainingConfig config = Json.read(file, FlowTrainingConfig.class);
        long seed = baseline.model().provenance().seed();
        Path work = directory.resolve(".checkpoints");
        PairSource source = (name, wanted) -> {
            ReferenceSolver reference = FlowData.reference(wanted, baseline.kinetics());
            FlowData data = new FlowData(work.resolve(name), wanted, reference.layout());
            FlowSampler sampler = new FlowSampler(wanted, reference, seed);
            Files.createDirectories(work.resolve(name));
            listener.stage("drawing " + name, "chunks", sampler.chunks());
            Parallel.run(threads, sampler.chunks(), chunk -> {
                data.writeOrCount(sampler, chunk);
                listener.step(1);
            });
            return data.read();
        };
        CfdAblation ablation = new CfdAblation(AblationSettings.standard(spec, config), baseline, source, origin, threads, work, listener);
        FlowRun.claim(work, spec, config, seed);
        ablation.write(ablation.run(), directory);
    }
}
