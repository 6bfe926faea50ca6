package org.semenov.reactor;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/** The states at the ends of the steps of one integration: those that the integrator vouches for. */
final class StepEnds implements ODEStepHandler {
    private final List<ODEStateAndDerivative> states = new ArrayList<>();

    @Override
    public void init(ODEStateAndDerivative initialState, double finalTime) {
        states.add(initialState);
    }

    @Override
    public void handleStep(ODEStateInterpolator interpolator) {
        if (!interpolator.isCurrentStateInterpolated()) {
            states.add(interpolator.getCurrentState());
        }
    }

    /** The last one not after a time, or the first of all. */
    ODEStateAndDerivative notAfter(double time) {
        int n = states.size() - 1;
        while (n > 0 && states.get(n).getTime() > time) {
            n--;
        }
        return states.get(n);
    }
}
