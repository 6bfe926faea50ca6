package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.dataset.DataSpec;
import org.semenov.experiment.HydrogenSettings;
import org.semenov.experiment.TrainingConfig;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowTrainingConfig;
import org.semenov.state.ReactorClosure;

/** The committed configuration files are those of the experiment of section 5.2. */
class CommittedConfigurationTest {
    private final HydrogenSettings quick = HydrogenSettings.quick("mechanisms/h2o2-ramec.inp", 1);

    @Test
    void theDataAreTheTrainingSetsOfThePaper() throws IOException {
        DataSpec spec = Json.read(Path.of("data/paper-data.json"), DataSpec.class);
        DataSpec all = quick.data();
        assertEquals(new DataSpec(all.mechanism(), all.reactor(), all.pressure(), all.composition(), quick.training().trainingTemperatures(),
                all.timeStep(), all.steps(), all.integrator(), all.relativeTolerance(), all.absoluteTolerance()), spec);
    }

    @Test
    void theTrainingIsTheQuickOneWithJGamma() throws IOException {
        TrainingConfig config = Json.read(Path.of("data/paper-training.json"), TrainingConfig.class);
        assertEquals(quick.training().withGammaPath(quick.gammaPath()).withTrainingTemperatures(List.of()), config);
    }

    @Test
    void thoseOfTheSurrogateForFlowSolversAreReadAndDifferInTheReactor() throws IOException {
        FlowDataSpec pressure = Json.read(Path.of("data/h2air-cfd-data.json"), FlowDataSpec.class);
        FlowDataSpec volume = Json.read(Path.of("data/h2air-cfd-v-data.json"), FlowDataSpec.class);
        assertEquals(ReactorClosure.CONSTANT_PRESSURE, pressure.closure());
        assertEquals(ReactorClosure.CONSTANT_VOLUME, volume.closure());
        assertEquals(pressure.domain(), volume.domain());
        assertEquals("tanh", Json.read(Path.of("data/h2air-cfd-training.json"), FlowTrainingConfig.class).activation());
    }
}
