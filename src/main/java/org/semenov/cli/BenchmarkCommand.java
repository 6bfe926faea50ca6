package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.experiment.IntegratorBenchmark;
import org.semenov.experiment.TrainingBenchmark;
import org.semenov.kinetics.Kinetics;
import org.semenov.report.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures on this machine, as ratios against named baselines. */
@Command(name = "benchmark", mixinStandardHelpOptions = true,
        description = "Measure integrators and training on one thread: medians of repeated runs, as ratios to named baselines.")
final class BenchmarkCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Part { integrator, training }

    @Mixin
    private CommonOptions common;

    @Option(names = "--only", paramLabel = "PART", description = "integrator or training (default: both).")
    private Part only;

    @Option(names = "--mechanism", paramLabel = "FILE", defaultValue = "mechanisms/h2o2-ramec.inp",
            description = "Mechanism of the integrators (default ${DEFAULT-VALUE}).")
    private Path mechanism;

    @Option(names = "--output", paramLabel = "DIR", description = "Tables as PART.csv, with a manifest.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        Kinetics kinetics = new Kinetics(ChemkinReader.read(mechanism));
        try (ProgressListener progress = new ProgressListener(common.quiet)) {
            for (Part part : only == null ? List.of(Part.values()) : List.of(only)) {
                Table table = part == Part.training ? new TrainingBenchmark(progress).run()
                        : new IntegratorBenchmark(kinetics, progress).run();
                summary.put(part.name(), rows(table));
                if (output != null) {
                    table.writeCsv(output.resolve(part.name() + ".csv"));
                }
            }
        }
        if (output != null) {
            Manifests.of(common.seed, kinetics.mechanism()).with("processor", processor()).write(output.resolve(Manifests.NAME));
        }
        common.finish(summary);
        return 0;
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

    private static String processor() {
        return System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
