package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    @TempDir
    private Path directory;

    @Test
    void theManifestHoldsItsFieldsInOrder() throws Exception {
        Path file = directory.resolve("manifest.json");
        RunManifest.of("reproduce \"sine\"", 42L, "7bba7f6", "0.1.0").withMechanism("mechanisms/h2.inp", "ba78")
                .with("gammas", List.of(1, 30, 1000)).with("options", Map.of("quick", true)).write(file);
        JsonNode manifest = new ObjectMapper().readTree(file.toFile());
        List<String> names = new ArrayList<>();
        manifest.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("command", "seed", "commit", "version", "jvm", "mechanism", "gammas", "options"), names);
        assertEquals("reproduce \"sine\"", manifest.get("command").asText());
        assertEquals(42L, manifest.get("seed").asLong());
        assertEquals("mechanisms/h2.inp", manifest.get("mechanism").get("file").asText());
        assertEquals("ba78", manifest.get("mechanism").get("sha256").asText());
        assertEquals(1000, manifest.get("gammas").get(2).asInt());
        assertTrue(Files.readString(file).endsWith("}\n"));
    }

    @Test
    void theManifestIsTheSameEveryTimeAndTakesAFieldOnce() {
        RunManifest manifest = RunManifest.of("train", 1L, "c", "v").with("threads", 2);
        assertEquals(manifest.json(), RunManifest.of("train", 1L, "c", "v").with("threads", 2).json());
        assertThrows(IllegalArgumentException.class, () -> manifest.with("threads", 3));
        assertThrows(IllegalArgumentException.class, () -> manifest.with("stream", new Object()).json());
    }
}
