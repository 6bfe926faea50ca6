package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.RunOrigin;

/** The committed page is the one that the committed results of the other commands give, to the byte. */
class CommittedPaperTest {
    private static final Path RESULTS = Path.of("results");
    private static final Path PAPER = RESULTS.resolve("paper");

    private static JsonNode manifest(Path directory) throws IOException {
        return new ObjectMapper().readTree(Files.readString(directory.resolve("manifest.json")));
    }

    @Test
    void madeAgainFromTheCommittedResultsItIsTheSame(@TempDir Path again) throws IOException {
        JsonNode manifest = manifest(PAPER);
        PaperComparison.read(RESULTS).write(again, new RunOrigin(manifest.get("command").asText(), manifest.get("seed").asLong(),
                manifest.get("commit").asText(), manifest.get("version").asText()));
        assertEquals(manifest.get("inputs"), manifest(again).get("inputs"), "an input has changed: run reproduce paper again");
        try (Stream<Path> files = Files.list(again)) {
            for (String file : files.map(path -> path.getFileName().toString()).filter(name -> !name.equals("manifest.json")).sorted().toList()) {
                assertEquals(Files.readString(again.resolve(file)), Files.readString(PAPER.resolve(file)), file);
            }
        }
    }

    @Test
    void everyInputIsThere() throws IOException {
        List<ResultTable> rows = ResultTable.parse("numbers.csv", "reproduce paper", Files.readString(PAPER.resolve("numbers.csv"))).each();
        assertEquals(List.of(), rows.stream().filter(row -> row.text("agreement").equals("not run")).map(row -> row.text("id")).toList(),
                "every number of the paper has its counterpart");
        assertTrue(manifest(PAPER).get("command").asText().contains("reproduce paper"));
    }
}
