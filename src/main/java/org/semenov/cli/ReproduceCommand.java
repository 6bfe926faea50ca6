package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.ExperimentResults;
import org.semenov.experiment.HydrogenExperiment;
import org.semenov.experiment.HydrogenSettings;
import org.semenov.experiment.ResumableTraining;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.SineExperiment;
import org.semenov.experiment.SineSettings;
import org.semenov.experiment.Variant;
import org.semenov.experiment.cfd.CfdResults;
import org.semenov.experiment.cfd.CfdSettings;
import org.semenov.experiment.cfd.CfdStudy;
import org.semenov.experiment.cfd.KeptRows;
import org.semenov.experiment.cfd.StudiedModel;
import org.semenov.experiment.gamma.GammaExperiment;
import org.semenov.experiment.gamma.GammaSettings;
import org.semenov.experiment.mnist.DigitLibrary;
import org.semenov.experiment.mnist.MnistData;
import org.semenov.experiment.mnist.MnistExperiment;
import org.semenov.experiment.mnist.MnistSettings;
import org.semenov.experiment.paper.PaperComparison;
import org.semenov.kinetics.Kinetics;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The paper's experiments. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, description = "Run the paper's experiments.")
final class ReproduceCommand implements Callable<Integer> {
    private static final Path MECHANISM = Path.of("mechanisms/h2o2-ramec.inp");

    /** What can be run. */
    enum Experiment { sine, hydrogen, mnist, gamma, paper, cfd, all }

    /** How long. */
    static final class Extent {
        @Option(names = "--quick", description = "End within minutes by an iteration limit (default).")
        boolean quick;
        @Option(names = "--full", description = "Run to convergence or patience.")
        boolean full;
    }

    @Parameters(paramLabel = "EXPERIMENT", description = "sine, hydrogen, mnist (needs --data, runs on one thread unless --threads is given),"
            + " gamma (Proposition 1, and a path of γ against γ at once),"
            + " cfd (surrogates for flow solvers that train wrote; with --full also trainings with an ingredient left out, which take days),"
            + " paper (lays what the others wrote below --output beside the paper; runs nothing) or all of sine, hydrogen, gamma and, with --data, mnist.")
    private Experiment experiment;
    @ArgGroup
    private Extent extent = new Extent();
    @Mixin
    private CommonOptions common;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1", description = "Runs from N seeds, from --seed upwards (default ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--iterations", paramLabel = "N", description = "Another limit on the iterations of a net than --quick or --full set.")
    private Integer iterations;

    @Option(names = "--variants", paramLabel = "SET", description = "Of sine and hydrogen: paper (J and J_gamma) or all,"
            + " which adds unsorted starts, re-parametrised biases and the one permutation that skips allow (default paper).")
    private String variants;

    @Option(names = "--minimizer", paramLabel = "NAME", description = "Of hydrogen: bfgs (default, as in the paper) or lbfgs, which takes less memory and time.")
    private String minimizer;

    /** Of hydrogen. */
    @Mixin
    private MechanismOptions mechanism;

    @Option(names = "--data", paramLabel = "DIR", description = "Of mnist: where its four IDX files are, plain or .gz. Of cfd --full: the data"
            + " specification of the first model (default data/h2air-cfd-data.json).")
    private Path data;

    @Option(names = "--models", paramLabel = "DIR", split = ",", description = "Of cfd: model directories"
            + " (default results/h2air-cfd,results/h2air-cfd-v; a missing one is left out).")
    private List<Path> models;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "results", description = "Results go to DIR/EXPERIMENT (default ${DEFAULT-VALUE}).")
    private Path output;

    /** What mnist needs beyond the program, found before anything runs. */
    private record Digits(DigitLibrary library, MnistData data) {
    }

