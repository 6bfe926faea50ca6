package org.semenov.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.dataset.StateEncoding;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;

/**
 * Parallel nets, one for T and one a species, that together advance an encoded state by one time step: the state ζ and
 * the encoded time step go into every net, each net gives one component of the next ζ. Immutable, shared by threads;
 * scratch is a {@link Workspace} a thread.
 */
public final class SurrogateModel {
    private final StateLayout layout;
    private final ReactorClosure closure;
    private final StateEncoding encoding;
    private final ResNet net;
    private final double[][] thetas;
    private final Optional<InitialDomain> initialDomain;
    private final ModelProvenance provenance;

    /**
     * @param layout     the species
     * @param closure    what the reactor of the training data keeps
     * @param encoding   coordinates of states
     * @param net        the net that all outputs share but for their parameters: K + 2 inputs, one output
     * @param thetas     parameters, one array an output: T, then the species; copied
     * @param domain     initial states of the data, where they are of one mixture
     * @param provenance where the model comes from
     */
    public SurrogateModel(StateLayout layout, ReactorClosure closure, StateEncoding encoding, ResNet net,
                          double[][] thetas, Optional<InitialDomain> domain, ModelProvenance provenance) {
        int outputs = layout.speciesCount() + 1;
        if (encoding.speciesCount() != layout.speciesCount() || thetas.length != outputs
                || net.shape().inputs() != encoding.inputSize() || net.shape().outputs() != 1) {
            throw new IllegalArgumentException("a model of " + layout.speciesCount() + " species needs " + outputs
                    + " nets of " + (outputs + 1) + " inputs and 1 output, not " + thetas.length + " of "
                    + net.shape() + " on an encoding of " + encoding.speciesCount() + " species");
        }
        this.layout = layout;
        this.closure = closure;
        this.encoding = encoding;
        this.net = net;
        this.thetas = new double[outputs][];
        for (int q = 0; q < outputs; q++) {
            if (thetas[q].length != net.shape().parameterCount()) {
                throw new IllegalArgumentException("net " + q + " has " + thetas[q].length + " parameters, its shape "
                        + net.shape().parameterCount());
            }
            this.thetas[q] = thetas[q].clone();
        }
        this.initialDomain = domain;
        this.provenance = provenance;
    }

    /** Names of what the nets give: {@code T}, then the species. */
    public static List<String> outputNames(StateLayout layout) {
        List<String> names = new ArrayList<>(List.of("T"));
        names.addAll(layout.speciesNames());
        return names;
    }

    public StateLayout layout() {
        return layout;
    }

    public ReactorClosure closure() {
        return closure;
    }

    public StateEncoding encoding() {
        return encoding;
    }

    public ResNet net() {
        return net;
    }

    /** The initial states of its data, where they are of one mixture. */
    public Optional<InitialDomain> initialDomain() {
        return initialDomain;
    }

    public ModelProvenance provenance() {
        return provenance;
    }

    /** A copy of the parameters of one net. */
    public double[] theta(int output) {
        return thetas[output].clone();
    }

    public Workspace newWorkspace() {
        return new Workspace(encoding.inputSize(), new ResNetWorkspace(net.shape()));
    }

    /**
     * One step of the nets alone, in encoded coordinates.
     *
     * @param encoded         ζ, length 1 + K, not changed
     * @param encodedTimeStep from {@link StateEncoding#encodeTimeStep}
     * @param next            overwritten with the next ζ, length 1 + K; may be {@code encoded} itself
     * @param workspace       scratch of the calling thread
     */
    public void step(double[] encoded, double encodedTimeStep, double[] next, Workspace workspace) {
        System.arraycopy(encoded, 0, workspace.input, 0, encoded.length);
        workspace.input[encoded.length] = encodedTimeStep;
        for (int q = 0; q < thetas.length; q++) {
            net.evaluate(thetas[q], workspace.input, workspace.output, workspace.net);
            next[q] = workspace.output[0];
        }
    }

    /** Scratch of one thread. */
    public static final class Workspace {
        private final double[] input;
        private final double[] output = new double[1];
        private final ResNetWorkspace net;

        private Workspace(int inputs, ResNetWorkspace net) {
            this.input = new double[inputs];
            this.net = net;
        }
    }
}
