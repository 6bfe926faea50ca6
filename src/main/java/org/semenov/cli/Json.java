package org.semenov.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configuration files and summaries as JSON. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

    private Json() {
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + value + ": this is a bug", e);
        }
    }

    /** Reads any JSON. */
    static JsonNode tree(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ":" + line(e, text) + ": " + reason(e), e);
        }
    }

    /** Reads a configuration; a mistake in it is refused with file, line and reason. */
    static <T> T read(Path file, Class<T> type) throws IOException {
        String text = Files.readString(file);
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ":" + line(e, text) + ": " + reason(e), e);
        }
    }

    /** Where the mistake is; the library reports an unknown field only at the end of its object. */
    private static long line(JsonProcessingException e, String text) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return text.substring(0, text.indexOf('"' + unknown.getPropertyName() + '"')).lines().count();
        }
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** What is wrong, in the words of the file and not of the library. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '" + unknown.getPropertyName() + "'; known are " + unknown.getKnownPropertyIds();
        }
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        String text = e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(";? `DeserializationFeature.*", "");
        return text.replaceFirst("^Missing creator property ('\\w+').*", "field $1 is missing")
                .replaceFirst("^Missing required creator property ('\\w+').*", "field $1 is missing");
    }
}
