package org.semenov.ode;

/** Integrators of a method for equations of any dimension. */
final class Integrators {

    private Integrators() {
    }

    static StiffIntegrator of(StiffMethod method, double maxStep, double absoluteTolerance, double relativeTolerance) {
        StiffIntegrator integrator = method.newIntegrator(1, 0, maxStep, absoluteTolerance, relativeTolerance);
        integrator.setStepSizeControl(0, maxStep, absoluteTolerance, relativeTolerance);
        return integrator;
    }
}
