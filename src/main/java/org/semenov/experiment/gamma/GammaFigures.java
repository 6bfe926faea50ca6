package org.semenov.experiment.gamma;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Plot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;
import org.semenov.training.History;

/** Plots of the study, by name of file. */
final class GammaFigures {
    private static final SeriesStyle ONE = new SeriesStyle(new Color(0x8fa3bf), SeriesStyle.Line.SOLID, SeriesStyle.Mark.NONE, 1.1f);
    private static final SeriesStyle FIRST = new SeriesStyle(new Color(0x111111), SeriesStyle.Line.SOLID, SeriesStyle.Mark.DOT, 1.8f);
    private static final SeriesStyle EQUAL = new SeriesStyle(new Color(0x777777), SeriesStyle.Line.DASHED, SeriesStyle.Mark.NONE, 1.2f);
    private static final SeriesStyle GUIDE = new SeriesStyle(new Color(0xd62728), SeriesStyle.Line.DASHED, SeriesStyle.Mark.NONE, 1.4f);

    private static final double WIDENING = 1.2;
    private static final String GUIDE_NAME = "bound of J₀, or slope −1";

    private final PropositionTables proposition;
    private final RemarkTables remark;

    GammaFigures(PropositionTables proposition, RemarkTables remark) {
        this.proposition = proposition;
        this.remark = remark;
    }

    Map<String, Plot> all() {
        Map<String, Plot> figures = new LinkedHashMap<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            figures.put("proposition-" + problem.fileName(), proposition(problem));
        }
        figures.put("remark-pairs", pairs());
        figures.put("remark-history", history());
        return figures;
    }

    /** J_γ, (γ/2) g and the largest violation against γ, a line a seed; γ = 0 has no place on the axis. */
    private Plot proposition(GammaSettings.Problem problem) {
        List<FollowedPath> paths = proposition.of(problem);
        FollowedPath first = paths.get(0);
        double[] gammas = gammas(first);
        LinePlot value = lines(new LinePlot("(a), (b): J_γ(θ^γ) over its bound").logX().xLabel("γ").yLabel("J_γ / bound of J₀"), paths,
                (path, stage) -> stage.value() / path.feasible().lossJ())
                .add(Series.of(GUIDE_NAME, gammas, constant(gammas.length), GUIDE));
        LinePlot penalty = lines(new LinePlot("(c): the penalty").logX().logY().xLabel("γ").yLabel("(γ/2) g(θ^γ)"), paths, (path, stage) -> stage.penalty());
        LinePlot violation = lines(new LinePlot("largest violation of the order").logX().logY().xLabel("γ").yLabel("largest b_j − b_(j+1)"), paths,
                (path, stage) -> stage.order().largest());
        return PanelPlot.of(3, List.of(value, withGuide(penalty, first, PathStage::penalty), withGuide(violation, first, stage -> stage.order().largest())))
                .title(problem.description()).size(1500, 520);
    }

    private static LinePlot lines(LinePlot plot, List<FollowedPath> paths, ToDoubleBiFunction<FollowedPath, PathStage> quantity) {
        BiFunction<FollowedPath, ToDoubleBiFunction<FollowedPath, PathStage>, double[]> values = (path, of) ->
                path.stages().stream().skip(1).mapToDouble(stage -> of.applyAsDouble(path, stage)).toArray();
        LinePlot drawn = plot;
        for (FollowedPath path : paths.subList(1, paths.size())) {
            drawn = drawn.add(Series.of("other seeds", gammas(path), values.apply(path, quantity), ONE));
        }
        return drawn.add(Series.of("seed " + paths.get(0).seed(), gammas(paths.get(0)), values.apply(paths.get(0), quantity), FIRST));
    }

    private static double[] gammas(FollowedPath path) {
        return path.stages().stream().skip(1).mapToDouble(PathStage::gamma).toArray();
    }

    private static double[] constant(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    /** A line of slope -1 through the first path's value at γ = 1, where that is positive. */
    private static LinePlot withGuide(LinePlot plot, FollowedPath path, ToDoubleFunction<PathStage> quantity) {
        double atOne = path.stages().stream().filter(stage -> stage.gamma() == 1.0).mapToDouble(quantity).findFirst().orElse(0.0);
        return atOne > 0 ? plot.add(Series.of(GUIDE_NAME, new double[] {1.0, 1e6}, new double[] {atOne, atOne * 1e-6}, GUIDE)) : plot;
    }

    /** Path against its last γ at once, a mark a seed: on the dashed line they are equal. */
    private Plot pairs() {
        return PanelPlot.of(3, List.of(scatter(RemarkTables.Measure.ITERATIONS), scatter(RemarkTables.Measure.MISFIT),
                scatter(RemarkTables.Measure.TEST)))
                .title("In stages against at once, a mark a seed").size(1500, 560);
    }

    private LinePlot scatter(RemarkTables.Measure measure) {
        LinePlot plot = new LinePlot(measure.label()).logX().logY().xLabel("at once").yLabel("in stages");
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (GammaRule path : GammaRule.paths()) {
            double[] x = remark.values(path.atOnce(), measure);
            double[] y = remark.values(path, measure);
            for (int n = 0; n < x.length; n++) {
                least = Math.min(least, Math.min(x[n], y[n]));
                most = Math.max(most, Math.max(x[n], y[n]));
            }
            plot = plot.add(Series.of("γ = " + path.description() + " against " + path.atOnce().description(), x, y,
                    path.style().marksOnly(path.mark())));
        }
        return plot.add(equal(least, most));
    }

    /** The line of equal values, somewhat longer than a point where all marks are one. */
    static Series equal(double least, double most) {
        double beyond = least < most ? 1.0 : WIDENING;
        double[] ends = {least / beyond, most * beyond};
        return Series.of("equal", ends, ends, EQUAL);
    }

    /** Validation error against the iteration, first seed. */
    private Plot history() {
        LinePlot plot = new LinePlot("Validation error against BFGS iteration, first seed").logY().xLabel("iteration")
                .yLabel("mean of |y − sin x|² on the validation points");
        for (GammaRule rule : GammaRule.values()) {
            plot = plot.add(Series.of("γ = " + rule.description(), remark.of(rule).get(0).net().history().rows().stream()
                    .mapToDouble(History.Row::validationError).toArray(), rule.style()));
        }
        return plot;
    }
}
