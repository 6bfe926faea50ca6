package org.semenov.export.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.semenov.dataset.AtomicFile;
import org.semenov.export.ExportedModel;
import org.semenov.export.ModelExport;
import org.semenov.kinetics.Kinetics;
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
public final class OnnxExport implements ModelExport {
    /** The format of these models, in their metadata. */
    public static final String FORMAT = "semenov-onnx-1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final ExportedModel exported;
    private final FlowModel model;
    private final Kinetics kinetics;
    private final String name;

    public OnnxExport(ExportedModel exported) {
        this.exported = exported;
        model = exported.model();
        kinetics = exported.kinetics();
        name = exported.name();
    }

    /**
     * Writes {@code NAME.onnx}, {@code NAME-float.onnx}, {@code README.md} and {@code NAME-selftest.csv}, cells with inputs and outputs of the Java
     * classes; how many follows from the domain, whatever is asked for. The same model gives the same bytes.
     *
     * @throws IllegalArgumentException where the name is not of letters, digits, '_' and '-', a letter first, or the directory is a file, or the nets are never asked
     */
    @Override
    public List<Path> write(Path directory, int states, long seed) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name '" + name + "' of the files is not made of letters, digits, '_' and '-' with a letter first");
        }
        ModelExport.requireDirectory(directory);
        StepGraph graph = new StepGraph(model, kinetics);
        Path whole = directory.resolve(name + ".onnx");
        Path single = directory.resolve(name + "-float.onnx");
        Path readme = directory.resolve("README.md");
        Path selfTest = directory.resolve(name + "-selftest.csv");
        AtomicFile.write(whole, bytes(graph, ElementType.DOUBLE));
        AtomicFile.write(single, bytes(graph, ElementType.FLOAT));
        AtomicFile.write(readme, new Readme(model, kinetics, name).text());
        SelfTest.write(model, kinetics, selfTest);
        return List.of(whole, single, readme, selfTest);
    }

    private byte[] bytes(StepGraph graph, ElementType nets) {
        Map<String, String> metadata = metadata(graph);
        metadata.put("precision_of_nets", nets == ElementType.FLOAT ? "float" : "double");
        return ModelFile.bytes(graph.build(name, ElementType.DOUBLE, nets), "Nets of a Semenov surrogate with their encoding; see README.md beside it", metadata);
    }

    private Map<String, String> metadata(StepGraph graph) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("version", exported.version());
        metadata.put("model", name);
        metadata.put("model_commit", model.provenance().commit());
        metadata.put("mechanism", model.provenance().mechanismFile());
        metadata.put("mechanism_sha256", kinetics.mechanism().sha256());
        metadata.put("weights_sha256", exported.weightsSha256());
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
        metadata.put("guard_largest_score", Double.toString(model.guard().largestScore()));
        metadata.put("guard_largest_score_outside", Double.toString(model.guard().largestScoreOutside()));
        metadata.put("guard_largest_distance", Double.toString(model.guard().largestDistance()));
        return metadata;
    }
}
