package org.semenov.ode;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/** Equations that know the partial derivative of their right-hand side with respect to the time. */
public interface TimeDerivativeProvider extends OrdinaryDifferentialEquation {

    /**
     * The partial derivative of the right-hand side f(t, y) with respect to t at constant y.
     *
     * <p>The result is copied before the next call: an implementation may return the same array each time.
     *
     * @param t time
     * @param y state, of the dimension of the equations; neither changed nor kept
     * @param yDot f(t, y), of the dimension of the equations; neither changed nor kept
     * @return df/dt, of the dimension of the equations
     */
    double[] computeTimeDerivative(double t, double[] y, double[] yDot);
}