    @Override
    public Integer call() throws IOException {
        if (experiment == Experiment.paper) {
            return paper();
        }
        requireApplicable();
        Optional<Digits> digits = wants(Experiment.mnist) ? Optional.of(digits()) : Optional.empty();
        Map<String, Object> summary = new LinkedHashMap<>();
        List<StudiedModel> studied = wants(Experiment.cfd) ? CfdModels.load(models, mechanism, common.quiet) : List.of();
        if (experiment != Experiment.mnist) {
            ArithmeticNotice.say(common.quiet);
        }
        try (Interruption interruption = Interruption.ofThisThread()) {
            try {
                if (wants(Experiment.sine)) {
                    summary.put("sine", sine());
                }
                if (wants(Experiment.hydrogen)) {
                    summary.put("hydrogen", hydrogen());
                }
                if (digits.isPresent()) {
                    summary.put("mnist", mnist(digits.get()));
                }
                if (wants(Experiment.gamma)) {
                    summary.put("gamma", gamma());
                }
                if (wants(Experiment.cfd)) {
                    summary.put("cfd", cfd(studied));
                }
            } catch (CancellationException e) {
                // said before the interruption is closed: after that the program may end at any moment
                return Failures.reportInterruption(e, "");
            }
            interruption.workIsDone();
        }
        common.finish(summary);
        if (experiment == Experiment.all && data == null && !common.quiet) {
            System.err.println("mnist was left out: it needs --data DIR (see reproduce mnist)");
        }
        if (!common.quiet) {
            System.err.println("done: see " + summary.keySet().stream().map(name -> output.resolve(name).resolve("report.html").toString())
                    .reduce((first, second) -> first + ", " + second).orElseThrow());
        }
        return 0;
    }

    /** Refuses options that the experiment would not look at. */
    private void requireApplicable() {
        require("--variants", variants != null, wants(Experiment.sine) || wants(Experiment.hydrogen), "sine and hydrogen");
        require("--minimizer", minimizer != null, wants(Experiment.hydrogen), "hydrogen");
        require("--mechanism, --thermo or --phase", mechanism.isGiven(), wants(Experiment.hydrogen) || wants(Experiment.cfd),
                "hydrogen and cfd");
        require("--models", models != null, wants(Experiment.cfd), "cfd");
        require("--seeds", seeds != 1, experiment != Experiment.cfd, "the other experiments");
        require("--iterations", iterations != null, experiment != Experiment.cfd, "the other experiments");
        require("--data", data != null, wants(Experiment.mnist) || wants(Experiment.cfd) && extent.full, "mnist and cfd --full");
    }

    private void require(String option, boolean given, boolean applies, String where) {
        if (given && !applies) {
            throw new IllegalArgumentException(experiment + " does not look at " + option + ": that is for " + where);
        }
    }

    private List<Variant> variants() {
        return variants == null ? Variant.PAPER : Variant.parse(variants);
    }

    private Map<String, Object> sine() throws IOException {
        SineSettings settings = iterations != null ? SineSettings.withIterations(iterations, seeds)
                : extent.full ? SineSettings.full(seeds) : SineSettings.quick(seeds);
        return run("sine", (progress, checkpoints) -> new SineExperiment(settings.withVariants(variants()), origin(), common.threads(), progress).run(checkpoints));
    }

    private Map<String, Object> hydrogen() throws IOException {
        Path file = mechanism.file == null ? MECHANISM : mechanism.file;
        Kinetics kinetics = mechanism.kineticsOr(MECHANISM, common.quiet);
        HydrogenSettings settings = iterations != null ? HydrogenSettings.withIterations(file.toString(), seeds, iterations)
                : extent.full ? HydrogenSettings.full(file.toString(), seeds) : HydrogenSettings.quick(file.toString(), seeds);
        HydrogenSettings chosen = settings.withVariants(variants()).withMinimizer(minimizer == null ? settings.training().minimizer() : minimizer);
        return run("hydrogen", (progress, checkpoints) -> new HydrogenExperiment(chosen, kinetics, origin(), common.threads(), progress).run(checkpoints));
    }

    /** An experiment with its settings: goes on from what the checkpoints hold. */
    @FunctionalInterface
    private interface Run {
        ExperimentResults from(ExperimentListener progress, Path checkpoints) throws IOException;
    }

