package org.semenov.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semenov.export.c99.C99Export;

/** The flow solver in {@code src/test/c/flow}, built around the shipped constant-volume model. */
final class FlowClient {
    static final String MODEL = Exports.CONSTANT_VOLUME;

    private final Path directory;
    private final ExportedModel model;

    private FlowClient(Path directory, ExportedModel model) {
        this.directory = directory;
        this.model = model;
    }

    /**
     * Exports the model into a directory and builds the programs there.
     *
     * @throws IllegalStateException where gcc fails or has anything to say
     */
    static FlowClient build(Path directory) throws IOException, InterruptedException {
        ExportedModel model = Exports.model(MODEL);
        Path export = directory.resolve("export");
        new C99Export(model).writeKernel(Files.createDirectories(export));
        Said build = say(List.of("sh", "src/test/c/flow/build.sh", export.toString(), directory.toString()));
        if (build.status() != 0 || !build.output().startsWith("built ")) {
            throw new IllegalStateException("src/test/c/flow/build.sh ended with status " + build.status() + ":\n" + build.output());
        }
        return new FlowClient(directory, model);
    }

    /** The first line of what the compiler says of itself. */
    static String compiler() throws IOException, InterruptedException {
        return say(List.of("gcc", "--version")).output().lines().findFirst().orElse("gcc");
    }

    ExportedModel model() {
        return model;
    }

    /** What a program said, and its status. */
    record Said(int status, String output) {
    }

    /** Runs the solver with its own options. */
    Said flow(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(directory.resolve("flow").toString()));
        command.addAll(options);
        return say(command);
    }

    /** The key=value lines of the solver's verification. */
    Map<String, String> verification() throws IOException, InterruptedException {
        return FlowRun.values(done(say(List.of(directory.resolve("flow-verify").toString()))));
    }

    /** One case with either chemistry. */
    FlowComparison compare(String name, List<String> options) throws IOException, InterruptedException {
        return new FlowComparison(run(name, "kernel", options), run(name, "integrator", options));
    }

    private FlowRun run(String name, String chemistry, List<String> options) throws IOException, InterruptedException {
        Path profiles = directory.resolve(name + "-" + chemistry + "-profiles.csv");
        Path history = directory.resolve(name + "-" + chemistry + "-history.csv");
        List<String> all = new ArrayList<>(List.of("--chemistry", chemistry, "--profiles", profiles.toString(), "--history", history.toString()));
        all.addAll(options);
        return FlowRun.of(done(flow(all)), profiles, history);
    }

    private static String done(Said said) {
        if (said.status() != 0) {
            throw new IllegalStateException("the flow solver ended with status " + said.status() + ":\n" + said.output());
        }
        return said.output();
    }

    private static Said say(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }
}
