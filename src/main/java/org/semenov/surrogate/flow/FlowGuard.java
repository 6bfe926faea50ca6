package org.semenov.surrogate.flow;

/**
 * When a step of the surrogate is believed, and how wrong it may be; calibrated on states that no net was trained on. A step from a state of the domain
 * (see {@link DomainTest}) is believed where its score is at most {@code largestScore}, a step from any other state only where it is at most the much smaller
 * {@code largestScoreOutside}; where the nets were asked, their inputs must not be farther off the data than {@code largestDistance}. The error of
 * T of a believed step is at most the estimate with the probability {@code coverage}; the estimate is read from a table over the logarithm of the score.
 *
 * @param largestScore        see {@link FlowStep#score}
 * @param largestScoreOutside the same for states outside the domain
 * @param largestDistance     see {@link FlowStep#distance}
 * @param firstLogScore       log10 of the score where the table begins
 * @param logScoreStep        from entry to entry
 * @param errorEstimates      [K], an entry a bin of the score; what lies outside counts to the first or the last
 * @param coverage            part of the calibration's believed steps whose error is at most the estimate
 * @param missedRate          upper bound, with 95 % confidence, of the part of bad steps that are believed: none was in the calibration
 */
public record FlowGuard(double largestScore, double largestScoreOutside, double largestDistance, double firstLogScore, double logScoreStep,
                        double[] errorEstimates, double coverage, double missedRate) {
    /** An error of T [K] beyond which a step is bad. */
    public static final double TEMPERATURE_ERROR = 5.0;
    /** An error of a mass fraction beyond which a step is bad. */
    public static final double MASS_FRACTION_ERROR = 0.005;

    public FlowGuard {
        if (errorEstimates.length == 0 || !(logScoreStep > 0.0)) {
            throw new IllegalArgumentException("a guard needs error estimates and a positive step of the score");
        }
        errorEstimates = errorEstimates.clone();
    }

    /** Believes everything; before calibration. */
    public static FlowGuard none() {
        return new FlowGuard(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, 0.0, 1.0, new double[] {Double.MAX_VALUE}, 0.0, 1.0);
    }

    @Override
    public double[] errorEstimates() {
        return errorEstimates.clone();
    }

    /** Whether a step is believed. */
    public boolean believes(boolean within, double score, double distance) {
        return score <= (within ? largestScore : largestScoreOutside) && distance <= largestDistance;
    }

    /** The error of T [K] that a step of that score keeps below with the probability {@link #coverage}; that of the last bin where the score is no number. */
    public double errorEstimate(double score) {
        if (Double.isNaN(score)) {
            return errorEstimates[errorEstimates.length - 1];
        }
        int bin = (int) Math.floor((Math.log10(Math.max(score, 1e-300)) - firstLogScore) / logScoreStep);
        return errorEstimates[Math.max(0, Math.min(errorEstimates.length - 1, bin))];
    }
}
