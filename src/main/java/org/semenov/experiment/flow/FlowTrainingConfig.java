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
 * @param leadingIterations of limited-memory BFGS, before the first round alone; before each where Levenberg-Marquardt has but one iteration
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
        return with(width, eigenvalueFloor, gamma, leadingIterations, limit, rounds);
    }

    /** The same with another width. */
    public FlowTrainingConfig withWidth(int other) {
        return with(other, eigenvalueFloor, gamma, leadingIterations, iterations, rounds);
    }

    /** The same with another floor of the eigenvalues; 1 rotates and does not stretch. */
    public FlowTrainingConfig withEigenvalueFloor(double other) {
        return with(width, other, gamma, leadingIterations, iterations, rounds);
    }

    /** The same with another γ. */
    public FlowTrainingConfig withGamma(double other) {
        return with(width, eigenvalueFloor, other, leadingIterations, iterations, rounds);
    }

    /** The same without states visited by the surrogate. */
    public FlowTrainingConfig withoutVisitedStates() {
        return with(width, eigenvalueFloor, gamma, leadingIterations, iterations, 0);
    }

    /** The same by limited-memory BFGS, with as many iterations a round as a number of times those of Levenberg-Marquardt. */
    public FlowTrainingConfig withoutLevenbergMarquardt(int times) {
        return with(width, eigenvalueFloor, gamma, times * iterations, 1, rounds);
    }

    private FlowTrainingConfig with(int newWidth, double floor, double newGamma, int leading, int limit, int newRounds) {
        return new FlowTrainingConfig(newWidth, hiddenLayers, activation, skipScale, scaling, floor, lambda, newGamma, leading, limit, patience,
                normalSamples, newRounds, visitedRollouts, visitedSteps, visitedSamples, calibrationRollouts, calibrationStates);
    }

    /** The net of one output. */
    ResNet net(int inputs) {
        return new ResNet(new ResNetShape(inputs, width, hiddenLayers, 1), Activation.parse(activation), skipScale);
    }

    /** Settings of a round, 0 for the first. */
    LeastSquaresSettings settings(int round) {
        return new LeastSquaresSettings(lambda, gamma, round == 0 || iterations == 1 ? leadingIterations : 0, iterations, patience, normalSamples);
    }

    /** The loss in words, for manifests and the model. */
    String lossName() {
        return (gamma > 0.0 ? "weighted J_gamma, gamma " + gamma : "weighted J, without the order of the biases") + ", lambda " + lambda;
    }
}
