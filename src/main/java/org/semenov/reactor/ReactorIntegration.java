package org.semenov.reactor;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.semenov.lanes.CellSettings;
import org.semenov.ode.IntegrationStatistics;
import org.semenov.ode.StepFailureException;
import org.semenov.ode.StiffIntegrator;

/**
 * One integration of a reactor from t = 0, with failures as values.
 *
 * @param status     how it ended
 * @param time       t [s] reached
 * @param y          (T, Y) there
 * @param statistics what the integrator did
 * @param counts     what was remarkable about the states on the way
 */
record ReactorIntegration(ReactorStatus status, double time, double[] y, IntegrationStatistics statistics, StateCounts counts) {
    /**
     * Runs it.
     *
     * @param integrator with its handlers; the watch is added
     * @param reactor    equations
     * @param first      (T, Y) at t = 0
     * @param endTime    [s]
     * @param watch      counts states
     * @param strict     whether to end where the temperature leaves the range of the fits
     */
    static ReactorIntegration run(StiffIntegrator integrator, AdiabaticReactor reactor, double[] first, double endTime,
                                  StateWatch watch, boolean strict) {
        integrator.addStepHandler(watch);
        if (strict) {
            integrator.addStepEndHandler((state, forward) -> watch.endOfStep(state));
        }
        try {
            ODEStateAndDerivative end = integrator.integrate(reactor, new ODEState(0.0, first), endTime);
            return new ReactorIntegration(statusOf(watch), end.getTime(), end.getPrimaryState(),
                    integrator.statistics(), watch.counts());
        } catch (StepFailureException failure) {
            return new ReactorIntegration(ReactorStatus.of(failure.reason()), failure.time(), failure.state(),
                    integrator.statistics(), watch.counts());
        }
    }

    private static ReactorStatus statusOf(StateWatch watch) {
        if (watch.counts().mostNegativeMassFraction() < CellSettings.LEAST_MASS_FRACTION) {
            return ReactorStatus.NEGATIVE_MASS_FRACTION;
        }
        return watch.stopped() ? ReactorStatus.TEMPERATURE_OUT_OF_RANGE : ReactorStatus.COMPLETED;
    }
}
