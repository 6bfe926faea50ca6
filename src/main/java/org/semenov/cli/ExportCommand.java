package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.export.ExportedModel;
import org.semenov.export.ModelExport;
import org.semenov.export.c99.C99Export;
import org.semenov.export.onnx.OnnxExport;
import org.semenov.export.openfoam.OpenFoamExport;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A model for flow solvers as sources. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Write a surrogate as files for flow solvers: sources, a README, and a self-test with figures of this program.")
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    enum Format { c99, onnx, openfoam }

    @Mixin
    private CommonOptions common;

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Model directory, of a surrogate for flow solvers.")
    private Path model;

    @Option(names = "--mechanism", paramLabel = "FILE", description = "Mechanism (default: the one the model names).")
    private Path mechanism;

    @Option(names = "--format", paramLabel = "FORMAT", required = true,
            description = "c99: C and Fortran without any library; onnx: the nets with their encoding as graphs, without predictor and guard;"
                    + " openfoam: a chemistry solver for OpenFOAM v1912 and later ESI versions.")
    private Format format;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Where to; files of the same names are replaced, others are left alone.")
    private Path output;

    @Option(names = "--states", paramLabel = "N", defaultValue = "1000",
            description = "States of the self-test of c99 and openfoam, 4 to 20000 (default ${DEFAULT-VALUE}).")
    private int states;

    @Override
    public Integer call() throws IOException {
        String found = ModelJson.format(model);
        if (!found.equals(FlowModelDirectory.FORMAT)) {
            throw new IllegalArgumentException("model " + model + " has the format '" + found + "'; export takes " + FlowModelDirectory.FORMAT
                    + ": the nets of the paper step one Δt each and have no guard that a flow solver could rely on");
        }
        if (states < ModelExport.FEWEST_STATES || states > ModelExport.MOST_STATES) {
            throw new IllegalArgumentException("--states " + states + " is not within " + ModelExport.FEWEST_STATES + ".." + ModelExport.MOST_STATES);
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new IllegalArgumentException("--output " + output + " is a file, not a directory");
        }
        FlowModelDirectory directory = new FlowModelDirectory(model);
        Kinetics kinetics = new Kinetics(MechanismOptions.read(mechanism == null ? directory.mechanismFile() : mechanism, null, null, common.quiet));
        FlowModel loaded = directory.load(kinetics);
        ExportedModel exported = new ExportedModel(model.toAbsolutePath().normalize().getFileName().toString(), loaded, kinetics, Version.version());
        List<Path> files = writer(exported).write(output, states, common.seed);
        Manifests.of(common.seed, kinetics.mechanism()).with("model", exported.name()).with("weightsSha256", exported.weightsSha256())
                .write(output.resolve(Manifests.NAME));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", exported.name());
        summary.put("format", format.name());
        summary.put("files", files.stream().map(file -> output.relativize(file).toString()).toList());
        common.finish(summary);
        return 0;
    }

    private ModelExport writer(ExportedModel exported) {
        return switch (format) {
            case c99 -> new C99Export(exported);
            case onnx -> new OnnxExport(exported);
            case openfoam -> new OpenFoamExport(exported);
        };
    }
}
