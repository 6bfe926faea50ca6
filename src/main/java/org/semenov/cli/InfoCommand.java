package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.reactor.TemperatureRange;
import org.semenov.surrogate.ModelDirectory;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.ModelProvenance;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a mechanism or a model is. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Describe a mechanism file or a model directory.")
final class InfoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Mechanism file or model directory.")
    private Path file;
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        common.finish(Files.isDirectory(file) ? model() : mechanism(reactor.mechanism.read(file, common.quiet)));
        return 0;
    }

    /** A mechanism as its file describes it, whether or not the kinetics can take it. */
    private static Map<String, Object> mechanism(Mechanism mechanism) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mechanism", mechanism.sourceFile());
        summary.put("sha256", mechanism.sha256());
        summary.put("elements", mechanism.elements().stream().map(Element::name).toList());
        summary.put("speciesCount", mechanism.species().size());
        summary.put("species", mechanism.speciesNames());
        summary.put("thermodynamics", counts(mechanism.species().stream().map(Species::thermo)));
        TemperatureRange range = TemperatureRange.of(mechanism);
        summary.put("thermodynamicRange", new double[] {range.lowest(), range.highest()});
        summary.put("reactionCount", mechanism.reactions().size());
        summary.put("rateForms", counts(mechanism.reactions().stream().map(Reaction::rateLaw)));
        summary.put("reactions", mechanism.reactions().stream().map(Reaction::equation).toList());
        summary.put("warnings", mechanism.warnings().stream().map(MechanismWarning::message).toList());
        return summary;
    }

    /** How many there are of each type, by its name without the package. */
    private static Map<String, Integer> counts(Stream<?> described) {
        Map<String, Integer> counts = new TreeMap<>();
        described.forEach(one -> counts.merge(one.getClass().getSimpleName(), 1, Integer::sum));
        return counts;
    }

    private Map<String, Object> model() throws IOException {
        if (ModelJson.format(file).equals(FlowModelDirectory.FORMAT)) {
            return flowModel();
        }
        ModelDirectory directory = new ModelDirectory(file);
        Kinetics kinetics = reactor.kineticsOr(directory.mechanismFile(), common.quiet);
        SurrogateModel model = directory.load(kinetics.mechanism());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", file.toString());
        summary.put("reactor", model.closure().label());
        summary.put("species", model.layout().speciesNames());
        summary.put("net", model.net().describe());
        summary.put("parameters", (model.layout().speciesCount() + 1) * model.net().shape().parameterCount());
        double[] lower = model.encoding().lower();
        double[] upper = model.encoding().upper();
        summary.put("temperatureRange", new double[] {lower[0], upper[0]});
        summary.put("timeStepRange", new double[] {lower[lower.length - 1], upper[upper.length - 1]});
        summary.put("boxCoxExponent", model.encoding().boxCox().exponent());
        put(summary, model.provenance());
        return summary;
    }

    private static void put(Map<String, Object> summary, ModelProvenance provenance) {
        summary.put("mechanism", provenance.mechanismFile());
        summary.put("mechanismSha256", provenance.mechanismSha256());
        summary.put("loss", provenance.loss());
        summary.put("command", provenance.command());
        summary.put("seed", provenance.seed());
        summary.put("commit", provenance.commit());
        summary.put("heldOutErrors", provenance.heldOutErrors());
    }

    private Map<String, Object> flowModel() throws IOException {
        FlowModelDirectory directory = new FlowModelDirectory(file);
        Kinetics kinetics = reactor.kineticsOr(directory.mechanismFile(), common.quiet);
        FlowModel model = directory.load(kinetics);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", file.toString());
        summary.put("format", FlowModelDirectory.FORMAT);
        summary.put("reactor", model.closure().label());
        summary.put("species", model.layout().speciesNames());
        summary.put("domain", model.domain());
        summary.put("predictor", model.predictor());
        summary.put("nets", model.outputNames(kinetics));
        summary.put("net", model.net().describe());
        summary.put("parameters", model.outputs() * model.net().shape().parameterCount());
        summary.put("features", model.whitening().featureCount());
        summary.put("outputScaling", model.scaling());
        summary.put("guard", model.guard());
        summary.put("weightsSha256", ModelJson.read(file).text("weightsSha256"));
        put(summary, model.provenance());
        return summary;
    }
}
