package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.ModelProvenance;

class FlowModelDirectoryTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();

    @TempDir
    private Path directory;
    private FlowModel model;

    /** An untrained model of numbers that need all their digits: what it computes does not matter here. */
    private static FlowModel untrained() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        PredictorSettings predictor = new PredictorSettings(0.15, 8);
        FlowSpecies species = new FlowSpecies(KINETICS, new ExponentialPredictor(KINETICS, closure, predictor.growthTolerance(), predictor.largestSubsteps()));
        int features = StepFeatures.names(species, closure).size();
        Random random = new Random(5);
        double[] mean = random.doubles(features).toArray();
        double[][] matrix = new double[4][];
        Arrays.setAll(matrix, i -> random.doubles(features, -0.01, 0.01).toArray());
        ResNetShape shape = new ResNetShape(4, 5, 2, 1);
        double[][] thetas = new double[species.outputNames().size()][];
        Arrays.setAll(thetas, q -> Initialization.standard().draw(shape, q));
        FlowDomain domain = new FlowDomain(new FlowDomain.Range(1000.0, 2000.0), new FlowDomain.Range(50662.5, 506625.0),
                new FlowDomain.Range(0.5, 2.0), new FlowDomain.Range(1e-8, 1e-6), "H2:1", "O2:1,N2:3.76");
        return new FlowModel(new StateLayout(KINETICS.mechanism().speciesNames()), closure, domain, predictor, new Whitening(mean, matrix),
                new OutputScaling(0.1, 3.0), new ResNet(shape, Activation.parse("tanh"), 2.0 / 3.0), thetas,
                new FlowGuard(0.7, 1e-3, 1.0 / 3.0, -4.0, 0.5, new double[] {0.1, 1.0 / 7.0}, 0.99, 0.001),
                new ModelProvenance("mechanisms/h2air-ramec.inp", KINETICS.mechanism().sha256(), "test", 7L, "none", "J", Map.of("error", 1.0 / 9.0)));
    }

    @BeforeEach
    void save() throws IOException {
        model = untrained();
        new FlowModelDirectory(directory).save(model, KINETICS);
    }

    @Test
    void aLoadedModelIsTheSameToTheBit() throws IOException {
        FlowModel loaded = new FlowModelDirectory(directory).load(KINETICS);
        for (int q = 0; q < model.outputs(); q++) {
            assertArrayEquals(model.theta(q), loaded.theta(q), 0.0);
            assertArrayEquals(model.folded(q), loaded.folded(q), 0.0);
        }
        assertArrayEquals(model.whitening().means(), loaded.whitening().means(), 0.0);
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(model.whitening().row(i), loaded.whitening().row(i), 0.0);
        }
        assertEquals(model.domain(), loaded.domain());
        assertEquals(model.predictor(), loaded.predictor());
        assertEquals(model.scaling(), loaded.scaling());
        assertEquals(model.closure(), loaded.closure());
        assertEquals(model.net(), loaded.net());
        assertEquals(model.provenance(), loaded.provenance());
        assertArrayEquals(model.guard().errorEstimates(), loaded.guard().errorEstimates(), 0.0);
        assertEquals(List.of(model.guard().largestScore(), model.guard().largestDistance(), model.guard().firstLogScore(),
                model.guard().logScoreStep(), model.guard().coverage(), model.guard().missedRate()), List.of(loaded.guard().largestScore(),
                loaded.guard().largestDistance(), loaded.guard().firstLogScore(), loaded.guard().logScoreStep(), loaded.guard().coverage(),
                loaded.guard().missedRate()));
        GasState first = new GasState(1700.0, 101325.0, new Mixture(KINETICS).massFractions(1.0, "H2:1", "O2:1,N2:3.76"));
        GasState next = step(model, step(model, first));
        assertEquals(next, step(loaded, step(loaded, first)));
        assertTrue(next.temperature() > 0.0);
    }

    private static GasState step(FlowModel model, GasState state) {
        FlowStep step = new FlowStep(model, KINETICS, 1);
        step.species().fill(step.block(), 0, state, 1e-6, model.closure(), KINETICS.thermodynamics());
        step.run(1);
        return step.state(0, state);
    }

    @Test
    void savedAgainItIsTheSameFilesAndSmall() throws IOException {
        Path again = directory.resolve("again");
        new FlowModelDirectory(again).save(new FlowModelDirectory(directory).load(KINETICS), KINETICS);
        for (String name : List.of("model.json", "weights.bin")) {
            assertArrayEquals(Files.readAllBytes(directory.resolve(name)), Files.readAllBytes(again.resolve(name)));
            assertTrue(Files.size(again.resolve(name)) < 1_000_000);
        }
        assertEquals("semenov-flow-1", ModelJson.format(again));
    }

    private String refusal(Kinetics kinetics) {
        return assertThrows(IllegalArgumentException.class, () -> new FlowModelDirectory(directory).load(kinetics)).getMessage();
    }

    private String refusalWith(String from, String to) throws IOException {
        String text = Files.readString(directory.resolve("model.json"));
        assertTrue(text.contains(from), from);
        Files.writeString(directory.resolve("model.json"), text.replace(from, to));
        String refusal = refusal(KINETICS);
        Files.writeString(directory.resolve("model.json"), text);
        assertEquals(1, refusal.split("is refused", -1).length - 1, refusal);
        return refusal;
    }

    @Test
    void damagedWeightsAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("weights.bin"));
        bytes[123] ^= 1;
        Files.write(directory.resolve("weights.bin"), bytes);
        assertTrue(refusal(KINETICS).contains("SHA-256") && refusal(KINETICS).contains("damaged"), refusal(KINETICS));
        Files.write(directory.resolve("weights.bin"), Arrays.copyOf(bytes, bytes.length - 8));
        assertTrue(refusal(KINETICS).contains("truncated"), refusal(KINETICS));
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() throws IOException {
        assertTrue(refusal(Mechanisms.hydrogenOxygen()).contains("are not those of the mechanism"));
        assertTrue(refusalWith("\"H2\", \"O2\", \"O\"", "\"O2\", \"H2\", \"O\"").contains("in the same order"));
        assertTrue(refusalWith(KINETICS.mechanism().sha256(), "0".repeat(64)).contains("trained on a mechanism with SHA-256 000"));
        assertTrue(refusalWith("1000 K/T", "1/T").contains("are not those of this program"));
        assertTrue(refusalWith("semenov-flow-1", "semenov-flow-9").contains("'semenov-flow-9' is not semenov-flow-1"));
        assertTrue(refusalWith("\"mean\" : [ ", "\"mean\" : [ null, ").contains("'mean' holds null, which is no number"));
        assertTrue(refusalWith("\"mean\" : [ ", "\"mean\" : [ 1.0, ").contains("features, there are"));
        assertTrue(refusalWith("\"moles\"", "\"mole\"").contains("are not those of this program"));
        assertTrue(refusalWith("\"guard\"", "\"gard\"").contains("has no 'guard'"));
    }
}
