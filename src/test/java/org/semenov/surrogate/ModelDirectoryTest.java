package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.BoxCox;
import org.semenov.dataset.StateEncoding;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Activation;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;

class ModelDirectoryTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();

    @TempDir
    private Path directory;
    private SurrogateModel model;

    /** An untrained model: what it computes does not matter here. */
    static SurrogateModel untrained() {
        ResNetShape shape = new ResNetShape(10, 6, 2, 1);
        double[][] thetas = new double[9][];
        for (int q = 0; q < 9; q++) {
            thetas[q] = Initialization.standard().draw(shape, q);
        }
        double[] lower = new double[10];
        double[] upper = new double[10];
        Arrays.fill(lower, -10.0);
        lower[0] = 1000.0;
        upper[0] = 3500.0;
        lower[9] = 2.5e-7;
        upper[9] = 2.5e-7;
        return new SurrogateModel(new StateLayout(KINETICS.mechanism().speciesNames()), ReactorClosure.CONSTANT_VOLUME,
                new StateEncoding(new BoxCox(0.1), lower, upper), new ResNet(shape, Activation.parse("tanh"), 0.125), thetas,
                Optional.of(new InitialDomain(new double[] {1200.0, 2400.0}, new double[] {101325.0, 101325.0},
                        new Mixture(KINETICS).massFractions("H2:2,O2:1"))),
                new ModelProvenance("mechanisms/h2o2-ramec.inp", KINETICS.mechanism().sha256(), "test", 7L, "none", "J",
                        Map.of("delay", 0.25)));
    }

    @BeforeEach
    void save() throws IOException {
        model = untrained();
        new ModelDirectory(directory).save(model, KINETICS.mechanism());
    }

    @Test
    void aLoadedModelIsTheSameToTheBit() throws IOException {
        SurrogateModel loaded = new ModelDirectory(directory).load(KINETICS.mechanism());
        for (int q = 0; q < 9; q++) {
            assertArrayEquals(model.theta(q), loaded.theta(q), 0.0);
        }
        assertArrayEquals(model.encoding().upper(), loaded.encoding().upper(), 0.0);
        assertEquals(model.provenance(), loaded.provenance());
        assertEquals(model.net(), loaded.net());
        assertEquals(model.initialDomain(), loaded.initialDomain());
        GasState first = new GasState(1500.0, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
        assertEquals(Rollout.pure(model, KINETICS).run(first, 2.5e-7, 5).trajectory().last(),
                Rollout.pure(loaded, KINETICS).run(first, 2.5e-7, 5).trajectory().last());
    }

    private String refusal() {
        return assertThrows(IllegalArgumentException.class,
                () -> new ModelDirectory(directory).load(KINETICS.mechanism())).getMessage();
    }

    @Test
    void truncatedWeightsAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("weights.bin"));
        Files.write(directory.resolve("weights.bin"), Arrays.copyOf(bytes, bytes.length - 100));
        assertTrue(refusal().contains("truncated"), refusal());
    }

    @Test
    void oneWrongBitInTheWeightsIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("weights.bin"));
        bytes[1234] ^= 1;
        Files.write(directory.resolve("weights.bin"), bytes);
        assertTrue(refusal().contains("SHA-256") && refusal().contains("damaged"), refusal());
    }

    @Test
    void aTruncatedDescriptionIsRefusedWithItsLine() throws IOException {
        String json = Files.readString(directory.resolve("model.json"));
        Files.writeString(directory.resolve("model.json"), json.substring(0, json.length() / 2));
        assertTrue(refusal().contains("model.json:"), refusal());
        Files.writeString(directory.resolve("model.json"), json.replace("\"skipScale\"", "\"skip\""));
        assertTrue(refusal().contains("has no 'skipScale'"), refusal());
    }

    @Test
    void anotherMechanismOrSpeciesOrderIsRefused() throws IOException {
        IllegalArgumentException species = assertThrows(IllegalArgumentException.class,
                () -> new ModelDirectory(directory).load(Mechanisms.hydrogenAir().mechanism()));
        assertTrue(species.getMessage().contains("are not those of the mechanism"), species.getMessage());
        String json = Files.readString(directory.resolve("model.json"));
        Files.writeString(directory.resolve("model.json"), json.replace(KINETICS.mechanism().sha256(), "0".repeat(64)));
        assertTrue(refusal().contains("trained on a mechanism with SHA-256 000"), refusal());
    }

    @Test
    void aRefusalNamesTheModelOnceAndTheField() throws IOException {
        Path json = directory.resolve("model.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"lower\" : \\[ [0-9.Ee+-]+", "\"lower\" : [ null"));
        assertTrue(refusal().endsWith("'lower' holds null, which is no number"), refusal());
        assertEquals(1, refusal().split("is refused", -1).length - 1, refusal());
    }
}
