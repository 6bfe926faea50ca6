package org.semenov.network;

/**
 * Scratch of {@link ResNet} for one thread: the layers of one block of samples, and the weights as the products want them. Decides
 * how the products over a batch are computed. Holds nothing between two calls; used by one thread at a time.
 */
public final class ResNetWorkspace {
    final ResNetShape shape;
    final BlockPass pass;
    /** y_l of a single state, and z_l. */
    final double[] single;
    final double[] singlePreActivation;
    private final Arithmetic arithmetic;
    /** Gradient of each sample of a block, {@code [n][parameter]}, made where asked for. */
    private double[][] gradientRows;

    /** Scratch for the arithmetic that {@link Arithmetic#preferred()} names. */
    public ResNetWorkspace(ResNetShape shape) {
        this(shape, Arithmetic.preferred());
    }

    /** @throws IllegalArgumentException where the arithmetic is not available */
    public ResNetWorkspace(ResNetShape shape, Arithmetic arithmetic) {
        arithmetic.requireAvailable();
        this.shape = shape;
        this.arithmetic = arithmetic;
        pass = arithmetic == Arithmetic.VECTOR ? new PanelPass(shape) : new RowPass(shape);
        single = new double[shape.width()];
        singlePreActivation = new double[shape.width()];
    }

    /** How the products over a batch are computed; a single state is always computed in plain Java. */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    double[][] gradientRows() {
        if (gradientRows == null) {
            gradientRows = new double[pass.blockSize()][shape.parameterCount()];
        }
        return gradientRows;
    }
}
