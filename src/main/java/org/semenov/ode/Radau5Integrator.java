package org.semenov.ode;

import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * Integrates stiff equations with the implicit Runge-Kutta method Radau IIA of order 5, after E. Hairer and G. Wanner,
 * Solving Ordinary Differential Equations II, 2nd edition, section IV.8.
 *
 * <p>The Jacobian is kept as long as the Newton iteration contracts fast, the factors as long as the step size is kept
 * too; a step whose iteration fails on an old Jacobian is tried again with a new one. The dense output is the
 * collocation polynomial, of order 3.
 *
 * <p>The error estimate has order 3 and the method order 5, so that the estimate must not be held to the user's
 * tolerances themselves: as in the authors' program it is held to {@code 0.1 rtol^(2/3)} and to an absolute tolerance in
 * the same proportion, which leaves an error per step of about the tolerances given. (A relative tolerance of zero, for
 * tests, leaves the absolute one as it is.) The dense output inside a step has the error of the estimate, not that of
 * the steps.
 */
public final class Radau5Integrator extends StiffIntegrator {

    private static final int EMBEDDED_ORDER = 3;
    /** A Jacobian is used again if the last rate of contraction is below this. */
    private static final double GOOD_RATE = 1e-3;
    /** A step size within 1..1.2 of the last is not changed, to save the factors. */
    private static final double LARGEST_IGNORED_FACTOR = 1.2;
    /** Sizes as equal as this are one: that much the rounding of the time may differ. */
    private static final double EQUAL_SIZES = 1e-6;
    private static final double LARGEST_NEWTON_TOLERANCE = 0.03;

    private final StepController controller = new StepController(EMBEDDED_ORDER);
    private RadauStep step;
    private Linearization linearization;
    private double[] work;
    private double[] weights;
    private double toleranceFactor;
    private double newtonTolerance;
    private double factoredSize;
    private boolean jacobianIsNew;
    private boolean refinesError;
    private double stepError;
    private double lastSize;
    private double[] lastChange;
    private double[][] lastCoefficients;
    private double[] end;

    /**
     * An integrator with tolerances for each component.
     *
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerances absolute tolerances, of the dimension of the equations
     * @param relativeTolerances relative tolerances, of the dimension of the equations
     */
    public Radau5Integrator(double minStep, double maxStep, double[] absoluteTolerances, double[] relativeTolerances) {
        super("Radau5", minStep, maxStep, absoluteTolerances, relativeTolerances);
    }

    @Override
    void allocate(int dimension) {
        if (step == null || step.dimension() != dimension) {
            step = new RadauStep(dimension);
            linearization = new Linearization(dimension);
            work = new double[dimension];
            weights = new double[dimension];
        }
        double relative = errorScale().relativeTolerance(dimension);
        double inner = 0.1 * Math.pow(relative, 2.0 / 3);
        toleranceFactor = relative > 0 ? inner / relative : 1;
        newtonTolerance = relative > 0
                ? Math.max(10 * Math.ulp(1.0) / inner, Math.min(LARGEST_NEWTON_TOLERANCE, Math.sqrt(inner)))
                : LARGEST_NEWTON_TOLERANCE;
    }

    @Override
    double prepare(double t, double[] y, double[] yDot, double proposedSize, boolean restart) {
        jacobianIsNew = false;
        refinesError = restart;
        if (restart) {
            controller.restart();
            step.restart();
            lastCoefficients = null;
            evaluateJacobian(t, y, yDot, proposedSize);
            return firstSize(linearization, t, y, yDot, proposedSize);
        }
        if (step.rate() > GOOD_RATE) {
            evaluateJacobian(t, y, yDot, proposedSize);
        }
        return proposedSize;
    }

    private void evaluateJacobian(double t, double[] y, double[] yDot, double size) {
        errorScale().typicalSizes(y, yDot, size, work);
        linearization.evaluateJacobian(rightHandSide(), t, y, yDot, work);
        countJacobian();
        jacobianIsNew = true;
        factoredSize = 0;
        if (!Vectors.isFinite(linearization.jacobian())) {
            throw new StepFailureException(t, y, direction(t) * size, StepFailureReason.NOT_FINITE);
        }
    }

    @Override
    StepFailureReason attempt(double t, double stepEnd, double[] y, double[] yDot) {
        stepError = Double.NaN;
        double h = stepEnd - t;
        errorScale().weights(y, y, weights);
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= toleranceFactor;
        }
        StepFailureReason reason = solve(t, stepEnd, y);
        if (reason == StepFailureReason.NO_CONVERGENCE && !jacobianIsNew) {
            evaluateJacobian(t, y, yDot, Math.abs(h));
            reason = solve(t, stepEnd, y);
        }
        if (reason != null) {
            return reason;
        }
        double error = error(t, h, y, yDot);
        if (!(error < 1)) {
            stepError = error;
            refinesError = true;
            return Double.isNaN(error) ? StepFailureReason.NOT_FINITE : StepFailureReason.ERROR_TOO_LARGE;
        }
        reason = step.finish(rightHandSide(), stepEnd);
        stepError = reason == null ? error : Double.NaN;
        return reason;
    }

    private StepFailureReason solve(double t, double stepEnd, double[] y) {
        double h = stepEnd - t;
        if (!(Math.abs(h / factoredSize - 1) < EQUAL_SIZES)) {
            factoredSize = 0;
            countFactorization();
            StepFailureReason reason = step.factor(h, linearization.jacobian());
            if (reason != null) {
                return reason;
            }
            factoredSize = h;
        }
        if (lastCoefficients == null) {
            step.startFromZero();
        } else {
            step.startFrom(h / lastSize, lastChange, lastCoefficients);
        }
        return step.iterate(rightHandSide(), t, stepEnd, y, weights, newtonTolerance);
    }

    /** The estimated error over tolerance; after a large one at the start or after a rejection, filtered once more. */
    private double error(double t, double h, double[] y, double[] yDot) {
        step.estimateError(h, yDot);
        double error = errorScale().norm(step.error(), y, step.end()) / toleranceFactor;
        if (error >= 1 && refinesError) {
            step.filterError(rightHandSide(), t, h, y);
            error = errorScale().norm(step.error(), y, step.end()) / toleranceFactor;
        }
        return error;
    }

    @Override
    double sizeAfterRejection(double t, double[] y, double[] yDot, double h, StepFailureReason reason) {
        if (reason == StepFailureReason.NO_CONVERGENCE) {
            controller.rejected();
            return Math.abs(h) * step.reduction();
        }
        return Math.abs(h) * controller.factorAfterRejection(stepError);
    }

    @Override
    double sizeAfterAcceptance(double size) {
        double caution = (1.0 + 2 * RadauStep.ITERATIONS) / (step.iterations() + 2.0 * RadauStep.ITERATIONS);
        double factor = controller.factorAfterAcceptance(size, stepError, caution);
        return factor >= 1 && factor <= LARGEST_IGNORED_FACTOR && step.rate() <= GOOD_RATE ? size : size * factor;
    }

    @Override
    double[] end() {
        step.accept();
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
        lastSize = last.getTime() - start.getTime();
        lastChange = step.change().clone();
        lastCoefficients = step.denseCoefficients();
        return new PolynomialInterpolator(forward, lastCoefficients, y, end, start, last,
                getEquations().getMapper());
    }
}
