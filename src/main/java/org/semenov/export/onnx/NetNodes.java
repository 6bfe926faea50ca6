package org.semenov.export.onnx;

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

/** Whitening, nets and the scaling of what they say, as nodes. All nets go side by side through one product a layer, [net, N, width]. */
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
        thetas = new double[model.outputs()][];
        for (int q = 0; q < thetas.length; q++) {
            thetas[q] = model.theta(q);
        }
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
     * What the nets say, [N, nets] of [N, inputs]:
     * <pre>
     *   y = σ(W_0 x + b_0),      y = y + τ σ(W_l y + b_l),      output = W y
     * </pre>
     */
    Value outputs(Value inputs) {
        Value y = activated(layer(0, inputs));
        for (int l = 1; l < shape.hiddenLayers(); l++) {
            y = y.plus(activated(layer(l, y)).times(skipScale));
        }
        return y.matMul(weights(shape.hiddenLayers(), y)).transposed(2, 1, 0).without(0);
    }

    private Value layer(int l, Value y) {
        int width = shape.layerOutputs(l);
        double[] biases = new double[thetas.length * width];
        for (int q = 0; q < thetas.length; q++) {
            System.arraycopy(thetas[q], shape.biasOffset(l), biases, q * width, width);
        }
        return y.matMul(weights(l, y)).plus(y.graph().constant(y.type(), new long[] {thetas.length, 1, width}, biases));
    }

    /** W_l of all nets, transposed: [net, layer's inputs, layer's outputs]. */
    private Value weights(int l, Value y) {
        int rows = shape.layerInputs(l);
        int columns = shape.layerOutputs(l);
        double[] weights = new double[thetas.length * rows * columns];
        for (int q = 0; q < thetas.length; q++) {
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    weights[(q * rows + j) * columns + i] = thetas[q][shape.weightOffset(l) + i * rows + j];
                }
            }
        }
        return y.graph().constant(y.type(), new long[] {thetas.length, rows, columns}, weights);
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
