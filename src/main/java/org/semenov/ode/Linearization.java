package org.semenov.ode;

import java.util.Arrays;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * The Jacobian J = df/dy and the partial time derivative df/dt at the start of a step: from the equations if they
 * provide them, otherwise by differences.
 *
 * <p>The differences of J are central with increments of a third root of the rounding unit times the size of each
 * component. A Rosenbrock method takes its order from J, and one-sided differences with increments that are not small
 * against a component (1e-13 in Robertson's problem) cost five times the steps.
 */
final class Linearization {

    private static final double ROUNDING_UNIT = Math.ulp(1.0);
    private static final double RELATIVE_INCREMENT = Math.cbrt(ROUNDING_UNIT);

    private final int dimension;
    private final double[] jacobian;
    private final double[] timeDerivative;
    private final double[] shifted;
    private final double[] upper;
    private final double[] lower;

    Linearization(int dimension) {
        this.dimension = dimension;
        this.jacobian = new double[dimension * dimension];
        this.timeDerivative = new double[dimension];
        this.shifted = new double[dimension];
        this.upper = new double[dimension];
        this.lower = new double[dimension];
    }

    /** J by rows, n x n values; the storage itself. */
    double[] jacobian() {
        return jacobian;
    }

    /** df/dt, n values; the storage itself. */
    double[] timeDerivative() {
        return timeDerivative;
    }

    /**
     * The second derivative of the solution, J f + df/dt.
     *
     * @param yDot f(t, y), n values
     * @param result receives n values
     */
    void acceleration(double[] yDot, double[] result) {
        for (int i = 0; i < dimension; i++) {
            double sum = timeDerivative[i];
            for (int j = 0; j < dimension; j++) {
                sum += jacobian[i * dimension + j] * yDot[j];
            }
            result[i] = sum;
        }
    }

    boolean isFinite() {
        return Vectors.isFinite(jacobian) && Vectors.isFinite(timeDerivative);
    }

    /**
     * Evaluates J.
     *
     * @param rightHandSide equations
     * @param t time
     * @param y state
     * @param yDot f(t, y)
     * @param sizes positive size of each component, for the increments of differences
     */
    void evaluateJacobian(RightHandSide rightHandSide, double t, double[] y, double[] yDot, double[] sizes) {
        if (rightHandSide.equations() instanceof InPlaceEquation ready) {
            ready.jacobian(t, y, jacobian);
        } else if (rightHandSide.equations() instanceof ODEJacobiansProvider provider) {
            double[][] rows = provider.computeMainStateJacobian(t, y, yDot);
            for (int i = 0; i < dimension; i++) {
                System.arraycopy(rows[i], 0, jacobian, i * dimension, dimension);
            }
        } else {
            System.arraycopy(y, 0, shifted, 0, dimension);
            for (int j = 0; j < dimension; j++) {
                differenceColumn(rightHandSide, t, y, yDot, j, RELATIVE_INCREMENT * sizes[j]);
            }
        }
    }

    /** Column j of J; one-sided where one of the two points lies outside the domain of the equations. */
    private void differenceColumn(RightHandSide rightHandSide, double t, double[] y, double[] yDot, int j,
            double increment) {
        double above = y[j] + increment;
        double below = y[j] - increment;
        shifted[j] = above;
        rightHandSide.evaluate(t, shifted, upper);
        shifted[j] = below;
        rightHandSide.evaluate(t, shifted, lower);
        shifted[j] = y[j];
        for (int i = 0; i < dimension; i++) {
            double slope = (upper[i] - lower[i]) / (above - below);
            if (!Double.isFinite(slope)) {
                slope = (upper[i] - yDot[i]) / (above - y[j]);
            }
            if (!Double.isFinite(slope)) {
                slope = (yDot[i] - lower[i]) / (y[j] - below);
            }
            jacobian[i * dimension + j] = slope;
        }
    }

    /** Whether df/dt comes from differences, so that it depends on the step size given. */
    static boolean timeDerivativeIsDifference(OrdinaryDifferentialEquation equations) {
        return !(equations instanceof AutonomousEquation || equations instanceof TimeDerivativeProvider);
    }

    /**
     * Evaluates df/dt. Differences are of second order and reach forward, inside the step to come.
     *
     * @param rightHandSide equations
     * @param t time
     * @param y state
     * @param yDot f(t, y)
     * @param h signed size of the step to come, for the increment of differences
     */
    void evaluateTimeDerivative(RightHandSide rightHandSide, double t, double[] y, double[] yDot, double h) {
        OrdinaryDifferentialEquation equations = rightHandSide.equations();
        if (equations instanceof TimeDerivativeProvider provider) {
            System.arraycopy(provider.computeTimeDerivative(t, y, yDot), 0, timeDerivative, 0, dimension);
        } else if (equations instanceof AutonomousEquation) {
            Arrays.fill(timeDerivative, 0.0);
        } else {
            differenceInTime(rightHandSide, t, y, yDot, h);
        }
    }

    private void differenceInTime(RightHandSide rightHandSide, double t, double[] y, double[] yDot, double h) {
        double increment = Math.copySign(Math.max(RELATIVE_INCREMENT * Math.abs(h), Math.ulp(t)), h);
        double near = (t + increment) - t;
        rightHandSide.evaluate(t + near, y, lower);
        rightHandSide.evaluate(t + 2 * near, y, upper);
        for (int i = 0; i < dimension; i++) {
            timeDerivative[i] = (4 * (lower[i] - yDot[i]) - (upper[i] - yDot[i])) / (2 * near);
        }
    }
}
