package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class StripPlotTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Color RED = new Color(0xd62728);

    @Test
    void everyNameIsTextAndEveryValueADot() throws Exception {
        StripPlot plot = sample();
        NodeList texts = SamplePlots.parsed(plot.svg()).getElementsByTagNameNS("*", "text");
        Set<String> written = new HashSet<>();
        for (int n = 0; n < texts.getLength(); n++) {
            written.add(texts.item(n).getTextContent());
        }
        assertTrue(written.containsAll(List.of("Strips", "J", "J_γ", "n = 50", "n = 51, 1 at ≤ 0, 11 at ∞", "≤ 0", "∞",
                "iterations")), written.toString());
        assertEquals(101, SamplePlots.parsed(plot.svg()).getElementsByTagNameNS("*", "circle").getLength());
    }

    @Test
    void sameContentSameBytes() {
        assertEquals(sample().svg(), sample().svg());
        assertArrayEquals(sample().png(), sample().png());
    }

    @Test
    void whatTheAxisHasNoPlaceForIsCounted() {
        assertEquals(List.of("J_γ: 11 of 51 values are ∞, for which the axis has no place; drawn as rings beside it",
                "J_γ: 1 of 51 values are ≤ 0, for which the axis has no place; drawn as rings beside it"), sample().notes());
        StripPlot linear = new StripPlot("").add(Strip.of("a", RED, new double[] {-INFINITE, 0.0, -1.0, 2.0}));
        assertEquals(List.of("a: 1 of 4 values are −∞, for which the axis has no place; drawn as rings beside it"), linear.notes());
        assertThrows(IllegalArgumentException.class, () -> Strip.of("a", RED, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Strip.of("a", RED, new double[0]).box(2.0, 1.0, 3.0));
        assertThrows(IllegalArgumentException.class, () -> Strip.of("a", RED, new double[0]).box(1.0, Double.NaN, 3.0));
    }

    /** The geometric mean stands in the middle of a logarithmic axis, the reference widens it. */
    @Test
    void theAxisHoldsValuesQuartilesAndReference() throws Exception {
        StripPlot plot = new StripPlot("").logarithmic();
        double[] left = columns(plot.add(Strip.of("d", RED, new double[] {1.0, 1e4})));
        double[] middle = columns(plot.add(Strip.of("d", RED, new double[] {1.0, 1e2, 1e4})));
        assertEquals(0.5 * (left[0] + left[1]), middle[2], 1.5);
        AxisRange range = plot.add(Strip.of("d", RED, new double[] {3.0}).box(2.0, 3.0, 40.0)).reference(0.1).range();
        assertTrue(range.contains(0.1) && range.contains(40.0));
    }

    @Test
    void dotsDoNotTouchWhileThereIsRoom() {
        Random random = new Random(71);
        double[] along = random.doubles(50, 0.0, 200.0).toArray();
        double[] offsets = Swarm.offsets(along, 6.0, 1000.0);
        for (int n = 0; n < along.length; n++) {
            for (int m = 0; m < n; m++) {
                assertTrue(Math.hypot(along[n] - along[m], offsets[n] - offsets[m]) > 6.0 - 1e-6);
            }
        }
        double[] one = Swarm.offsets(new double[50], 6.0, 20.0);
        assertEquals(20.0, Arrays.stream(one).map(Math::abs).max().orElseThrow(), 1e-12);
        assertEquals(50, Arrays.stream(one).distinct().count());
        assertArrayEquals(new double[3], Swarm.offsets(new double[] {30.0, 10.0, 20.0}, 6.0, 20.0));
    }

    @Test
    void ringsStandInABlockAboutItsCentre() {
        double[][] places = Swarm.block(11, 7);
        assertEquals(0.0, Arrays.stream(places).limit(7).mapToDouble(place -> place[0]).sum(), 1e-12);
        assertEquals(0.0, Arrays.stream(places).skip(7).mapToDouble(place -> place[0]).sum(), 1e-12);
        assertArrayEquals(new double[] {-3.0, -0.5}, places[0]);
        assertArrayEquals(new double[] {1.5, 0.5}, places[10]);
        assertEquals(0, Swarm.block(0, 7).length);
    }

    @Test
    void thePlotOfNothingIsAFrame() throws Exception {
        SamplePlots.parsed(new StripPlot("empty").svg());
        SamplePlots.parsed(new StripPlot("none").logarithmic().add(Strip.of("a", RED, new double[0])).svg());
        SamplePlots.parsed(new StripPlot("all failed").add(Strip.of("a", RED, new double[] {INFINITE, INFINITE})
                .box(INFINITE, INFINITE, INFINITE)).svg());
    }

    private static StripPlot sample() {
        Random random = new Random(72);
        double[] first = random.doubles(50, 2.0, 3.5).map(value -> Math.pow(10.0, value)).toArray();
        double[] second = Arrays.copyOf(first, 51);
        second[50] = 0.0;
        Arrays.fill(second, 10, 21, INFINITE);
        return new StripPlot("Strips").label("iterations").logarithmic().add(Strip.of("J", RED, first).box(200.0, 600.0, 1500.0))
                .add(Strip.of("J_γ", Color.BLACK, second).box(300.0, 1000.0, INFINITE)).reference(500.0);
    }

    /** Centre of each group of columns that have a red pixel; first, last, middle one. */
    private static double[] columns(StripPlot plot) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(plot.png()));
        List<Double> centres = new ArrayList<>();
        int begin = -1;
        for (int column = 0; column < image.getWidth(); column++) {
            boolean red = false;
            for (int row = 0; row < image.getHeight(); row++) {
                red |= image.getRGB(column, row) == RED.getRGB();
            }
            begin = red && begin < 0 ? column : begin;
            if (!red && begin >= 0) {
                centres.add(0.5 * (begin + column - 1));
                begin = -1;
            }
        }
        return new double[] {centres.get(0), centres.get(centres.size() - 1), centres.get(centres.size() / 2)};
    }
}
