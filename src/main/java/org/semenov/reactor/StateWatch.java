package org.semenov.reactor;

import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/** Counts remarkable states of one integration, and ends it where the temperature has left the range of the fits. */
final class StateWatch implements ODEStepHandler {
    private final TemperatureRange range;
    private final double trace;
    private int outside;
    private int negative;
    private double mostNegative;
    private double lastTime = Double.NaN;
    private boolean stopped;

    /**
     * @param range of the thermodynamic fits
     * @param trace mass fraction that is not told from zero
     */
    StateWatch(TemperatureRange range, double trace) {
        this.range = range;
        this.trace = trace;
    }

    @Override
    public void handleStep(ODEStateInterpolator interpolator) {
        double time = interpolator.getCurrentState().getTime();
        if (interpolator.isCurrentStateInterpolated() || time == lastTime) {
            return; // a part of a step, or what is left of one after an event at its end
        }
        lastTime = time;
        double[] y = interpolator.getCurrentState().getPrimaryState();
        if (!range.contains(y[0])) {
            outside++;
        }
        double least = 0.0;
        for (int k = 1; k < y.length; k++) {
            least = Math.min(least, y[k]);
        }
        if (least < -trace) {
            negative++;
        }
        mostNegative = Math.min(mostNegative, least);
    }

    /** Where strict: the first step that ends outside the range is the last. */
    Action endOfStep(ODEStateAndDerivative state) {
        stopped = !range.contains(state.getPrimaryState()[0]);
        return stopped ? Action.STOP : Action.CONTINUE;
    }

    boolean stopped() {
        return stopped;
    }

    StateCounts counts() {
        return new StateCounts(outside, negative, mostNegative);
    }
}
