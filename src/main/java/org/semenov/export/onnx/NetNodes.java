package org.semenov.export.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.semenov.network.Activation;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;
import org.semenov.network.Tanh;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.surrogate.flow.Whitening;

/**
 * Whitening, nets and the scaling of what they say, as nodes. Each net has nodes of its own, which ONNX Runtime evaluates faster than
 * one batched product a layer for all nets.
 */
final class NetNodes {
    private final Whitening whitening;
    private final OutputScaling scaling;
    private final ResNetShape shape;
    private final Activation activation;
    private final double skipScale;
    private final double[][] thetas;

    NetNodes(FlowModel model) {
        whitening = model.whitening();
        scaling = model.scaling();
        shape = model.net().shape();
        activation = model.net().activation();
        skipScale = model.net().skipScale();
        thetas = model.thetas();
    }

    /** x = M (f - μ), [N, inputs] of [N, features]. */
    Value whitened(Value features) {
        int inputs = whitening.inputCount();
        double[] mean = new double[whitening.featureCount()];
        double[] matrix = new double[mean.length * inputs];
        for (int f = 0; f < mean.length; f++) {
            mean[f] = whitening.mean(f);
            for (int i = 0; i < inputs; i++) {
                matrix[f * inputs + i] = whitening.weight(i, f);
            }
        }
        return features.minus(features.row(mean))
                .matMul(features.graph().constant(features.type(), new long[] {mean.length, inputs}, matrix));
    }

    /** See {@link Whitening#distance}: [N, 1] of features and whitened inputs. */
    Value distance(Value features, Value whitened) {
        Value infinity = features.row(Double.POSITIVE_INFINITY);
        Value size = whitened.abs();
        Value largest = size.isAtMost(size.row(largest(size.type()))).choose(size, infinity);
        int[] constant = IntStream.range(0, whitening.featureCount()).filter(whitening::isConstant).toArray();
        if (constant.length > 0) {
            double[] mean = IntStream.of(constant).mapToDouble(whitening::mean).toArray();
            double[] allowed = DoubleStream.of(mean).map(m -> Whitening.CONSTANT_TOLERANCE * (1.0 + Math.abs(m))).toArray();
            Value off = features.columns(constant).minus(features.row(mean)).abs();
            largest = largest.beside(List.of(off.isAtMost(off.row(allowed)).choose(off.row(0.0), infinity)));
        }
        return largest.rowLargest();
    }

    private static double largest(ElementType type) {
        return type == ElementType.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
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

    /** s t_0 sinh(output), the output held within ± the largest. */
    Value correction(Value output, Value scale) {
        Value power = output.atLeast(-scaling.largest()).atMost(scaling.largest()).exp();
        return scale.times(scaling.unit()).times(power.minus(power.inverse()).times(0.5));
    }
}
