package org.semenov.experiment.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.semenov.surrogate.Sha256;

/**
 * Reads what the other commands wrote, each file once, and remembers the SHA-256 of each. An input without a manifest is as
 * one that is not there: nothing says what made its files. Not for several threads at once.
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
            table = ResultTable.parse(name, hint(input), text(input, file));
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
        return Files.isRegularFile(input.file(results, file)) && Files.isRegularFile(input.file(results, PaperInput.MANIFEST));
    }

    /** @throws IllegalArgumentException where none of the directories is there */
    void requireAny() {
        List<PaperInput> inputs = List.of(PaperInput.values());
        if (inputs.stream().noneMatch(input -> Files.isDirectory(input.file(results, "")))) {
            throw new IllegalArgumentException("there is nothing to lay beside the paper in " + results + ", none of "
                    + inputs.stream().map(PaperInput::directory).collect(Collectors.joining(", ")) + "; these commands make them: "
                    + inputs.stream().map(PaperInput::command).collect(Collectors.joining("; ")));
        }
    }

    /** Where the files of an input are looked for, and the command that makes them. */
    String hint(PaperInput input) {
        return "looked in " + results.resolve(input.directory()).toString().replace('\\', '/') + "; " + input.command();
    }

    /** What to say of an input that cannot be read. */
    String absence(PaperInput input) {
        String what = Files.isDirectory(input.file(results, "")) ? "no " + PaperInput.MANIFEST : "no such directory";
        return what + "; " + hint(input);
    }

    /** Says where the manifest has another command than the expected, of another budget. */
    Optional<String> otherCommand(PaperInput input) throws IOException {
        return manifest(input).map(manifest -> manifest.path("command").asText()).filter(command -> !Budget.same(input.command(), command))
                .map(command -> "made by another command: " + (command.isEmpty() ? "none recorded" : command) + " instead of " + input.command());
    }

    /**
     * The comparison of J_γ with J over all seeds.
     *
     * @throws IllegalArgumentException where it is of another number of seeds than the nets, and so older or newer than they
     */
    ResultTable statistics(PaperInput input) throws IOException {
        ResultTable table = table(input, "statistics.csv").where("variant", Losses.J_GAMMA_SYMBOL).where("baseline", Losses.J);
        int seeds = table(input, "training.csv").by("seed").size();
        if (table.numbers("n").anyMatch(n -> n != seeds)) {
            throw new IllegalArgumentException(input.name("statistics.csv") + ": n is " + (int) table.numbers("n").filter(n -> n != seeds)
                    .findFirst().orElseThrow() + ", but " + input.name("training.csv") + " has " + seeds
                    + " seeds: one of the files is of another run; make both with " + input.command());
        }
        return table;
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
            boolean there = Files.isRegularFile(input.file(results, file));
            throw new MissingResultException(there ? "no " + PaperInput.MANIFEST : "there is no " + name, hint(input));
        }
        if (!texts.containsKey(name)) {
            try {
                texts.put(name, Files.readString(input.file(results, file)));
            } catch (CharacterCodingException broken) {
                throw new IllegalArgumentException(name + ": not UTF-8: " + broken.getMessage(), broken);
            }
        }
        return texts.get(name);
    }
}
