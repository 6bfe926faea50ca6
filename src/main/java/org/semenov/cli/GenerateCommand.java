package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.dataset.AtomicFile;
import org.semenov.dataset.DataSpec;
import org.semenov.dataset.PairCsv;
import org.semenov.dataset.Parallel;
import org.semenov.dataset.StepPair;
import org.semenov.dataset.TrajectoryGenerator;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowSampler;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.Trajectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Training data from the reference. */
@Command(name = "generate", mixinStandardHelpOptions = true,
        description = "Integrate trajectories with the reference; write them and their one-step pairs as CSV.")
final class GenerateCommand implements Callable<Integer> {
    /** Name of the specification beside the data. */
    static final String SPEC_NAME = "data.json";
    /** Name of the pairs beside the trajectories. */
    static final String PAIRS_NAME = "pairs.csv";

    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private SolverOptions solver;
    @Mixin
    private CommonOptions common;

    @Option(names = "--config", paramLabel = "FILE.json", description = "The whole specification; the domain options are then not used. One with a field domain is of data for"
                    + " a surrogate of flow solvers.")
    private Path config;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to write (default: data/NAME).")
    private Path output;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "h2o2", description = "Name of the data set (default ${DEFAULT-VALUE}).")
    private String name;

    @Option(names = "--temperatures", paramLabel = "FIRST:LAST:STEP", defaultValue = "1200:2400:100",
            description = "Initial temperatures [K], a range or a list T,T,... (default ${DEFAULT-VALUE}).")
    private String temperatures;

    @Option(names = "--pressure", paramLabel = "P", defaultValue = "1atm", converter = Quantity.Pressure.class,
            description = "Initial pressure (default ${DEFAULT-VALUE}).")
    private double pressure;

    @Option(names = "--composition", paramLabel = "X", defaultValue = "H2:2,O2:1", description = "Moles (default ${DEFAULT-VALUE}).")
    private String composition;

    @Option(names = "--dt", paramLabel = "T", defaultValue = "0.25us", converter = Quantity.Time.class,
            description = "Time step of the samples (default ${DEFAULT-VALUE}).")
    private double timeStep;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "160", description = "Steps a trajectory (default ${DEFAULT-VALUE}).")
    private int steps;

    @Override
    public Integer call() throws IOException {
        if (config != null && FlowData.isSpec(config)) {
            return generateForFlows();
        }
        DataSpec spec = config != null ? specOfFile() : specOfOptions();
        Kinetics kinetics = reactor.kineticsOr(Path.of(spec.mechanism()), common.quiet);
        ReferenceSolver reference = solver.limited(SolverOptions.reference(kinetics, spec.integrator(),
                spec.relativeTolerance(), spec.absoluteTolerance()));
        Path directory = output != null ? output : Path.of("data", name);
        claim(directory, spec, DataSpec.class, kinetics.mechanism());
        TrajectoryGenerator generator = new TrajectoryGenerator(spec, reference, common.threads());
        generator.firstState(spec.temperatures().get(0)).requirePhysical();
        List<Trajectory> trajectories;
        try (Progress progress = Progress.start("generate", "trajectories", spec.temperatures().size(), common.quiet)) {
            trajectories = generator.generate(directory, set -> progress.step(1));
        }
        List<StepPair> pairs = TrajectoryGenerator.pairs(trajectories, spec.timeStep());
        PairCsv.write(directory.resolve(PAIRS_NAME), reference.layout(), pairs);
        Manifests.of(common.seed, kinetics.mechanism()).with("reference", reference.describe())
                .with("trajectories", trajectories.size()).with("pairs", pairs.size()).write(directory.resolve(Manifests.NAME));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("directory", directory.toString());
        summary.put("trajectories", trajectories.size());
        summary.put("pairs", pairs.size());
        common.finish(summary);
        return 0;
    }

    /** Data for the surrogate of flow solvers: pairs alone, in chunks. */
    private int generateForFlows() throws IOException {
        FlowDataSpec read = Json.read(config, FlowDataSpec.class);
        FlowDataSpec spec = reactor.mechanism.file == null ? read : read.withMechanism(reactor.mechanism.file.toString());
        Kinetics kinetics = reactor.kineticsOr(Path.of(spec.mechanism()), common.quiet);
        ReferenceSolver reference = solver.limited(FlowData.reference(spec, kinetics));
        new FlowCases(spec.domain(), kinetics).draw(1, common.seed, 1.0).get(0).requirePhysical();
        Path directory = output != null ? output : Path.of("data", name);
        claim(directory, spec, FlowDataSpec.class, kinetics.mechanism());
        FlowData.requireSeed(directory, common.seed);
        FlowData data = new FlowData(directory, spec, reference.layout());
        FlowSampler sampler = new FlowSampler(spec, reference, common.seed);
        int[] pairs = new int[sampler.chunks()];
        try (Progress progress = Progress.start("generate", "chunks", pairs.length, common.quiet)) {
            Parallel.run(common.threads(), pairs.length, chunk -> {
                pairs[chunk] = data.writeOrCount(sampler, chunk);
                progress.step(1);
            });
        }
        int sum = Arrays.stream(pairs).sum();
        Manifests.of(common.seed, kinetics.mechanism()).with("reference", reference.describe()).with("trajectories", spec.trajectories())
                .with("pairs", sum).write(directory.resolve(Manifests.NAME));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("directory", directory.toString());
        summary.put("trajectories", spec.trajectories());
        summary.put("chunks", pairs.length);
        summary.put("pairs", sum);
        common.finish(summary);
        return 0;
    }

    /** The specification of the file; a mechanism given beside it takes the place of the file's and is recorded. */
    private DataSpec specOfFile() throws IOException {
        DataSpec read = Json.read(config, DataSpec.class);
        return reactor.mechanism.file == null ? read : new DataSpec(reactor.mechanism.file.toString(), read.reactor(), read.pressure(),
                read.composition(), read.temperatures(), read.timeStep(), read.steps(), read.integrator(),
                read.relativeTolerance(), read.absoluteTolerance());
    }

    private DataSpec specOfOptions() {
        if (reactor.mechanism.file == null) {
            throw new IllegalArgumentException("--mechanism FILE or --config FILE.json is missing");
        }
        return new DataSpec(reactor.mechanism.file.toString(), reactor.reactor, pressure, composition, parse(temperatures),
                timeStep, steps, solver.integrator, solver.relativeTolerance, solver.absoluteTolerance);
    }

    /** A directory belongs to one specification and one mechanism: trajectories of another are never mixed in. */
    private <T> void claim(Path directory, T spec, Class<T> type, Mechanism mechanism) throws IOException {
        Path file = directory.resolve(SPEC_NAME);
        if (Files.exists(file)) {
            if (FlowData.isSpec(file) != (type == FlowDataSpec.class) || !Json.read(file, type).equals(spec)) {
                throw new IllegalArgumentException(directory + " holds data of another specification (" + file
                        + "); choose another --name or --output, or delete it");
            }
            Manifests.requireMechanism(directory, mechanism);
        } else {
            Manifests.of(common.seed, mechanism).write(directory.resolve(Manifests.NAME));
            AtomicFile.write(file, Json.text(spec) + "\n");
        }
    }

    /** {@code 1200:2400:100} or {@code 1200,1500}. */
    static List<Double> parse(String text) {
        List<Double> values = new ArrayList<>();
        try {
            String[] range = text.split(":");
            if (range.length == 3) {
                double first = Double.parseDouble(range[0]);
                double last = Double.parseDouble(range[1]);
                double step = Double.parseDouble(range[2]);
                if (!(step > 0.0 && last >= first && (last - first) / step < 1e5)) {
                    throw new IllegalArgumentException("--temperatures " + text + ": FIRST:LAST:STEP must rise by a positive step");
                }
                for (int n = 0; first + n * step <= last * (1.0 + 1e-12); n++) {
                    values.add(first + n * step);
                }
            } else {
                for (String part : text.split(",")) {
                    values.add(Double.parseDouble(part.strip()));
                }
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--temperatures '" + text + "' is neither FIRST:LAST:STEP nor T,T,...", e);
        }
        return values;
    }
}
