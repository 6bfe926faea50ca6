package org.semenov.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Plot;
import org.semenov.report.Series;
import org.semenov.report.SeriesStyle;

/** The pictures of two runs of the flow solver: lines of the integrator's, wide and coloured by time, under dashes of the kernel's. */
final class FlowClientPlots {
    private static final int[] TIME_COLOURS = {0x7ea6e0, 0x2ca02c, 0xe0a800, 0xff7f0e, 0xd62728, 0x9467bd, 0x8c564b, 0x2f6fd0};
    private static final int[] CASE_COLOURS = {0x2f6fd0, 0xd62728};
    private static final SeriesStyle KERNEL = SeriesStyle.of(0x111111).withLine(SeriesStyle.Line.DASHED).withWidth(1.1f);
    private static final float WIDE = 3.2f;
    private static final float MIDDLE = 2.6f;
    /** The first step, from gas without any radical, is left to the integrator in all cells. */
    private static final double MOST_LEFT = 0.5;
    private static final double ATMOSPHERE = 101325.0;

    private FlowClientPlots() {
    }

    /** T, p, Y_OH and Y_H2O over x at each of the times. */
    static Plot profiles(FlowComparison runs, String title) {
        List<LinePlot> panels = new ArrayList<>();
        panels.add(profile(runs, "temperature", "T", "T [K]", value -> value));
        panels.add(profile(runs, "pressure", "p", "p [atm]", value -> value / ATMOSPHERE));
        panels.add(profile(runs, "H2O", "Y_H2O", "mass fraction", value -> value));
        panels.add(profile(runs, "OH", "Y_OH", "mass fraction", value -> value));
        return PanelPlot.of(2, panels).title(title).size(1200, 900);
    }

    private static LinePlot profile(FlowComparison runs, String title, String column, String label, DoubleUnaryOperator unit) {
        LinePlot plot = new LinePlot(title).xLabel("distance from the end wall [mm]").yLabel(label);
        for (int n = 0; n < runs.integrator().times(); n++) {
            SeriesStyle style = SeriesStyle.of(TIME_COLOURS[n % TIME_COLOURS.length]).withWidth(WIDE);
            String name = String.format(Locale.ROOT, "integrator, %.3g µs", runs.integrator().time(n) * 1e6);
            plot = plot.add(series(name, runs.integrator(), column, n, unit, style));
        }
        for (int n = 0; n < runs.kernel().times(); n++) {
            plot = plot.add(series("kernel", runs.kernel(), column, n, unit, KERNEL));
        }
        return plot;
    }

    private static Series series(String name, FlowRun run, String column, int n, DoubleUnaryOperator unit, SeriesStyle style) {
        return Series.of(name, millimetres(run.profile("x", n)), Arrays.stream(run.profile(column, n)).map(unit).toArray(), style);
    }

    private static double[] millimetres(double[] metres) {
        return Arrays.stream(metres).map(x -> x * 1e3).toArray();
    }

    /** Front over time, by how much the two differ, and the part of all cells that the guard leaves to the integrator; of several cases. */
    static Plot fronts(List<FlowComparison> cases, List<String> names) {
        LinePlot front = new LinePlot("reaction front").xLabel("time [µs]").yLabel("from the end wall [mm]");
        LinePlot lead = new LinePlot("front of the kernel's run less that of the integrator's").xLabel("time [µs]").yLabel("[cells]");
        LinePlot left = new LinePlot("cells left to the integrator by the guard").xLabel("time [µs]").yLabel("part of all cells").yRange(0.0, MOST_LEFT);
        for (int n = 0; n < cases.size(); n++) {
            FlowComparison runs = cases.get(n);
            SeriesStyle style = SeriesStyle.of(CASE_COLOURS[n % CASE_COLOURS.length]).withWidth(MIDDLE);
            front = front.add(Series.of(names.get(n), microseconds(runs.integrator()), millimetres(runs.integrator().history().column("front")), style));
            lead = lead.add(Series.of(names.get(n), microseconds(runs.kernel()), runs.frontLead(), style));
            left = left.add(Series.of(names.get(n), microseconds(runs.kernel()), leftCells(runs.kernel()), style));
        }
        for (FlowComparison runs : cases) {
            front = front.add(Series.of("kernel's front", microseconds(runs.kernel()), millimetres(runs.kernel().history().column("front")), KERNEL));
        }
        return PanelPlot.of(3, List.of(front, lead, left)).title("Ignition behind a reflected shock, by kernel and by integrator").size(1440, 500);
    }

    private static double[] microseconds(FlowRun run) {
        return Arrays.stream(run.history().column("t")).map(t -> t * 1e6).toArray();
    }

    private static double[] leftCells(FlowRun run) {
        return Arrays.stream(run.history().column("referenceCells")).map(cells -> cells / run.cells()).toArray();
    }
}
