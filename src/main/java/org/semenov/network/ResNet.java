package org.semenov.network;

import java.util.Arrays;

/**
 * The residual net of the paper (section 4), without its parameters:
 *
 * <pre>
 *   y_1     = σ(W_0 y_0 + b_0)                    lifting layer
 *   y_{l+1} = y_l + τ σ(W_l y_l + b_l)            residual blocks, l = 1 .. hiddenLayers - 1
 *   y_L     = W_{L-1} y_{L-1}                     linear readout without bias, L - 1 = hiddenLayers
 * </pre>
 *
 * <p>The lifting layer carries no τ, as in section 4 (the paper's appendix has one; the same where τ = 1). Immutable
 * and shared by threads; the parameters θ are laid out by {@link ResNetShape} and passed in, scratch is a
 * {@link ResNetWorkspace}, one a thread. Batches are {@code [component][sample]}.
 *
 * @param shape      sizes
 * @param activation σ
 * @param skipScale  τ > 0
 */
public record ResNet(ResNetShape shape, Activation activation, double skipScale) {

    /** @throws IllegalArgumentException where τ is not positive and finite */
    public ResNet {
        if (!(skipScale > 0) || skipScale == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("skipScale τ is " + skipScale + "; it must be positive and finite");
        }
    }

    /** Shape, activation and τ in one line, for manifests. */
    public String describe() {
        return shape.describe() + " " + activation.describe() + " skip scale " + skipScale;
    }

    /**
     * The net's outputs for a batch.
     *
     * @param theta   parameters, length {@code shape.parameterCount()}
     * @param inputs  {@code [input][sample]}, any number of samples
     * @param outputs overwritten, {@code [output][sample]}
     */
    public void forward(double[] theta, double[][] inputs, double[][] outputs, ResNetWorkspace workspace) {
        int samples = requireBatch(theta, inputs, workspace);
        requireRows("outputs", outputs, shape.outputs(), samples);
        forward(theta, inputs, outputs, samples, workspace);
    }

    /**
     * The net's outputs for the first samples of a batch, which may have room for more. What a sample gets does not depend on the
     * others, to the bit.
     *
     * @param inputs  {@code [input][sample]}
     * @param outputs the first {@code samples} are overwritten, {@code [output][sample]}
     * @param samples number of samples
     */
    public void forward(double[] theta, double[][] inputs, double[][] outputs, int samples, ResNetWorkspace workspace) {
        requireWorkspace(workspace);
        requireLength("theta", theta, shape.parameterCount());
        BlockPass pass = workspace.pass;
        pass.load(theta, false);
        for (int first = 0; first < samples; first += pass.blockSize()) {
            int count = Math.min(pass.blockSize(), samples - first);
            pass.forward(this, inputs, first, count);
            for (int o = 0; o < shape.outputs(); o++) {
                System.arraycopy(pass.outputs()[o], 0, outputs[o], first, count);
            }
        }
    }

    /**
     * Value of a loss of the outputs over a batch, its gradient with respect to θ added to {@code gradient}.
     *
     * @param theta    parameters, length {@code shape.parameterCount()}
     * @param inputs   {@code [input][sample]}, any number of samples
     * @param loss     called for blocks of samples in order
     * @param gradient the exact gradient is added to it, length {@code shape.parameterCount()}
     * @return sum of the loss over the blocks
     */
    public double addGradient(double[] theta, double[][] inputs, OutputLoss loss, double[] gradient,
            ResNetWorkspace workspace) {
        int samples = requireBatch(theta, inputs, workspace);
        requireLength("gradient", gradient, shape.parameterCount());
        BlockPass pass = workspace.pass;
        pass.load(theta, true);
        pass.clearGradient();
        double value = 0;
        for (int first = 0; first < samples; first += pass.blockSize()) {
            int count = Math.min(pass.blockSize(), samples - first);
            pass.forward(this, inputs, first, count);
            value += loss.evaluate(first, count, pass.outputs(), pass.outputAdjoints());
            pass.backward(this, count);
        }
        pass.addGradientTo(gradient);
        return value;
    }

