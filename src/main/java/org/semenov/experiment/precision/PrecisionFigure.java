package org.semenov.experiment.precision;

import java.awt.Color;
import java.util.List;
import org.semenov.ode.StiffMethod;
import org.semenov.report.LinePlot;
import org.semenov.report.Plot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;

/** The diagram of a problem: error to the right, time upwards, both in decades, a line a method, a mark a tolerance. */
final class PrecisionFigure {
    private static final List<Color> COLOURS = List.of(new Color(0x2f6fd0), new Color(0x17a2b8), new Color(0x2ca02c), new Color(0x8c564b),
            new Color(0x9467bd), new Color(0xe377c2), new Color(0x111111), new Color(0xff7f0e));
    private static final Color PEER = new Color(0xd62728);

    private PrecisionFigure() {
    }

    static Plot of(PrecisionResults.Measured problem) {
        LinePlot plot = new LinePlot(problem.title()).logX().logY().xLabel(problem.errorText())
                .yLabel(problem.cells() ? "processor time of a cell [s]" : "processor time [s]");
        List<String> methods = problem.methods();
        for (int n = 0; n < methods.size(); n++) {
            List<PrecisionPoint> points = problem.of(methods.get(n)).stream().filter(PrecisionPoint::ok).toList();
            if (!points.isEmpty()) {
                plot = plot.add(Series.of(methods.get(n), points.stream().mapToDouble(PrecisionPoint::error).toArray(),
                        points.stream().mapToDouble(PrecisionPoint::seconds).toArray(), style(methods.get(n), n)));
            }
        }
        return plot;
    }

    /** CVODE red, wide and with crosses, explicit methods dashed, a choice of others dotted so that it does not hide them. */
    private static SeriesStyle style(String method, int position) {
        if (method.equals(CvodePeer.NAME)) {
            return new SeriesStyle(PEER, SeriesStyle.Line.SOLID, SeriesStyle.Mark.CROSS, 2.4f);
        }
        boolean explicit = JavaMethod.EXPLICIT.contains(method);
        SeriesStyle.Line line = explicit ? SeriesStyle.Line.DASHED
                : method.equals(StiffMethod.AUTO.name()) ? SeriesStyle.Line.DOTTED : SeriesStyle.Line.SOLID;
        return new SeriesStyle(COLOURS.get(position % COLOURS.size()), line, explicit ? SeriesStyle.Mark.RING : SeriesStyle.Mark.DOT, 1.6f);
    }
}
