package org.semenov.ode;

import org.hipparchus.ode.EquationsMapper;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * The continuous extension of one step, a polynomial.
 *
 * <p>With y0 and y1 at the ends and D = y1 - y0,
 * {@code y(theta) = y0 + theta (D + (1 - theta) q)}, {@code q(theta) = k_1 + theta (k_2 + theta (k_3 + ...))}
 * (Hairer and Wanner, section IV.7, for Rosenbrock methods; any polynomial through both ends can be written so). Both
 * ends are returned as they are, with the right-hand side as derivative; between them the derivative is that of the polynomial, so that it is one order less accurate than the state and has
 * small jumps at the ends. (The right-hand side of the interpolated state would carry its error times the stiffness.)
 */
final class PolynomialInterpolator extends AbstractODEStateInterpolator {

    private static final long serialVersionUID = 1L;

    /** k_r, each of the dimension of the state; shared by the restrictions of one step and never written. */
    private final double[][] coefficients;
    private final double[] startState;
    private final double[] endState;

    PolynomialInterpolator(boolean forward, double[][] coefficients, double[] startState, double[] endState,
            ODEStateAndDerivative start, ODEStateAndDerivative end, EquationsMapper mapper) {
        this(forward, coefficients, startState, endState, start, end, start, end, mapper);
    }

    private PolynomialInterpolator(boolean forward, double[][] coefficients, double[] startState, double[] endState,
            ODEStateAndDerivative globalStart, ODEStateAndDerivative globalEnd, ODEStateAndDerivative softStart,
            ODEStateAndDerivative softEnd, EquationsMapper mapper) {
        super(forward, globalStart, globalEnd, softStart, softEnd, mapper);
        this.coefficients = coefficients;
        this.startState = startState;
        this.endState = endState;
    }

    @Override
    protected AbstractODEStateInterpolator create(boolean newForward, ODEStateAndDerivative newGlobalPreviousState,
            ODEStateAndDerivative newGlobalCurrentState, ODEStateAndDerivative newSoftPreviousState,
            ODEStateAndDerivative newSoftCurrentState, EquationsMapper newMapper) {
        return new PolynomialInterpolator(newForward, coefficients, startState, endState, newGlobalPreviousState,
                newGlobalCurrentState, newSoftPreviousState, newSoftCurrentState, newMapper);
    }

    @Override
    protected ODEStateAndDerivative computeInterpolatedStateAndDerivatives(EquationsMapper equationsMapper, double time,
            double theta, double thetaH, double oneMinusThetaH) {
        if (thetaH == 0) {
            return getGlobalPreviousState();
        }
        if (oneMinusThetaH == 0) {
            return getGlobalCurrentState();
        }
        double h = getGlobalCurrentState().getTime() - getGlobalPreviousState().getTime();
        double rest = oneMinusThetaH / h;
        double[] state = new double[startState.length];
        double[] derivative = new double[startState.length];
        for (int k = 0; k < state.length; k++) {
            double q = 0;
            double slopeOfQ = 0;
            for (int r = coefficients.length - 1; r >= 0; r--) {
                slopeOfQ = slopeOfQ * theta + q;
                q = q * theta + coefficients[r][k];
            }
            double change = endState[k] - startState[k];
            // from the nearer end, so that a component that decays by decades keeps its relative accuracy
            state[k] = theta < 0.5
                    ? startState[k] + theta * (change + rest * q)
                    : endState[k] + rest * (theta * q - change);
            derivative[k] = (change + (rest - theta) * q + theta * rest * slopeOfQ) / h;
        }
        return equationsMapper.mapStateAndDerivative(time, state, derivative);
    }
}
