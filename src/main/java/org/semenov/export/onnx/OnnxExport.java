package org.semenov.export.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.semenov.dataset.AtomicFile;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.Sha256;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.StepFeatures;

/**
 * The nets of a {@link FlowModel} with their encoding as ONNX models: a graph from what the predictor leaves of a cell to what the nets make of it.
 * The predictor and what finishes a step, the correction onto the elements, the temperature and the guard, are not in it.
 *
 * <p>Two models are written, with the same inputs and outputs, all of them double: one in double precision, and one whose nets are evaluated in single
 * precision while encoding and whitening stay in double. In single precision the encoding would not hold: what n and n/2 substeps disagree about,
 * z(n) - z(n/2), is often as small as the rounding of a float z, and is a feature, is the scale of what the nets say, and decides through the whitened
 * inputs on the distance that the guard judges by. {@code StepGraphTest} measures it: many distances are more than 1 % off, and steps change their status.
 */
public final class OnnxExport {
    /** The format of these models, in their metadata. */
    public static final String FORMAT = "semenov-onnx-1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private OnnxExport() {
    }

    /**
     * Writes {@code NAME.onnx}, {@code NAME-float.onnx}, {@code README.md} and {@code NAME-selftest.csv}, cells with inputs and outputs of the Java
     * classes. The same model gives the same bytes.
     *
     * @param kinetics  of the model's mechanism
     * @param name      of the files: letters, digits, '_' and '-', a letter first
     * @param directory made where there is none
     * @return the files
     * @throws IllegalArgumentException where the name, the directory or the mechanism does not do, with the reason
     */
    public static List<Path> write(FlowModel model, Kinetics kinetics, String name, Path directory) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name '" + name + "' of the files is not made of letters, digits, '_' and '-' with a letter first");
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + " is a file, not a directory to export to");
        }
        if (!kinetics.mechanism().speciesNames().equals(model.layout().speciesNames())) {
            throw new IllegalArgumentException("species " + model.layout().speciesNames() + " of the model are not those of the mechanism, "
                    + kinetics.mechanism().speciesNames());
        }
        StepGraph graph = new StepGraph(model, kinetics);
        Path whole = directory.resolve(name + ".onnx");
        Path single = directory.resolve(name + "-float.onnx");
        Path readme = directory.resolve("README.md");
        Path selfTest = directory.resolve(name + "-selftest.csv");
        AtomicFile.write(whole, bytes(graph, model, kinetics, name, ElementType.DOUBLE));
        AtomicFile.write(single, bytes(graph, model, kinetics, name, ElementType.FLOAT));
        AtomicFile.write(readme, new Readme(model, kinetics, name).text());
        SelfTest.write(model, kinetics, selfTest);
        return List.of(whole, single, readme, selfTest);
    }

    private static byte[] bytes(StepGraph graph, FlowModel model, Kinetics kinetics, String name, ElementType nets) {
        Map<String, String> metadata = metadata(graph, model, kinetics, name);
        metadata.put("precision_of_nets", nets == ElementType.FLOAT ? "float" : "double");
        return ModelFile.bytes(graph.build(name, ElementType.DOUBLE, nets), "Nets of a Semenov surrogate with their encoding; see README.md beside it", metadata);
    }

    private static Map<String, String> metadata(StepGraph graph, FlowModel model, Kinetics kinetics, String name) {
        double[][] thetas = new double[model.outputs()][];
        for (int q = 0; q < thetas.length; q++) {
            thetas[q] = model.theta(q);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("model", name);
        metadata.put("model_commit", model.provenance().commit());
        metadata.put("mechanism", model.provenance().mechanismFile());
        metadata.put("mechanism_sha256", kinetics.mechanism().sha256());
        metadata.put("weights_sha256", Sha256.of(ModelJson.bytes(thetas)));
        metadata.put("closure", model.closure().label());
        metadata.put("species", String.join(",", kinetics.mechanism().speciesNames()));
        metadata.put("nets", String.join(",", graph.species().outputNames()));
        metadata.put("net", model.net().describe());
        metadata.put("features", String.join(",", StepFeatures.names(graph.species(), model.closure())));
        metadata.put("domain_temperature_K", model.domain().temperature().toString());
        metadata.put("domain_pressure_Pa", model.domain().pressure().toString());
        metadata.put("domain_equivalence_ratio", model.domain().equivalenceRatio().toString());
        metadata.put("domain_time_step_s", model.domain().timeStep().toString());
        metadata.put("fuel", model.domain().fuel());
        metadata.put("oxidizer", model.domain().oxidizer());
        metadata.put("growth_tolerance", Double.toString(model.predictor().growthTolerance()));
        metadata.put("largest_substeps", Integer.toString(model.predictor().largestSubsteps()));
        return metadata;
    }
}
