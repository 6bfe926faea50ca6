package org.semenov.experiment.flow;

import org.semenov.surrogate.flow.FlowGuard;

/**
 * One step of the surrogate, without its guard, beside the reference.
 *
 * @param within            whether the state can have come from the domain
 * @param score             see {@link org.semenov.surrogate.flow.FlowStep#score}
 * @param distance          see {@link org.semenov.surrogate.flow.FlowStep#distance}
 * @param temperatureError  |T - T_ref| [K], infinite where the surrogate found none
 * @param massFractionError largest |Y - Y_ref|
 */
public record JudgedStep(boolean within, double score, double distance, double temperatureError, double massFractionError) {
    /** Whether a guard believes it. */
    public boolean believed(FlowGuard guard) {
        return guard.believes(within, score, distance);
    }

    /** Whether it is off by more than 5 K or 0.005. */
    public boolean isBad() {
        return !(temperatureError <= FlowGuard.TEMPERATURE_ERROR && massFractionError <= FlowGuard.MASS_FRACTION_ERROR);
    }
}
