package org.semenov.ode;

import java.util.Arrays;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/**
 * What all stiff integrators of this package share: the one loop over the steps, events and handlers, the step limit,
 * the counts, and failures with their reasons. A family of methods supplies the attempt of one step.
 *
 * <p>Equations should provide their Jacobian, as {@link InPlaceEquation} or as Hipparchus' {@code ODEJacobiansProvider},
 * and say whether they are {@linkplain AutonomousEquation autonomous}; both are replaced by differences otherwise.
 * Arrays passed to the equations are scratch storage: they must be neither changed nor kept; arrays returned by the
 * equations are copied before the next call. Secondary equations are not supported.
 *
 * <p>A step is accepted if the root mean square over the components of error / (atol + rtol max(|y0|, |y1|)) is below 1.
 * The last step ends at the final time exactly. Nothing is carried from one integration to the next. The size of the
 * first step is estimated unless {@link #setInitialStepSize} gives it.
 */
public abstract class StiffIntegrator extends AdaptiveStepsizeIntegrator {

    /** A remainder of the interval not longer than this many steps is taken as one step. */
    private static final double STRETCH = 1 + 1e-6;
    /** Steps below this part of the interval are a failure even at t = 0, where every step changes the time. */
    private static final double SMALLEST_PART = 1e-32;
    /** Steps of fewer units in the last place of the time cannot resolve anything; they creep along a singularity. */
    private static final double SMALLEST_ULPS = 16;

    private int stepLimit = Integer.MAX_VALUE;
    private RightHandSide rightHandSide;
    private ErrorScale errorScale;
    private double finalTime;
    private double smallestStep;
    private int acceptedSteps;
    private int rejectedSteps;
    private int jacobianEvaluations;
    private int factorizations;

    StiffIntegrator(String name, double minStep, double maxStep, double absoluteTolerance, double relativeTolerance) {
        super(name, minStep, maxStep, absoluteTolerance, relativeTolerance);
    }

    StiffIntegrator(String name, double minStep, double maxStep, double[] absoluteTolerances,
            double[] relativeTolerances) {
        super(name, minStep, maxStep, absoluteTolerances, relativeTolerances);
    }

