package org.semenov.training;

import org.semenov.network.ResNet;

/**
 * One net to be trained: all that determines the result, to the bit.
 *
 * @param name     the output's name, unique among jobs trained together
 * @param net      shape, activation, τ
 * @param start    first parameters θ, length {@code net.shape().parameterCount()}, copied in and out
 * @param data     samples; as many inputs and outputs as the net
 * @param settings loss, stopping and descent method
 */
public record TrainingJob(String name, ResNet net, double[] start, TrainingData data, TrainingSettings settings) {

    /** @throws IllegalArgumentException where start or data do not fit the net */
    public TrainingJob {
        start = start.clone();
        if (name.isBlank()) {
            throw new IllegalArgumentException("A training job needs a name");
        }
        requireFit(name, "first parameters", start.length, net.shape().parameterCount());
        requireFit(name, "rows of inputs", data.trainingInputs().length, net.shape().inputs());
        requireFit(name, "rows of targets", data.trainingTargets().length, net.shape().outputs());
    }

    private static void requireFit(String name, String what, int count, int wanted) {
        if (count != wanted) {
            throw new IllegalArgumentException("Job " + name + " has " + count + " " + what + "; its net has " + wanted);
        }
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    /** Net and settings in one line. */
    String describe() {
        return name + ": " + net.describe() + ", " + settings.describe();
    }
}
