package org.semenov.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.report.PredictionPlot;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainingData;

/**
 * The data of section 5.1: sin(x) at 1000 evenly spaced points on [0, 2π], split at random into 400 for training, 400 for
 * the test and 200 for validation. The net's input is x mapped onto [-1, 1]. Immutable.
 */
public final class SineData {
    private static final int POINTS = 1000;
    private static final int TRAINING = 400;
    private static final int TEST = 400;

    private final TrainingData training;
    private final double[] test;

    private SineData(TrainingData training, double[] test) {
        this.training = training;
        this.test = test;
    }

    /** The split of a seed. */
    public static SineData of(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < POINTS; n++) {
            order.add(n);
        }
        Collections.shuffle(order, new Random(NetSeed.of(seed, "split")));
        int[] positions = order.stream().mapToInt(Integer::intValue).toArray();
        double[] fitted = points(positions, 0, TRAINING);
        double[] stopping = points(positions, TRAINING + TEST, POINTS);
        return new SineData(new TrainingData(inputs(fitted), sines(fitted), inputs(stopping), sines(stopping)),
                points(positions, TRAINING, TRAINING + TEST));
    }

    private static double[] points(int[] order, int from, int to) {
        return Arrays.stream(order, from, to).sorted().mapToDouble(n -> 2.0 * Math.PI * n / (POINTS - 1)).toArray();
    }

    private static double[][] inputs(double[] x) {
        return new double[][] {Arrays.stream(x).map(value -> value / Math.PI - 1.0).toArray()};
    }

    private static double[][] sines(double[] x) {
        return new double[][] {Arrays.stream(x).map(Math::sin).toArray()};
    }

    /** Samples to fit and samples to stop by. */
    public TrainingData training() {
        return training;
    }

    /** x of the test points, increasing. A copy. */
    public double[] testPoints() {
        return test.clone();
    }

    /** What a net with one input and one output gives at the test points. @param theta its parameters */
    public double[] predict(ResNet net, double[] theta) {
        double[][] outputs = new double[1][test.length];
        net.forward(theta, inputs(test), outputs, new ResNetWorkspace(net.shape()));
        return outputs[0];
    }

    /** Relative error of a net on the test points in the 2-norm. */
    public double testError(ResNet net, double[] theta) {
        return PredictionPlot.relativeError(predict(net, theta), sines(test)[0]);
    }
}
