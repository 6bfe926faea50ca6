package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.network.ResNetShape;
import org.semenov.report.BiasPlot;
import org.semenov.report.LinePlot;
import org.semenov.report.PanelPlot;
import org.semenov.report.Plot;
import org.semenov.report.RolloutPlot;
import org.semenov.report.Series;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.History;
import org.semenov.training.TrainedNet;

/** The figures of the experiment of section 5.2, of its first seed. */
final class HydrogenFigures {
    /** Unseen initial temperatures [K] that the paper shows. */
    static final List<Double> SHOWN = List.of(1400.0, 2000.0);

    private final HydrogenResults results;

    HydrogenFigures(HydrogenResults results) {
        this.results = results;
    }

    /** All figures by file name without ending. */
    Map<String, Plot> all() {
        Map<String, Plot> figures = new LinkedHashMap<>();
        figures.put("misfit", misfit());
        List<String> outputs = outputs();
        for (String output : List.of("T", outputs.get(outputs.size() - 1))) {
            figures.put("biases-" + output, biases(output));
        }
        for (double temperature : SHOWN) {
            for (boolean corrected : new boolean[] {false, true}) {
                figures.put(rolloutName(temperature, corrected), rollout(temperature, corrected));
            }
        }
        return figures;
    }

    static String rolloutName(double temperature, boolean corrected) {
        return "rollout-" + (int) temperature + "K-" + (corrected ? "corrected" : "nets-alone");
    }

    void write(Path directory) throws IOException {
        for (Map.Entry<String, Plot> figure : all().entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
    }

    private List<String> outputs() {
        return SurrogateModel.outputNames(results.firstRun(Variant.J).model().layout());
    }

    /** As Figure 2, a panel a net. */
    PanelPlot misfit() {
        List<LinePlot> panels = new ArrayList<>();
        List<String> outputs = outputs();
        for (int q = 0; q < outputs.size(); q++) {
            LinePlot panel = new LinePlot(outputs.get(q)).xLabel("iteration").yLabel("misfit").logY();
            for (Variant variant : Variant.PAPER) {
                double[] misfit = results.firstRun(variant).nets().get(q).history().rows().stream().mapToDouble(History.Row::misfit).toArray();
                panel = panel.add(Series.of(variant.symbol(), misfit, variant.style()));
            }
            panels.add(panel);
        }
        return PanelPlot.of(3, panels).title("Misfit 1/(2N) Σ |y - S|² against BFGS iteration, by net");
    }

    /** As Figure 3: biases by layer. */
    PanelPlot biases(String output) {
        int q = outputs().indexOf(output);
        return BiasPlot.of("Biases by hidden layer, net of " + output,
                biases(results.firstRun(Variant.J).nets().get(q)), biases(results.firstRun(Variant.J_GAMMA).nets().get(q)));
    }

    /** [layer][neuron]. */
    static double[][] biases(TrainedNet net) {
        ResNetShape shape = net.net().shape();
        double[] theta = net.theta();
        double[][] biases = new double[shape.hiddenLayers()][];
        for (int layer = 0; layer < biases.length; layer++) {
            biases[layer] = Arrays.copyOfRange(theta, shape.biasOffset(layer), shape.biasOffset(layer) + shape.width());
        }
        return biases;
    }

    /** As Figure 5: a panel a quantity, logarithmic time. */
    PanelPlot rollout(double temperature, boolean corrected) {
        List<RolloutPlot.Curve> curves = new ArrayList<>();
        for (Variant variant : Variant.PAPER) {
            curves.add(new RolloutPlot.Curve(variant.symbol(), variant.style(),
                    results.firstRollout(variant, corrected, temperature).result().trajectory()));
        }
        return RolloutPlot.of("Rollout from " + (int) temperature + " K (unseen), " + (corrected ? "corrected onto elements and energy" : "nets alone"),
                results.reference(temperature), curves);
    }
}
