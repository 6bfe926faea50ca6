package org.semenov.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinates in which the nets see a state: T and the Box-Cox transform of every mass fraction, each mapped
 * linearly from its range in the training data onto [-1, 1]; the time step likewise as the last input. The one place
 * where a state becomes numbers for a net and back: training and stepping both go through it. Immutable.
 *
 * <p>An encoded state ζ has length 1 + K: T, then the species in the order of the layout. An input of a net has one
 * more, the time step; a time step that does not vary in the data is encoded as 0.
 */
public final class StateEncoding {
    /** A power Y^λ that varies by less, relative to itself, is constant. */
    private static final double CONSTANT = 1e-9;
    private static final double CONSTANT_RANGE = 0.01;

    private final BoxCox boxCox;
    private final double[] lower;
    private final double[] upper;

    /**
     * @param boxCox transform of the mass fractions
     * @param lower  least value of (T [K], z_1..z_K, Δt [s]) in the data, length K + 2
     * @param upper  largest values, same length; upper > lower but for Δt, where they may be equal
     */
    public StateEncoding(BoxCox boxCox, double[] lower, double[] upper) {
        if (lower.length != upper.length || lower.length < 3) {
            throw new IllegalArgumentException("ranges of length " + lower.length + " and " + upper.length
                    + ": both must be the number of species plus 2");
        }
        for (int j = 0; j < lower.length; j++) {
            boolean timeStep = j == lower.length - 1;
            if (!(upper[j] > lower[j] || timeStep && upper[j] == lower[j])) {
                throw new IllegalArgumentException("range " + lower[j] + ".." + upper[j] + " of coordinate " + j
                        + " is empty: the data do not vary in it");
            }
        }
        this.boxCox = boxCox;
        this.lower = lower.clone();
        this.upper = upper.clone();
    }

    /**
     * The encoding whose ranges are those of all states, first and next, of some pairs. A species whose fraction does not
     * change but for rounding, such as an inert gas, gets a narrow range about its value: it stays near 0 in ζ.
     */
    public static StateEncoding fit(BoxCox boxCox, List<StepPair> pairs) {
        int coordinates = pairs.get(0).first().speciesCount() + 2;
        double[] lower = new double[coordinates];
        double[] upper = new double[coordinates];
        Arrays.fill(lower, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, Double.NEGATIVE_INFINITY);
        for (StepPair pair : pairs) {
            for (double[] raw : List.of(raw(boxCox, pair.first().temperature(), pair.first().massFractions(), pair.timeStep()),
                    raw(boxCox, pair.next().temperature(), pair.next().massFractions(), pair.timeStep()))) {
                for (int j = 0; j < coordinates; j++) {
                    lower[j] = Math.min(lower[j], raw[j]);
                    upper[j] = Math.max(upper[j], raw[j]);
                }
            }
        }
        for (int k = 1; k < coordinates - 1; k++) {
            // z + 1/λ = Y^λ/λ
            if (upper[k] - lower[k] <= CONSTANT * Math.abs(upper[k] + 1.0 / boxCox.exponent())) {
                lower[k] -= 0.5 * CONSTANT_RANGE;
                upper[k] += 0.5 * CONSTANT_RANGE;
            }
        }
        return new StateEncoding(boxCox, lower, upper);
    }

    private static double[] raw(BoxCox boxCox, double temperature, double[] massFractions, double timeStep) {
        double[] raw = new double[massFractions.length + 2];
        raw[0] = temperature;
        for (int k = 0; k < massFractions.length; k++) {
            raw[1 + k] = boxCox.transform(massFractions[k]);
        }
        raw[massFractions.length + 1] = timeStep;
        return raw;
    }

    /** K. */
    public int speciesCount() {
        return lower.length - 2;
    }

    /** Length of an encoded state, 1 + K. */
    public int stateSize() {
        return lower.length - 1;
    }

    /** Length of an input of a net, 2 + K. */
    public int inputSize() {
        return lower.length;
    }

    public BoxCox boxCox() {
        return boxCox;
    }

    /** A copy of the lower ends: T [K], z_k, Δt [s]. */
    public double[] lower() {
        return lower.clone();
    }

    /** A copy of the upper ends: T [K], z_k, Δt [s]. */
    public double[] upper() {
        return upper.clone();
    }

    /**
     * ζ of a state.
     *
     * @param temperature   T [K]
     * @param massFractions Y, length K
     * @param encoded       overwritten with ζ in its first 1 + K places
     */
    public void encode(double temperature, double[] massFractions, double[] encoded) {
        encoded[0] = scale(0, temperature);
        for (int k = 0; k < massFractions.length; k++) {
            encoded[1 + k] = scale(1 + k, boxCox.transform(massFractions[k]));
        }
    }

    /** T [K] of ζ. */
    public double temperature(double[] encoded) {
        return unscale(0, encoded[0]);
    }

    /** Y_k of ζ. */
    public double massFraction(double[] encoded, int species) {
        return boxCox.inverse(unscale(1 + species, encoded[1 + species]));
    }

    /** ζ_k of Y_k = 0. */
    public double encodedZero(int species) {
        return scale(1 + species, boxCox.transform(0.0));
    }

    /** dT/dζ_0 [K]. */
    public double temperatureDerivative() {
        return 0.5 * (upper[0] - lower[0]);
    }

    /** dY_k/dζ_k at mass fraction Y_k. */
    public double massFractionDerivative(int species, double massFraction) {
        return 0.5 * (upper[1 + species] - lower[1 + species]) * boxCox.inverseDerivative(massFraction);
    }

    /** The encoded time step; one outside the range of the data is refused. */
    public double encodeTimeStep(double timeStep) {
        int j = lower.length - 1;
        double slack = 1e-9 * upper[j];
        if (!(timeStep >= lower[j] - slack && timeStep <= upper[j] + slack)) {
            throw new IllegalArgumentException("time step " + timeStep + " s is outside what the model was trained for: "
                    + (lower[j] == upper[j] ? "exactly " + lower[j] + " s" : lower[j] + ".." + upper[j] + " s"));
        }
        return upper[j] > lower[j] ? scale(j, timeStep) : 0.0;
    }

    private double scale(int j, double value) {
        return 2.0 * (value - lower[j]) / (upper[j] - lower[j]) - 1.0;
    }

    private double unscale(int j, double scaled) {
        return lower[j] + 0.5 * (scaled + 1.0) * (upper[j] - lower[j]);
    }
}
