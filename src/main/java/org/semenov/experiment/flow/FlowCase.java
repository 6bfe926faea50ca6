package org.semenov.experiment.flow;

/**
 * How a rollout of a surrogate compares with the reference at the same times; what there is none of is not a number.
 *
 * @param delayReference       first time at which T is 400 K above the first, interpolated in the reference sampled at the steps [s]
 * @param delay                the same of the surrogate [s]
 * @param endTemperatureError  [K]
 * @param speciesErrorOfPeak   largest |Y - Y_ref|/peak of Y_ref over species and steps
 * @param elementResidual      largest departure from the first state's totals of elements, relative
 * @param energyResidual       largest departure from the first state's energy, relative to c T
 * @param negativeFractions    negative mass fractions in all states
 * @param fallbackSteps        steps that the reference took
 * @param steps                steps taken; fewer than asked for where the surrogate could not go on
 * @param temperatureErrorAt1ms [K], at the first step that reaches 1 ms
 */
public record FlowCase(double delayReference, double delay, double endTemperatureError, double speciesErrorOfPeak, double elementResidual,
                       double energyResidual, long negativeFractions, long fallbackSteps, int steps, double temperatureErrorAt1ms) {
    /** Steps of Δt [s] after which 1 ms is reached. */
    static int stepsTo1ms(double timeStep) {
        return (int) Math.ceil(1e-3 / timeStep * (1.0 - 1e-9));
    }

    /** (delay - reference)/reference. */
    public double delayRelativeError() {
        return delay / delayReference - 1.0;
    }
}