    /**
     * Limits the steps of each integration to come. One that needs more ends with a {@link StepFailureException} whose
     * reason is {@link StepFailureReason#STEP_LIMIT}.
     *
     * @param limit largest number of steps, accepted and rejected together, at least 1
     */
    public final void setStepLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("step limit must be at least 1, but is " + limit);
        }
        stepLimit = limit;
    }

    /**
     * The cost of the last integration, also of one that failed or is still running.
     *
     * @return counts
     */
    public final IntegrationStatistics statistics() {
        return new IntegrationStatistics(acceptedSteps, rejectedSteps, getEvaluations(), jacobianEvaluations,
                factorizations);
    }

    /**
     * Integrates to the final time or to an event that stops.
     *
     * @param equations equations without secondary equations
     * @param initialState initial state
     * @param endTime final time, before or after the initial time
     * @return last state; its time is {@code endTime} to the bit unless an event stopped before
     * @throws IllegalArgumentException if there are secondary equations
     * @throws StepFailureException if no step of an acceptable size can be taken or the step limit is reached
     */
    @Override
    public final ODEStateAndDerivative integrate(ExpandableODE equations, ODEState initialState, double endTime) {
        if (equations.getMapper().getNumberOfEquations() > 1) {
            throw new IllegalArgumentException("secondary equations are not supported by " + getName()
                    + ": put them into the primary equations");
        }
        sanityChecks(initialState, endTime);
        begin(equations, initialState, endTime);
        boolean forward = endTime > initialState.getTime();
        boolean watched = !getEventDetectors().isEmpty() || !getStepEndHandlers().isEmpty();
        double[] y = getStepStart().getPrimaryState();
        double[] yDot = getStepStart().getPrimaryDerivative();
        double size = 0;
        do {
            ODEStateAndDerivative start = getStepStart();
            double t = start.getTime();
            if (t == endTime) {
                finish(start, forward);
                break;
            }
            boolean restart = acceptedSteps == 0 || watched && resetOccurred();
            if (!Vectors.isFinite(yDot)) {
                throw new StepFailureException(t, y, size, StepFailureReason.NOT_FINITE);
            }
            size = prepare(t, y, yDot, size, restart);
            double stepEnd = advance(t, y, yDot, size);
            double[] last = end();
            ODEStateAndDerivative end = new ODEStateAndDerivative(stepEnd, last, endDerivative());
            acceptedSteps++;
            AbstractODEStateInterpolator interpolator = interpolator(forward, y, start, end);
            if (watched) {
                setStepStart(acceptStep(interpolator, endTime));
                y = getStepStart().getPrimaryState();
                yDot = getStepStart().getPrimaryDerivative();
            } else {
                acceptUnwatched(interpolator, end, stepEnd == endTime);
                y = last;
                System.arraycopy(endDerivative(), 0, yDot, 0, yDot.length);
            }
            size = Math.max(smallestStep, sizeAfterAcceptance(Math.abs(stepEnd - t)));
        } while (!isLastStep());
        ODEStateAndDerivative reached = getStepStart();
        resetInternalState();
        return reached;
    }

    /** What acceptStep of the library does where there are no events to look for, without its queues and streams. */
    private void acceptUnwatched(AbstractODEStateInterpolator step, ODEStateAndDerivative end, boolean last) {
        setIsLastStep(last);
        for (ODEStepHandler handler : getStepHandlers()) {
            handler.updateOnStep(step);
        }
        for (ODEStepHandler handler : getStepHandlers()) {
            handler.handleStep(step);
            if (last) {
                handler.finish(end);
            }
        }
        setStepStart(end);
    }

    /** An event at the final time has changed the state: a step of length zero tells the handlers. */
    private void finish(ODEStateAndDerivative state, boolean forward) {
        double[] y = state.getPrimaryState();
        setStepStart(acceptStep(new PolynomialInterpolator(forward, new double[0][], y, y, state, state,
                getEquations().getMapper()), finalTime));
    }

    private void begin(ExpandableODE equations, ODEState initialState, double endTime) {
        acceptedSteps = 0;
        rejectedSteps = 0;
        jacobianEvaluations = 0;
        factorizations = 0;
        finalTime = endTime;
        smallestStep = Math.max(getMinStep(), SMALLEST_PART * Math.abs(endTime - initialState.getTime()));
        setIsLastStep(false);
        setStepStart(initIntegration(equations, initialState, endTime));
        rightHandSide = new RightHandSide(equations.getPrimary(), getEvaluationsCounter());
        errorScale = new ErrorScale(getStepSizeHelper());
        allocate(initialState.getPrimaryStateDimension());
    }

    /** Tries smaller and smaller steps until one is accepted; returns its end. */
    private double advance(double t, double[] y, double[] yDot, double proposedSize) {
        double size = proposedSize;
        StepFailureReason reason = StepFailureReason.ERROR_TOO_LARGE;
        while (true) {
            double stepEnd = endOfStep(t, size);
            double attempted = Math.abs(stepEnd - t);
            setStepSize(stepEnd - t);
            if (attempted < smallestStep(t) && stepEnd != finalTime) {
                throw new StepFailureException(t, y, stepEnd - t, reason);
            }
            if ((long) acceptedSteps + rejectedSteps >= stepLimit) {
                throw new StepFailureException(t, y, stepEnd - t, StepFailureReason.STEP_LIMIT);
            }
            reason = attempt(t, stepEnd, y, yDot);
            if (reason == null) {
                return stepEnd;
            }
            rejectedSteps++;
            size = sizeAfterRejection(t, y, yDot, stepEnd - t, reason);
        }
    }

    /** The end of a step of about this size; two equal steps are preferred to a whole one and a sliver. */
    private double endOfStep(double t, double size) {
        double remaining = Math.abs(finalTime - t);
        double limited = Math.min(size, getMaxStep());
        if (limited * STRETCH >= remaining) {
            return finalTime;
        }
        return t + Math.copySign(Math.min(limited, remaining / 2), finalTime - t);
    }

    /** A smaller step is a failure, unless it is the last. */
    final double smallestStep(double t) {
        return Math.max(smallestStep, SMALLEST_ULPS * Math.ulp(t));
    }

    /**
     * The size of a first step, and of the first after a jump of the state: an Euler step of this size would have an
     * error h^2/2 |y''| of the tolerance, y'' = J f + df/dt. No probing evaluation of y' and no absolute constant is
     * needed. Evaluates df/dt.
     *
     * @param linearization with J evaluated; receives df/dt
     * @param t time
     * @param y state
     * @param yDot f(t, y)
     * @param proposedSize what is proposed after a jump
     */
    final double firstSize(Linearization linearization, double t, double[] y, double[] yDot, double proposedSize) {
        double[] acceleration = new double[y.length];
        Arrays.fill(linearization.timeDerivative(), 0.0);
        linearization.acceleration(yDot, acceleration);
        double guess = sizeOfEuler(t, y, acceleration, proposedSize);
        linearization.evaluateTimeDerivative(rightHandSide, t, y, yDot, direction(t) * guess);
        linearization.acceleration(yDot, acceleration);
        return sizeOfEuler(t, y, acceleration, proposedSize);
    }

    private double sizeOfEuler(double t, double[] y, double[] acceleration, double proposedSize) {
        double given = getStepSizeHelper().getInitialStep();
        if (acceptedSteps == 0 && given > 0) {
            return given;
        }
        double largest = Math.min(getMaxStep(), Math.abs(finalTime - t));
        if (acceptedSteps > 0) {
            largest = Math.min(largest, proposedSize);
        }
        double rate = errorScale.norm(acceleration, y, y);
        if (Double.isNaN(rate)) {
            throw new StepFailureException(t, y, 0, StepFailureReason.NOT_FINITE);
        }
        double size = Math.min(largest, Math.sqrt(2 / rate));
        return Math.max(size, 2 * smallestStep(t));
    }

    final RightHandSide rightHandSide() {
        return rightHandSide;
    }

    final ErrorScale errorScale() {
        return errorScale;
    }

    /** +1 or -1. */
    final double direction(double t) {
        return Math.signum(finalTime - t);
    }

    final void countJacobian() {
        jacobianEvaluations++;
    }

    final void countFactorization() {
        factorizations++;
    }

    /** Provides storage for equations of a dimension and forgets the integration before. */
    abstract void allocate(int dimension);

    /**
     * Prepares the step from a state.
     *
     * @param t time
     * @param y state; never changed, may be kept until the step is taken
     * @param yDot f(t, y), finite
     * @param proposedSize size proposed after the step before, zero at the start
     * @param restart whether this is the first step, or the state or the equations have jumped
     * @return positive size of the step to try
     */
    abstract double prepare(double t, double[] y, double[] yDot, double proposedSize, boolean restart);

    /**
     * Computes the step and judges it.
     *
     * @return null if it is accepted, otherwise why not
     */
    abstract StepFailureReason attempt(double t, double stepEnd, double[] y, double[] yDot);

    /**
     * What to try after a refused step.
     *
     * @param h signed size of the step
     * @return positive size
     */
    abstract double sizeAfterRejection(double t, double[] y, double[] yDot, double h, StepFailureReason reason);

    /** The positive size to try next, after an accepted step of a positive size. */
    abstract double sizeAfterAcceptance(double size);

    /** The state at the end of the accepted step: a new array. */
    abstract double[] end();

    /** The derivative at the end of the accepted step. */
    abstract double[] endDerivative();

    /**
     * The dense output of the accepted step.
     *
     * @param y state at the start; not changed afterwards
     */
    abstract AbstractODEStateInterpolator interpolator(boolean forward, double[] y, ODEStateAndDerivative start,
            ODEStateAndDerivative end);
}
