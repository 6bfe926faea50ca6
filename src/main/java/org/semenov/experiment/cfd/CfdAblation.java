package org.semenov.experiment.cfd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowEvaluation;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.experiment.flow.FlowTraining;
import org.semenov.experiment.flow.FlowTrainingConfig;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.report.RunManifest;
import org.semenov.report.Table;
import org.semenov.surrogate.flow.FlowModel;

/**
 * Trains a surrogate for flow solvers anew with one ingredient after the other left out, and the nets of the paper on the same domain, and rolls all out from the
 * cases of the study, without a guard. Can be interrupted at any time: half-trained nets and the rows of trainings that have ended are kept.
 */
public final class CfdAblation {
    private static final String ROWS = "rows.csv";

    private final AblationSettings settings;
    private final StudiedModel baseline;
    private final PairSource source;
    private final RunOrigin origin;
    private final int threads;
    private final Path work;
    private final ExperimentListener listener;

    /**
     * @param baseline the model of the configured training
     * @param work     where checkpoints and rows are kept, a directory a training; belongs to these settings
     */
    public CfdAblation(AblationSettings settings, StudiedModel baseline, PairSource source, RunOrigin origin, int threads, Path work,
                       ExperimentListener listener) {
        if (settings.data().closure() != baseline.model().closure() || !settings.data().domain().equals(baseline.model().domain())) {
            throw new IllegalArgumentException("the data specification, " + settings.data().reactor() + ", " + settings.data().domain()
                    + ", is not that of the model " + baseline.directory() + ", " + baseline.model().closure().label() + ", " + baseline.model().domain());
        }
        this.settings = settings;
        this.baseline = baseline;
        this.source = source;
        this.origin = origin;
        this.threads = threads;
        this.work = work;
        this.listener = listener;
    }

    /** A training yet to be done. */
    @FunctionalInterface
    private interface Rows {
        List<AccuracyRow> in(Path directory) throws IOException;
    }

    /** A row a training and set of cases, the configured one first. */
    public Table run() throws IOException {
        Table table = AccuracyRow.table(evaluate("as configured", baseline.model()));
        List<List<Object>> rows = new ArrayList<>(table.rows());
        for (Training training : Training.values()) {
            FlowDataSpec data = training.data(settings.data());
            FlowTrainingConfig config = training.configuration(settings.training());
            if (!data.equals(settings.data()) || !config.equals(settings.training())) {
                rows.addAll(kept(training.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        directory -> trained(training.description(), data, config, directory)));
            }
        }
        for (boolean ordered : new boolean[] {false, true}) {
            rows.addAll(kept(ordered ? "plain-nets-J-gamma" : "plain-nets-J", directory -> plain(ordered, directory)));
        }
        return Table.of(table.columns(), rows);
    }

    /** Writes the table with its manifest. */
    public void write(Table table, Path directory) throws IOException {
        table.writeCsv(directory.resolve(CfdResults.ABLATION));
        RunManifest manifest = origin.trainingManifest().withMechanism(baseline.model().provenance().mechanismFile(),
                baseline.kinetics().mechanism().sha256());
        manifest.with("model", baseline.name()).with("weightsSha256", baseline.weightsSha256()).with("dataSpecification", settings.data().toString())
                .with("configuration", settings.training().toString()).with("trainingSeed", baseline.model().provenance().seed())
                .with("plainNets", settings.plainNets(false).toString()).write(directory.resolve("ablation-manifest.json"));
    }

    private List<List<Object>> kept(String name, Rows training) throws IOException {
        Path directory = work.resolve(name);
        Path file = directory.resolve(ROWS);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            AccuracyRow.table(training.in(directory)).writeCsv(file);
        }
        return KeptRows.read(file).rows();
    }

    private List<AccuracyRow> trained(String name, FlowDataSpec data, FlowTrainingConfig config, Path directory) throws IOException {
        List<StepPair> pairs = source.pairs(data.equals(settings.data()) ? "data" : "data-" + directory.getFileName(), data);
        FlowTraining training = new FlowTraining(config, data, new ReferenceSolver(baseline.kinetics(), StiffMethod.RODAS5P, data.relativeTolerance(),
                data.absoluteTolerance()), baseline.model().provenance().seed(), threads, directory.resolve("nets"), listener);
        return evaluate(name, training.train(pairs, origin));
    }

    private List<AccuracyRow> evaluate(String name, FlowModel model) {
        List<AccuracyRow> rows = new ArrayList<>();
        for (CaseSet set : settings.sets()) {
            List<FlowCases.Initial> initial = set.draw(new FlowCases(model.domain(), baseline.kinetics()), origin.seed());
            listener.stage(name + ": rollouts", "cases", initial.size());
            rows.add(new AccuracyRow(name, "FULL", false, set, FlowFigures.of(new FlowEvaluation(new ChemistryKernel(model, baseline.kinetics(), false),
                    baseline.reference(), threads).run(initial.stream().map(FlowCases.Initial::state).toList(), set.timeStep(), set.steps(), listener),
                    set.timeStep(), set.steps())));
        }
        return rows;
    }

    private List<AccuracyRow> plain(boolean ordered, Path directory) throws IOException {
        List<StepPair> pairs = source.pairs("data-plain-nets", settings.data().ofWholeSteps(AblationSettings.PLAIN_TIME_STEP, settings.plainTrajectories()));
        return new PlainNets(baseline, pairs, origin, threads, listener).rows("plain nets of the paper, " + (ordered ? "J_γ" : "J"),
                settings.plainNets(ordered), settings.sets().stream().filter(set -> set.timeStep() == AblationSettings.PLAIN_TIME_STEP).toList(),
                directory.resolve("nets"));
    }
}
