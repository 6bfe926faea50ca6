package org.semenov.training;

/**
 * Samples of a net with one output and their weights. The arrays are shared and not copied: they must not be changed while a
 * training uses them.
 *
 * @param trainingInputs    {@code [input][sample]}
 * @param trainingTargets   {@code [sample]}
 * @param trainingWeights   {@code [sample]}, 0 or more, of positive sum
 * @param validationInputs  {@code [input][sample]}
 * @param validationTargets {@code [sample]}
 * @param validationWeights {@code [sample]}, 0 or more, of positive sum
 */
public record LeastSquaresData(double[][] trainingInputs, double[] trainingTargets, double[] trainingWeights,
        double[][] validationInputs, double[] validationTargets, double[] validationWeights) {

    /** @throws IllegalArgumentException where lengths differ, a number is not finite or weights are negative or all zero */
    public LeastSquaresData {
        requireSamples("training", trainingInputs, trainingTargets, trainingWeights);
        requireSamples("validation", validationInputs, validationTargets, validationWeights);
        if (trainingInputs.length != validationInputs.length) {
            throw new IllegalArgumentException("Training inputs have " + trainingInputs.length + " rows, validation inputs "
                    + validationInputs.length);
        }
    }

    private static void requireSamples(String set, double[][] inputs, double[] targets, double[] weights) {
        for (double[] row : inputs) {
            requireFinite(set + " inputs", row, targets.length, Double.NEGATIVE_INFINITY);
        }
        requireFinite(set + " targets", targets, targets.length, Double.NEGATIVE_INFINITY);
        requireFinite(set + " weights", weights, targets.length, 0);
        if (!(sum(weights) > 0) || sum(weights) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("The " + set + " weights sum to " + sum(weights) + "; it must be positive and finite");
        }
    }

    private static void requireFinite(String name, double[] row, int length, double lowest) {
        if (row.length != length) {
            throw new IllegalArgumentException("A row of the " + name + " has " + row.length + " samples, the targets have " + length);
        }
        for (int n = 0; n < length; n++) {
            if (!Double.isFinite(row[n]) || row[n] < lowest) {
                throw new IllegalArgumentException("The " + name + " hold " + row[n] + " at sample " + n + "; allowed is a finite number"
                        + (lowest == 0 ? " of 0 or more" : ""));
            }
        }
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
