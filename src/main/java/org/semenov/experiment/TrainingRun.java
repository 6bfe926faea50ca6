package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;
import org.semenov.report.Table;
import org.semenov.surrogate.ModelDirectory;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.History;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingJob;

/**
 * The nets of one surrogate, trained side by side, with what is written beside the model.
 *
 * @param names outputs, T first
 * @param nets  in the same order
 */
public record TrainingRun(List<String> names, List<TrainedNet> nets) {

    public TrainingRun {
        names = List.copyOf(names);
        nets = List.copyOf(nets);
    }

    /**
     * Trains all nets.
     *
     * @param checkpoints where half-trained nets are kept; found ones are gone on from
     */
    public static TrainingRun of(SurrogateTraining training, int threads, Path checkpoints, ExperimentListener listener)
            throws IOException {
        List<TrainingJob> jobs = training.jobs("");
        List<TrainedNet> nets = ResumableTraining.train(jobs, threads, checkpoints, listener);
        return new TrainingRun(jobs.stream().map(TrainingJob::name).toList(), nets);
    }

    /** Writes the model, the history of every net and a plot of the misfits. */
    public void write(Path directory, SurrogateModel model, Mechanism mechanism) throws IOException {
        new ModelDirectory(directory).save(model, mechanism);
        List<List<Object>> rows = new ArrayList<>();
        List<LinePlot> panels = new ArrayList<>();
        for (int q = 0; q < nets.size(); q++) {
            List<History.Row> history = nets.get(q).history().rows();
            for (History.Row row : history) {
                rows.add(List.of(names.get(q), row.iteration(), row.gamma(), row.loss(), row.misfit(), row.validationError()));
            }
            panels.add(new LinePlot(names.get(q)).xLabel("iteration").logY()
                    .add(Series.of("misfit", history.stream().mapToDouble(History.Row::misfit).toArray(), SeriesStyle.J_GAMMA))
                    .add(Series.of("validation", history.stream().mapToDouble(History.Row::validationError).toArray(), SeriesStyle.REFERENCE)));
        }
        Table.of(List.of("net", "iteration", "gamma", "value", "misfit", "validationMeanSquare"), rows)
                .writeCsv(directory.resolve("history.csv"));
        PanelPlot.of(3, panels).title("Misfit 1/(2N) Σ |y - S|² and validation mean square against iteration, by net")
                .write(directory.resolve("history"));
    }

    /** How each training ended. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (int q = 0; q < nets.size(); q++) {
            TrainedNet net = nets.get(q);
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("iterations", net.iterations());
            of.put("validationMeanSquare", net.bestValidationError());
            of.put("orderViolations", net.biasOrder().violations());
            of.put("stopReason", net.stopReason().name());
            summary.put(names.get(q), of);
        }
        return summary;
    }
}
