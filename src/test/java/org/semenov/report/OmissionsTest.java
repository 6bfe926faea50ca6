package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionsTest {
    private static final double[] VALUES = {1.0, 0.0, -2.0, 1e-3, Double.NaN, Double.POSITIVE_INFINITY, 1e25};

    @Test
    void everyValueNotShownIsCountedOnce() {
        LinePlot plot = new LinePlot("a").logY().yRange(1e-4, 10.0).add(Series.of("J", VALUES, SeriesStyle.J));
        assertEquals(List.of(new Omissions(7, 2, 2, 1, 1e25)), plot.omissions());
        assertEquals(List.of("J: 1 of 7 values beyond the range shown, cut there (farthest 1×10²⁵); 2 of 7 values not "
                + "positive, no place on a logarithmic axis; 2 of 7 values not finite"), plot.notes());
        assertTrue(plot.svg().contains("Values not shown: 1 beyond the range (curves cut at the edge, ▲▼), "
                + "2 not positive on a logarithmic axis, 2 not finite."));
    }

    @Test
    void onALinearAxisOnlyWhatIsNotFiniteIsMissing() {
        LinePlot plot = new LinePlot("a").add(Series.of("J", VALUES, SeriesStyle.J));
        assertEquals(List.of(new Omissions(7, 0, 2, 0, 0.0)), plot.omissions());
    }

    @Test
    void whatIsShownWholeNeedsNoNote() {
        assertEquals(List.of(), SamplePlots.convergence(100).notes());
        assertEquals(List.of(), SamplePlots.rollout(false).notes());
    }

    @Test
    void aRolloutThatExplodesIsNotedInItsPanels() {
        List<String> notes = SamplePlots.rollout(true).notes();
        assertEquals(2, notes.size(), notes.toString());
        assertTrue(notes.get(0).startsWith("T [K], J: 119 of 199 values beyond the range shown"), notes.get(0));
        assertTrue(notes.get(0).endsWith("(farthest 2.147×10²⁹)"), notes.get(0));
        assertTrue(notes.get(1).startsWith("Y_H2, J: "), notes.get(1));
    }

    @Test
    void theRangeOfARolloutIsThatOfTheReference() {
        LinePlot calm = SamplePlots.rollout(false).panels().get(0);
        LinePlot exploding = SamplePlots.rollout(true).panels().get(0);
        assertEquals(calm.verticalRange(), exploding.verticalRange());
        assertEquals(new AxisRange(5e-7, 199 * 5e-7, true), exploding.horizontalRange());
    }
}
