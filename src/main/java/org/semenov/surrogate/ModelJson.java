package org.semenov.surrogate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.dataset.AtomicFile;
import org.semenov.mechanism.Mechanism;

/**
 * What the formats of a model on disk have in common: {@code model.json}, of which this is an object, and {@code weights.bin}, θ of the nets
 * one after the other as little-endian doubles. What does not fit is an {@link IllegalArgumentException} with the reason.
 */
public final class ModelJson {
    private static final String JSON_NAME = "model.json";
    private static final String WEIGHTS_NAME = "weights.bin";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode json;

    private ModelJson(JsonNode json) {
        this.json = json;
    }

    /** The format that a model directory says it has. */
    public static String format(Path directory) throws IOException {
        try {
            return read(directory).text("format");
        } catch (IllegalArgumentException e) {
            throw refusal(directory, e);
        }
    }

    /** The description in a directory. */
    public static ModelJson read(Path directory) throws IOException {
        String text = Files.readString(directory.resolve(JSON_NAME));
        try {
            JsonNode json = MAPPER.readTree(text);
            check(json.isObject(), JSON_NAME + " holds no JSON object");
            return new ModelJson(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(JSON_NAME + ":" + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage(), e);
        }
    }

    public static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** The refusal of a model, with its directory. */
    public static IllegalArgumentException refusal(Path directory, IllegalArgumentException reason) {
        return new IllegalArgumentException("model " + directory + " is refused: " + reason.getMessage(), reason);
    }

    /** Refuses another format, other species or another order of them, and another mechanism. */
    public void requireFormatAndMechanism(String format, Mechanism mechanism) {
        check(format.equals(text("format")), "format '" + text("format") + "' is not " + format);
        List<String> species = texts("species");
        check(species.equals(mechanism.speciesNames()), "species " + species + " are not those of the mechanism, "
                + mechanism.speciesNames() + ", in the same order");
        check(text("mechanismSha256").equals(mechanism.sha256()), "it was trained on a mechanism with SHA-256 "
                + text("mechanismSha256") + ", " + mechanism.sourceFile() + " has " + mechanism.sha256());
    }

    private JsonNode required(String field) {
        JsonNode value = json.get(field);
        check(value != null, JSON_NAME + " has no '" + field + "'");
        return value;
    }

    /** Whether there is a field. */
    public boolean has(String field) {
        return json.get(field) != null;
    }

    /** The object in a field. */
    public ModelJson object(String field) {
        return new ModelJson(required(field));
    }

    public String text(String field) {
        return required(field).asText();
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        required(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    public int integer(String field) {
        check(required(field).isInt(), JSON_NAME + ": '" + field + "' is no integer");
        return json.get(field).intValue();
    }

    public double number(String field) {
        check(required(field).isNumber(), JSON_NAME + ": '" + field + "' is no number");
        return json.get(field).doubleValue();
    }

    public double[] numbers(String field) {
        return numbers(required(field), field);
    }

    /** The arrays of numbers in an array. */
    public double[][] rows(String field) {
        JsonNode array = required(field);
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(array.get(i), field);
        }
        return rows;
    }

    private static double[] numbers(JsonNode array, String field) {
        double[] values = new double[array.size()];
        for (int j = 0; j < values.length; j++) {
            check(array.get(j).isNumber(), JSON_NAME + ": '" + field + "' holds " + array.get(j) + ", which is no number");
            values[j] = array.get(j).doubleValue();
        }
        return values;
    }

    /** What {@link #put(ObjectNode, ModelProvenance)} and {@link #putMechanism} wrote. */
    public ModelProvenance provenance() {
        Map<String, Double> errors = new TreeMap<>();
        required("heldOutErrors").properties().forEach(entry -> errors.put(entry.getKey(),
                entry.getValue().isTextual() ? Double.parseDouble(entry.getValue().asText()) : entry.getValue().asDouble())); // NaN, Infinity
        return new ModelProvenance(text("mechanism"), text("mechanismSha256"), text("command"), required("seed").asLong(), text("commit"),
                text("loss"), errors);
    }

    /** θ of the nets, of which checksum and size must fit. */
    public double[][] weights(Path directory, int nets, int parameters) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve(WEIGHTS_NAME));
        long expected = (long) nets * parameters * Double.BYTES;
        check(bytes.length == expected, WEIGHTS_NAME + " has " + bytes.length + " bytes, " + nets + " nets of "
                + parameters + " parameters have " + expected + ": it is truncated or of another model");
        check(Sha256.of(bytes).equals(text("weightsSha256")), WEIGHTS_NAME + " has SHA-256 " + Sha256.of(bytes)
                + ", " + JSON_NAME + " says " + text("weightsSha256") + ": it is damaged");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[][] thetas = new double[nets][parameters];
        for (double[] theta : thetas) {
            for (int i = 0; i < parameters; i++) {
                theta[i] = buffer.getDouble();
            }
        }
        return thetas;
    }

    /** A description to be filled. */
    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** θ of nets as the bytes of {@code weights.bin}. */
    public static byte[] bytes(double[][] thetas) {
        int count = 0;
        for (double[] theta : thetas) {
            count += theta.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] theta : thetas) {
            for (double parameter : theta) {
                bytes.putDouble(parameter);
            }
        }
        return bytes.array();
    }

    /** Writes both files; the weights first, so that an interrupted write leaves no model.json that lies. */
    public static void write(Path directory, ObjectNode description, byte[] weights) throws IOException {
        AtomicFile.write(directory.resolve(WEIGHTS_NAME), weights);
        AtomicFile.write(directory.resolve(JSON_NAME), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n");
    }

    /** Species, mechanism and element matrix. */
    public static void putMechanism(ObjectNode target, ModelProvenance provenance, Mechanism mechanism) {
        put(target.putArray("species"), mechanism.speciesNames());
        target.put("mechanism", provenance.mechanismFile());
        target.put("mechanismSha256", provenance.mechanismSha256());
        ObjectNode elements = target.putObject("elementMatrix");
        for (int e = 0; e < mechanism.elements().size(); e++) {
            ArrayNode row = elements.putArray(mechanism.elements().get(e).name());
            for (int k = 0; k < mechanism.speciesNames().size(); k++) {
                row.add(mechanism.elementCount(e, k));
            }
        }
    }

    /** Loss, command, seed, commit and errors. */
    public static void put(ObjectNode target, ModelProvenance provenance) {
        target.put("loss", provenance.loss());
        target.put("command", provenance.command());
        target.put("seed", provenance.seed());
        target.put("commit", provenance.commit());
        ObjectNode errors = target.putObject("heldOutErrors");
        provenance.heldOutErrors().forEach(errors::put);
    }

    public static void put(ArrayNode target, List<String> values) {
        values.forEach(target::add);
    }

    public static void put(ArrayNode target, double[] values) {
        for (double value : values) {
            target.add(value);
        }
    }
}
