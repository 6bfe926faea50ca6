package org.semenov.experiment.paper;

import java.math.BigInteger;
import org.semenov.network.ResNetShape;

/**
 * How many orders of its parameters give a net the same function, exactly, by three formulas.
 *
 * @param shape of the net
 */
record PermutationCount(ResNetShape shape) {

    /** n!, n neurons of a layer. */
    static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    /** Σ n_l!, as the paper prints it (section 1). */
    BigInteger sum() {
        return factorial(shape.width()).multiply(BigInteger.valueOf(shape.biasLayers()));
    }

    /** Π n_l!: the layers of a plain net are permuted independently of each other. */
    BigInteger plain() {
        return factorial(shape.width()).pow(shape.biasLayers());
    }

    /** n!: identity skips join neuron i of all layers, so one permutation moves them all. */
    BigInteger withSkips() {
        return factorial(shape.width());
    }
}
