package org.semenov.network;

import java.util.Random;

/** Random batches and plain losses for the tests of the package. */
final class Batches {

    private Batches() {
    }

    static double[][] uniform(Random random, int rows, int samples) {
        double[][] batch = new double[rows][samples];
        for (double[] row : batch) {
            for (int n = 0; n < samples; n++) {
                row[n] = 2 * random.nextDouble() - 1;
            }
        }
        return batch;
    }

    static double[][] sample(double[][] batch, int n) {
        double[][] single = new double[batch.length][1];
        for (int j = 0; j < batch.length; j++) {
            single[j][0] = batch[j][n];
        }
        return single;
    }

    /** ½ Σ (output - target)². */
    static OutputLoss halfSquares(double[][] targets) {
        return (first, samples, outputs, adjoints) -> {
            double sum = 0;
            for (int o = 0; o < targets.length; o++) {
                for (int n = 0; n < samples; n++) {
                    double difference = outputs[o][n] - targets[o][first + n];
                    sum += difference * difference;
                    adjoints[o][n] = difference;
                }
            }
            return sum / 2;
        };
    }

    static double norm(double[] vector) {
        double sum = 0;
        for (double component : vector) {
            sum += component * component;
        }
        return Math.sqrt(sum);
    }
}
