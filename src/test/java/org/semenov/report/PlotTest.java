package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

class PlotTest {
    private static final int RED = 0xffd62728;

    @ParameterizedTest
    @MethodSource("org.semenov.report.SamplePlots#all")
    void twoWritesGiveTheSameBytes(Plot plot, @TempDir Path directory) throws Exception {
        plot.write(directory.resolve("first"));
        plot.write(directory.resolve("second"));
        assertArrayEquals(Files.readAllBytes(directory.resolve("first.svg")), Files.readAllBytes(directory.resolve("second.svg")));
        assertArrayEquals(Files.readAllBytes(directory.resolve("first.png")), Files.readAllBytes(directory.resolve("second.png")));
        try (var files = Files.list(directory)) {
            assertEquals(4, files.count());
        }
    }

    @ParameterizedTest
    @MethodSource("org.semenov.report.SamplePlots#all")
    void svgIsWellFormedAndItsTextIsText(Plot plot) throws Exception {
        String svg = plot.svg();
        assertFalse(svg.contains("DOCTYPE"), "a document type would be fetched from the web");
        assertTrue(svg.length() < 150_000, svg.length() + " characters");
        Set<String> texts = new HashSet<>();
        NodeList elements = SamplePlots.parsed(svg).getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        for (int n = 0; n < elements.getLength(); n++) {
            texts.add(elements.item(n).getTextContent());
        }
        List<LinePlot> panels = plot instanceof PanelPlot panelPlot ? panelPlot.panels() : List.of((LinePlot) plot);
        assertTrue(texts.contains(plot.title()), texts.toString());
        for (LinePlot panel : panels) {
            assertTrue(texts.contains(panel.title()), panel.title());
            panel.series().forEach(series -> assertTrue(texts.contains(series.name()), series.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.semenov.report.SamplePlots#all")
    void pngHasTheSizeOfThePlot(Plot plot) throws Exception {
        BufferedImage image = image(plot);
        assertEquals(plot.width(), image.getWidth());
        assertEquals(plot.height(), image.getHeight());
        assertTrue(plot.width() <= 1500 && plot.height() <= 1200);
    }

    @Test
    void aHundredThousandNoisyPointsStaySmall() {
        assertTrue(SamplePlots.convergence(100_000).svg().length() < 150_000);
    }

    @Test
    void theMiddleOfALogarithmicAxisIsTheGeometricMean() throws Exception {
        SeriesStyle dots = SeriesStyle.J.marksOnly(SeriesStyle.Mark.DOT);
        LinePlot frame = new LinePlot("").logX().xRange(1e-9, 1e-5).yRange(-1.0, 1.0);
        LinePlot ends = frame.add(Series.of("d", new double[] {1e-9, 1e-5}, new double[] {0.0, 0.0}, dots));
        LinePlot middle = frame.add(Series.of("d", new double[] {1e-7, 1e-7}, new double[] {0.0, 0.0}, dots));
        int[] columns = redColumns(image(ends));
        int[] centre = redColumns(image(middle));
        assertEquals(0.5 * (columns[0] + columns[1]), 0.5 * (centre[0] + centre[1]), 2.5);
    }

    @Test
    void aCurveThatExplodesStaysInsideItsFrame() throws Exception {
        SeriesStyle style = SeriesStyle.J.withLine(SeriesStyle.Line.SOLID);
        double[] y = {0.0, 0.5, 1e25, -1e300, 0.5};
        BufferedImage image = image(new LinePlot("").xRange(0.0, 4.0).yRange(-1.0, 1.0).add(Series.of("J", y, style)));
        int redAboveLegend = 0;
        int red = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if (image.getRGB(column, row) == RED) {
                    red++;
                    redAboveLegend += row > 36 && row < 46 || row > 555 ? 1 : 0;
                }
            }
        }
        assertTrue(red > 100, red + " red pixels");
        assertEquals(0, redAboveLegend);
    }

    @Test
    void oneFileIsOfTheKindItsNameSays(@TempDir Path directory) throws Exception {
        Plot plot = SamplePlots.predictions();
        plot.writeTo(directory.resolve("a.svg"));
        plot.writeTo(directory.resolve("a.png"));
        assertEquals(plot.svg(), Files.readString(directory.resolve("a.svg")));
        assertArrayEquals(plot.png(), Files.readAllBytes(directory.resolve("a.png")));
        assertThrows(IllegalArgumentException.class, () -> plot.writeTo(directory.resolve("a.pdf")));
    }

    @Test
    void thePlotOfNothingIsAFrame() throws Exception {
        SamplePlots.parsed(new LinePlot("empty").logX().svg());
        SamplePlots.parsed(new LinePlot("one").add(Series.of("a", new double[] {Double.NaN}, SeriesStyle.J)).svg());
    }

    @Test
    void predictionsShowTheirRelativeError() {
        assertEquals("J: relative 2-norm error 0.01", SamplePlots.predictions().title());
        assertEquals(0.5, PredictionPlot.relativeError(new double[] {3.0, 6.5}, new double[] {3.0, 4.0}), 1e-15);
    }

    private static BufferedImage image(Plot plot) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(plot.png()));
    }

    /** First and last column below the legend with a red pixel. */
    private static int[] redColumns(BufferedImage image) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int column = 0; column < image.getWidth(); column++) {
            for (int row = 60; row < image.getHeight(); row++) {
                if (image.getRGB(column, row) == RED) {
                    first = Math.min(first, column);
                    last = Math.max(last, column);
                }
            }
        }
        return new int[] {first, last};
    }
}
