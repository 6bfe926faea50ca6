package org.semenov.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Turns one-step pairs into encoded samples: input (ζ, Δt), target the next ζ. Jittered copies add Gaussian noise to the
 * inputs and keep the targets: the nets learn to step from beside a trajectory back onto it, without which a rollout
 * leaves the data and explodes (Bishop, Neural Computation 7 (1995) 108-116, on noise as regularisation).
 */
public final class SampleEncoder {
    private final StateEncoding encoding;

    public SampleEncoder(StateEncoding encoding) {
        this.encoding = encoding;
    }

    /** Random split: the share of pairs that goes to validation, the rest to training; order by a seed. */
    public static Split split(List<StepPair> pairs, double validationShare, long seed) {
        if (!(validationShare > 0.0 && validationShare < 1.0)) {
            throw new IllegalArgumentException("validation share " + validationShare + " is not within (0, 1)");
        }
        List<StepPair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));
        int validation = Math.max(1, (int) Math.round(validationShare * pairs.size()));
        return new Split(shuffled.subList(validation, shuffled.size()), shuffled.subList(0, validation));
    }

    /** Pairs for training and pairs for validation. */
    public record Split(List<StepPair> training, List<StepPair> validation) {
        public Split {
            training = List.copyOf(training);
            validation = List.copyOf(validation);
        }
    }

    /**
     * Encodes pairs and their jittered copies.
     *
     * @param pairs     what to encode
     * @param copies    jittered copies of each pair beside the pair itself, 0 for none
     * @param deviation standard deviation of the jitter of a component of ζ, whose range is 2
     * @param seed      of the jitter
     */
    public Samples encode(List<StepPair> pairs, int copies, double deviation, long seed) {
        int states = encoding.stateSize();
        int count = pairs.size() * (copies + 1);
        double[][] inputs = new double[states + 1][count];
        double[][] targets = new double[states][count];
        double[] first = new double[states];
        double[] next = new double[states];
        Random random = new Random(seed);
        int n = 0;
        for (int copy = 0; copy <= copies; copy++) {
            for (StepPair pair : pairs) {
                encoding.encode(pair.first().temperature(), pair.first().massFractions(), first);
                encoding.encode(pair.next().temperature(), pair.next().massFractions(), next);
                for (int j = 0; j < states; j++) {
                    inputs[j][n] = first[j] + (copy == 0 ? 0.0 : deviation * random.nextGaussian());
                    targets[j][n] = next[j];
                }
                inputs[states][n] = encoding.encodeTimeStep(pair.timeStep());
                n++;
            }
        }
        return new Samples(inputs, targets);
    }
}
