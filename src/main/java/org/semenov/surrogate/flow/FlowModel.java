package org.semenov.surrogate.flow;

import java.util.Arrays;
import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.network.Arithmetic;
import org.semenov.network.JointInference;
import org.semenov.network.Precision;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelProvenance;

/**
 * A surrogate for flow solvers: the predictor's settings and nine nets (one a reacting species, one for the total of moles) that correct it. Immutable, shared by threads; steps are
 * taken by a {@link FlowStep}, one a thread.
 */
public final class FlowModel {
    private final StateLayout layout;
    private final ReactorClosure closure;
    private final FlowDomain domain;
    private final PredictorSettings predictor;
    private final Whitening whitening;
    private final OutputScaling scaling;
    private final ResNet net;
    private final double[][] thetas;
    private final double[][] folded;
    private final FlowGuard guard;
    private final ModelProvenance provenance;

    /**
     * @param net    the net that all outputs share but for their parameters, on whitened inputs
     * @param thetas parameters, one array an output, copied
     */
    public FlowModel(StateLayout layout, ReactorClosure closure, FlowDomain domain, PredictorSettings predictor, Whitening whitening,
                     OutputScaling scaling, ResNet net, double[][] thetas, FlowGuard guard, ModelProvenance provenance) {
        if (net.shape().inputs() != whitening.inputCount() || net.shape().outputs() != 1) {
            throw new IllegalArgumentException("nets of " + net.shape().describe() + " for " + whitening.inputCount() + " inputs and 1 output");
        }
        this.layout = layout;
        this.closure = closure;
        this.domain = domain;
        this.predictor = predictor;
        this.whitening = whitening;
        this.scaling = scaling;
        this.net = net;
        this.thetas = new double[thetas.length][];
        folded = new double[thetas.length][];
        for (int q = 0; q < thetas.length; q++) {
            if (thetas[q].length != net.shape().parameterCount()) {
                throw new IllegalArgumentException("net " + q + " has " + thetas[q].length + " parameters, its shape " + net.shape().parameterCount());
            }
            this.thetas[q] = thetas[q].clone();
            folded[q] = fold(net.shape(), thetas[q], whitening);
        }
        this.guard = guard;
        this.provenance = provenance;
    }

    /** The parameters of the net over the features themselves: W_0 M and b_0 - W_0 M μ in the place of W_0 and b_0. */
    private static double[] fold(ResNetShape shape, double[] theta, Whitening whitening) {
        ResNetShape wide = featureShape(shape, whitening);
        double[] result = new double[wide.parameterCount()];
        for (int i = 0; i < shape.width(); i++) {
            double bias = theta[shape.biasOffset(0) + i];
            for (int f = 0; f < whitening.featureCount(); f++) {
                double weight = 0.0;
                for (int j = 0; j < shape.inputs(); j++) {
                    weight += theta[shape.weightOffset(0) + i * shape.inputs() + j] * whitening.weight(j, f);
                }
                result[wide.weightOffset(0) + i * wide.inputs() + f] = weight;
                bias -= weight * whitening.mean(f);
            }
            result[wide.biasOffset(0) + i] = bias;
        }
        System.arraycopy(theta, shape.width() * (shape.inputs() + 1), result, shape.width() * (wide.inputs() + 1),
                theta.length - shape.width() * (shape.inputs() + 1));
        return result;
    }

    private static ResNetShape featureShape(ResNetShape shape, Whitening whitening) {
        return new ResNetShape(whitening.featureCount(), shape.width(), shape.hiddenLayers(), shape.outputs());
    }

    /** What splits species into reacting ones and others, and predicts. */
    public ExponentialPredictor newPredictor(Kinetics kinetics) {
        return predictor.newPredictor(kinetics, closure);
    }

    /** The same with another guard. */
    public FlowModel withGuard(FlowGuard other, ModelProvenance where) {
        return new FlowModel(layout, closure, domain, predictor, whitening, scaling, net, thetas, other, where);
    }

    public StateLayout layout() {
        return layout;
    }

    public ReactorClosure closure() {
        return closure;
    }

    public FlowDomain domain() {
        return domain;
    }

    public PredictorSettings predictor() {
        return predictor;
    }

    public Whitening whitening() {
        return whitening;
    }

    public OutputScaling scaling() {
        return scaling;
    }

    /** The nets over whitened inputs, as they are trained and stored. */
    public ResNet net() {
        return net;
    }

    /** Number of nets. */
    public int outputs() {
        return thetas.length;
    }

    /** A copy of the parameters of one net over whitened inputs. */
    public double[] theta(int output) {
        return thetas[output].clone();
    }

    /** The nets over the features themselves, as they are evaluated. */
    public ResNet featureNet() {
        return new ResNet(featureShape(net.shape(), whitening), net.activation(), net.skipScale());
    }

    /** Parameters of {@link #featureNet}; shared, not to be written to. */
    public double[] folded(int output) {
        return folded[output];
    }

    /** Parameters of {@link #featureNet}, one array a net; shared, not to be written to. */
    public double[][] foldedThetas() {
        return folded.clone();
    }

    /** A copy of the parameters of all nets, one array an output. */
    public double[][] thetas() {
        return Arrays.stream(thetas).map(double[]::clone).toArray(double[][]::new);
    }

    /** All nets over the features themselves, laid out to be evaluated together. */
    public JointInference newInference(Precision precision, Arithmetic arithmetic) {
        return new JointInference(featureNet(), folded, precision, arithmetic);
    }

    public FlowGuard guard() {
        return guard;
    }

    public ModelProvenance provenance() {
        return provenance;
    }

    /** Names of the nets. */
    public List<String> outputNames(Kinetics kinetics) {
        return new FlowSpecies(kinetics, newPredictor(kinetics)).outputNames();
    }
}
