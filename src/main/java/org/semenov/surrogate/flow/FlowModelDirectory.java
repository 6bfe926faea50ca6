package org.semenov.surrogate.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.Sha256;

/**
 * A {@link FlowModel} on disk: {@code model.json} says what it is, {@code weights.bin} holds θ of the nets, over whitened inputs, one after the other as
 * little-endian doubles. It reads back to the same bits. A model whose checksum, mechanism, species, features or nets do not fit is refused with the reason.
 */
public final class FlowModelDirectory {
    /** The format of these directories. */
    public static final String FORMAT = "semenov-flow-1";

    private final Path directory;

    public FlowModelDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes a model.
     *
     * @param kinetics of the mechanism of its data
     */
    public void save(FlowModel model, Kinetics kinetics) throws IOException {
        byte[] weights = ModelJson.bytes(model.thetas());
        ModelJson.write(directory, describe(model, kinetics, weights), weights);
    }

    private static ObjectNode describe(FlowModel model, Kinetics kinetics, byte[] weights) {
        FlowSpecies species = new FlowSpecies(kinetics, model.newPredictor(kinetics));
        ResNetShape shape = model.net().shape();
        ObjectNode json = ModelJson.newObject();
        json.put("format", FORMAT);
        json.put("reactor", model.closure().label());
        ModelJson.putMechanism(json, model.provenance(), kinetics.mechanism());
        json.putObject("shape").put("inputs", shape.inputs()).put("width", shape.width())
                .put("hiddenLayers", shape.hiddenLayers()).put("outputs", shape.outputs());
        json.put("activation", model.net().activation().describe());
        json.put("skipScale", model.net().skipScale());
        put(json.putObject("domain"), model.domain());
        json.putObject("predictor").put("growthTolerance", model.predictor().growthTolerance())
                .put("largestSubsteps", model.predictor().largestSubsteps());
        ModelJson.put(json.putArray("features"), StepFeatures.names(species, model.closure()));
        ObjectNode whitening = json.putObject("whitening");
        ModelJson.put(whitening.putArray("mean"), model.whitening().means());
        ArrayNode matrix = whitening.putArray("matrix");
        for (int i = 0; i < model.whitening().inputCount(); i++) {
            ModelJson.put(matrix.addArray(), model.whitening().row(i));
        }
        json.putObject("outputScaling").put("unit", model.scaling().unit()).put("largest", model.scaling().largest());
        put(json.putObject("guard"), model.guard());
        json.put("weightsSha256", Sha256.of(weights));
        ModelJson.put(json.putArray("nets"), species.outputNames());
        ModelJson.put(json, model.provenance());
        return json;
    }

    private static void put(ObjectNode json, FlowDomain domain) {
        put(json.putObject("temperature"), domain.temperature());
        put(json.putObject("pressure"), domain.pressure());
        put(json.putObject("equivalenceRatio"), domain.equivalenceRatio());
        put(json.putObject("timeStep"), domain.timeStep());
        json.put("fuel", domain.fuel()).put("oxidizer", domain.oxidizer());
    }

    private static void put(ObjectNode json, FlowDomain.Range range) {
        json.put("least", range.least()).put("largest", range.largest());
    }

    private static void put(ObjectNode json, FlowGuard guard) {
        json.put("largestScore", guard.largestScore()).put("largestScoreOutside", guard.largestScoreOutside())
                .put("largestDistance", guard.largestDistance())
                .put("firstLogScore", guard.firstLogScore()).put("logScoreStep", guard.logScoreStep());
        ModelJson.put(json.putArray("errorEstimates"), guard.errorEstimates());
        json.put("coverage", guard.coverage()).put("missedRate", guard.missedRate());
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
     * @param kinetics of the mechanism it will be used with; it must be the one of the training data
     */
    public FlowModel load(Kinetics kinetics) throws IOException {
        try {
            ModelJson json = ModelJson.read(directory);
            json.requireFormatAndMechanism(FORMAT, kinetics.mechanism());
            return build(json, kinetics);
        } catch (IllegalArgumentException e) {
            throw ModelJson.refusal(directory, e);
        }
    }

    private FlowModel build(ModelJson json, Kinetics kinetics) throws IOException {
        ModelJson shapeJson = json.object("shape");
        ResNetShape shape = new ResNetShape(shapeJson.integer("inputs"), shapeJson.integer("width"),
                shapeJson.integer("hiddenLayers"), shapeJson.integer("outputs"));
        ModelJson scaling = json.object("outputScaling");
        ModelJson predictor = json.object("predictor");
        List<String> nets = json.texts("nets");
        FlowModel model = new FlowModel(new StateLayout(kinetics.mechanism().speciesNames()), ReactorClosure.ofLabel(json.text("reactor")),
                domain(json.object("domain")), new PredictorSettings(predictor.number("growthTolerance"), predictor.integer("largestSubsteps")),
                whitening(json), new OutputScaling(scaling.number("unit"), scaling.number("largest")),
                new ResNet(shape, Activation.parse(json.text("activation")), json.number("skipScale")),
                json.weights(directory, nets.size(), shape.parameterCount()), guard(json.object("guard")), json.provenance());
        FlowSpecies species = new FlowSpecies(kinetics, model.newPredictor(kinetics));
        List<String> features = StepFeatures.names(species, model.closure());
        ModelJson.check(json.texts("features").equals(features), "features " + json.texts("features") + " are not those of this program, " + features);
        ModelJson.check(nets.equals(species.outputNames()), "nets " + nets + " are not those of this program, " + species.outputNames());
        return model;
    }

    private static Whitening whitening(ModelJson json) {
        ModelJson whitening = json.object("whitening");
        double[] mean = whitening.numbers("mean");
        ModelJson.check(mean.length == json.texts("features").size(), "the whitening is of " + mean.length + " features, there are "
                + json.texts("features").size());
        return new Whitening(mean, whitening.rows("matrix"));
    }

    private static FlowDomain domain(ModelJson json) {
        return new FlowDomain(range(json.object("temperature")), range(json.object("pressure")), range(json.object("equivalenceRatio")),
                range(json.object("timeStep")), json.text("fuel"), json.text("oxidizer"));
    }

    private static FlowDomain.Range range(ModelJson json) {
        return new FlowDomain.Range(json.number("least"), json.number("largest"));
    }

    private static FlowGuard guard(ModelJson json) {
        return new FlowGuard(json.number("largestScore"), json.number("largestScoreOutside"), json.number("largestDistance"), json.number("firstLogScore"), json.number("logScoreStep"),
                json.numbers("errorEstimates"), json.number("coverage"), json.number("missedRate"));
    }
}
