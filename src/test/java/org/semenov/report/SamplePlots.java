package org.semenov.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** One picture of each kind, from made-up values, and a parser that goes to no network. */
final class SamplePlots {
    private SamplePlots() {
    }

    static Stream<Plot> all() {
        return Stream.of(convergence(2000), rollout(false), rollout(true), biases(), predictions());
    }

    static LinePlot convergence(int iterations) {
        Random random = new Random(1);
        double[] misfit = new double[iterations];
        double[] misfitOfJGamma = new double[iterations];
        for (int n = 0; n < iterations; n++) {
            misfit[n] = 1e-4 + Math.exp(-n / 90.0) * (1.0 + 0.1 * random.nextDouble());
            misfitOfJGamma[n] = 1e-6 * (1.0 + random.nextDouble()) + Math.exp(-n / 120.0);
        }
        return new LinePlot("Misfit & <iteration>").xLabel("iteration").yLabel("misfit").logY()
                .add(Series.of("J", misfit, SeriesStyle.J)).add(Series.of("J_γ", misfitOfJGamma, SeriesStyle.J_GAMMA));
    }

    static PanelPlot rollout(boolean exploding) {
        return RolloutPlot.of("Rollout from 1400 K", ignition(2.6e-5, false), List.of(
                new RolloutPlot.Curve("J", SeriesStyle.J, ignition(2.8e-5, exploding)),
                new RolloutPlot.Curve("J_γ", SeriesStyle.J_GAMMA, ignition(2.5e-5, false))));
    }

    static PanelPlot biases() {
        Random random = new Random(2);
        double[][] biases = new double[8][30];
        double[][] sorted = new double[8][30];
        for (int layer = 0; layer < 8; layer++) {
            biases[layer] = random.doubles(30, -1.0, 1.0).toArray();
            sorted[layer] = random.doubles(30, -0.5, 0.5).sorted().toArray();
        }
        return BiasPlot.of("Biases", biases, sorted);
    }

    static LinePlot predictions() {
        double[] x = new Random(3).doubles(400, 0.0, 2.0 * Math.PI).toArray();
        double[] exact = Arrays.stream(x).map(Math::sin).toArray();
        double[] predicted = Arrays.stream(exact).map(value -> 1.01 * value).toArray();
        return PredictionPlot.of("J", SeriesStyle.J, x, predicted, exact).xLabel("x").yLabel("sin(x)");
    }

    /** A made-up ignition at a delay [s]; where it explodes, temperature grows to 1e25 K and beyond after 4e-5 s. */
    static Trajectory ignition(double delay, boolean exploding) {
        StateLayout layout = new StateLayout(List.of("H2", "O2", "H2O"));
        int count = 200;
        double[] times = new double[count];
        double[] densities = new double[count];
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            times[n] = n * 5e-7;
            double burnt = 1.0 / (1.0 + Math.exp(-(times[n] - delay) / (0.06 * delay)));
            double growth = exploding && times[n] > 4e-5 ? Math.exp((times[n] - 4e-5) / 1e-6) : 1.0;
            states.add(new GasState((1400.0 + 1700.0 * burnt) * growth, 101325.0,
                    new double[] {0.11 * (1.0 - burnt) * growth, 0.89 * (1.0 - burnt), burnt}));
            densities[n] = 0.1;
        }
        return new Trajectory(layout, times, states, densities);
    }

    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
