package org.semenov.experiment;

import java.util.ArrayList;
import java.util.List;
import org.semenov.experiment.statistics.Quantiles;
import org.semenov.report.Table;
import org.semenov.training.TrainedNet;

/**
 * J with several λ from equal starts: section 5 of the paper says that the accuracies hardly change from 1e-6 to 1e-10.
 *
 * @param runs a net a seed and λ
 */
record LambdaComparison(List<Run> runs) {
    /** The range of the paper, its 1e-7 among them. */
    static final List<Double> LAMBDAS = List.of(1e-6, 1e-7, 1e-8, 1e-9, 1e-10);

    /** A net trained with J. */
    record Run(long seed, double lambda, TrainedNet net, double testError) {
    }

    LambdaComparison {
        runs = List.copyOf(runs);
    }

    /** A row a net. */
    Table nets() {
        return Table.of(List.of("seed", "lambda", "iterations", "misfit", "validationMeanSquare", "relativeTestError"), runs.stream()
                .map(run -> List.<Object>of(run.seed, run.lambda, run.net.iterations(), HistoryMetrics.lastMisfit(run.net.history()),
                        run.net.bestValidationError(), run.testError)).toList());
    }

    /** Medians over the seeds, a row a λ. */
    Table medians() {
        List<List<Object>> rows = new ArrayList<>();
        for (double lambda : LAMBDAS) {
            List<Run> own = runs.stream().filter(run -> run.lambda == lambda).toList();
            Quantiles test = Quantiles.of(own.stream().mapToDouble(Run::testError).toArray());
            rows.add(List.of(lambda, own.size(), Quantiles.of(own.stream().mapToDouble(run -> run.net.iterations()).toArray()).median(),
                    Quantiles.of(own.stream().mapToDouble(run -> HistoryMetrics.lastMisfit(run.net.history())).toArray()).median(),
                    Quantiles.of(own.stream().mapToDouble(run -> run.net.bestValidationError()).toArray()).median(),
                    test.lowerQuartile(), test.median(), test.upperQuartile()));
        }
        return Table.of(List.of("lambda", "seeds", "iterations", "misfit", "validationMeanSquare", "relativeTestError q1",
                "relativeTestError median", "relativeTestError q3"), rows);
    }
}
