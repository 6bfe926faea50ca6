package org.semenov.experiment.statistics;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import org.semenov.report.Strip;
import org.semenov.report.StripPlot;

/** Pictures of the distributions behind a study; a dot is a seed. */
public final class DistributionFigure {
    private DistributionFigure() {
    }

    /**
     * The values of one metric, a strip a variant.
     *
     * @param colours of a variant by its name
     */
    public static StripPlot values(String title, MetricTable table, Function<String, Color> colours) {
        StripPlot plot = on(new StripPlot(title).label(table.metric().label()), table.metric());
        for (String variant : table.variants()) {
            plot = plot.add(strip(variant, colours.apply(variant), table.values(variant), table.quantiles(variant)));
        }
        return plot;
    }

    /**
     * The ratios or differences of one metric, a strip a comparison, with a line where both are equal.
     *
     * @param comparisons of the metric, at least one
     * @param colours     of a variant by its name
     */
    public static StripPlot effects(String title, List<PairedComparison> comparisons, Function<String, Color> colours) {
        Metric metric = comparisons.get(0).metric();
        StripPlot plot = on(new StripPlot(title).label(effectLabel(metric)), metric).reference(metric.effect(0.0));
        for (PairedComparison comparison : comparisons) {
            Contrast contrast = comparison.contrast();
            if (comparison.metric() != metric) {
                throw new IllegalArgumentException("'" + comparison.metric().label() + "' and '" + metric.label()
                        + "' do not go on one axis");
            }
            plot = plot.add(strip(contrast.variant() + (metric.isLogarithmic() ? " : " : " − ") + contrast.baseline(),
                    colours.apply(contrast.variant()), comparison.effects(), comparison.effect()));
        }
        return plot;
    }

    private static String effectLabel(Metric metric) {
        String side = metric.isSmallerBetter() ? "below" : "above";
        return metric.name() + (metric.isLogarithmic() ? ": ratio (" + side + " 1 is better)"
                : ": difference" + (metric.unit().isEmpty() ? "" : " [" + metric.unit() + "]") + " (" + side + " 0 is better)");
    }

    private static StripPlot on(StripPlot plot, Metric metric) {
        return metric.isLogarithmic() ? plot.logarithmic() : plot;
    }

    /** Without a box where a quartile lies undetermined between -∞ and +∞. */
    private static Strip strip(String name, Color colour, double[] values, Quantiles quantiles) {
        Strip dots = Strip.of(name, colour, values);
        boolean undetermined = Double.isNaN(quantiles.lowerQuartile()) || Double.isNaN(quantiles.median())
                || Double.isNaN(quantiles.upperQuartile());
        return undetermined ? dots : dots.box(quantiles.lowerQuartile(), quantiles.median(), quantiles.upperQuartile());
    }
}
