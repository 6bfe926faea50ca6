package org.semenov.training;

/**
 * How the biases of a net are brought into order. With γ = 0 the first two do nothing.
 *
 * <p>A net whose skips are the identity computes the same function only where all hidden layers are permuted together,
 * so the order of one layer is all that a choice among equivalent nets can ask for; the order of every layer restricts
 * the functions that the net can be.
 */
public enum BiasOrdering {
    /** The paper's eq. 5: b_l^j <= b_l^{j+1} in every layer, asked for by the penalty with γ. */
    PENALTY_ON_EVERY_LAYER("penalty on every layer"),
    /** The same penalty on the first layer's biases alone. */
    PENALTY_ON_FIRST_LAYER("penalty on the first layer"),
    /** b_l^1, b_l^2 = b_l^1 + e^{d_l^1}, ...: every layer in order whatever the parameters, see {@link OrderedBiases}. */
    REPARAMETRISED("biases as b, b + e^d, ...");

    private final String description;

    BiasOrdering(String description) {
        this.description = description;
    }

    /** For manifests. */
    public String description() {
        return description;
    }
}
