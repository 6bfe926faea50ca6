package org.semenov.ode;

import java.util.Arrays;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;

/**
 * Integrates stiff equations with a Rosenbrock-Wanner method, given as a tableau.
 *
 * <p>Equations should provide their Jacobian as {@code ODEJacobiansProvider} and say whether they are
 * {@linkplain AutonomousEquation autonomous}; both are replaced by differences otherwise. Arrays passed to the
 * equations are scratch storage: they must be neither changed nor kept; arrays returned by the equations are copied
 * before the next call. Secondary equations are not supported.
 *
 * <p>A step is accepted if the root mean square over the components of error / (atol + rtol max(|y0|, |y1|)) is below 1.
 * The last step ends at the final time exactly. Nothing is carried from one integration to the next.
 */
public final class RosenbrockIntegrator extends AdaptiveStepsizeIntegrator {

    /** A remainder of the interval not longer than this many steps is taken as one step. */
    private static final double STRETCH = 1 + 1e-6;
    /** Steps below this part of the interval are a failure even at t = 0, where every step changes the time. */
    private static final double SMALLEST_PART = 1e-32;
    /** Steps of fewer units in the last place of the time cannot resolve anything; they creep along a singularity. */
    private static final double SMALLEST_ULPS = 16;

    private final RosenbrockTableau tableau;
    private final StepController controller;
    private RosenbrockStep step;
    private Linearization linearization;
    private double[] work;
    private RightHandSide rightHandSide;
    private ErrorScale errorScale;
    private double finalTime;
    private double smallestStep;
    private double attemptedSize;
    private double stepError;
    private int acceptedSteps;
    private int rejectedSteps;
    private int jacobianEvaluations;

    /**
     * An integrator with the same tolerances for all components.
     *
     * @param tableau method
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerance absolute tolerance, zero or positive
     * @param relativeTolerance relative tolerance, zero or positive
     */
    public RosenbrockIntegrator(RosenbrockTableau tableau, double minStep, double maxStep, double absoluteTolerance,
            double relativeTolerance) {
        super(tableau.name(), minStep, maxStep, absoluteTolerance, relativeTolerance);
        this.tableau = tableau;
        this.controller = new StepController(tableau.embeddedOrder());
    }

    /**
     * An integrator with tolerances for each component.
     *
     * @param tableau method
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerances absolute tolerances, of the dimension of the equations
     * @param relativeTolerances relative tolerances, of the dimension of the equations
     */
    public RosenbrockIntegrator(RosenbrockTableau tableau, double minStep, double maxStep, double[] absoluteTolerances,
            double[] relativeTolerances) {
        super(tableau.name(), minStep, maxStep, absoluteTolerances, relativeTolerances);
        this.tableau = tableau;
        this.controller = new StepController(tableau.embeddedOrder());
    }

    /**
     * The method.
     *
     * @return tableau
     */
    public RosenbrockTableau tableau() {
        return tableau;
    }

    /**
     * The cost of the last integration, also of one that failed or is still running.
     *
     * @return counts
     */
    public IntegrationStatistics statistics() {
        return new IntegrationStatistics(acceptedSteps, rejectedSteps, getEvaluations(), jacobianEvaluations,
                acceptedSteps + rejectedSteps);
    }

    /**
     * Integrates to the final time or to an event that stops.
     *
     * @param equations equations without secondary equations
     * @param initialState initial state
     * @param endTime final time, before or after the initial time
     * @return last state; its time is {@code endTime} to the bit unless an event stopped before
     * @throws IllegalArgumentException if there are secondary equations
     * @throws StepFailureException if no step of an acceptable size can be taken
     */
    @Override
    public ODEStateAndDerivative integrate(ExpandableODE equations, ODEState initialState, double endTime) {
        if (equations.getMapper().getNumberOfEquations() > 1) {
            throw new IllegalArgumentException("secondary equations are not supported by " + getName()
                    + ": put them into the primary equations");
        }
        sanityChecks(initialState, endTime);
        prepare(equations, initialState, endTime);
        boolean forward = endTime > initialState.getTime();
        double size = 0;
        do {
            ODEStateAndDerivative start = getStepStart();
            double t = start.getTime();
            if (t == endTime) {
                finish(start, forward);
                break;
            }
            double[] y = start.getPrimaryState();
            double[] yDot = start.getPrimaryDerivative();
            boolean restart = acceptedSteps == 0 || resetOccurred();
            size = linearize(t, y, yDot, size, restart);
            double stepEnd = advance(t, y, yDot, size);
            double[] end = step.end().clone();
            ODEStateAndDerivative state =
                    equations.getMapper().mapStateAndDerivative(stepEnd, end, step.endDerivative());
            acceptedSteps++;
            setStepStart(acceptStep(new RosenbrockInterpolator(forward, step.denseCoefficients(), y, end, start, state,
                    equations.getMapper()), endTime));
            size = Math.max(smallestStep,
                    attemptedSize * controller.factorAfterAcceptance(attemptedSize, stepError));
        } while (!isLastStep());
        ODEStateAndDerivative last = getStepStart();
        resetInternalState();
        return last;
    }

