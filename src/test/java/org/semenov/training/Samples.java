package org.semenov.training;

import java.util.Random;
import org.semenov.network.Initialization;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.network.SmoothRelu;

/** Data and jobs for the tests of the package. */
final class Samples {

    private Samples() {
    }

    static TrainingData random(int inputs, int outputs, int training, int validation, long seed) {
        Random random = new Random(seed);
        return new TrainingData(uniform(random, inputs, training), uniform(random, outputs, training),
                uniform(random, inputs, validation), uniform(random, outputs, validation));
    }

    private static double[][] uniform(Random random, int rows, int samples) {
        double[][] batch = new double[rows][samples];
        for (double[] row : batch) {
            for (int n = 0; n < samples; n++) {
                row[n] = 2 * random.nextDouble() - 1;
            }
        }
        return batch;
    }

    /** sin x on [0, 2π], x scaled to [-1, 1]; every third point validates. */
    static TrainingData sine() {
        int points = 90;
        double[][] u = new double[1][points * 2 / 3];
        double[][] s = new double[1][points * 2 / 3];
        double[][] uValidation = new double[1][points / 3];
        double[][] sValidation = new double[1][points / 3];
        for (int n = 0; n < points; n++) {
            double x = 2 * Math.PI * n / (points - 1);
            boolean validates = n % 3 == 2;
            int column = validates ? n / 3 : n / 3 * 2 + n % 3;
            (validates ? uValidation : u)[0][column] = x / Math.PI - 1;
            (validates ? sValidation : s)[0][column] = Math.sin(x);
        }
        return new TrainingData(u, s, uValidation, sValidation);
    }

    static TrainingJob sineJob(String name, GammaPath path, int iterations) {
        ResNet net = new ResNet(new ResNetShape(1, 10, 2, 1), new SmoothRelu(0.5), 1);
        double[] start = Initialization.standard().draw(net.shape(), NetSeed.of(1, name));
        return new TrainingJob(name, net, start, sine(),
                new TrainingSettings(1e-7, path, 400, iterations, new GradientDescent(0.05, 0.9)));
    }
}
