package org.semenov.network;

/**
 * How far the biases of a net are from the order b_l^j <= b_l^{j+1} in every layer.
 *
 * @param violations neighbouring pairs out of order
 * @param pairs      neighbouring pairs in all layers
 * @param largest    largest b_l^j - b_l^{j+1}, zero where there is no violation
 */
public record BiasOrder(int violations, int pairs, double largest) {

    /** Counts the pairs out of order. @param theta parameters, length {@code shape.parameterCount()} */
    public static BiasOrder of(ResNetShape shape, double[] theta) {
        int violations = 0;
        double largest = 0;
        for (int l = 0; l < shape.biasLayers(); l++) {
            int offset = shape.biasOffset(l);
            for (int j = 0; j + 1 < shape.width(); j++) {
                double excess = theta[offset + j] - theta[offset + j + 1];
                if (excess > 0) {
                    violations++;
                    largest = Math.max(largest, excess);
                }
            }
        }
        return new BiasOrder(violations, shape.biasLayers() * (shape.width() - 1), largest);
    }
}
