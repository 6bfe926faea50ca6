package org.semenov.reactor;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StepFailureException;
import org.semenov.ode.StiffIntegrator;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/**
 * The reference: an adiabatic reactor integrated by a stiff method to given tolerances, from t = 0 each time. Immutable
 * and shared by threads.
 */
public final class ReferenceSolver {
    private static final double LEAST_TOLERANCE = 1e-14;
    /** Of the second look at a maximum of [OH], relative to that of the integration. */
    private static final double SECOND_LOOK_TOLERANCE = 0.01;

    private final Kinetics kinetics;
    private final StateLayout layout;
    private final StiffMethod method;
    private final double relativeTolerance;
    private final double absoluteTolerance;

    /**
     * @param kinetics          rates of the mechanism
     * @param method            the stiff method
     * @param relativeTolerance of T and every Y_k, within 1e-14..1e-1
     * @param absoluteTolerance of T [K] and every Y_k, positive; radicals start from zero, so it should be far below the
     *                          fractions that matter
     */
    public ReferenceSolver(Kinetics kinetics, StiffMethod method, double relativeTolerance, double absoluteTolerance) {
        if (!(relativeTolerance >= LEAST_TOLERANCE && relativeTolerance <= 0.1)) {
            throw new IllegalArgumentException("relative tolerance " + relativeTolerance + " is not within 1e-14..0.1");
        }
        if (!(absoluteTolerance > 0.0 && absoluteTolerance <= 1.0)) {
            throw new IllegalArgumentException("absolute tolerance " + absoluteTolerance + " is not within 0..1");
        }
        this.kinetics = kinetics;
        this.layout = new StateLayout(kinetics.mechanism().speciesNames());
        this.method = method;
        this.relativeTolerance = relativeTolerance;
        this.absoluteTolerance = absoluteTolerance;
    }

    public Kinetics kinetics() {
        return kinetics;
    }

    public StateLayout layout() {
        return layout;
    }

    /** The same method with both tolerances times a factor, as far as the least relative tolerance allows. */
    ReferenceSolver withTolerancesTimes(double factor) {
        return new ReferenceSolver(kinetics, method, Math.max(LEAST_TOLERANCE, factor * relativeTolerance),
                factor * absoluteTolerance);
    }

    /** Method and tolerances in one line, for manifests. */
    public String describe() {
        return method.name() + " rtol=" + relativeTolerance + " atol=" + absoluteTolerance;
    }

    /**
     * The trajectory at given times, by dense output.
     *
     * @param first   state at t = 0
     * @param closure what the reactor keeps
     * @param times   t [s], strictly increasing from 0 or later
     */
    public Trajectory solve(GasState first, ReactorClosure closure, double[] times) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        Sampler sampler = new Sampler(reactor, times);
        StiffIntegrator integrator = newIntegrator(times[times.length - 1]);
        integrator.addStepHandler(sampler);
        integrator.integrate(reactor, new ODEState(0.0, AdiabaticReactor.vectorOf(first)), times[times.length - 1]);
        return sampler.trajectory();
    }

    /** The state after one time step Δt [s]. */
    public GasState advance(GasState first, ReactorClosure closure, double timeStep) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        return reactor.stateOf(newIntegrator(timeStep)
                .integrate(reactor, new ODEState(0.0, AdiabaticReactor.vectorOf(first)), timeStep).getPrimaryState());
    }

    /**
     * The state after one time step, or how far the integration came.
     *
     * @param first    physical state
     * @param closure  what the reactor keeps
     * @param timeStep Δt [s]
     */
    public AdvanceOutcome tryAdvance(GasState first, ReactorClosure closure, double timeStep) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        StiffIntegrator integrator = newIntegrator(timeStep);
        try {
            double[] end = integrator.integrate(reactor, new ODEState(0.0, AdiabaticReactor.vectorOf(first)), timeStep)
                    .getPrimaryState();
            return new AdvanceOutcome(ReactorStatus.COMPLETED, timeStep, reactor.stateOf(end), integrator.statistics());
        } catch (StepFailureException failure) {
            return new AdvanceOutcome(ReactorStatus.of(failure.reason()), failure.time(), reactor.stateOf(failure.state()),
                    integrator.statistics());
        }
    }

    /**
     * One reactor followed to an end time, with the ignition delays located as events on the dense output.
     *
     * @param endTime [s]
     * @param times   when the trajectory is sampled [s], increasing, at most {@code endTime}
     */
    public IgnitionRun ignite(GasState first, ReactorClosure closure, double endTime, double[] times) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        Sampler sampler = new Sampler(reactor, times);
        IgnitionEvents events = new IgnitionEvents(kinetics, closure, first, endTime, 10.0 * relativeTolerance);
        StiffIntegrator integrator = newIntegrator(endTime);
        StepEnds ends = new StepEnds();
        integrator.addStepHandler(sampler);
        integrator.addStepHandler(ends);
        events.detectors(layout).forEach(integrator::addEventDetector);
        double[] end = integrator.integrate(reactor, new ODEState(0.0, AdiabaticReactor.vectorOf(first)), endTime)
                .getPrimaryState();
        events.lookAgain(ends, span -> newIntegrator(span, Math.max(LEAST_TOLERANCE, SECOND_LOOK_TOLERANCE * relativeTolerance)));
        GasState endState = reactor.stateOf(end);
        Trajectory firstAndLast = new Trajectory(layout, new double[] {0.0, endTime}, List.of(first, endState),
                new double[] {reactor.densityAt(AdiabaticReactor.vectorOf(first)), reactor.densityAt(end)});
        return new IgnitionRun(sampler.trajectory(), endState,
                events.delays(end, 10.0 * relativeTolerance, absoluteTolerance),
                Residuals.of(firstAndLast, closure, kinetics.mechanism(), kinetics.thermodynamics()),
                integrator.statistics());
    }

    /** A fresh integrator over 0..endTime: integrators keep state, so each integration has its own. */
    private StiffIntegrator newIntegrator(double endTime) {
        return newIntegrator(endTime, relativeTolerance);
    }

    private StiffIntegrator newIntegrator(double endTime, double tolerance) {
        if (!(endTime > 0.0 && endTime < 1e12)) {
            throw new IllegalArgumentException("end time " + endTime + " s is not within 0..1e12 s");
        }
        return method.newIntegrator(kinetics.speciesCount() + 1, 0.0, endTime, absoluteTolerance, tolerance);
    }

    /** Takes the states at the sample times from each step's dense output. */
    private final class Sampler implements ODEStepHandler {
        private final AdiabaticReactor reactor;
        private final double[] times;
        private final List<GasState> states = new ArrayList<>();
        private final double[] densities;

        Sampler(AdiabaticReactor reactor, double[] times) {
            this.reactor = reactor;
            this.times = times;
            this.densities = new double[times.length];
        }

        @Override
        public void handleStep(ODEStateInterpolator interpolator) {
            double end = interpolator.getCurrentState().getTime();
            while (states.size() < times.length && times[states.size()] <= end) {
                double[] y = interpolator.getInterpolatedState(times[states.size()]).getPrimaryState();
                densities[states.size()] = reactor.densityAt(y);
                states.add(reactor.stateOf(y));
            }
        }

        Trajectory trajectory() {
            if (states.size() != times.length) {
                throw new IllegalStateException("only " + states.size() + " of " + times.length
                        + " sample times were passed: this is a bug");
            }
            return new Trajectory(layout, times, states, densities);
        }
    }
}
