package org.semenov.experiment.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semenov.surrogate.Sha256;

/**
 * Reads what the other commands wrote, each file once, and remembers the SHA-256 of each. Not for several threads at
 * once.
 */
final class ResultFiles {
    private final Path results;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, ResultTable> tables = new LinkedHashMap<>();

    /** @param results the directory below which the inputs are, see {@link PaperInput#directory} */
    ResultFiles(Path results) {
        this.results = results;
    }

    /** @throws MissingResultException where the file is not there */
    ResultTable table(PaperInput input, String file) throws IOException {
        String name = input.name(file);
        ResultTable table = tables.get(name);
        if (table == null) {
            table = ResultTable.parse(name, input.command(), text(input, file));
            tables.put(name, table);
        }
        return table;
    }

    /** The manifest of an input, where it has one. */
    Optional<JsonNode> manifest(PaperInput input) throws IOException {
        if (!has(input, PaperInput.MANIFEST)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readTree(text(input, PaperInput.MANIFEST)));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(input.name(PaperInput.MANIFEST) + ": no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    boolean has(PaperInput input, String file) {
        return Files.isRegularFile(input.file(results, file));
    }

    /** An SVG as it is. */
    Path figure(PaperInput input, String file) throws IOException {
        text(input, file);
        return input.file(results, file);
    }

    /** SHA-256 of the files read so far by their names below the directory of results. */
    SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        texts.forEach((name, text) -> hashes.put(name, Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
        return Collections.unmodifiableSortedMap(hashes);
    }

    private String text(PaperInput input, String file) throws IOException {
        String name = input.name(file);
        if (!has(input, file)) {
            throw new MissingResultException("there is no " + name, input.command());
        }
        if (!texts.containsKey(name)) {
            texts.put(name, Files.readString(input.file(results, file)));
        }
        return texts.get(name);
    }
}
