package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.surrogate.ModelDirectory;
import org.semenov.surrogate.SurrogateModel;
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
        common.finish(Files.isDirectory(file) ? model() : mechanism(reactor.read(file).mechanism()));
        return 0;
    }

    private static Map<String, Object> mechanism(Mechanism mechanism) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mechanism", mechanism.sourceFile());
        summary.put("sha256", mechanism.sha256());
        summary.put("elements", mechanism.elements().stream().map(element -> element.name()).toList());
        summary.put("speciesCount", mechanism.species().size());
        summary.put("species", mechanism.speciesNames());
        summary.put("reactionCount", mechanism.reactions().size());
        summary.put("reactions", mechanism.reactions().stream().map(reaction -> reaction.equation()).toList());
        return summary;
    }

    private Map<String, Object> model() throws IOException {
        ModelDirectory directory = new ModelDirectory(file);
        Kinetics kinetics = reactor.kineticsOr(directory.mechanismFile());
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
        summary.put("mechanism", model.provenance().mechanismFile());
        summary.put("mechanismSha256", model.provenance().mechanismSha256());
        summary.put("loss", model.provenance().loss());
        summary.put("command", model.provenance().command());
        summary.put("seed", model.provenance().seed());
        summary.put("commit", model.provenance().commit());
        summary.put("heldOutErrors", model.provenance().heldOutErrors());
        return summary;
    }
}
