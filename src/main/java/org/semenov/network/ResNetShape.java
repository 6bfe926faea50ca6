package org.semenov.network;

/**
 * Sizes of a residual net and where its weights and biases lie in the flat parameter vector θ.
 *
 * <p>Layers are numbered as in the paper: l = 0 is the lifting layer ({@code width x inputs}), l = 1 ..
 * {@code hiddenLayers - 1} are residual blocks ({@code width x width}), l = {@code hiddenLayers} is the readout
 * ({@code outputs x width}), which has no bias. θ holds W_0, b_0, W_1, b_1, ..., W_hiddenLayers one after another;
 * a W_l is stored row by row, its rows belonging to the layer's outputs: W_l[i][j] stands at
 * {@code weightOffset(l) + i * layerInputs(l) + j}.
 *
 * @param inputs       components of the net's input y_0
 * @param width        neurons of every hidden layer
 * @param hiddenLayers lifting layer and residual blocks together
 * @param outputs      components of the net's output
 */
public record ResNetShape(int inputs, int width, int hiddenLayers, int outputs) {

    /** @throws IllegalArgumentException where a size is below one or θ would be longer than an array can be */
    public ResNetShape {
        requirePositive("inputs", inputs);
        requirePositive("width", width);
        requirePositive("hiddenLayers", hiddenLayers);
        requirePositive("outputs", outputs);
        long parameters = (long) width * (inputs + 1L) + (hiddenLayers - 1L) * width * (width + 1L)
                + (long) outputs * width;
        if (parameters > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A net " + inputs + "-" + width + "x" + hiddenLayers + "-" + outputs
                    + " has " + parameters + " parameters; at most " + (Integer.MAX_VALUE - 8) + " are allowed");
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " of a net is " + value + "; it must be at least 1");
        }
    }

    /** Length of θ: all weights and biases. */
    public int parameterCount() {
        return weightOffset(hiddenLayers) + outputs * width;
    }

    /** Number of biases in all layers. */
    public int biasCount() {
        return hiddenLayers * width;
    }

    /** Number of layers with a weight matrix, the readout included. */
    public int layers() {
        return hiddenLayers + 1;
    }

    /** Number of layers with biases: l = 0 .. {@code biasLayers() - 1}, each with {@code width} biases. */
    public int biasLayers() {
        return hiddenLayers;
    }

    /** Columns of W_l. */
    public int layerInputs(int layer) {
        requireLayer(layer, hiddenLayers);
        return layer == 0 ? inputs : width;
    }

    /** Rows of W_l. */
    public int layerOutputs(int layer) {
        requireLayer(layer, hiddenLayers);
        return layer == hiddenLayers ? outputs : width;
    }

    /** Position of W_l[0][0] in θ, l = 0 .. {@code hiddenLayers}. */
    public int weightOffset(int layer) {
        requireLayer(layer, hiddenLayers);
        return layer == 0 ? 0 : width * (inputs + 1) + (layer - 1) * width * (width + 1);
    }

    /** Position of b_l[0] in θ, l = 0 .. {@code hiddenLayers - 1}. */
    public int biasOffset(int layer) {
        requireLayer(layer, hiddenLayers - 1);
        return weightOffset(layer) + width * layerInputs(layer);
    }

    /** The usual short form, for example {@code 10-30x8-1}. */
    public String describe() {
        return inputs + "-" + width + "x" + hiddenLayers + "-" + outputs;
    }

    private void requireLayer(int layer, int last) {
        if (layer < 0 || layer > last) {
            throw new IllegalArgumentException("Layer " + layer + " of a net " + describe() + "; allowed are 0 to " + last);
        }
    }
}
