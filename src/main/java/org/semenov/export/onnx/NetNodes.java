package org.semenov.export.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.surrogate.flow.Whitening;

/** Whitening, nets and the scaling of what they say, as nodes. */
final class NetNodes {
    private final Whitening whitening;
    private final OutputScaling scaling;
    private final ResNetNodes nets;

    NetNodes(FlowModel model) {
        whitening = model.whitening();
        scaling = model.scaling();
        nets = new ResNetNodes(model.net(), model.thetas());
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

    /** What the nets say, [N, nets] of [N, inputs]. */
    Value outputs(Value inputs) {
        return nets.outputs(inputs);
    }

    /** s t_0 sinh(output), the output held within ± the largest. */
    Value correction(Value output, Value scale) {
        Value power = output.atLeast(-scaling.largest()).atMost(scaling.largest()).exp();
        return scale.times(scaling.unit()).times(power.minus(power.inverse()).times(0.5));
    }
}