    /** Runs it with progress, writes what it gave and lets the checkpoints go. */
    private Map<String, Object> run(String name, Run experimentRun) throws IOException {
        Path directory = output.resolve(name);
        Path checkpoints = directory.resolve(".checkpoints");
        try (ProgressListener progress = new ProgressListener(common.quiet)) {
            ExperimentResults results = experimentRun.from(progress, checkpoints);
            results.write(directory);
            ResumableTraining.deleteCheckpoints(checkpoints);
            return results.summary();
        }
    }

    /** All is all that can be run of the paper: mnist with its data only. */
    private boolean wants(Experiment one) {
        return experiment == one || experiment == Experiment.all && one != Experiment.cfd && (one != Experiment.mnist || data != null);
    }

    private Digits digits() throws IOException {
        DigitLibrary library = DigitLibrary.find().orElseThrow(() -> new IllegalArgumentException("this build has no machine-learning"
                + " library for mnist: build it with mvn -Pmnist package, which downloads DJL and PyTorch (130 MB) from Maven Central"));
        if (data == null) {
            throw new IllegalArgumentException("reproduce mnist needs --data DIR with " + MnistData.origin());
        }
        if (iterations != null && experiment == Experiment.mnist) {
            throw new IllegalArgumentException("--iterations " + iterations + " does not apply to mnist, which trains by epochs: use --quick or --full");
        }
        return new Digits(library, MnistData.read(data));
    }

    private Map<String, Object> mnist(Digits digits) throws IOException {
        MnistSettings settings = extent.full ? MnistSettings.full(seeds) : MnistSettings.quick(seeds);
        int threads = common.threads == null ? 1 : common.threads(); // more of them change the library's last bits
        return run("mnist", (progress, checkpoints) -> new MnistExperiment(settings, digits.library, origin(), threads, progress).run(digits.data, checkpoints));
    }

    /** Reads what is below the output directory; the options of runs say nothing here. */
    private int paper() throws IOException {
        if (extent.full || extent.quick || seeds != 1 || iterations != null || minimizer != null || variants != null || data != null || models != null
                || mechanism.isGiven()) {
            throw new IllegalArgumentException("reproduce paper runs nothing: of the options of runs (--full, --seeds, --variants, --mechanism, ...) none applies to it");
        }
        PaperComparison comparison = PaperComparison.read(output);
        Path directory = output.resolve("paper");
        comparison.write(directory, origin());
        common.finish(comparison.summary());
        if (!common.quiet) {
            System.err.println("done: see " + directory.resolve("report.html"));
        }
        return 0;
    }

    private Map<String, Object> gamma() throws IOException {
        GammaSettings settings = iterations != null ? GammaSettings.withIterations(iterations, seeds)
                : extent.full ? GammaSettings.full(seeds) : GammaSettings.quick(seeds);
        return run("gamma", (progress, checkpoints) -> new GammaExperiment(settings, origin(), common.threads(), progress).run(checkpoints));
    }

    /** The trained surrogates for flow solvers; a table of trainings with an ingredient left out that an earlier run wrote is shown again. */
    private Map<String, Object> cfd(List<StudiedModel> studied) throws IOException {
        Path directory = output.resolve("cfd");
        Path trainings = directory.resolve(CfdResults.ABLATION);
        try (ProgressListener progress = new ProgressListener(common.quiet)) {
            CfdStudy study = new CfdStudy(CfdSettings.standard(), studied, origin(), common.threads(), progress);
            if (extent.full) {
                CfdTrainings.run(studied.get(0), data == null ? CfdTrainings.DATA : data, origin(), common.threads(), directory, progress);
            }
            CfdResults results = study.run(Files.exists(trainings) ? Optional.of(KeptRows.read(trainings)) : Optional.empty());
            results.write(directory);
            return results.summary();
        }
    }

    private RunOrigin origin() {
        return new RunOrigin(CommandRecord.text(), common.seed, Version.commit(), Version.version());
    }
}
