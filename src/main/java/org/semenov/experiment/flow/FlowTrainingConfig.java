package org.semenov.experiment.flow;

import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.training.LeastSquaresSettings;

/**
 * How the nets of a surrogate for flow solvers are trained; the file of {@code train --config} holds these fields.
 *
 * @param width             neurons a hidden layer
 * @param hiddenLayers      hidden layers
 * @param activation        {@code tanh} or {@code smooth-relu(ε)}
 * @param skipScale         τ
 * @param scaling           from outputs to corrections
 * @param eigenvalueFloor   of the whitening, relative to the largest
 * @param lambda            λ of the squares of the parameters
 * @param gamma             γ of the order of the biases, 0 for none
 * @param leadingIterations of limited-memory BFGS, before the first round alone
 * @param iterations        of Levenberg-Marquardt, in each round
 * @param patience          iterations without a new minimum of the validation error that end a round
 * @param normalSamples     samples of which the Gauss-Newton matrix is made
 * @param rounds            times that states visited by the surrogate are added and the nets trained again
 * @param visitedRollouts   rollouts of a round
 * @param visitedSteps      steps of each at the most
 * @param visitedSamples    pairs added by a round, at the most
 */
public record FlowTrainingConfig(int width, int hiddenLayers, String activation, double skipScale, OutputScaling scaling,
                                 double eigenvalueFloor, double lambda, double gamma, int leadingIterations, int iterations, int patience,
                                 int normalSamples, int rounds, int visitedRollouts, int visitedSteps, int visitedSamples, int calibrationRollouts,
                                 int calibrationStates) {

    public FlowTrainingConfig {
        if (activation == null || scaling == null) {
            throw new IllegalArgumentException("activation and scaling must be given");
        }
        if (rounds < 0 || rounds > 100 || visitedRollouts < 1 || visitedSteps < 1 || visitedSamples < 1 || calibrationRollouts < 1
                || calibrationStates < 10) {
            throw new IllegalArgumentException("rounds " + rounds + ", visitedRollouts " + visitedRollouts + ", visitedSteps " + visitedSteps
                    + ", visitedSamples " + visitedSamples + ", calibrationRollouts " + calibrationRollouts + ", calibrationStates " + calibrationStates
                    + ": the first must be within 0..100, the last at least 10, the others positive");
        }
    }

    /** The same with another limit on the iterations of a round. */
    public FlowTrainingConfig withIterations(int limit) {
        return new FlowTrainingConfig(width, hiddenLayers, activation, skipScale, scaling, eigenvalueFloor, lambda, gamma, leadingIterations, limit,
                patience, normalSamples, rounds, visitedRollouts, visitedSteps, visitedSamples, calibrationRollouts, calibrationStates);
    }

    /** The net of one output. */
    ResNet net(int inputs) {
        return new ResNet(new ResNetShape(inputs, width, hiddenLayers, 1), Activation.parse(activation), skipScale);
    }

    /** Settings of a round, 0 for the first. */
    LeastSquaresSettings settings(int round) {
        return new LeastSquaresSettings(lambda, gamma, round == 0 ? leadingIterations : 0, iterations, patience, normalSamples);
    }

    /** The loss in words, for manifests and the model. */
    String lossName() {
        return (gamma > 0.0 ? "weighted J_gamma, gamma " + gamma : "weighted J, without the order of the biases") + ", lambda " + lambda;
    }
}
