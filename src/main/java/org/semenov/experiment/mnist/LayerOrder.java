package org.semenov.experiment.mnist;

import java.util.Arrays;

/**
 * How far the biases of one layer, or of several, are from the order b^j <= b^{j+1}.
 *
 * @param violations neighbouring pairs out of order
 * @param pairs      neighbouring pairs
 * @param largest    largest b^j - b^{j+1}, zero where there is no violation
 */
record LayerOrder(int violations, int pairs, double largest) {

    static LayerOrder of(double[] biases) {
        int violations = 0;
        double largest = 0.0;
        for (int j = 0; j + 1 < biases.length; j++) {
            double excess = biases[j] - biases[j + 1];
            if (excess > 0.0) {
                violations++;
                largest = Math.max(largest, excess);
            }
        }
        return new LayerOrder(violations, biases.length - 1, largest);
    }

    /** Of all layers together; no pair spans two layers. */
    static LayerOrder ofAll(double[][] biases) {
        return Arrays.stream(biases).map(LayerOrder::of).reduce(new LayerOrder(0, 0, 0.0), (first, second) -> new LayerOrder(
                first.violations + second.violations, first.pairs + second.pairs, Math.max(first.largest, second.largest)));
    }
}
