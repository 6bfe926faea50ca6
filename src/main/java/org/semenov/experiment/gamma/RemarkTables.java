package org.semenov.experiment.gamma;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Contrast;
import org.semenov.experiment.statistics.Metric;
import org.semenov.experiment.statistics.MetricTable;
import org.semenov.experiment.statistics.PairedComparison;
import org.semenov.experiment.statistics.Quantiles;
import org.semenov.experiment.statistics.StatisticsTables;
import org.semenov.experiment.statistics.Study;
import org.semenov.network.BiasOrder;
import org.semenov.report.NumberText;
import org.semenov.report.Table;

/** A path of γ against γ at once, in tables. The measures of one pair of rules are one family for Holm's method. */
final class RemarkTables {
    private final List<RuleRun> runs;

    RemarkTables(List<RuleRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** What is compared; smaller is better for all. */
    enum Measure {
        ITERATIONS(Metric.logarithmic("iterations to the end", ""), run -> run.net().iterations()),
        MISFIT(Metric.logarithmic("misfit", ""), RuleRun::misfit),
        VALIDATION(Metric.logarithmic("validation mean square", ""), run -> run.net().bestValidationError()),
        TEST(Metric.logarithmic("relative error on the test points", ""), RuleRun::testError),
        VIOLATIONS(Metric.linear("pairs of biases out of order", ""), run -> run.net().biasOrder().violations()),
        LARGEST(Metric.linear("largest violation", ""), run -> run.net().biasOrder().largest());

        private final Metric metric;
        private final ToDoubleFunction<RuleRun> value;

        Measure(Metric metric, ToDoubleFunction<RuleRun> value) {
            this.metric = metric;
            this.value = value;
        }

        String label() {
            return metric.label();
        }
    }

    /** The runs of a rule, by seed. */
    List<RuleRun> of(GammaRule rule) {
        return runs.stream().filter(run -> run.rule() == rule).toList();
    }

    double[] values(GammaRule rule, Measure measure) {
        return of(rule).stream().mapToDouble(measure.value).toArray();
    }

    private MetricTable table(Measure measure) {
        MetricTable table = new MetricTable(measure.metric);
        for (GammaRule rule : GammaRule.values()) {
            table = table.with(rule.description(), values(rule, measure));
        }
        return table;
    }

    /** A path against γ at once, by all measures. */
    Study study(GammaRule path) {
        return study(path, path.atOnce());
    }

    /** A path against J with as many restarts, by all measures: what is left of a path's gain is the penalty's. */
    Study penaltyStudy(GammaRule path) {
        return study(path, GammaRule.RESTARTED_0);
    }

    private Study study(GammaRule rule, GammaRule baseline) {
        return Study.of(Arrays.stream(Measure.values()).map(this::table).toList(),
                List.of(new Contrast(rule.description(), baseline.description())));
    }

    /** A row a net. */
    Table nets() {
        List<List<Object>> rows = new ArrayList<>();
        for (RuleRun run : runs) {
            BiasOrder order = run.net().biasOrder();
            rows.add(List.of(run.seed(), run.rule().fileName(), run.net().iterations(), run.net().bestIteration(), run.net().evaluations(),
                    run.net().stopReason().name(), run.misfit(), run.net().bestValidationError(), run.testError(), order.violations(),
                    order.pairs(), order.largest(), run.net().skippedUpdates()));
        }
        return Table.of(List.of("seed", "rule", "iterations", "bestIteration", "evaluations", "stopReason", "misfit", "validationMeanSquare",
                "relativeTestError", "orderViolations", "biasPairs", "largestViolation", "skippedUpdates"), rows);
    }

    /** Median and quartiles over the seeds, a row a measure and rule. */
    Table quartiles() {
        List<List<Object>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (GammaRule rule : GammaRule.values()) {
                Quantiles quantiles = table(measure).quantiles(rule.description());
                rows.add(List.of(measure.label(), rule.description(), quantiles.count(), quantiles.min(), quantiles.lowerQuartile(),
                        quantiles.median(), quantiles.upperQuartile(), quantiles.max()));
            }
        }
        return Table.of(List.of("measure", "gamma", "seeds", "min", "lowerQuartile", "median", "upperQuartile", "max"), rows);
    }

    /** Paths against γ at once and against restarts: medians, wins, ratios, p-values. */
    Table statistics() {
        List<List<Object>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (GammaRule path : GammaRule.paths()) {
            Table summary = StatisticsTables.summary(study(path));
            columns = summary.columns();
            rows.addAll(summary.rows());
        }
        GammaRule.rising().forEach(path -> rows.addAll(StatisticsTables.summary(penaltyStudy(path)).rows()));
        return Table.of(columns, rows);
    }

    /** The sentences of a path, a measure each. */
    static List<String> verdicts(Study study) {
        return study.findings().stream().map(finding -> finding.verdict().sentence()).toList();
    }

    /** What the pairs say of two rules, in one sentence. */
    String summary(GammaRule rule, GammaRule baseline) {
        Contrast contrast = new Contrast(rule.description(), baseline.description());
        PairedComparison iterations = table(Measure.ITERATIONS).compare(contrast);
        PairedComparison test = table(Measure.TEST).compare(contrast);
        return "γ = " + rule.description() + " against " + baseline.description() + ": " + spread(iterations.effect(), "times the iterations")
                + ", " + spread(test.effect(), "times the error on the test points") + ", which is smaller in " + test.better() + ", larger in "
                + test.worse() + " of " + test.count() + " seeds.";
    }

    private static String spread(Quantiles effect, String what) {
        return rounded(effect.median()) + " " + what + " (median; quartiles " + rounded(effect.lowerQuartile()) + " and "
                + rounded(effect.upperQuartile()) + ")";
    }

    /** Three significant digits. */
    static String rounded(double value) {
        return NumberText.readable(Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(3)).doubleValue() : value);
    }
}
