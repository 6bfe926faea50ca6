package org.semenov.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.semenov.state.Trajectory;

/** Rollouts against the reference, as in Figure 5 of the paper: one panel a quantity, time in decades. */
public final class RolloutPlot {
    /** Share of the reference's own extent that is shown beyond it. */
    private static final double BELOW = 0.12;
    private static final double ABOVE = 0.25;
    private static final int MOST_COLUMNS = 5;

    /**
     * A trajectory to compare.
     *
     * @param name  in the legend
     * @param style of its curves
     */
    public record Curve(String name, SeriesStyle style, Trajectory trajectory) {
    }

    private RolloutPlot() {
    }

    /** Temperature and every species of the reference's layout. */
    public static PanelPlot of(String title, Trajectory reference, List<Curve> curves) {
        return of(title, reference, curves, reference.layout().speciesNames());
    }

    /**
     * Temperature [K] and the mass fractions of the species named, against t [s] on a logarithmic axis from the
     * reference's first positive time to its last. The state at t = 0, which has no place there, is left out. The range
     * of y is that of the reference and a quarter more above: a curve that explodes is cut there, and the notes say so.
     */
    public static PanelPlot of(String title, Trajectory reference, List<Curve> curves, List<String> species) {
        List<LinePlot> panels = new ArrayList<>();
        panels.add(panel("T [K]", reference, curves, Trajectory::temperatures));
        for (String name : species) {
            panels.add(panel("Y_" + name, reference, curves,
                    trajectory -> trajectory.massFractions(trajectory.layout().indexOf(name))));
        }
        int columns = Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(panels.size())));
        return PanelPlot.of(columns, panels).title(title);
    }

    private static LinePlot panel(String quantity, Trajectory reference, List<Curve> curves,
                                  Function<Trajectory, double[]> values) {
        Series exact = series("Reference", SeriesStyle.REFERENCE, reference, values);
        if (exact.size() < 2) {
            throw new IllegalArgumentException("the reference has " + exact.size()
                    + " positive times; a rollout plot needs at least 2");
        }
        LinePlot plot = new LinePlot(quantity).xLabel("t [s]").logX()
                .xRange(exact.x(0), exact.x(exact.size() - 1)).add(exact);
        plot = withRangeOf(plot, values.apply(reference));
        for (Curve curve : curves) {
            plot = plot.add(series(curve.name(), curve.style(), curve.trajectory(), values));
        }
        return plot;
    }

    private static Series series(String name, SeriesStyle style, Trajectory trajectory,
                                 Function<Trajectory, double[]> values) {
        double[] times = trajectory.times();
        int begin = 0;
        while (begin < times.length && !(times[begin] > 0.0)) {
            begin++;
        }
        return Series.of(name, Arrays.copyOfRange(times, begin, times.length),
                Arrays.copyOfRange(values.apply(trajectory), begin, times.length), style);
    }

    private static LinePlot withRangeOf(LinePlot plot, double[] values) {
        double least = Arrays.stream(values).min().orElse(0.0);
        double greatest = Arrays.stream(values).max().orElse(1.0);
        double extent = greatest - least;
        if (!(extent > 1e-9 * Math.max(Math.abs(least), Math.abs(greatest)))) {
            // an inert: what a rollout makes of it is to be seen, so 1 % of it, or of the whole where there is none
            extent = greatest > 0.0 ? 0.01 * greatest : 0.01;
        }
        return plot.yRange(least - BELOW * extent, greatest + ABOVE * extent);
    }
}
