package org.semenov.surrogate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

    private final Path directory;

    public ModelDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes a model.
     *
     * @param mechanism of its data, whose element matrix is written along
     */
    public void save(SurrogateModel model, Mechanism mechanism) throws IOException {
        double[][] thetas = new double[model.layout().speciesCount() + 1][];
        for (int q = 0; q < thetas.length; q++) {
            thetas[q] = model.theta(q);
        }
        byte[] weights = ModelJson.bytes(thetas);
        ModelJson.write(directory, describe(model, mechanism, weights), weights);
    }

    private static ObjectNode describe(SurrogateModel model, Mechanism mechanism, byte[] weights) {
        ResNetShape shape = model.net().shape();
        StateEncoding encoding = model.encoding();
        ObjectNode json = ModelJson.newObject();
        json.put("format", FORMAT);
        json.put("reactor", model.closure().label());
        ModelJson.putMechanism(json, model.provenance(), mechanism);
        json.putObject("shape").put("inputs", shape.inputs()).put("width", shape.width())
                .put("hiddenLayers", shape.hiddenLayers()).put("outputs", shape.outputs());
        json.put("activation", model.net().activation().describe());
        json.put("skipScale", model.net().skipScale());
        ObjectNode coordinates = json.putObject("encoding");
        coordinates.put("boxCoxExponent", encoding.boxCox().exponent());
        coordinates.put("target", "next state");
        ModelJson.put(coordinates.putArray("lower"), encoding.lower());
        ModelJson.put(coordinates.putArray("upper"), encoding.upper());
        ObjectNode domain = json.putObject("domain");
        domain.put("box", "encoding.lower..encoding.upper of (T [K], Box-Cox mass fractions, time step [s]), "
                + "each half range widened by 0.1");
        domain.put("jointTest", model.initialDomain().isPresent() ? "elements, energy, density or pressure of initialStates"
                : "none: the data start from several mixtures");
        model.initialDomain().ifPresent(initial -> {
            ObjectNode states = domain.putObject("initialStates");
            ModelJson.put(states.putArray("temperature"), initial.temperatures());
            ModelJson.put(states.putArray("pressure"), initial.pressures());
            ModelJson.put(states.putArray("massFractions"), initial.massFractions());
        });
        json.put("weightsSha256", Sha256.of(weights));
        ModelJson.put(json.putArray("nets"), SurrogateModel.outputNames(model.layout()));
        ModelJson.put(json, model.provenance());
        return json;
    }

    /** The path of the mechanism that the model names. */
    public Path mechanismFile() throws IOException {
        try {
            return Path.of(ModelJson.read(directory).text("mechanism"));
        } catch (IllegalArgumentException e) {
            throw ModelJson.refusal(directory, e);
        }
    }

    /**
     * Reads a model.
     *
     * @param mechanism the mechanism it will be used with; it must be the one of the training data
     */
    public SurrogateModel load(Mechanism mechanism) throws IOException {
        try {
            ModelJson json = ModelJson.read(directory);
            json.requireFormatAndMechanism(FORMAT, mechanism);
            return build(json, new StateLayout(mechanism.speciesNames()));
        } catch (IllegalArgumentException e) {
            throw ModelJson.refusal(directory, e);
        }
    }

    private SurrogateModel build(ModelJson json, StateLayout layout) throws IOException {
        ModelJson shapeJson = json.object("shape");
        ResNetShape shape = new ResNetShape(shapeJson.integer("inputs"), shapeJson.integer("width"),
                shapeJson.integer("hiddenLayers"), shapeJson.integer("outputs"));
        ResNet net = new ResNet(shape, Activation.parse(json.text("activation")), json.number("skipScale"));
        ModelJson coordinates = json.object("encoding");
        StateEncoding encoding = new StateEncoding(new BoxCox(coordinates.number("boxCoxExponent")),
                coordinates.numbers("lower"), coordinates.numbers("upper"));
        ModelProvenance provenance = json.provenance();
        return new SurrogateModel(layout, ReactorClosure.ofLabel(json.text("reactor")), encoding, net,
                json.weights(directory, layout.speciesCount() + 1, shape.parameterCount()), initialDomain(json, layout), provenance);
    }

    private static Optional<InitialDomain> initialDomain(ModelJson json, StateLayout layout) {
        ModelJson domain = json.object("domain");
        if (!domain.has("initialStates")) {
            return Optional.empty();
        }
        ModelJson states = domain.object("initialStates");
        double[] massFractions = states.numbers("massFractions");
        ModelJson.check(massFractions.length == layout.speciesCount(), "initialStates have " + massFractions.length + " mass fractions");
        return Optional.of(new InitialDomain(states.numbers("temperature"), states.numbers("pressure"), massFractions));
    }
}
