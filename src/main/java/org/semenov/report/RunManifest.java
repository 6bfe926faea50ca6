package org.semenov.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.semenov.dataset.AtomicFile;

/**
 * What made the files beside it: command, seed, commit, version, JVM, mechanism, and any further field, as one JSON
 * object with the fields in the order they were given. Immutable. It holds no time of day unless one is passed in.
 */
public final class RunManifest {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final Map<String, Object> fields;

    private RunManifest(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /**
     * @param command the command line that was run
     * @param seed    the seed of the run
     * @param commit  the commit the program was built from
     * @param version the version of the program
     */
    public static RunManifest of(String command, long seed, String commit, String version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("command", command);
        fields.put("seed", seed);
        fields.put("commit", commit);
        fields.put("version", version);
        fields.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        return new RunManifest(fields);
    }

    /**
     * With the mechanism that was read.
     *
     * @param file   its file, as it was given
     * @param sha256 of its bytes
     */
    public RunManifest withMechanism(String file, String sha256) {
        Map<String, Object> mechanism = new LinkedHashMap<>();
        mechanism.put("file", file);
        mechanism.put("sha256", sha256);
        return with("mechanism", mechanism);
    }

    /**
     * With one field more: text, number, truth value, list or map of these. A field that is there already is refused.
     */
    public RunManifest with(String name, Object value) {
        if (fields.containsKey(name)) {
            throw new IllegalArgumentException("the manifest has a field '" + name + "' already");
        }
        Map<String, Object> longer = new LinkedHashMap<>(fields);
        longer.put(name, value);
        return new RunManifest(longer);
    }

    /** The JSON text, indented by two blanks, with a line feed at the end. */
    public String json() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(INDENTER);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException unsuitable) {
            throw new IllegalArgumentException("a field of the manifest is no JSON value: " + unsuitable.getMessage(),
                    unsuitable);
        }
    }

    /** Writes the JSON text to a file, whole or not at all. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, json());
    }
}
