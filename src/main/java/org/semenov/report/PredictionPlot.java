package org.semenov.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Predictions as rings under the exact curve, as in Figure 4 of the paper, with their error in the title. */
public final class PredictionPlot {
    private PredictionPlot() {
    }

    /**
     * @param name      of the net, like {@code J_γ}
     * @param style     its colour; drawn as rings
     * @param x         abscissae in any order
     * @param predicted one a value of x
     * @param exact     one a value of x
     */
    public static LinePlot of(String name, SeriesStyle style, double[] x, double[] predicted, double[] exact) {
        int[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparingDouble(n -> x[n]))
                .mapToInt(Integer::intValue).toArray();
        return new LinePlot(name + ": relative 2-norm error " + NumberText.readable(relativeError(predicted, exact)))
                .xLabel("x").yLabel("y")
                .add(Series.of(name, x, predicted, style.marksOnly(SeriesStyle.Mark.RING)))
                .add(Series.of("exact", picked(x, order), picked(exact, order), SeriesStyle.REFERENCE.withWidth(1.6f)));
    }

    /** ‖predicted − exact‖₂ / ‖exact‖₂ of arrays of one length. */
    public static double relativeError(double[] predicted, double[] exact) {
        if (predicted.length != exact.length) {
            throw new IllegalArgumentException(predicted.length + " predictions of " + exact.length + " values");
        }
        double difference = 0.0;
        double norm = 0.0;
        for (int n = 0; n < exact.length; n++) {
            difference += (predicted[n] - exact[n]) * (predicted[n] - exact[n]);
            norm += exact[n] * exact[n];
        }
        return Math.sqrt(difference / norm);
    }

    private static double[] picked(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(n -> values[n]).toArray();
    }
}
