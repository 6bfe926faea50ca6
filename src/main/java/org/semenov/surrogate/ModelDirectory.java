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
import java.util.Optional;
import java.util.TreeMap;
import org.semenov.dataset.AtomicFile;
import org.semenov.dataset.BoxCox;
import org.semenov.dataset.StateEncoding;
import org.semenov.mechanism.Mechanism;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;

/**
 * A model on disk: {@code model.json} says what it is, {@code weights.bin} holds θ of the nets one after the other as
 * little-endian doubles. A model whose checksum, mechanism or species do not fit is refused with the reason.
 */
public final class ModelDirectory {
    private static final String FORMAT = "semenov-surrogate-1";
    private static final String JSON_NAME = "model.json";
    private static final String WEIGHTS_NAME = "weights.bin";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path directory;

    public ModelDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes a model; the weights first, so that an interrupted write leaves no model.json that lies.
     *
     * @param mechanism of its data, whose element matrix is written along
     */
    public void save(SurrogateModel model, Mechanism mechanism) throws IOException {
        ResNetShape shape = model.net().shape();
        int outputs = model.layout().speciesCount() + 1;
        ByteBuffer bytes = ByteBuffer.allocate(outputs * shape.parameterCount() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int q = 0; q < outputs; q++) {
            for (double parameter : model.theta(q)) {
                bytes.putDouble(parameter);
            }
        }
        AtomicFile.write(directory.resolve(WEIGHTS_NAME), bytes.array());
        AtomicFile.write(directory.resolve(JSON_NAME),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(describe(model, mechanism, bytes.array())) + "\n");
    }

    private static ObjectNode describe(SurrogateModel model, Mechanism mechanism, byte[] weights) {
        ResNetShape shape = model.net().shape();
        StateEncoding encoding = model.encoding();
        ModelProvenance provenance = model.provenance();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("reactor", model.closure().label());
        strings(json.putArray("species"), model.layout().speciesNames());
        json.put("mechanism", provenance.mechanismFile());
        json.put("mechanismSha256", provenance.mechanismSha256());
        ObjectNode elements = json.putObject("elementMatrix");
        for (int e = 0; e < mechanism.elements().size(); e++) {
            ArrayNode row = elements.putArray(mechanism.elements().get(e).name());
            for (int k = 0; k < model.layout().speciesCount(); k++) {
                row.add(mechanism.elementCount(e, k));
            }
        }
        json.putObject("shape").put("inputs", shape.inputs()).put("width", shape.width())
                .put("hiddenLayers", shape.hiddenLayers()).put("outputs", shape.outputs());
        json.put("activation", model.net().activation().describe());
        json.put("skipScale", model.net().skipScale());
        ObjectNode coordinates = json.putObject("encoding");
        coordinates.put("boxCoxExponent", encoding.boxCox().exponent());
        coordinates.put("target", "next state");
        numbers(coordinates.putArray("lower"), encoding.lower());
        numbers(coordinates.putArray("upper"), encoding.upper());
        ObjectNode domain = json.putObject("domain");
        domain.put("box", "encoding.lower..encoding.upper of (T [K], Box-Cox mass fractions, time step [s]), "
                + "each half range widened by 0.1");
        domain.put("jointTest", model.initialDomain().isPresent() ? "elements, energy, density or pressure of initialStates"
                : "none: the data start from several mixtures");
        model.initialDomain().ifPresent(initial -> {
            ObjectNode states = domain.putObject("initialStates");
            numbers(states.putArray("temperature"), initial.temperatures());
            numbers(states.putArray("pressure"), initial.pressures());
            numbers(states.putArray("massFractions"), initial.massFractions());
        });
        json.put("weightsSha256", Sha256.of(weights));
        strings(json.putArray("nets"), SurrogateModel.outputNames(model.layout()));
        json.put("loss", provenance.loss());
        json.put("command", provenance.command());
        json.put("seed", provenance.seed());
        json.put("commit", provenance.commit());
        ObjectNode errors = json.putObject("heldOutErrors");
        provenance.heldOutErrors().forEach(errors::put);
        return json;
    }

    /** The path of the mechanism that the model names. */
    public Path mechanismFile() throws IOException {
        try {
            return Path.of(text(json(), "mechanism"));
        } catch (IllegalArgumentException e) {
            throw refusal(e);
        }
    }

    /**
     * Reads a model.
     *
     * @param mechanism the mechanism it will be used with; it must be the one of the training data
     */
    public SurrogateModel load(Mechanism mechanism) throws IOException {
        try {
            return read(mechanism);
        } catch (IllegalArgumentException e) {
            throw refusal(e);
        }
    }

