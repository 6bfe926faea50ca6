package org.semenov.experiment.precision;

import org.hipparchus.ode.ODEJacobiansProvider;
import org.semenov.ode.AutonomousEquation;

/** Equations that count their evaluations and stop an integration that takes too long or is interrupted. */
final class LimitedEquations implements ODEJacobiansProvider, AutonomousEquation {

    /** Thrown through the integrator. */
    static final class TimeLimitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeLimitException() {
            super("the time limit is reached", null, false, false);
        }
    }

    /** The clock is read once in this many evaluations. */
    private static final int PERIOD = 64;

    private final ODEJacobiansProvider equations;
    private final long begin = ThreadClock.now();
    private final double limit;
    private long rates;
    private long jacobians;

    /** @param limit processor time allowed to this thread from now on [s] */
    LimitedEquations(ODEJacobiansProvider equations, double limit) {
        this.equations = equations;
        this.limit = limit;
    }

    long rates() {
        return rates;
    }

    long jacobians() {
        return jacobians;
    }

    @Override
    public int getDimension() {
        return equations.getDimension();
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        rates++;
        if (rates % PERIOD == 0 && (ThreadClock.since(begin) > limit || Thread.currentThread().isInterrupted())) {
            throw new TimeLimitException();
        }
        return equations.computeDerivatives(t, y);
    }

    @Override
    public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
        jacobians++;
        return equations.computeMainStateJacobian(t, y, yDot);
    }
}
