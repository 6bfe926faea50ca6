package org.semenov.dataset;

/**
 * Encoded samples, one row a feature: what a net trains on.
 *
 * <p>The arrays are shared, not copied, because they are large; nobody writes to them once built.
 *
 * @param inputs  [input][sample]
 * @param targets [output][sample]
 */
public record Samples(double[][] inputs, double[][] targets) {

    /** Number of samples. */
    public int count() {
        return inputs[0].length;
    }

    /** The same inputs with one of the targets: what one of parallel nets learns. */
    public Samples ofTarget(int output) {
        return new Samples(inputs, new double[][] {targets[output]});
    }
}
