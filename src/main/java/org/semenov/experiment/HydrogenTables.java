package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.semenov.network.BiasOrder;
import org.semenov.report.Table;
import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.History;
import org.semenov.training.TrainedNet;

/** The tables of the experiment of section 5.2. */
final class HydrogenTables {
    /** Iterations with J and with J_γ by net: Table 1 of the paper, in its order. */
    private static final List<PaperRow> PAPER = List.of(new PaperRow("T", 2638, 786), new PaperRow("O", 2506, 5125),
            new PaperRow("H", 2772, 1123), new PaperRow("OH", 5957, 4444), new PaperRow("HO2", 230, 540),
            new PaperRow("H2O2", 886, 1738), new PaperRow("H2O", 7267, 583), new PaperRow("O2", 8872, 2547),
            new PaperRow("H2", 3719, 4570));
    private static final int HISTORY_EVERY = 10;

    private final HydrogenResults results;
    private final List<String> outputs;

    /** A row of the paper's Table 1. */
    private record PaperRow(String output, int j, int jGamma) {
    }

    HydrogenTables(HydrogenResults results) {
        this.results = results;
        this.outputs = SurrogateModel.outputNames(results.firstRun(Variant.J).model().layout());
    }

    void write(Path directory) throws IOException {
        iterations().writeCsv(directory.resolve("table1-iterations.csv"));
        training().writeCsv(directory.resolve("training.csv"));
        rollouts().writeCsv(directory.resolve("rollouts.csv"));
        holding().writeCsv(directory.resolve("rollouts-holding.csv"));
        history().writeCsv(directory.resolve("history.csv"));
        wallTimes().writeCsv(directory.resolve("wall-time.csv"));
    }

    /** Table 1: iterations of the first seed beside the paper's. */
    Table iterations() {
        Table table = Table.of("net", "paper J", "J", "J ended by", "paper J_γ", "J_γ", "J_γ ended by");
        int[] sums = new int[4];
        for (PaperRow row : PAPER) {
            TrainedNet j = net(Variant.J, row.output);
            TrainedNet jGamma = net(Variant.J_GAMMA, row.output);
            table = table.withRow(row.output, row.j, j.iterations(), j.stopReason().name(), row.jGamma, jGamma.iterations(),
                    jGamma.stopReason().name());
            int[] counts = {row.j, j.iterations(), row.jGamma, jGamma.iterations()};
            Arrays.setAll(sums, i -> sums[i] + counts[i]);
        }
        return table.withRow("sum", sums[0], sums[1], "", sums[2], sums[3], "");
    }

    private TrainedNet net(Variant variant, String output) {
        return results.firstRun(variant).nets().get(outputs.indexOf(output));
    }

    /** A row a net, loss and seed. */
    Table training() {
        List<List<Object>> rows = new ArrayList<>();
        for (VariantRun run : results.runs()) {
            for (int q = 0; q < run.nets().size(); q++) {
                TrainedNet net = run.nets().get(q);
                BiasOrder order = net.biasOrder();
                rows.add(List.of(run.seed(), run.variant().fileName(), outputs.get(q), net.iterations(), net.bestIteration(),
                        net.stopReason().name(), HistoryMetrics.lastMisfit(net.history()), net.bestValidationError(), order.violations(), order.pairs(),
                        order.largest(), net.skippedUpdates(), net.evaluations()));
            }
        }
        return Table.of(List.of("seed", "loss", "net", "iterations", "bestIteration", "stopReason", "misfit",
                "validationMeanSquare", "orderViolations", "biasPairs", "largestViolation", "skippedUpdates", "evaluations"), rows);
    }

    /** Time a training took, the one table that differs from run to run. */
    private Table wallTimes() {
        List<List<Object>> rows = new ArrayList<>();
        for (VariantRun run : results.runs()) {
            for (int q = 0; q < run.nets().size(); q++) {
                rows.add(List.of(run.seed(), run.variant().fileName(), outputs.get(q), run.nets().get(q).wallSeconds()));
            }
        }
        return Table.of(List.of("seed", "loss", "net", "wallSeconds"), rows);
    }

    /** Bias-order violations over all nets of a run. */
    Table order() {
        Table table = Table.of("seed", "loss", "pairs out of order", "of", "largest");
        for (VariantRun run : results.runs()) {
            List<BiasOrder> orders = run.nets().stream().map(TrainedNet::biasOrder).toList();
            table = table.withRow(run.seed(), run.variant().symbol(), orders.stream().mapToInt(BiasOrder::violations).sum(),
                    orders.stream().mapToInt(BiasOrder::pairs).sum(),
                    orders.stream().mapToDouble(BiasOrder::largest).max().orElse(0.0));
        }
        return table;
    }

