package org.semenov.ode;

import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * Integrates stiff equations with a Rosenbrock-Wanner method, given as a tableau: one Jacobian and one LU factorisation
 * a step, no iteration.
 */
public final class RosenbrockIntegrator extends StiffIntegrator {

    private final RosenbrockTableau tableau;
    private final StepController controller;
    private RosenbrockStep step;
    private Linearization linearization;
    private double[] work;
    private double[] end;
    private double stepError;

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

    @Override
    void allocate(int dimension) {
        if (step == null || step.dimension() != dimension) {
            step = new RosenbrockStep(tableau, dimension);
            linearization = new Linearization(dimension);
            work = new double[dimension];
        }
    }

    /** Evaluates J and df/dt at the start of a step. */
    @Override
    double prepare(double t, double[] y, double[] yDot, double proposedSize, boolean restart) {
        errorScale().typicalSizes(y, yDot, proposedSize, work);
        linearization.evaluateJacobian(rightHandSide(), t, y, yDot, work);
        countJacobian();
        double size = proposedSize;
        if (restart) {
            controller.restart();
            step.restart();
            size = firstSize(linearization, t, y, yDot, proposedSize);
        } else {
            linearization.evaluateTimeDerivative(rightHandSide(), t, y, yDot, direction(t) * size);
        }
        if (!linearization.isFinite()) {
            throw new StepFailureException(t, y, direction(t) * size, StepFailureReason.NOT_FINITE);
        }
        return size;
    }

    @Override
    StepFailureReason attempt(double t, double stepEnd, double[] y, double[] yDot) {
        stepError = Double.NaN;
        countFactorization();
        StepFailureReason reason = step.attempt(rightHandSide(), linearization, t, stepEnd, y, yDot);
        if (reason != null) {
            return reason;
        }
        double error = errorScale().norm(step.error(), y, step.end());
        if (error < 1) {
            reason = step.finish(rightHandSide(), stepEnd);
            stepError = reason == null ? error : Double.NaN;
            return reason;
        }
        stepError = error;
        return StepFailureReason.ERROR_TOO_LARGE;
    }

    @Override
    double sizeAfterRejection(double t, double[] y, double[] yDot, double h, StepFailureReason reason) {
        double size = Math.abs(h) * controller.factorAfterRejection(stepError);
        if (Linearization.timeDerivativeIsDifference(rightHandSide().equations())) {
            linearization.evaluateTimeDerivative(rightHandSide(), t, y, yDot, Math.copySign(size, h));
        }
        return size;
    }

    @Override
    double sizeAfterAcceptance(double size) {
        return size * controller.factorAfterAcceptance(size, stepError);
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
        return new PolynomialInterpolator(forward, step.denseCoefficients(), y, end, start, last,
                getEquations().getMapper());
    }
}
