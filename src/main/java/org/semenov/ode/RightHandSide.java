package org.semenov.ode;

import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.util.Incrementor;

/** The right-hand side of one integration with its evaluations counted. */
final class RightHandSide {

    private final OrdinaryDifferentialEquation equations;
    private final Incrementor evaluations;
    private final InPlaceEquation inPlace;

    RightHandSide(OrdinaryDifferentialEquation equations, Incrementor evaluations) {
        this.equations = equations;
        this.evaluations = evaluations;
        this.inPlace = equations instanceof InPlaceEquation ready ? ready : null;
    }

    /**
     * Evaluates f(t, y).
     *
     * @param t time
     * @param y state
     * @param yDot receives the derivative; what the equations return is copied at once, so that they may use one array
     */
    void evaluate(double t, double[] y, double[] yDot) {
        evaluations.increment();
        if (inPlace != null) {
            inPlace.derivatives(t, y, yDot);
        } else {
            System.arraycopy(equations.computeDerivatives(t, y), 0, yDot, 0, yDot.length);
        }
    }

    OrdinaryDifferentialEquation equations() {
        return equations;
    }
}
