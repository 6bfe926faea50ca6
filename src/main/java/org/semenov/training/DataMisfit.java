package org.semenov.training;

import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;

/**
 * 1/(2N) Σ_i ||y_L^i - S(u^i)||² over N samples, the first term of the paper's eq. 4. With {@code outputs} components
 * an error counts the sum of their squares, not their mean.
 */
public final class DataMisfit implements LossTerm {
    private final ResNet net;
    private final double[][] inputs;
    private final double[][] targets;
    private final ResNetWorkspace workspace;

    /**
     * @param inputs  u^i, {@code [input][sample]}, used without a copy
     * @param targets S(u^i), {@code [output][sample]}, used without a copy
     */
    public DataMisfit(ResNet net, double[][] inputs, double[][] targets) {
        this.net = net;
        this.inputs = inputs;
        this.targets = targets;
        this.workspace = new ResNetWorkspace(net.shape());
    }

    @Override
    public double addTo(double[] theta, double[] gradient) {
        return net.addGradient(theta, inputs, this::blockMisfit, gradient, workspace);
    }

    private double blockMisfit(int first, int samples, double[][] outputs, double[][] adjoints) {
        int all = targets[0].length;
        double sum = 0;
        for (int o = 0; o < targets.length; o++) {
            double[] target = targets[o];
            double[] output = outputs[o];
            double[] adjoint = adjoints[o];
            for (int n = 0; n < samples; n++) {
                double difference = output[n] - target[first + n];
                sum += difference * difference;
                adjoint[n] = difference / all;
            }
        }
        return sum / (2.0 * all);
    }
}
