package org.semenov.experiment;

import org.semenov.surrogate.RolloutComparison;
import org.semenov.surrogate.RolloutOutcome;
import org.semenov.surrogate.RolloutResult;

/**
 * One rollout of one model from one initial temperature.
 *
 * @param run             whose model
 * @param corrected       with the minimum-norm correction, or the nets alone
 * @param temperature     initial temperature [K]
 * @param trained         whether its data set was one of the training sets
 * @param eventDelay      delay of the reference located as an event [s]
 * @param result          the rollout
 * @param comparison      with the reference at the same times
 */
record RolloutRecord(VariantRun run, boolean corrected, double temperature, boolean trained, double eventDelay,
                     RolloutResult result, RolloutComparison comparison) {
    private static final double DELAY_LIMIT = 0.25;
    private static final double END_TEMPERATURE_LIMIT = 100.0;
    private static final double OVERSHOOT_LIMIT = 150.0;

    /** What holding means, for tables and pages. */
    static final String HOLDING = "all steps taken, delay within 25 %, end temperature within 100 K, overshoot below 150 K";

    /** Whether the rollout follows the reference at least roughly. */
    boolean holds() {
        return within(DELAY_LIMIT, END_TEMPERATURE_LIMIT) && comparison.overshoot() < OVERSHOOT_LIMIT;
    }

    /** Whether all steps were taken, with errors of delay and end temperature [K] no larger than these. */
    boolean within(double delay, double endTemperature) {
        return result.outcome() == RolloutOutcome.COMPLETED
                && Math.abs(comparison.delayRelativeError().orElse(Double.POSITIVE_INFINITY)) <= delay
                && Math.abs(comparison.endTemperatureError()) <= endTemperature;
    }
}
