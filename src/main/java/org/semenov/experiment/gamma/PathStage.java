package org.semenov.experiment.gamma;

import org.semenov.network.BiasOrder;

/**
 * What a descent at one γ came to.
 *
 * @param gamma   γ
 * @param lossJ   J(θ^γ)
 * @param penalty (γ/2) g(θ^γ)
 * @param order   of the biases of θ^γ
 * @param descent to θ^γ, whose value is J_γ(θ^γ)
 */
record PathStage(double gamma, double lossJ, double penalty, BiasOrder order, Descent descent) {

    /** J_γ(θ^γ). */
    double value() {
        return descent.value();
    }

    /** g(θ^γ); NaN at γ = 0, where it is not measured. */
    double squaredViolations() {
        return 2.0 * penalty / gamma;
    }
}
