package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.semenov.dataset.AtomicFile;
import org.semenov.dataset.DataSpec;
import org.semenov.dataset.PairCsv;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.ResumableTraining;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.SurrogateTraining;
import org.semenov.experiment.TrainingConfig;
import org.semenov.experiment.TrainingRun;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowTraining;
import org.semenov.experiment.flow.FlowTrainingConfig;
import org.semenov.experiment.flow.FlowTrainingRun;
import org.semenov.experiment.flow.HeldOut;
import org.semenov.experiment.flow.ModelCard;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Arithmetic;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.flow.FlowModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the nets of a surrogate. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Train parallel nets on generated data; write the model with history, plot and manifest.")
final class TrainCommand implements Callable<Integer> {
    private static final String CHECKPOINTS = ".checkpoints";

    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private CommonOptions common;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Directory that generate wrote.")
    private Path data;

    @Option(names = "--config", paramLabel = "FILE.json",
            description = "Nets, loss and stopping (default: those of the paper with J_gamma, on all data sets; written to config.json beside the model).")
    private Path config;

    @Option(names = "--iterations", paramLabel = "N", description = "Limit on the iterations of a net, instead of the configured one.")
    private Integer iterations;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "model", description = "The model goes to results/NAME (default ${DEFAULT-VALUE}).")
    private String name;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to write, instead of results/NAME.")
    private Path output;

    @Option(names = "--held-out", paramLabel = "N", defaultValue = "200",
            description = "Of data for flow solvers: cases of the model's card, not trained on (default ${DEFAULT-VALUE}).")
    private int heldOutCases;

    @Option(names = "--resume", description = "Go on from the checkpoints of an interrupted run with the same data, configuration and seed.")
    private boolean resume;

    @Override
    public Integer call() throws IOException {
        if (FlowData.isSpec(data.resolve(GenerateCommand.SPEC_NAME))) {
            return trainForFlows();
        }
        DataSpec spec = Json.read(data.resolve(GenerateCommand.SPEC_NAME), DataSpec.class);
        Kinetics kinetics = reactor.kineticsOr(Path.of(spec.mechanism()), common.quiet);
        Manifests.requireMechanism(data, kinetics.mechanism());
        StateLayout layout = new StateLayout(kinetics.mechanism().speciesNames());
        TrainingConfig chosen = configuration();
        Path directory = directory();
        Path checkpoints = checkpoints(directory);
        SurrogateTraining training = new SurrogateTraining(chosen, layout, spec.closure(), pairs(spec, chosen, layout), common.seed);
        TrainingRun run;
        ArithmeticNotice.say(common.quiet);
        try (Interruption interruption = Interruption.ofThisThread()) {
            try (ProgressListener progress = new ProgressListener(common.quiet)) {
                run = TrainingRun.of(training, common.threads(), checkpoints, progress);
            } catch (CancellationException e) {
                // said before the interruption is closed: after that the program may end at any moment
                return Failures.reportInterruption(e, " with --resume");
            }
            interruption.workIsDone();
        }
        RunOrigin origin = new RunOrigin(CommandRecord.text(), common.seed, Version.commit(), Version.version());
        run.write(directory, training.model(run.nets(), spec.mechanism(), kinetics.mechanism().sha256(), origin), kinetics.mechanism());
        AtomicFile.write(directory.resolve("config.json"), Json.text(chosen) + "\n");
        Manifests.of(common.seed, kinetics.mechanism()).with("data", data.toString()).with("dataSpecification", spec.toString())
                .with("configuration", chosen.toString()).with("arithmetic", Arithmetic.preferred().describe()).with("trainingSamples", training.trainingSamples())
                .with("validationSamples", training.validationSamples()).write(directory.resolve("manifest.json"));
        ResumableTraining.deleteCheckpoints(checkpoints);
        common.finish(summary(directory, run, training));
        return 0;
    }

    private Path directory() {
        return output != null ? output : Path.of("results", name);
    }

    private Path checkpoints(Path directory) {
        Path checkpoints = directory.resolve(CHECKPOINTS);
        if (Files.exists(checkpoints) && !resume) {
            throw new IllegalArgumentException(checkpoints + " holds an interrupted run: go on with --resume, or delete it");
        }
        return checkpoints;
    }

    /** Trains the surrogate of flow solvers. */
    private int trainForFlows() throws IOException {
        FlowDataSpec spec = Json.read(data.resolve(GenerateCommand.SPEC_NAME), FlowDataSpec.class);
        Kinetics kinetics = reactor.kineticsOr(Path.of(spec.mechanism()), common.quiet);
        Manifests.requireMechanism(data, kinetics.mechanism());
        FlowTrainingConfig chosen = flowConfiguration();
        if (heldOutCases < 1) {
            throw new IllegalArgumentException("--held-out " + heldOutCases + ": at least 1 is needed");
        }
        Path directory = directory();
        Path checkpoints = checkpoints(directory);
        ReferenceSolver reference = FlowData.reference(spec, kinetics);
        List<StepPair> pairs = new FlowData(data, spec, reference.layout()).read();
        FlowRun.claim(checkpoints, spec, chosen, common.seed);
        RunOrigin origin = new RunOrigin(CommandRecord.text(), common.seed, Version.commit(), Version.version());
        FlowTraining training;
        HeldOut heldOut;
        ArithmeticNotice.say(common.quiet);
        try (Interruption interruption = Interruption.ofThisThread()) {
            try (ProgressListener progress = new ProgressListener(common.quiet)) {
                training = new FlowTraining(chosen, spec, reference, common.seed, common.threads(), checkpoints, progress);
                FlowModel calibrated = training.calibrated(training.train(pairs, origin));
                heldOut = HeldOut.of(calibrated, kinetics, heldOutCases, common.seed, common.threads(), progress);
            } catch (CancellationException e) {
                // said before the interruption is closed: after that the program may end at any moment
                return Failures.reportInterruption(new CancellationException("interrupted; the same command goes on from " + checkpoints),
                        " with --resume");
            } catch (IllegalArgumentException e) {
                FlowRun.abandon(checkpoints);
                throw e;
            }
            interruption.workIsDone();
        }
        FlowTrainingRun run = FlowTrainingRun.of(training);
        FlowModel model = heldOut.model();
        run.write(directory, model, kinetics);
        new ModelCard(model, kinetics, spec, chosen, heldOut, pairs.size(), training.sampleCount()).write(directory);
        AtomicFile.write(directory.resolve("config.json"), Json.text(chosen) + "\n");
        Manifests.of(common.seed, kinetics.mechanism()).with("data", data.toString()).with("dataSpecification", spec.toString())
                .with("configuration", chosen.toString()).with("arithmetic", Arithmetic.preferred().describe()).with("pairs", pairs.size())
                .with("samples", training.sampleCount()).write(directory.resolve("manifest.json"));
        ResumableTraining.deleteCheckpoints(checkpoints);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", directory.toString());
        summary.put("pairs", pairs.size());
        summary.put("samples", training.sampleCount());
        summary.put("nets", run.summary());
        common.finish(summary);
        return 0;
    }

    private FlowTrainingConfig flowConfiguration() throws IOException {
        if (config == null) {
            throw new IllegalArgumentException("--config FILE.json is missing: training on data for flow solvers has no default");
        }
        FlowTrainingConfig read = Json.read(config, FlowTrainingConfig.class);
        return iterations == null ? read : read.withIterations(iterations);
    }

    private TrainingConfig configuration() throws IOException {
        TrainingConfig read = config != null ? Json.read(config, TrainingConfig.class)
                : TrainingConfig.paper(List.of(1.0, 30.0, 1000.0), 20_000).withTrainingTemperatures(List.of());
        return iterations == null ? read : read.withMaximumIterations(iterations);
    }

    private List<StepPair> pairs(DataSpec spec, TrainingConfig chosen, StateLayout layout) throws IOException {
        List<StepPair> chosenPairs = new ArrayList<>();
        for (StepPair pair : PairCsv.read(data.resolve(GenerateCommand.PAIRS_NAME), layout)) {
            if (chosen.trainingTemperatures().isEmpty()
                    || chosen.trainingTemperatures().contains(spec.temperatures().get(pair.set()))) {
                chosenPairs.add(pair);
            }
        }
        List<Double> missing = chosen.trainingTemperatures().stream().filter(t -> !spec.temperatures().contains(t)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the trainingTemperatures " + missing + " K are not among the initial temperatures "
                    + spec.temperatures() + " K in " + data);
        }
        return chosenPairs;
    }

    private static Map<String, Object> summary(Path directory, TrainingRun run, SurrogateTraining training) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", directory.toString());
        summary.put("trainingSamples", training.trainingSamples());
        summary.put("validationSamples", training.validationSamples());
        summary.put("nets", run.summary());
        return summary;
    }
}
