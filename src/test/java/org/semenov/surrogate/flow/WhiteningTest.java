package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.semenov.network.RowProduct;

class WhiteningTest {
    private static final int FEATURES = 6;
    private static final int SAMPLES = 400;
    private static final int CONSTANT = 2;

    /** Correlated, of different sizes, one of them constant. */
    private static double[][] data(long seed) {
        Random random = new Random(seed);
        double[][] mix = new double[FEATURES][FEATURES];
        for (double[] row : mix) {
            for (int c = 0; c < FEATURES; c++) {
                row[c] = random.nextGaussian();
            }
        }
        double[][] features = new double[FEATURES][SAMPLES];
        for (int n = 0; n < SAMPLES; n++) {
            double[] source = random.doubles(FEATURES, -1.0, 1.0).toArray();
            for (int f = 0; f < FEATURES; f++) {
                for (int c = 0; c < FEATURES; c++) {
                    features[f][n] += Math.pow(10.0, f - 2) * mix[f][c] * source[c];
                }
                features[f][n] += 100.0 * f;
            }
            features[CONSTANT][n] = 7.0;
        }
        return features;
    }

    private static double[][] apply(Whitening whitening, double[][] features) {
        double[][] inputs = new double[whitening.inputCount()][features[0].length];
        whitening.apply(features, inputs, features[0].length);
        return inputs;
    }

    private static double mean(double[] a, double[] b) {
        double sum = 0.0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum / a.length;
    }

    /** The distance of one sample. */
    static double distance(Whitening whitening, double[][] features, int sample) {
        double[][] one = Arrays.stream(features).map(row -> new double[] {row[sample]}).toArray(double[][]::new);
        double[] distances = new double[1];
        whitening.distances(one, 1, new double[RowProduct.padded(features.length)][1], new double[1][1], distances);
        return distances[0];
    }

    @Test
    void theDataItIsFittedToComeOutUncorrelatedWithUnitVariance() {
        for (long seed = 1; seed <= 5; seed++) {
            double[][] inputs = apply(Whitening.fit(data(seed), 1e-12), data(seed));
            assertEquals(FEATURES - 1, inputs.length);
            for (int a = 0; a < inputs.length; a++) {
                double[] ones = new double[SAMPLES];
                java.util.Arrays.fill(ones, 1.0);
                assertEquals(0.0, mean(inputs[a], ones), 1e-9);
                for (int b = 0; b < inputs.length; b++) {
                    assertEquals(a == b ? 1.0 : 0.0, mean(inputs[a], inputs[b]), 1e-8);
                }
            }
        }
    }

    /** With a floor of 1 every direction is divided by the largest deviation, so that no variance is above one and the sum is the trace over it. */
    @Test
    void theFloorKeepsDirectionsOfLittleVarianceSmall() {
        double[][] features = data(3);
        double[][] inputs = apply(Whitening.fit(features, 1.0), features);
        double largest = 0.0;
        double sum = 0.0;
        for (double[] input : inputs) {
            double variance = mean(input, input);
            largest = Math.max(largest, variance);
            sum += variance;
        }
        assertEquals(1.0, largest, 1e-10);
        assertTrue(sum < 0.9 * inputs.length, "variances sum to " + sum);
    }

    @Test
    void aFeatureThatDidNotVaryHasNoWeightAndAnyOtherValueIsInfinitelyFar() {
        double[][] features = data(2);
        Whitening whitening = Whitening.fit(features, 1e-6);
        for (int i = 0; i < whitening.inputCount(); i++) {
            assertEquals(0.0, whitening.weight(i, CONSTANT), 0.0);
        }
        assertTrue(distance(whitening, features, 5) < 10.0);
        features[CONSTANT][5] = 7.1;
        assertEquals(Double.POSITIVE_INFINITY, distance(whitening, features, 5));
        features[CONSTANT][5] = Double.NaN;
        assertEquals(Double.POSITIVE_INFINITY, distance(whitening, features, 5));
    }

    @Test
    void inputsAndDistanceAreThoseOfTheFormula() {
        double[][] features = data(4);
        Whitening whitening = Whitening.fit(features, 1e-6);
        double[][] inputs = apply(whitening, features);
        for (int n = 0; n < SAMPLES; n += 37) {
            double largest = 0.0;
            for (int i = 0; i < inputs.length; i++) {
                double sum = 0.0;
                double size = 0.0;
                for (int f = 0; f < FEATURES; f++) {
                    sum += whitening.weight(i, f) * (features[f][n] - whitening.mean(f));
                    size += Math.abs(whitening.weight(i, f) * (features[f][n] - whitening.mean(f)));
                }
                assertEquals(sum, inputs[i][n], 1e-14 * size);
                largest = Math.max(largest, Math.abs(sum));
            }
            assertEquals(largest, distance(whitening, features, n), 1e-12 * largest);
        }
    }

    @Test
    void whatIsNoNumberIsInfinitelyFar() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (int f = 0; f < FEATURES; f++) {
                double[][] features = data(6);
                Whitening whitening = Whitening.fit(features, 1e-6);
                features[f][9] = bad;
                assertEquals(Double.POSITIVE_INFINITY, distance(whitening, features, 9), "feature " + f + " " + bad);
            }
        }
    }

    @Test
    void dataInWhichNothingVariesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Whitening.fit(new double[][] {{1.0, 1.0}, {2.0, 2.0}}, 1e-6));
    }
}
