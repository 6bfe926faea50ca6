package org.semenov.experiment.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.kinetics.Kinetics;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;
import org.semenov.report.Table;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import org.semenov.training.LeastSquaresResult;

/**
 * The nets of one surrogate for flow solvers as the last round trained them, with what is written beside the model.
 *
 * @param names   outputs
 * @param results in the same order
 */
public record FlowTrainingRun(List<String> names, List<LeastSquaresResult> results) {

    public FlowTrainingRun {
        names = List.copyOf(names);
        results = List.copyOf(results);
    }

    /** The last round of a training that has ended. */
    public static FlowTrainingRun of(FlowTraining training) {
        return new FlowTrainingRun(training.names(), training.results());
    }

    /** Writes the model, the history of every net and a plot of the misfits. */
    public void write(Path directory, FlowModel model, Kinetics kinetics) throws IOException {
        new FlowModelDirectory(directory).save(model, kinetics);
        List<List<Object>> rows = new ArrayList<>();
        List<LinePlot> panels = new ArrayList<>();
        for (int q = 0; q < results.size(); q++) {
            List<LeastSquaresResult.Row> history = results.get(q).rows();
            for (LeastSquaresResult.Row row : history) {
                rows.add(List.of(names.get(q), row.iteration(), row.loss(), row.misfit(), row.validationError(), row.damping()));
            }
            panels.add(new LinePlot(names.get(q)).xLabel("iteration").logY()
                    .add(Series.of("misfit", history.stream().mapToDouble(LeastSquaresResult.Row::misfit).toArray(), SeriesStyle.J))
                    .add(Series.of("validation", history.stream().mapToDouble(LeastSquaresResult.Row::validationError).toArray(),
                            SeriesStyle.REFERENCE)));
        }
        Table.of(List.of("name", "iteration", "loss", "misfit", "validationError", "damping"), rows).writeCsv(directory.resolve("history.csv"));
        PanelPlot.of(3, panels).title("Weighted misfit and validation mean square against iteration of the last round, by net")
                .write(directory.resolve("history"));
    }

    /** How each training ended. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (int q = 0; q < results.size(); q++) {
            LeastSquaresResult result = results.get(q);
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("iterations", result.rows().get(result.rows().size() - 1).iteration());
            of.put("bestIteration", result.bestIteration());
            of.put("validationMeanSquare", result.bestValidationError());
            of.put("stopReason", result.stopReason().name());
            summary.put(names.get(q), of);
        }
        return summary;
    }
}
