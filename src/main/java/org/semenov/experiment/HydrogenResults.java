package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.RunManifest;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.ModelDirectory;

/**
 * What the experiment of section 5.2 gave. Immutable; {@link #write} puts it into a directory.
 */
public final class HydrogenResults implements ExperimentResults {
    private final HydrogenSettings settings;
    private final RunOrigin origin;
    private final Mechanism mechanism;
    private final List<Trajectory> references;
    private final List<VariantRun> runs;
    private final List<RolloutRecord> rollouts;

    HydrogenResults(HydrogenSettings settings, RunOrigin origin, Mechanism mechanism, List<Trajectory> references,
                    List<VariantRun> runs, List<RolloutRecord> rollouts) {
        this.settings = settings;
        this.origin = origin;
        this.mechanism = mechanism;
        this.references = List.copyOf(references);
        this.runs = List.copyOf(runs);
        this.rollouts = List.copyOf(rollouts);
    }

    HydrogenSettings settings() {
        return settings;
    }

    RunOrigin origin() {
        return origin;
    }

    Mechanism mechanism() {
        return mechanism;
    }

    /** The reference from an initial temperature [K]. */
    Trajectory reference(double temperature) {
        return references.get(settings.data().temperatures().indexOf(temperature));
    }

    List<VariantRun> runs() {
        return runs;
    }

    /** The run of the first seed with a loss. */
    VariantRun firstRun(Variant variant) {
        return runs.stream().filter(run -> run.variant() == variant).findFirst().orElseThrow();
    }

    List<RolloutRecord> rollouts() {
        return rollouts;
    }

    /** The rollout of the first seed. */
    RolloutRecord firstRollout(Variant variant, boolean corrected, double temperature) {
        return rollouts.stream().filter(record -> record.run() == firstRun(variant) && record.corrected() == corrected
                && record.temperature() == temperature).findFirst().orElseThrow();
    }

    /**
     * Relative delay error, end temperature error [K] and outcome of the first seed's rollouts from 1400 and 2000 K, with the
     * correction and without, and how many rollouts of all seeds hold.
     */
    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Variant variant : Variant.PAPER) {
            for (boolean corrected : new boolean[] {true, false}) {
                for (double temperature : HydrogenFigures.SHOWN) {
                    RolloutRecord record = firstRollout(variant, corrected, temperature);
                    Map<String, Object> figures = new LinkedHashMap<>();
                    figures.put("delayRelativeError", record.comparison().delayRelativeError().isPresent()
                            ? record.comparison().delayRelativeError().getAsDouble() : null);
                    figures.put("endTemperatureError", record.comparison().endTemperatureError());
                    figures.put("outcome", record.result().outcome().name());
                    summary.put(variant.fileName() + (corrected ? ", corrected, " : ", nets alone, ") + (int) temperature + " K", figures);
                }
            }
            summary.put(variant.fileName() + ", rollouts that hold", holding(variant));
        }
        summary.put("holding means", RolloutRecord.HOLDING);
        statistics().ifPresent(statistics -> summary.put("verdicts", statistics.verdicts()));
        return summary;
    }

    private Map<String, String> holding(Variant variant) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (boolean corrected : new boolean[] {true, false}) {
            for (boolean trained : new boolean[] {false, true}) {
                List<RolloutRecord> group = rollouts.stream().filter(record -> record.run().variant() == variant
                        && record.corrected() == corrected && record.trained() == trained).toList();
                counts.put((corrected ? "corrected, " : "nets alone, ") + (trained ? "training sets" : "unseen"),
                        group.stream().filter(RolloutRecord::holds).count() + " of " + group.size());
            }
        }
        return counts;
    }

    /** The variants compared, where there are two seeds or more. */
    Optional<VariantStatistics> statistics() {
        return settings.seeds() == 1 ? Optional.empty() : Optional.of(new VariantStatistics(settings.variants(),
                settings.seeds(origin.seed()), new HydrogenMetrics(this).tables()));
    }

    /** Writes tables, plots, models, report and manifest. */
    @Override
    public void write(Path directory) throws IOException {
        for (Variant variant : Variant.PAPER) {
            new ModelDirectory(directory.resolve("model-" + variant.fileName())).save(firstRun(variant).model(), mechanism);
        }
        new HydrogenTables(this).write(directory);
        VariantStatistics.deleteOlder(directory);
        Optional<VariantStatistics> statistics = statistics();
        if (statistics.isPresent()) {
            statistics.get().write(directory);
        }
        HydrogenFigures figures = new HydrogenFigures(this);
        figures.write(directory);
        new HydrogenReport(this, figures).write(directory.resolve("report.html"));
        manifest().write(directory.resolve("manifest.json"));
    }

    private RunManifest manifest() {
        return origin.trainingManifest().withMechanism(mechanism.sourceFile(), mechanism.sha256()).with("seeds", settings.seeds())
                .with("variants", settings.variants().toString())
                .with("data", settings.data().toString()).with("training", settings.training().toString())
                .with("gammaPathOfJgamma", settings.gammaPath());
    }
}
