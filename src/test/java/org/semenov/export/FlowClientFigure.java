package org.semenov.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.RunManifest;

/**
 * Runs the flow solver with the kernel and with the integrator and writes {@code results/flow-client}. Needs gcc; from the top of a checkout:
 *
 * <pre>{@value #COMMAND}</pre>
 */
public final class FlowClientFigure {
    private static final String COMMAND = "mvn -B -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.1:java -Dexec.classpathScope=test"
            + " -Dexec.mainClass=org.semenov.export.FlowClientFigure";
    private static final Path RESULTS = Path.of("results", "flow-client");
    private static final List<String> WEAK = List.of("--temperature", "1200", "--pressure", "101325", "--end", "90e-6");
    private static final List<String> STRONG = List.of("--temperature", "1150", "--pressure", "303975", "--end", "60e-6");
    private static final String WEAK_NAME = "1200 K, 1 atm";
    private static final String STRONG_NAME = "1150 K, 3 atm";
    private static final int CELLS = 800;

    private FlowClientFigure() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FlowClient client = FlowClient.build(Path.of("target", "flow-client").toAbsolutePath());
        Map<String, FlowComparison> cases = new LinkedHashMap<>();
        for (int cells : new int[] {CELLS / 2, CELLS, 2 * CELLS}) {
            cases.put(WEAK_NAME + ", " + cells, run(client, "weak-" + cells, cells, WEAK));
        }
        for (int cells : new int[] {CELLS / 2, CELLS, 2 * CELLS}) {
            cases.put(STRONG_NAME + ", " + cells, run(client, "strong-" + cells, cells, STRONG));
        }
        write(client, cases);
    }

    private static FlowComparison run(FlowClient client, String name, int cells, List<String> options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--cells", Integer.toString(cells)));
        return client.compare(name, all);
    }

    private static void write(FlowClient client, Map<String, FlowComparison> cases) throws IOException, InterruptedException {
        FlowComparison weak = cases.get(WEAK_NAME + ", " + CELLS);
        FlowComparison strong = cases.get(STRONG_NAME + ", " + CELLS);
        Files.createDirectories(RESULTS);
        FlowClientTables.summary(cases).writeCsv(RESULTS.resolve("summary.csv"));
        FlowClientTables.differences(cases).writeCsv(RESULTS.resolve("differences.csv"));
        FlowClientPlots.profiles(weak, "H2-air behind a reflected shock at " + WEAK_NAME + ", " + CELLS + " cells").write(RESULTS.resolve("profiles-weak"));
        FlowClientPlots.profiles(strong, "H2-air behind a reflected shock at " + STRONG_NAME + ", " + CELLS + " cells").write(RESULTS.resolve("profiles-strong"));
        FlowClientPlots.fronts(List.of(weak, strong), List.of(WEAK_NAME, STRONG_NAME)).write(RESULTS.resolve("front"));
        manifest(client).write(RESULTS.resolve("manifest.json"));
    }

    private static RunManifest manifest(FlowClient client) throws IOException, InterruptedException {
        Properties build = new Properties();
        try (InputStream stream = FlowClientFigure.class.getResourceAsStream("/org/semenov/cli/version.properties")) {
            build.load(stream);
        }
        String commit = build.getProperty("commit") + (Boolean.parseBoolean(build.getProperty("dirty")) ? "-dirty" : "");
        Mechanism mechanism = client.model().kinetics().mechanism();
        return RunManifest.of(COMMAND, 0, commit, build.getProperty("version")).withMechanism(mechanism.sourceFile(), mechanism.sha256())
                .with("model", FlowClient.MODEL).with("weightsSha256", client.model().weightsSha256()).with("compiler", FlowClient.compiler());
    }
}
