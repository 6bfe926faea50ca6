package org.semenov.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The biases of two nets layer by layer, as in Figure 3 of the paper: one panel a hidden layer, all with one range of y. */
public final class BiasPlot {
    private static final int MOST_COLUMNS = 4;

    private BiasPlot() {
    }

    /**
     * @param title        above all panels
     * @param biasesJ      biases of the net trained with J, {@code [layer][neuron]}
     * @param biasesJGamma biases of the net trained with J_γ, of the same shape
     */
    public static PanelPlot of(String title, double[][] biasesJ, double[][] biasesJGamma) {
        if (biasesJ.length != biasesJGamma.length) {
            throw new IllegalArgumentException("biases of " + biasesJ.length + " and " + biasesJGamma.length + " layers");
        }
        AxisRange range = Axis.FROM_DATA.over(joined(biasesJ, biasesJGamma));
        List<LinePlot> panels = new ArrayList<>();
        for (int layer = 0; layer < biasesJ.length; layer++) {
            panels.add(new LinePlot("hidden layer " + (layer + 1)).xLabel("neuron")
                    .yLabel(layer % MOST_COLUMNS == 0 ? "bias" : "").yRange(range.min(), range.max())
                    .add(biases("J", biasesJ[layer], SeriesStyle.J))
                    .add(biases("J_γ", biasesJGamma[layer], SeriesStyle.J_GAMMA)));
        }
        return PanelPlot.of(Math.min(MOST_COLUMNS, panels.size()), panels).title(title);
    }

    private static Series biases(String name, double[] biases, SeriesStyle style) {
        double[] neuron = new double[biases.length];
        for (int j = 0; j < neuron.length; j++) {
            neuron[j] = j + 1.0;
        }
        return Series.of(name, neuron, biases, style.withMark(SeriesStyle.Mark.DOT).withLine(SeriesStyle.Line.SOLID)
                .withWidth(0.8f));
    }

    private static double[] joined(double[][] first, double[][] second) {
        return Stream.of(first, second).flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream).toArray();
    }
}
