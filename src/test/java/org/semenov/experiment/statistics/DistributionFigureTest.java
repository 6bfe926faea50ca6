package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.semenov.report.StripPlot;

class DistributionFigureTest {
    static final Map<String, Color> COLOURS = Map.of("J", new Color(0xd62728), "J_γ", new Color(0x111111),
            "re-parametrised", new Color(0x2f6fd0));

    @Test
    void aStripIsAVariantAndADotASeed() {
        MetricTable table = iterations();
        StripPlot plot = DistributionFigure.values("Iterations to misfit 1e-5", table, COLOURS::get);
        assertEquals(List.of("J", "J_γ", "re-parametrised"), plot.strips().stream().map(strip -> strip.name()).toList());
        assertEquals(50, plot.strips().get(0).size());
        assertEquals(table.quantiles("J_γ").median(), plot.strips().get(1).median());
        assertEquals(List.of("re-parametrised: " + table.failures("re-parametrised")
                + " of 50 values are ∞, for which the axis has no place; drawn as rings beside it"), plot.notes());
    }

    @Test
    void effectsStandOnBothSidesOfEquality() {
        MetricTable table = iterations();
        List<PairedComparison> comparisons = List.of(table.compare(new Contrast("J_γ", "J")),
                table.compare(new Contrast("re-parametrised", "J")));
        StripPlot plot = DistributionFigure.effects("Iterations from equal starts", comparisons, COLOURS::get);
        assertEquals("J_γ : J", plot.strips().get(0).name());
        assertEquals(comparisons.get(0).effects()[7], plot.strips().get(0).value(7));
        assertTrue(plot.svg().contains("iterations: ratio (below 1 is better)"));
        Metric other = Metric.linear("other", "");
        PairedComparison alien = new MetricTable(other).with("J", 1.0).with("J_γ", 2.0).compare(new Contrast("J_γ", "J"));
        assertThrows(IllegalArgumentException.class,
                () -> DistributionFigure.effects("", List.of(comparisons.get(0), alien), COLOURS::get));
    }

    @Test
    void anUndeterminedMedianHasNoBox() {
        Metric metric = Metric.linear("m", "K");
        PairedComparison comparison = new MetricTable(metric).with("J", 1.0, metric.failed()).with("J_γ", metric.failed(), 1.0)
                .compare(new Contrast("J_γ", "J"));
        StripPlot plot = DistributionFigure.effects("", List.of(comparison), COLOURS::get);
        assertTrue(Double.isNaN(plot.strips().get(0).median()));
        assertEquals(2, plot.notes().size());
        assertTrue(plot.svg().contains("m: difference [K] (below 0 is better)"));
    }

    static MetricTable iterations() {
        Random random = new Random(61);
        Metric metric = Metric.logarithmic("iterations", "").failure("never reached it");
        double[][] values = new double[3][50];
        for (int seed = 0; seed < 50; seed++) {
            values[0][seed] = Math.rint(900.0 * Math.exp(0.4 * random.nextGaussian()));
            values[1][seed] = Math.rint(values[0][seed] * 3.0 * Math.exp(0.6 * random.nextGaussian()));
            values[2][seed] = random.nextInt(4) == 0 ? metric.failed() : Math.rint(2000.0 * Math.exp(random.nextGaussian()));
        }
        return new MetricTable(metric).with("J", values[0]).with("J_γ", values[1]).with("re-parametrised", values[2]);
    }
}
