package org.semenov.export.c99;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.semenov.export.Template;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.network.Tanh;

/** The nets as C, in double and in single precision: weights by layer, input and neuron, neurons padded with such that say nothing. */
final class NetCode {
    /** Neurons are computed in groups of at most as many. */
    private static final int ROWS = 8;

    private final ResNet net;
    private final double[][] thetas;
    private final ResNetShape shape;
    private final int padded;

    /**
     * @param net    shape with one output, activation and τ of all nets
     * @param thetas parameters, one array a net
     */
    NetCode(ResNet net, double[][] thetas) {
        this.net = net;
        this.thetas = thetas;
        shape = net.shape();
        padded = (shape.width() + ROWS - 1) / ROWS * ROWS;
    }

    String definitions() {
        String epsilon = net.activation() instanceof SmoothRelu relu ? "#define EPSILON " + CText.number(relu.epsilon()) + "\n" : "";
        return "#define NETS " + thetas.length + "\n#define FEATURES " + shape.inputs()
                + "\n#define NET_WIDTH " + shape.width() + "\n#define LAYERS " + shape.hiddenLayers() + "\n#define PADDED_WIDTH " + padded + "\n#define NET_WEIGHTS " + weightCount()
                + "\n#define SKIP_SCALE " + CText.number(net.skipScale()) + "\n" + epsilon;
    }

    private int weightCount() {
        return shape.inputs() * padded + (shape.hiddenLayers() - 1) * padded * padded + padded;
    }

    /** Tables and functions of one precision. */
    String text(boolean single) {
        double[] weights = new double[thetas.length * weightCount()];
        double[] biases = new double[thetas.length * shape.hiddenLayers() * padded];
        for (int q = 0; q < thetas.length; q++) {
            layOut(thetas[q], weights, q * weightCount(), biases, q * shape.hiddenLayers() * padded);
        }
        Map<String, String> values = values(single);
        values.put("ACTIVATION", Template.fill(NetCode.class, activation(net.activation()), values));
        String tables = single ? CText.floats("SINGLE_WEIGHTS", weights) + CText.floats("SINGLE_BIASES", biases)
                : CText.doubles("DOUBLE_WEIGHTS", weights) + CText.doubles("DOUBLE_BIASES", biases);
        return tables + "\n" + Template.fill(NetCode.class, "nets.c", values);
    }

    private static String activation(Activation activation) {
        if (activation instanceof Tanh) {
            return "tanh.c";
        }
        if (activation instanceof SmoothRelu) {
            return "smooth-relu.c";
        }
        throw new IllegalArgumentException("nets with the activation " + activation.describe() + " cannot be exported");
    }

    private void layOut(double[] theta, double[] weights, int firstWeight, double[] biases, int firstBias) {
        int place = firstWeight;
        for (int layer = 0; layer <= shape.hiddenLayers(); layer++) {
            boolean last = layer == shape.hiddenLayers();
            int inputs = shape.layerInputs(layer);
            int columns = last ? 1 : padded;
            for (int j = 0; j < inputs; j++) {
                for (int i = 0; i < shape.layerOutputs(layer); i++) {
                    weights[place + j * columns + i] = theta[shape.weightOffset(layer) + i * inputs + j];
                }
            }
            for (int i = 0; i < shape.width() && !last; i++) {
                biases[firstBias + layer * padded + i] = theta[shape.biasOffset(layer) + i];
            }
            place += (layer == 0 ? inputs : padded) * columns;
        }
    }

    private static Map<String, String> values(boolean single) {
        Map<String, String> values = new HashMap<>();
        values.put("precision", single ? "single" : "double");
        values.put("p", single ? "single_" : "double_");
        values.put("P", single ? "SINGLE_" : "DOUBLE_");
        values.put("real", single ? "float" : "double");
        values.put("vec", single ? "single_vec" : "double_vec");
        values.put("bits", single ? "single_bits" : "double_bits");
        values.put("integer", single ? "unsigned int" : "unsigned long long");
        values.put("suffix", single ? "ps" : "pd");
        values.put("m512", single ? "__m512" : "__m512d");
        values.put("m256", single ? "__m256" : "__m256d");
        values.put("SIZE_BITS", single ? "0x7fffffffU" : "0x7fffffffffffffffULL");
        values.put("LARGEST", single ? "9.5f" : "20.0");
        values.put("ROUNDER", single ? "0x1.8p23f" : "0x1.8p52");
        values.put("LN2_HIGH", single ? "0x1.62ep-1f" : "0x1.62e42feep-1");
        values.put("LN2_LOW", single ? "0x1.0bfbe8p-15f" : "0x1.a39ef35793c76p-33");
        values.put("BIAS", single ? "127U" : "1023ULL");
        values.put("MANTISSA", single ? "23" : "52");
        values.put("TANH_ERROR", single ? "4e-7" : "6e-16");
        values.put("SERIES", series(values.get("p"), values.get("vec"), single));
        return values;
    }

    /** 1/2 + r/6 + r²/24 + ... with neighbours in pairs, and pairs of pairs. */
    private static String series(String prefix, String vec, boolean single) {
        int pairs = single ? 3 : 6;
        StringBuilder text = new StringBuilder();
        double factorial = 1.0;
        for (int pair = 0; pair < pairs; pair++) {
            double even = factorial * (2 * pair + 2);
            double odd = even * (2 * pair + 3);
            text.append("    const ").append(vec).append(" p").append(pair).append(" = ").append(prefix).append("horner(r, ").append(prefix).append("all(")
                    .append(inverse(odd, single)).append("), ").append(inverse(even, single)).append(");\n");
            factorial = odd;
        }
        String sum = single ? "M(r4, p2, M(r2, p1, p0))" : "M(r4, M(r4, M(r2, p5, p4), M(r2, p3, p2)), M(r2, p1, p0))";
        return text + "    const " + vec + " series = " + sum.replace("M(", prefix + "muladd(") + ";\n";
    }

    private static String inverse(double factorial, boolean single) {
        return single ? Float.toString((float) (1.0 / factorial)).toLowerCase(Locale.ROOT) + "f" : CText.number(1.0 / factorial);
    }
}
