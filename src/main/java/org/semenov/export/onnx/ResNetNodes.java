package org.semenov.export.onnx;

import java.util.Arrays;
import java.util.List;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.network.Tanh;

/** Nets of one shape over the same inputs, as nodes. Each net has nodes of its own, which ONNX Runtime evaluates faster than one batched product a layer for all nets. */
final class ResNetNodes {
    private final ResNetShape shape;
    private final Activation activation;
    private final double skipScale;
    private final double[][] thetas;

    /** @param thetas parameters, one array a net */
    ResNetNodes(ResNet net, double[][] thetas) {
        shape = net.shape();
        activation = net.activation();
        skipScale = net.skipScale();
        this.thetas = thetas;
    }

    /**
     * What the nets say, [N, nets] of [N, inputs], each net by itself:
     * <pre>
     *   y = σ(W_0 x + b_0),      y = y + τ σ(W_l y + b_l),      output = W y
     * </pre>
     */
    Value outputs(Value inputs) {
        List<Value> outputs = Arrays.stream(thetas).map(theta -> output(theta, inputs)).toList();
        return outputs.get(0).beside(outputs.subList(1, outputs.size()));
    }

    private Value output(double[] theta, Value inputs) {
        Value y = activated(inputs.transformed(weights(theta, 0, inputs), biases(theta, 0, inputs)));
        for (int l = 1; l < shape.hiddenLayers(); l++) {
            y = y.plus(activated(y.transformed(weights(theta, l, y), biases(theta, l, y))).times(skipScale));
        }
        return y.transformed(weights(theta, shape.hiddenLayers(), y));
    }

    /** W_l, [layer's outputs, layer's inputs]. */
    private Value weights(double[] theta, int l, Value y) {
        int rows = shape.layerOutputs(l);
        int columns = shape.layerInputs(l);
        int from = shape.weightOffset(l);
        return y.graph().constant(y.type(), new long[] {rows, columns}, Arrays.copyOfRange(theta, from, from + rows * columns));
    }

    private Value biases(double[] theta, int l, Value y) {
        int from = shape.biasOffset(l);
        return y.row(Arrays.copyOfRange(theta, from, from + shape.layerOutputs(l)));
    }

    private Value activated(Value z) {
        if (activation instanceof Tanh) {
            return z.tanh();
        }
        double epsilon = ((SmoothRelu) activation).epsilon();
        Value upper = z.minus(epsilon).atLeast(0.0);
        Value c = z.plus(epsilon).atLeast(0.0).minus(upper);
        return c.squared().times(0.25 / epsilon).plus(upper);
    }
}