    /** A row a rollout. */
    Table rollouts() {
        List<List<Object>> rows = new ArrayList<>();
        for (RolloutRecord record : results.rollouts()) {
            RolloutComparison comparison = record.comparison();
            rows.add(Arrays.asList(record.run().seed(), record.run().variant().fileName(), record.corrected() ? "corrected" : "nets alone",
                    record.temperature(), record.trained(), record.eventDelay(), orNull(comparison.referenceDelay()),
                    orNull(comparison.surrogateDelay()), orNull(comparison.delayRelativeError()),
                    comparison.endTemperatureError(), comparison.rmsTemperatureError(), comparison.overshoot(),
                    comparison.largestSpeciesError(), comparison.residuals().element(), comparison.residuals().energy(),
                    record.result().negativeMassFractions(), record.result().flooredMassFractions(), record.result().outsideDomain(),
                    record.result().largestCorrection(), record.result().outcome().name(), record.holds()));
        }
        return Table.of(List.of("seed", "loss", "rollout", "T0", "trainingSet", "delayReferenceEvent", "delayReference",
                "delaySurrogate", "delayRelativeError", "endTemperatureError", "rmsTemperatureError", "overshoot",
                "maxSpeciesErrorOfPeak", "elementResidual", "energyResidual", "negativeMassFractions", "flooredMassFractions", "stepsOutsideDomain",
                "largestCorrection", "outcome", "holds"), rows);
    }

    /** How many rollouts hold, a row a seed, loss and kind. */
    Table holding() {
        Table table = Table.of("seed", "loss", "rollout", "unseen that hold", "of", "training sets that hold", "of ");
        for (VariantRun run : results.runs()) {
            for (boolean corrected : new boolean[] {false, true}) {
                List<RolloutRecord> own = results.rollouts().stream()
                        .filter(record -> record.run() == run && record.corrected() == corrected).toList();
                List<RolloutRecord> unseen = own.stream().filter(record -> !record.trained()).toList();
                List<RolloutRecord> trained = own.stream().filter(RolloutRecord::trained).toList();
                table = table.withRow(run.seed(), run.variant().fileName(), corrected ? "corrected" : "nets alone",
                        (int) unseen.stream().filter(RolloutRecord::holds).count(), unseen.size(),
                        (int) trained.stream().filter(RolloutRecord::holds).count(), trained.size());
            }
        }
        return table;
    }

    /** Errors of the first seed by temperature, for reading. */
    Table errorsByTemperature() {
        Table table = Table.of("T0 [K]", "set", "J: delay [%]", "J: T [K]", "J+: delay [%]", "J+: T [K]", "J_γ: delay [%]",
                "J_γ: T [K]", "J_γ+: delay [%]", "J_γ+: T [K]");
        for (double temperature : results.settings().data().temperatures()) {
            List<Object> row = new ArrayList<>(List.of((int) temperature, results.settings().trainsOn(temperature) ? "training" : "unseen"));
            for (Variant variant : Variant.PAPER) {
                for (boolean corrected : new boolean[] {false, true}) {
                    RolloutRecord record = results.firstRollout(variant, corrected, temperature);
                    row.add(record.comparison().delayRelativeError().isPresent()
                            ? tenths(100.0 * record.comparison().delayRelativeError().getAsDouble()) : null);
                    row.add(tenths(record.comparison().endTemperatureError()));
                }
            }
            table = table.withRow(row.toArray());
        }
        return table;
    }

    private static double tenths(double value) {
        return Math.abs(value) < 1e6 ? Math.rint(10.0 * value) / 10.0 : value;
    }

    /** Misfit and validation error against iteration, every tenth row and the last, with J and J_γ. */
    private Table history() {
        List<List<Object>> rows = new ArrayList<>();
        for (VariantRun run : results.runs().stream().filter(run -> Variant.PAPER.contains(run.variant())).toList()) {
            for (int q = 0; q < run.nets().size(); q++) {
                List<History.Row> history = run.nets().get(q).history().rows();
                for (int n = 0; n < history.size(); n++) {
                    if (n % HISTORY_EVERY == 0 || n == history.size() - 1) {
                        History.Row row = history.get(n);
                        rows.add(List.of(run.seed(), run.variant().fileName(), outputs.get(q), row.iteration(), row.gamma(),
                                row.loss(), row.misfit(), row.validationError()));
                    }
                }
            }
        }
        return Table.of(List.of("seed", "loss", "net", "iteration", "gamma", "value", "misfit", "validationMeanSquare"), rows);
    }

    private static Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