    /**
     * The gradient of a scalar output with respect to θ for every sample of a batch: the rows of the Jacobian, of which sums of
     * squares make normal equations. Where χ_l = ∂y_L/∂z_l, a sample's row is χ_l ⊗ [y_l, 1] for each layer.
     *
     * @param inputs   {@code [input][sample]}
     * @param samples  the first of them are taken
     * @param receiver called for the samples in their order
     * @throws IllegalArgumentException where the net has more than one output
     */
    public void outputGradients(double[] theta, double[][] inputs, int samples, OutputGradients receiver,
            ResNetWorkspace workspace) {
        int available = requireBatch(theta, inputs, workspace);
        if (shape.outputs() != 1 || samples > available) {
            throw new IllegalArgumentException("Gradients of the output of a net " + shape.describe() + " for " + samples + " samples of "
                    + available + "; there must be one output and as many samples");
        }
        BlockPass pass = workspace.pass;
        double[][] rows = workspace.gradientRows();
        pass.load(theta, true);
        for (int first = 0; first < samples; first += pass.blockSize()) {
            int count = Math.min(pass.blockSize(), samples - first);
            pass.forward(this, inputs, first, count);
            Arrays.fill(pass.outputAdjoints()[0], 1.0);
            pass.backwardBySample(this, count, rows);
            for (int n = 0; n < count; n++) {
                receiver.accept(first + n, pass.outputs()[0][n], rows[n]);
            }
        }
    }

    /**
     * Adds to {@code gradient} the product of the outputs' Jacobian, transposed, with given adjoints: the exact
     * gradient of Σ adjoint · output.
     *
     * @param outputAdjoints ∂J/∂y_L, {@code [output][sample]}
     */
    public void backward(double[] theta, double[][] inputs, double[][] outputAdjoints, double[] gradient,
            ResNetWorkspace workspace) {
        requireRows("outputAdjoints", outputAdjoints, shape.outputs(), inputs[0].length);
        addGradient(theta, inputs, (first, count, outputs, adjoints) -> {
            for (int o = 0; o < outputs.length; o++) {
                System.arraycopy(outputAdjoints[o], first, adjoints[o], 0, count);
            }
            return 0;
        }, gradient, workspace);
    }

    /**
     * The net's output for one state, equal to {@link #forward} up to rounding.
     *
     * @param input  y_0, length {@code shape.inputs()}
     * @param output overwritten with y_L, length {@code shape.outputs()}
     */
    public void evaluate(double[] theta, double[] input, double[] output, ResNetWorkspace workspace) {
        requireWorkspace(workspace);
        requireLength("theta", theta, shape.parameterCount());
        requireLength("input", input, shape.inputs());
        requireLength("output", output, shape.outputs());
        int width = shape.width();
        double[] y = workspace.single;
        double[] z = workspace.singlePreActivation;
        for (int i = 0; i < width; i++) {
            z[i] = theta[shape.biasOffset(0) + i] + dot(theta, i * shape.inputs(), input, shape.inputs());
        }
        for (int i = 0; i < width; i++) {
            y[i] = activation.value(z[i]);
        }
        for (int l = 1; l < shape.hiddenLayers(); l++) {
            int weights = shape.weightOffset(l);
            int biases = shape.biasOffset(l);
            for (int i = 0; i < width; i++) {
                z[i] = theta[biases + i] + dot(theta, weights + i * width, y, width);
            }
            for (int i = 0; i < width; i++) {
                y[i] += skipScale * activation.value(z[i]);
            }
        }
        int readout = shape.weightOffset(shape.hiddenLayers());
        for (int o = 0; o < output.length; o++) {
            output[o] = dot(theta, readout + o * width, y, width);
        }
    }

    /** Four partial sums, which the processor adds side by side. */
    private static double dot(double[] a, int offset, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            s0 += a[offset + j] * b[j];
            s1 += a[offset + j + 1] * b[j + 1];
            s2 += a[offset + j + 2] * b[j + 2];
            s3 += a[offset + j + 3] * b[j + 3];
        }
        for (; j < length; j++) {
            s0 += a[offset + j] * b[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private int requireBatch(double[] theta, double[][] inputs, ResNetWorkspace workspace) {
        requireWorkspace(workspace);
        requireLength("theta", theta, shape.parameterCount());
        int samples = inputs.length == 0 ? 0 : inputs[0].length;
        requireRows("inputs", inputs, shape.inputs(), samples);
        return samples;
    }

    private void requireWorkspace(ResNetWorkspace workspace) {
        if (!workspace.shape.equals(shape)) {
            throw new IllegalArgumentException("Workspace for a net " + workspace.shape.describe()
                    + " passed to a net " + shape.describe());
        }
    }

    private static void requireRows(String name, double[][] rows, int count, int samples) {
        if (rows.length != count) {
            throw new IllegalArgumentException(name + " has " + rows.length + " rows; the net has " + count);
        }
        for (double[] row : rows) {
            requireLength(name, row, samples);
        }
    }

    private static void requireLength(String name, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(name + " has length " + array.length + "; it must be " + length);
        }
    }
}