    /** An event at the final time has changed the state: a step of length zero tells the handlers. */
    private void finish(ODEStateAndDerivative state, boolean forward) {
        double[] y = state.getPrimaryState();
        setStepStart(acceptStep(new RosenbrockInterpolator(forward, new double[0][], y, y, state, state,
                getEquations().getMapper()), finalTime));
    }

    private void prepare(ExpandableODE equations, ODEState initialState, double endTime) {
        acceptedSteps = 0;
        rejectedSteps = 0;
        jacobianEvaluations = 0;
        finalTime = endTime;
        smallestStep = Math.max(getMinStep(), SMALLEST_PART * Math.abs(endTime - initialState.getTime()));
        setIsLastStep(false);
        setStepStart(initIntegration(equations, initialState, endTime));
        rightHandSide = new RightHandSide(equations.getPrimary(), getEvaluationsCounter());
        errorScale = new ErrorScale(getStepSizeHelper());
        int dimension = initialState.getPrimaryStateDimension();
        if (step == null || step.dimension() != dimension) {
            step = new RosenbrockStep(tableau, dimension);
            linearization = new Linearization(dimension);
            work = new double[dimension];
        }
    }

    /**
     * Evaluates J and df/dt at the start of a step.
     *
     * @return positive size of the step to try
     */
    private double linearize(double t, double[] y, double[] yDot, double proposedSize, boolean restart) {
        if (!RosenbrockStep.isFinite(yDot)) {
            throw new StepFailureException(t, y, proposedSize, StepFailureReason.NOT_FINITE);
        }
        double direction = Math.signum(finalTime - t);
        errorScale.typicalSizes(y, yDot, proposedSize, work);
        linearization.evaluateJacobian(rightHandSide, t, y, yDot, work);
        jacobianEvaluations++;
        double size = proposedSize;
        if (restart) {
            controller.restart();
            Arrays.fill(linearization.timeDerivative(), 0.0);
            double guess = firstSize(t, y, yDot, proposedSize);
            linearization.evaluateTimeDerivative(rightHandSide, t, y, yDot, direction * guess);
            size = firstSize(t, y, yDot, proposedSize);
        } else {
            linearization.evaluateTimeDerivative(rightHandSide, t, y, yDot, direction * size);
        }
        if (!linearization.isFinite()) {
            throw new StepFailureException(t, y, direction * size, StepFailureReason.NOT_FINITE);
        }
        return size;
    }

    /**
     * The first step, and the first after a jump of the state: an Euler step of this size would have an error
     * h^2/2 |J f + df/dt| of the tolerance. No probing evaluation and no absolute constant is needed.
     */
    private double firstSize(double t, double[] y, double[] yDot, double proposedSize) {
        double given = getStepSizeHelper().getInitialStep();
        if (acceptedSteps == 0 && given > 0) {
            return given;
        }
        linearization.acceleration(yDot, work);
        double largest = Math.min(getMaxStep(), Math.abs(finalTime - t));
        if (acceptedSteps > 0) {
            largest = Math.min(largest, proposedSize);
        }
        double size = Math.min(largest, Math.sqrt(2 / errorScale.norm(work, y, y)));
        return Math.max(size, 2 * smallestStep(t));
    }

    /** A smaller step is a failure, unless it is the last. */
    private double smallestStep(double t) {
        return Math.max(smallestStep, SMALLEST_ULPS * Math.ulp(t));
    }

    /** Tries smaller and smaller steps until one is accepted; returns its end. */
    private double advance(double t, double[] y, double[] yDot, double proposedSize) {
        double size = proposedSize;
        StepFailureReason reason = StepFailureReason.ERROR_TOO_LARGE;
        while (true) {
            double stepEnd = endOfStep(t, size);
            attemptedSize = Math.abs(stepEnd - t);
            setStepSize(stepEnd - t);
            if (attemptedSize < smallestStep(t) && stepEnd != finalTime) {
                throw new StepFailureException(t, y, stepEnd - t, reason);
            }
            reason = step.attempt(rightHandSide, linearization, t, stepEnd, y, yDot);
            stepError = reason == null ? errorScale.norm(step.error(), y, step.end()) : Double.NaN;
            if (stepError < 1) {
                reason = step.finish(rightHandSide, stepEnd);
                if (reason == null) {
                    return stepEnd;
                }
                stepError = Double.NaN;
            } else if (reason == null) {
                reason = StepFailureReason.ERROR_TOO_LARGE;
            }
            rejectedSteps++;
            size = attemptedSize * controller.factorAfterRejection(stepError);
            if (Linearization.timeDerivativeIsDifference(rightHandSide.equations())) {
                linearization.evaluateTimeDerivative(rightHandSide, t, y, yDot, Math.copySign(size, stepEnd - t));
            }
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
}