    private SurrogateModel read(Mechanism mechanism) throws IOException {
        JsonNode json = json();
        check(FORMAT.equals(text(json, "format")), "format '" + text(json, "format") + "' is not " + FORMAT);
        List<String> species = new ArrayList<>();
        required(json, "species").forEach(name -> species.add(name.asText()));
        check(species.equals(mechanism.speciesNames()), "species " + species + " are not those of the mechanism, "
                + mechanism.speciesNames() + ", in the same order");
        check(text(json, "mechanismSha256").equals(mechanism.sha256()), "it was trained on a mechanism with SHA-256 "
                + text(json, "mechanismSha256") + ", " + mechanism.sourceFile() + " has " + mechanism.sha256());
        return build(json, new StateLayout(species));
    }

    private SurrogateModel build(JsonNode json, StateLayout layout) throws IOException {
        JsonNode shapeJson = required(json, "shape");
        ResNetShape shape = new ResNetShape(integer(shapeJson, "inputs"), integer(shapeJson, "width"),
                integer(shapeJson, "hiddenLayers"), integer(shapeJson, "outputs"));
        ResNet net = new ResNet(shape, Activation.parse(text(json, "activation")), number(json, "skipScale"));
        JsonNode coordinates = required(json, "encoding");
        StateEncoding encoding = new StateEncoding(new BoxCox(number(coordinates, "boxCoxExponent")),
                numbers(coordinates, "lower"), numbers(coordinates, "upper"));
        Map<String, Double> errors = new TreeMap<>();
        required(json, "heldOutErrors").properties().forEach(entry -> errors.put(entry.getKey(), entry.getValue().asDouble()));
        ModelProvenance provenance = new ModelProvenance(text(json, "mechanism"), text(json, "mechanismSha256"),
                text(json, "command"), required(json, "seed").asLong(), text(json, "commit"), text(json, "loss"), errors);
        return new SurrogateModel(layout, ReactorClosure.ofLabel(text(json, "reactor")), encoding, net,
                weights(json, layout.speciesCount() + 1, shape.parameterCount()), initialDomain(json, layout), provenance);
    }

    private Optional<InitialDomain> initialDomain(JsonNode json, StateLayout layout) {
        JsonNode states = required(json, "domain").get("initialStates");
        if (states == null) {
            return Optional.empty();
        }
        double[] massFractions = numbers(states, "massFractions");
        check(massFractions.length == layout.speciesCount(), "initialStates have " + massFractions.length + " mass fractions");
        return Optional.of(new InitialDomain(numbers(states, "temperature"), numbers(states, "pressure"), massFractions));
    }

    private double[][] weights(JsonNode json, int nets, int parameters) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve(WEIGHTS_NAME));
        long expected = (long) nets * parameters * Double.BYTES;
        check(bytes.length == expected, WEIGHTS_NAME + " has " + bytes.length + " bytes, " + nets + " nets of "
                + parameters + " parameters have " + expected + ": it is truncated or of another model");
        check(Sha256.of(bytes).equals(text(json, "weightsSha256")), WEIGHTS_NAME + " has SHA-256 " + Sha256.of(bytes)
                + ", " + JSON_NAME + " says " + text(json, "weightsSha256") + ": it is damaged");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[][] thetas = new double[nets][parameters];
        for (double[] theta : thetas) {
            for (int i = 0; i < parameters; i++) {
                theta[i] = buffer.getDouble();
            }
        }
        return thetas;
    }

    private JsonNode json() throws IOException {
        String text = Files.readString(directory.resolve(JSON_NAME));
        try {
            JsonNode json = MAPPER.readTree(text);
            check(json.isObject(), JSON_NAME + " holds no JSON object");
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(JSON_NAME + ":" + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage(), e);
        }
    }

    private static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }

    private IllegalArgumentException refusal(IllegalArgumentException reason) {
        return new IllegalArgumentException("model " + directory + " is refused: " + reason.getMessage(), reason);
    }

    private JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        check(value != null, JSON_NAME + " has no '" + field + "'");
        return value;
    }

    private String text(JsonNode json, String field) {
        return required(json, field).asText();
    }

    private int integer(JsonNode json, String field) {
        check(required(json, field).isInt(), JSON_NAME + ": '" + field + "' is no integer");
        return json.get(field).intValue();
    }

    private double number(JsonNode json, String field) {
        check(required(json, field).isNumber(), JSON_NAME + ": '" + field + "' is no number");
        return json.get(field).doubleValue();
    }

    private double[] numbers(JsonNode json, String field) {
        JsonNode array = required(json, field);
        double[] values = new double[array.size()];
        for (int j = 0; j < values.length; j++) {
            check(array.get(j).isNumber(), JSON_NAME + ": '" + field + "' holds " + array.get(j) + ", which is no number");
            values[j] = array.get(j).doubleValue();
        }
        return values;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void numbers(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value);
        }
    }
}
