package org.semenov.training;

/**
 * Encoded samples of one net: those it is fitted to and those that decide when to stop. The rows are components, the
 * columns samples. Arrays are copied on the way in; the accessors hand out the arrays themselves, for the loops of
 * training, and they must not be changed.
 *
 * @param trainingInputs    {@code [input][sample]}
 * @param trainingTargets   {@code [output][sample]}
 * @param validationInputs  {@code [input][sample]}
 * @param validationTargets {@code [output][sample]}
 */
public record TrainingData(double[][] trainingInputs, double[][] trainingTargets, double[][] validationInputs,
        double[][] validationTargets) {

    /** @throws IllegalArgumentException where rows differ in length, sets are empty or a number is not finite */
    public TrainingData {
        trainingInputs = copy("training inputs", trainingInputs);
        trainingTargets = copy("training targets", trainingTargets);
        validationInputs = copy("validation inputs", validationInputs);
        validationTargets = copy("validation targets", validationTargets);
        requireEqual("training samples", trainingInputs[0].length, trainingTargets[0].length);
        requireEqual("validation samples", validationInputs[0].length, validationTargets[0].length);
        requireEqual("rows of training and validation inputs", trainingInputs.length, validationInputs.length);
        requireEqual("rows of training and validation targets", trainingTargets.length, validationTargets.length);
    }

    private static double[][] copy(String name, double[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException("There are no " + name);
        }
        double[][] copy = new double[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            copy[j] = rows[j].clone();
            requireEqual("samples in row 0 and row " + j + " of the " + name, rows[0].length, rows[j].length);
            for (int n = 0; n < copy[j].length; n++) {
                if (!Double.isFinite(copy[j][n])) {
                    throw new IllegalArgumentException("The " + name + " hold " + copy[j][n] + " in row " + j
                            + ", sample " + n + "; all must be finite");
                }
            }
        }
        return copy;
    }

    private static void requireEqual(String what, int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException("Numbers of " + what + " differ: " + first + " and " + second);
        }
    }
}
