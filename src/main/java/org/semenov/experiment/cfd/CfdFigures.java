package org.semenov.experiment.cfd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.experiment.flow.JudgedStep;
import org.semenov.report.LinePlot;
import org.semenov.report.NumberText;
import org.semenov.report.Plot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;
import org.semenov.surrogate.flow.FlowGuard;

/** The plots of the study, by the names of their files. */
final class CfdFigures {
    private static final int[] COLOURS = {0xd62728, 0x2f6fd0, 0x2ca02c, 0x9467bd, 0x8c564b};
    private static final int MOST_MARKS = 1500;
    private static final double LEAST_ERROR = 1e-9;

    private CfdFigures() {
    }

    /** An initial state in words. */
    static String describe(FlowCases.Initial initial) {
        return String.format(Locale.ROOT, "T0 = %.1f K, p = %.3f atm, φ = %.3f", initial.state().temperature(), initial.state().pressure() / 101325.0,
                initial.equivalenceRatio());
    }

    static String seconds(double timeStep) {
        return NumberText.readable(timeStep) + " s";
    }

    static Map<String, Plot> of(ModelStudy study) {
        String name = study.studied().name();
        Map<String, Plot> figures = new LinkedHashMap<>();
        figures.put("delay-error-" + name, delayErrors(study));
        figures.put("rollout-" + name, study.rollout());
        figures.put("error-estimate-" + name, estimates(study));
        return figures;
    }

    private static LinePlot delayErrors(ModelStudy study) {
        LinePlot plot = new LinePlot(study.studied().name() + ": error of the ignition delay, guard off").xLabel("T0 [K]")
                .yLabel("|τ − τ_ref|/τ_ref").logY();
        List<CaseSet> sets = study.cases().stream().map(ModelStudy.CaseRow::set).distinct().toList();
        for (int s = 0; s < sets.size(); s++) {
            CaseSet set = sets.get(s);
            List<ModelStudy.CaseRow> ignited = study.cases().stream()
                    .filter(row -> row.set().equals(set) && row.result() != null && FlowFigures.ignites(row.result())).toList();
            plot = plot.add(Series.of("Δt = " + seconds(set.timeStep()) + ", " + set.initial().label(),
                    ignited.stream().mapToDouble(row -> row.initial().state().temperature()).toArray(),
                    ignited.stream().mapToDouble(row -> FlowFigures.delayError(row.result())).toArray(),
                    SeriesStyle.of(COLOURS[s % COLOURS.length]).marksOnly(SeriesStyle.Mark.RING)));
        }
        return plot;
    }

    /** Believed steps: what the guard says against what is true. */
    private static LinePlot estimates(ModelStudy study) {
        FlowGuard guard = study.studied().model().guard();
        List<JudgedStep> visited = study.believed(study.judged().get(ModelStudy.VISITED));
        List<JudgedStep> others = new ArrayList<>();
        study.judged().forEach((kind, steps) -> {
            if (!kind.equals(ModelStudy.VISITED)) {
                others.addAll(study.believed(steps));
            }
        });
        LinePlot plot = new LinePlot(study.studied().name() + ": error of T of believed steps against its estimate")
                .xLabel("estimate [K]").yLabel("|T − T_ref| [K]").logX().logY();
        double[] estimates = guard.errorEstimates();
        double least = Math.max(estimates[0], LEAST_ERROR);
        double largest = Math.max(estimates[estimates.length - 1], least);
        return plot.add(marks("states that rollouts visit", visited, guard, COLOURS[1])).add(marks("other states", others, guard, COLOURS[0]))
                .add(Series.of("error = estimate", new double[] {least, largest}, new double[] {least, largest}, SeriesStyle.J_GAMMA));
    }

    private static Series marks(String name, List<JudgedStep> steps, FlowGuard guard, int colour) {
        int stride = Math.max(1, steps.size() / MOST_MARKS);
        List<JudgedStep> some = new ArrayList<>();
        for (int n = 0; n < steps.size(); n += stride) {
            some.add(steps.get(n));
        }
        return Series.of(stride == 1 ? name : name + ", one of " + stride, some.stream().mapToDouble(step -> guard.errorEstimate(step.score())).toArray(),
                some.stream().mapToDouble(JudgedStep::temperatureError).toArray(), SeriesStyle.of(colour).marksOnly(SeriesStyle.Mark.DOT));
    }
}
