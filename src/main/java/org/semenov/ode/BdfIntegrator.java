package org.semenov.ode;

import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * Integrates stiff equations with the numerical differentiation formulas of orders 1 to 5, relatives of the BDF (L. F.
 * Shampine and M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1-22), in steps of piecewise constant
 * size.
 *
 * <p>Each step costs one or two evaluations of the right-hand side and as many solves; the factors are kept while size,
 * order and Jacobian are, and the Jacobian until the iteration fails or has been used for {@value #JACOBIAN_STEPS} steps.
 * That suits large systems and moderate tolerances. Order and size are reconsidered after {@code order + 1} equal steps.
 * The dense output is the polynomial through the last values, of the order of the step.
 */
public final class BdfIntegrator extends StiffIntegrator {

    static final int JACOBIAN_STEPS = 50;
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 10;
    private static final double FACTOR_OF_FAILED_ITERATION = 0.5;
    /** Growth below this is not worth new factors and a new history. */
    private static final double LEAST_GROWTH = 1.2;
    private static final double NEWTON_TOLERANCE = 0.03;

    private DifferenceHistory history;
    private DifferenceStep step;
    private Linearization linearization;
    private double[] weights;
    private double[] work;
    private double newtonTolerance;
    private int order;
    private int equalSteps;
    private double size;
    private double factoredSize;
    private int factoredOrder;
    private int jacobianAge;
    private double stepError;
    private boolean started;
    private double[] end;

    /**
     * An integrator with tolerances for each component.
     *
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerances absolute tolerances, of the dimension of the equations
     * @param relativeTolerances relative tolerances, of the dimension of the equations
     */
    public BdfIntegrator(double minStep, double maxStep, double[] absoluteTolerances, double[] relativeTolerances) {
        super("BDF", minStep, maxStep, absoluteTolerances, relativeTolerances);
    }

    @Override
    void allocate(int dimension) {
        if (step == null || step.dimension() != dimension) {
            history = new DifferenceHistory(dimension);
            step = new DifferenceStep(dimension);
            linearization = new Linearization(dimension);
            weights = new double[dimension];
            work = new double[dimension];
        }
        double relative = errorScale().relativeTolerance(dimension);
        newtonTolerance = relative > 0
                ? Math.max(10 * Math.ulp(1.0) / relative, Math.min(NEWTON_TOLERANCE, Math.sqrt(relative)))
                : NEWTON_TOLERANCE;
    }

    @Override
    double prepare(double t, double[] y, double[] yDot, double proposedSize, boolean restart) {
        if (!restart) {
            jacobianAge++;
            return proposedSize;
        }
        order = 1;
        equalSteps = 0;
        started = false;
        evaluateJacobian(t, y, yDot, proposedSize);
        return firstSize(linearization, t, y, yDot, proposedSize);
    }

    private void evaluateJacobian(double t, double[] y, double[] yDot, double proposedSize) {
        errorScale().typicalSizes(y, yDot, proposedSize, work);
        linearization.evaluateJacobian(rightHandSide(), t, y, yDot, work);
        countJacobian();
        jacobianAge = 0;
        factoredSize = 0;
        if (!Vectors.isFinite(linearization.jacobian())) {
            throw new StepFailureException(t, y, direction(t) * proposedSize, StepFailureReason.NOT_FINITE);
        }
    }

    @Override
    StepFailureReason attempt(double t, double stepEnd, double[] y, double[] yDot) {
        stepError = Double.NaN;
        adjustHistory(t, stepEnd, y, yDot);
        if (jacobianAge >= JACOBIAN_STEPS) {
            evaluateJacobian(t, y, yDot, Math.abs(size));
        }
        StepFailureReason reason = solve(stepEnd, y);
        if (reason == StepFailureReason.NO_CONVERGENCE && jacobianAge > 0) {
            evaluateJacobian(t, y, yDot, Math.abs(size));
            reason = solve(stepEnd, y);
        }
        if (reason != null) {
            return reason;
        }
        errorScale().weights(y, step.end(), weights);
        stepError = DifferenceStep.errorConstant(order) * ErrorScale.norm(step.correction(), weights);
        if (!(stepError < 1)) {
            return Double.isNaN(stepError) ? StepFailureReason.NOT_FINITE : StepFailureReason.ERROR_TOO_LARGE;
        }
        return null;
    }

    /** Starts the history, or brings it to the size of the step; sizes that differ by the rounding of the time are one. */
    private void adjustHistory(double t, double stepEnd, double[] y, double[] yDot) {
        double h = stepEnd - t;
        if (!started) {
            history.start(y, yDot, h);
            started = true;
            size = h;
        } else if (!(Math.abs(h - size) <= 2 * Math.ulp(Math.max(Math.abs(t), Math.abs(stepEnd))))) {
            history.rescale(order, h / size);
            size = h;
            equalSteps = 0;
        }
    }

    private StepFailureReason solve(double stepEnd, double[] y) {
        if (factoredSize != size || factoredOrder != order) {
            factoredSize = 0;
            countFactorization();
            StepFailureReason reason = step.factor(size, order, linearization.jacobian());
            if (reason != null) {
                return reason;
            }
            factoredSize = size;
            factoredOrder = order;
        }
        step.predict(history, order);
        errorScale().weights(y, step.prediction(), weights);
        return step.iterate(rightHandSide(), stepEnd, size, order, weights, newtonTolerance);
    }

    @Override
    double sizeAfterRejection(double t, double[] y, double[] yDot, double h, StepFailureReason reason) {
        if (!(stepError >= 1)) {
            return Math.abs(h) * FACTOR_OF_FAILED_ITERATION;
        }
        return Math.abs(h) * Math.max(SMALLEST_FACTOR, caution() * Math.pow(stepError, -1.0 / (order + 1)));
    }

    private double caution() {
        return SAFETY * (2.0 * DifferenceStep.ITERATIONS + 1) / (2.0 * DifferenceStep.ITERATIONS + step.iterations());
    }

    @Override
    double sizeAfterAcceptance(double accepted) {
        equalSteps++;
        if (equalSteps <= order) {
            return accepted;
        }
        double same = Math.pow(stepError, -1.0 / (order + 1));
        double lower = order > 1 ? Math.pow(errorOf(order - 1), -1.0 / order) : 0;
        double higher = order < DifferenceHistory.LARGEST_ORDER ? Math.pow(errorOf(order + 1), -1.0 / (order + 2)) : 0;
        double best = Math.max(same, Math.max(lower, higher));
        double factor = Math.min(LARGEST_FACTOR, caution() * best);
        if (factor < LEAST_GROWTH && factor >= 1 - 0.5 * (LEAST_GROWTH - 1)) {
            return accepted;
        }
        if (best == higher && higher > same) {
            order++;
        } else if (best == lower && lower > same) {
            order--;
        }
        return accepted * Math.max(SMALLEST_FACTOR, factor);
    }

    /** The error that the last step would have had at a neighbouring order. */
    private double errorOf(int neighbour) {
        return DifferenceStep.errorConstant(neighbour) * ErrorScale.norm(history.difference(neighbour + 1), weights);
    }

    @Override
    double[] end() {
        end = step.end().clone();
        return end;
    }

    @Override
    double[] endDerivative() {
        return step.endDerivative();
    }

    @Override
    AbstractODEStateInterpolator interpolator(boolean forward, double[] y, ODEStateAndDerivative start,
            ODEStateAndDerivative last) {
        history.advance(order, step.correction());
        System.arraycopy(end, 0, history.difference(0), 0, end.length);
        return new PolynomialInterpolator(forward, history.denseCoefficients(order), y, end, start,
                last, getEquations().getMapper());
    }
}
