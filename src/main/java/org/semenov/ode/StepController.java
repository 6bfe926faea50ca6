package org.semenov.ode;

/**
 * Chooses the size of the next step from the error of the last, as a factor on its size.
 *
 * <p>The elementary rule is {@code safety * error^(-1/(q+1))} with the order q of the embedded method. After a taken
 * step the predictive rule of Gustafsson (Hairer and Wanner, section IV.8) also looks at the step before and takes the
 * smaller of the two, which at rtol 1e-4 leaves a fifth of the rejections on relaxation oscillations; after a rejected
 * step the size does not grow.
 */
final class StepController {

    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 6.0;
    /** The first step is a cautious guess, so that the second may differ from it by much. */
    private static final double LARGEST_FIRST_FACTOR = 100.0;
    private static final double FACTOR_OF_UNDEFINED_ERROR = 0.25;
    /** Below this an error says nothing of the trend. */
    private static final double SMALLEST_TREND_ERROR = 1e-2;

    private final double exponent;
    private double lastSize;
    private double lastError;
    private boolean rejected;

    StepController(int embeddedOrder) {
        this.exponent = -1.0 / (embeddedOrder + 1);
    }

    /** Forgets the steps before, at the start and where the state jumps. */
    void restart() {
        lastSize = 0;
        rejected = false;
    }

    /**
     * The factor after a rejected step.
     *
     * @param error error over tolerance, at least 1, or NaN if undefined
     * @return factor below 1
     */
    double factorAfterRejection(double error) {
        rejected = true;
        if (!Double.isFinite(error)) {
            return FACTOR_OF_UNDEFINED_ERROR;
        }
        return Math.max(SMALLEST_FACTOR, SAFETY * Math.pow(error, exponent));
    }

    /** The step was repeated for another reason than its error: the next does not grow. */
    void rejected() {
        rejected = true;
    }

    /**
     * The factor after an accepted step.
     *
     * @param size size of the step, positive
     * @param error error over tolerance, below 1
     * @return factor
     */
    double factorAfterAcceptance(double size, double error) {
        return factorAfterAcceptance(size, error, 1);
    }

    /**
     * The factor after an accepted step of a method that iterates.
     *
     * @param size size of the step, positive
     * @param error error over tolerance, below 1
     * @param caution at most 1, smaller after more iterations
     * @return factor
     */
    double factorAfterAcceptance(double size, double error, double caution) {
        double factor = caution * SAFETY * Math.pow(error, exponent);
        double largest = LARGEST_FACTOR;
        if (lastSize == 0) {
            largest = LARGEST_FIRST_FACTOR;
        } else {
            double trend = size / lastSize * Math.pow(Math.max(error, SMALLEST_TREND_ERROR) / lastError, exponent);
            factor = Math.min(factor, factor * trend);
        }
        if (rejected) {
            largest = 1;
        }
        lastSize = size;
        lastError = Math.max(error, SMALLEST_TREND_ERROR);
        rejected = false;
        return Math.min(largest, Math.max(SMALLEST_FACTOR, factor));
    }
}
