package org.semenov.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.semenov.experiment.NetBenchmark;
import org.semenov.experiment.TrainingBenchmark;
import org.semenov.experiment.precision.IntegratorBenchmark;
import org.semenov.experiment.precision.KernelBenchmark;
import org.semenov.experiment.precision.PrecisionResults;
import org.semenov.experiment.precision.PrecisionSettings;
import org.semenov.export.ModelExport;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.RunManifest;
import org.semenov.report.Table;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures on this machine, as ratios against named baselines. */
@Command(name = "benchmark", mixinStandardHelpOptions = true,
        description = "Measure integrators, training and the chemistry kernel on one thread: medians of repeated runs, as ratios to named baselines.")
final class BenchmarkCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Part { integrator, training, kernel }

    @Mixin
    private CommonOptions common;

    @Option(names = "--only", paramLabel = "PART", description = "integrator, training or kernel (default: all).")
    private Part only;

    @Option(names = "--mechanism", paramLabel = "FILE", defaultValue = "mechanisms/h2o2-ramec.inp",
            description = "Mechanism of the ignitions of H2-O2 (default ${DEFAULT-VALUE}).")
    private Path mechanism;

    @Option(names = "--methane", paramLabel = "FILE",
            description = "Mechanism with CH4, O2 and N2, for an ignition of methane (default: none).")
    private Path methane;

    @Option(names = "--thermo", paramLabel = "FILE",
            description = "Thermodynamics of the mechanism of methane, where they are a file of their own.")
    private Path thermo;

    @Option(names = "--peer", paramLabel = "EXECUTABLE", description = "CVODE, built by src/test/c/cvode/build.sh (default: "
            + "target/semenov-cvode where it exists).")
    private Path peer;

    @Option(names = "--model", paramLabel = "DIR", defaultValue = "results/h2air-cfd-v",
            description = "Model whose kernel is measured, at constant volume to be compared with CVODE (default ${DEFAULT-VALUE}).")
    private Path model;

    @Option(names = "--cells", paramLabel = "N", defaultValue = "10000", description = "Cells of the kernel, 1 to " + ModelExport.MOST_STATES + " (default ${DEFAULT-VALUE}).")
    private int cells;

    @Option(names = "--exported", paramLabel = "EXECUTABLE", description = "Exported kernel of that model, built by src/test/c/kernel/build.sh (default: "
            + "target/semenov-speed where it exists).")
    private Path exported;

    @Option(names = "--quick", description = "Integrators: fewer tolerances and cells, in about a minute.")
    private boolean quick;

    @Option(names = "--output", paramLabel = "DIR", description = "Tables and diagrams, with a manifest.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        common.threads(); // asked of all commands; one thread is measured
        if (output != null) {
            ModelExport.requireDirectory(output);
        }
        if (only == null || only == Part.kernel) {
            ModelJson.read(model); // a model that is missing is told before the long work
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        Mechanism hydrogen = MechanismOptions.read(mechanism, null, null, common.quiet);
        try (Interruption interruption = Interruption.ofThisThread(); ProgressListener progress = new ProgressListener(common.quiet)) {
            RunManifest manifest = Manifests.of(common.seed, hydrogen).with("processor", processor());
            try {
                if (only == null || only == Part.integrator) {
                    manifest = integrators(hydrogen, progress, manifest, summary);
                }
                if (only == null || only == Part.training) {
                    training(progress, summary);
                }
                if (only == null || only == Part.kernel) {
                    manifest = kernel(progress, manifest, summary);
                }
            } catch (CancellationException e) {
                // said before the interruption is closed: after that the program may end at any moment
                return Failures.reportInterruption(e, "");
            }
            if (output != null) {
                manifest.write(output.resolve(Manifests.NAME));
            }
            interruption.workIsDone();
        }
        common.finish(summary);
        return 0;
    }

    private void training(ProgressListener progress, Map<String, Object> summary) throws IOException {
        Table table = new TrainingBenchmark(progress).run();
        summary.put(Part.training.name(), rows(table));
        if (output != null) {
            table.writeCsv(output.resolve(Part.training + ".csv"));
        }
    }

    private RunManifest kernel(ProgressListener progress, RunManifest manifest, Map<String, Object> summary) throws IOException {
        if (cells < 1 || cells > ModelExport.MOST_STATES) {
            throw new IllegalArgumentException("--cells " + cells + " is not within 1.." + ModelExport.MOST_STATES);
        }
        FlowModelDirectory directory = new FlowModelDirectory(model);
        Kinetics kinetics = new Kinetics(MechanismOptions.read(directory.mechanismFile(), null, null, common.quiet));
        FlowModel loaded = directory.load(kinetics);
        Optional<Path> beside = loaded.closure() == ReactorClosure.CONSTANT_VOLUME ? cvode() : Optional.empty();
        KernelBenchmark benchmark = new KernelBenchmark(loaded, kinetics, beside,
                executable(exported, "--exported", "target/semenov-speed", "src/test/c/kernel/build.sh"), cells, progress);
        Table steps = benchmark.run(common.seed);
        Table nets = new NetBenchmark(loaded).run(common.seed);
        summary.put("kernel", rows(steps));
        summary.put("nets", rows(nets));
        if (output != null) {
            steps.writeCsv(output.resolve(Part.kernel + ".csv"));
            nets.writeCsv(output.resolve("nets.csv"));
        }
        return manifest.with("model", Map.of("directory", model.toString(), "weightsSha256", ModelJson.read(model).text("weightsSha256"), "mechanism",
                kinetics.mechanism().sourceFile(), "mechanismSha256", kinetics.mechanism().sha256())).with("peer", benchmark.peer());
    }

    private RunManifest integrators(Mechanism hydrogen, ProgressListener progress, RunManifest manifest, Map<String, Object> summary)
            throws IOException {
        Optional<Mechanism> ofMethane = methane == null ? Optional.empty()
                : Optional.of(MechanismOptions.read(methane, thermo, null, common.quiet));
        PrecisionSettings settings = quick ? PrecisionSettings.quick() : PrecisionSettings.full();
        PrecisionResults results = new IntegratorBenchmark(settings, cvode(), progress)
                .run(new Kinetics(hydrogen), ofMethane.map(Kinetics::new), common.seed);
        summary.put("peer", results.peer());
        summary.put("lanes", results.lanes());
        summary.put(Part.integrator.name(), results.ratios());
        if (output != null) {
            results.write(output);
        }
        RunManifest more = manifest.with("peer", results.peer()).with("lanes", results.lanes());
        return ofMethane.isEmpty() ? more
                : more.with("methane", Map.of("file", ofMethane.get().sourceFile(), "sha256", ofMethane.get().sha256()));
    }

    private Optional<Path> cvode() {
        return executable(peer, "--peer", "target/semenov-cvode", "src/test/c/cvode/build.sh");
    }

    /** The program asked for, or the one built in its usual place, or none. */
    private static Optional<Path> executable(Path asked, String option, String usual, String script) {
        if (asked != null && !Files.isExecutable(asked)) {
            throw new IllegalArgumentException(option + " " + asked + " is not an executable; " + script + " builds it");
        }
        Path found = asked == null ? Path.of(usual) : asked;
        return Files.isExecutable(found) ? Optional.of(found) : Optional.empty();
    }

    /** Each row as an object, under the names of the columns. */
    private static List<Map<String, Object>> rows(Table table) {
        return table.rows().stream().map(row -> {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                named.put(table.columns().get(column), row.get(column));
            }
            return named;
        }).toList();
    }

    /** The model where the system tells it, as Linux does. */
    private static String processor() {
        String model = System.getProperty("os.arch");
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            model = lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse(model);
        } catch (IOException | UncheckedIOException e) {
            // another system than Linux: the architecture is all there is
        }
        return model + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
