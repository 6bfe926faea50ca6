/**
 * The residual net of Antil et al., <i>Deep neural nets with fixed bias configuration</i> (2022, section 4): its shape,
 * its flat parameter vector θ, the forward pass and the exact gradient over batches of samples.
 *
 * <p>{@link org.semenov.network.ResNetShape} says where W_l and b_l lie in θ; {@link org.semenov.network.ResNet} is
 * shape, {@link org.semenov.network.Activation} and skip scale τ, and computes; the parameters are a plain
 * {@code double[]} that an optimiser can move, and scratch is a {@link org.semenov.network.ResNetWorkspace}, one a
 * thread. {@link org.semenov.network.Initialization} draws a first θ from a seed.
 *
 * <p>The way of the data: a batch is {@code [component][sample]}. It passes in blocks of samples through all layers,
 * z_l = W_l y_l + b_l, y_{l+1} = y_l + τ σ(z_l), and σ'(z_l) is kept; an {@link org.semenov.network.OutputLoss} turns
 * the block's outputs into their adjoints; these pass back through the layers, χ_l = τ ψ_{l+1} σ'(z_l),
 * ψ_l = ψ_{l+1} + W_l^T χ_l, and give dJ/dW_l = Σ_n χ_l y_l^T, dJ/db_l = Σ_n χ_l. The adjoint is derived from this
 * recursion, not from the paper's appendix A, whose signs and indices do not follow from its Lagrangian; the tests
 * compare it with finite differences. Blocks are taken in order and sums have a fixed order, so that the same input
 * gives the same bits.
 *
 * <p>How the products are computed is an {@link org.semenov.network.Arithmetic} that the workspace decides: {@code RowPass} and
 * {@code RowProduct} are plain Java, a row a neuron, written so that the compiler of JDK 17 makes vector instructions of it;
 * {@code PanelPass} and {@code PanelProduct} use the incubating vector module, a row a sample, where Java has the module. They agree to
 * rounding; results of one are the same bits on one thread or many, and on every machine.
 *
 * <p>The package knows no loss, no data and no chemistry; its quantities have no units. The arrays passed in are not
 * copied: this is the hot path.
 */
package org.semenov.network;
