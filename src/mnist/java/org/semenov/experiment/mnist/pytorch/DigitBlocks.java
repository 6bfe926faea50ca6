package org.semenov.experiment.mnist.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.semenov.experiment.mnist.DigitSet;
import org.semenov.experiment.mnist.MnistSettings;

/**
 * The architecture of section 5.3: its blocks in order, and the six of them that carry the biases.
 *
 * @param net    the whole, from images (n, 1, 28, 28) to ten scores an image, before the softmax
 * @param layers four convolutions and two dense layers, in order
 */
record DigitBlocks(SequentialBlock net, List<Block> layers) {
    private static final Shape WIDTH_THREE = new Shape(3, 3);
    private static final Shape POOL = new Shape(2, 2);

    /** Builds the blocks; they have no parameters yet. @param normMomentum of the batch normalisations */
    static DigitBlocks build(double normMomentum) {
        SequentialBlock net = new SequentialBlock();
        List<Block> layers = new ArrayList<>();
        List<Integer> widths = MnistSettings.WIDTHS;
        for (int l = 0; l < 4; l++) {
            Block convolution = Conv2d.builder().setFilters(widths.get(l)).setKernelShape(WIDTH_THREE).build();
            layers.add(convolution);
            net.add(convolution).add(Activation.reluBlock()).add(norm(normMomentum));
            if (l % 2 == 1) {
                net.add(Pool.maxPool2dBlock(POOL, POOL)).add(dropout(MnistSettings.POOLING_DROPOUT));
            }
        }
        Block dense = Linear.builder().setUnits(widths.get(4)).build();
        Block output = Linear.builder().setUnits(widths.get(5)).build();
        layers.add(dense);
        layers.add(output);
        net.add(Blocks.batchFlattenBlock()).add(dense).add(Activation.reluBlock()).add(norm(normMomentum))
                .add(dropout(MnistSettings.DENSE_DROPOUT)).add(output);
        return new DigitBlocks(net, List.copyOf(layers));
    }

    private static Block norm(double momentum) {
        return BatchNorm.builder().optMomentum((float) momentum).optEpsilon((float) MnistSettings.NORM_EPSILON).build();
    }

    private static Block dropout(double rate) {
        return Dropout.builder().optRate((float) rate).build();
    }

    /** Makes the parameters, with the weights of the six layers drawn uniformly after Glorot and their biases 0. */
    void initialize(NDManager manager, long seed) {
        net.initialize(manager, DataType.FLOAT32, new Shape(MnistSettings.BATCH, 1, DigitSet.SIDE, DigitSet.SIDE));
        SplittableRandom random = new SplittableRandom(seed);
        for (Block layer : layers) {
            NDArray weight = array(layer, Parameter.Type.WEIGHT);
            weight.set(glorot(weight.getShape(), random));
            NDArray bias = array(layer, Parameter.Type.BIAS);
            bias.set(new float[(int) bias.size()]);
        }
    }

    /** X. Glorot, Y. Bengio (AISTATS 2010), eq. 16: uniform within ±√(6/(fan in + fan out)), a filter's area in both. */
    private static float[] glorot(Shape shape, SplittableRandom random) {
        long area = shape.size() / (shape.get(0) * shape.get(1));
        double limit = Math.sqrt(6.0 / (area * (shape.get(0) + shape.get(1))));
        float[] weights = new float[(int) shape.size()];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = (float) (limit * (2.0 * random.nextDouble() - 1.0));
        }
        return weights;
    }

    /** The biases of the six layers, the arrays themselves. */
    List<NDArray> biases() {
        return layers.stream().map(layer -> array(layer, Parameter.Type.BIAS)).toList();
    }

    /** All arrays that training changes, in a fixed order: weights, biases, scale, shift and running moments. */
    List<NDArray> parameters() {
        return net.getParameters().values().stream().map(Parameter::getArray).toList();
    }

    private static NDArray array(Block layer, Parameter.Type type) {
        return layer.getParameters().values().stream().filter(parameter -> parameter.getType() == type).findFirst().orElseThrow().getArray();
    }
}
