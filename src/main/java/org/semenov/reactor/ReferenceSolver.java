package org.semenov.reactor;

import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.CellSettings;
import org.semenov.ode.Rodas4;
import org.semenov.ode.Rodas5P;
import org.semenov.ode.RosenbrockTableau;
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
    private final int stepLimit;
    private final boolean strictTemperatureRange;
    private final TemperatureRange temperatureRange;

    /**
     * A solver without a step limit, which lets the thermodynamic fits be extrapolated and counts where.
     *
     * @param kinetics          rates of the mechanism
     * @param method            the stiff method
     * @param relativeTolerance of T and every Y_k, within 1e-14..1e-1
     * @param absoluteTolerance of T [K] and every Y_k, positive; radicals start from zero, so it should be far below the
     *                          fractions that matter
     */
    public ReferenceSolver(Kinetics kinetics, StiffMethod method, double relativeTolerance, double absoluteTolerance) {
        this(kinetics, method, relativeTolerance, absoluteTolerance, Integer.MAX_VALUE, false);
    }

    private ReferenceSolver(Kinetics kinetics, StiffMethod method, double relativeTolerance, double absoluteTolerance,
                            int stepLimit, boolean strictTemperatureRange) {
        if (!(relativeTolerance >= LEAST_TOLERANCE && relativeTolerance <= 0.1)) {
            throw new IllegalArgumentException("relative tolerance " + relativeTolerance + " is not within 1e-14..0.1");
        }
        if (!(absoluteTolerance > 0.0 && absoluteTolerance <= 1.0)) {
            throw new IllegalArgumentException("absolute tolerance " + absoluteTolerance + " is not within 0..1");
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("step limit " + stepLimit + " is not at least 1");
        }
        this.kinetics = kinetics;
        this.layout = new StateLayout(kinetics.mechanism().speciesNames());
        this.method = method;
        this.relativeTolerance = relativeTolerance;
        this.absoluteTolerance = absoluteTolerance;
        this.stepLimit = stepLimit;
        this.strictTemperatureRange = strictTemperatureRange;
        this.temperatureRange = TemperatureRange.of(kinetics.mechanism());
    }

    /** The same with a limit of the steps of each integration, accepted and rejected together, at least 1. */
    public ReferenceSolver withStepLimit(int limit) {
        return new ReferenceSolver(kinetics, method, relativeTolerance, absoluteTolerance, limit, strictTemperatureRange);
    }

    /**
     * The same, ending with {@link ReactorStatus#TEMPERATURE_OUT_OF_RANGE} at the first step that ends outside the range of
     * the thermodynamic fits. Otherwise they are extrapolated, as other programs do, and such states are counted: hot
     * explosions at constant volume pass the 3500 K at which many fits end without harm.
     */
    public ReferenceSolver withStrictTemperatureRange() {
        return new ReferenceSolver(kinetics, method, relativeTolerance, absoluteTolerance, stepLimit, true);
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
                factor * absoluteTolerance, stepLimit, strictTemperatureRange);
    }

    /** Method, the one that "auto" chose besides, and tolerances in one line, for manifests. */
    public String describe() {
        String chosen = newIntegrator(1.0).getName();
        return method.name() + (chosen.equals(method.name()) ? "" : " (" + chosen + ")")
                + " rtol=" + relativeTolerance + " atol=" + absoluteTolerance;
    }

    /**
     * The trajectory at given times, by dense output.
     *
     * @param first   state at t = 0
     * @param closure what the reactor keeps
     * @param times   t [s], strictly increasing from 0 or later
     * @throws ReactorFailureException if the last time is not reached
     */
    public Trajectory solve(GasState first, ReactorClosure closure, double[] times) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        TrajectorySampler sampler = new TrajectorySampler(reactor, layout, times);
        StiffIntegrator integrator = newIntegrator(times[times.length - 1]);
        integrator.addStepHandler(sampler);
        outcome(integrate(integrator, reactor, first, times[times.length - 1]), reactor).required();
        return sampler.trajectory();
    }

    /**
     * The state after one time step.
     *
     * @param first    physical state
     * @param closure  what the reactor keeps
     * @param timeStep Δt [s]
     * @throws ReactorFailureException if it is not reached
     */
    public GasState advance(GasState first, ReactorClosure closure, double timeStep) {
        return tryAdvance(first, closure, timeStep).required();
    }

    /**
     * What advances batches of cells to the tolerances and within the limits of this solver; one a thread. The method must be of the
     * Rosenbrock family; {@code auto} stands for Rodas5P, which takes least time at every error in measurements of such batches.
     */
    public ReferenceBatch newBatch(ReactorClosure closure) {
        return new ReferenceBatch(kinetics, cellSettings(closure), false);
    }

    /** The same without the vector unit: cells one by one, to compare with. */
    public ReferenceBatch newBatchOfSingleCells(ReactorClosure closure) {
        return new ReferenceBatch(kinetics, cellSettings(closure), true);
    }

    private CellSettings cellSettings(ReactorClosure closure) {
        return new CellSettings(closure, tableau(), relativeTolerance, absoluteTolerance, stepLimit,
                strictTemperatureRange ? temperatureRange.lowest() : 0.0,
                strictTemperatureRange ? temperatureRange.highest() : Double.POSITIVE_INFINITY);
    }

    private RosenbrockTableau tableau() {
        if (method == StiffMethod.RODAS5P || method == StiffMethod.AUTO) {
            return Rodas5P.TABLEAU;
        }
        if (method == StiffMethod.RODAS4) {
            return Rodas4.TABLEAU;
        }
        throw new IllegalArgumentException("integrator " + method.name() + " does not advance batches; Rodas5P and Rodas4 do");
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
        return outcome(integrate(newIntegrator(timeStep), reactor, first, timeStep), reactor);
    }

    private static AdvanceOutcome outcome(ReactorIntegration done, AdiabaticReactor reactor) {
        return new AdvanceOutcome(done.status(), done.time(), reactor.stateOf(done.y()), done.statistics(), done.counts());
    }

    private ReactorIntegration integrate(StiffIntegrator integrator, AdiabaticReactor reactor, GasState first, double endTime) {
        return ReactorIntegration.run(integrator, reactor, AdiabaticReactor.vectorOf(first), endTime,
                new StateWatch(temperatureRange, absoluteTolerance), strictTemperatureRange);
    }

    /**
     * One reactor followed to an end time, with the ignition delays located as events on the dense output.
     *
     * @param first   physical state
     * @param closure what the reactor keeps
     * @param endTime [s]
     * @param times   when the trajectory is sampled [s], increasing, at most {@code endTime}
     * @throws ReactorFailureException if the end time is not reached
     */
    public IgnitionRun ignite(GasState first, ReactorClosure closure, double endTime, double[] times) {
        return tryIgnite(first, closure, endTime, times).required();
    }

    /**
     * One reactor followed to an end time as by {@link #ignite}, or as far as the integration came.
     *
     * @param first   physical state
     * @param closure what the reactor keeps
     * @param endTime [s]
     * @param times   when the trajectory is sampled [s], increasing, at most {@code endTime}
     */
    public IgnitionRun tryIgnite(GasState first, ReactorClosure closure, double endTime, double[] times) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, first.requirePhysical());
        TrajectorySampler sampler = new TrajectorySampler(reactor, layout, times);
        IgnitionEvents events = new IgnitionEvents(kinetics, closure, first, endTime, 10.0 * relativeTolerance);
        StiffIntegrator integrator = newIntegrator(endTime);
        StepEnds ends = new StepEnds();
        integrator.addStepHandler(sampler);
        integrator.addStepHandler(ends);
        events.detectors(layout).forEach(integrator::addEventDetector);
        ReactorIntegration done = integrate(integrator, reactor, first, endTime);
        events.lookAgain(ends, done.time(),
                span -> newIntegrator(span, Math.max(LEAST_TOLERANCE, SECOND_LOOK_TOLERANCE * relativeTolerance)));
        GasState endState = reactor.stateOf(done.y());
        boolean completed = done.status() == ReactorStatus.COMPLETED;
        return new IgnitionRun(done.status(), done.time(),
                completed ? sampler.trajectory() : sampler.trajectoryUpTo(done.time(), done.y()), endState,
                events.delays(done.y(), 10.0 * relativeTolerance, absoluteTolerance),
                Residuals.between(first, endState, closure, kinetics.mechanism(), kinetics.thermodynamics()),
                done.statistics(), done.counts());
    }

    /** A fresh integrator over 0..endTime: integrators keep state, so each integration has its own. */
    private StiffIntegrator newIntegrator(double endTime) {
        return newIntegrator(endTime, relativeTolerance);
    }

    private StiffIntegrator newIntegrator(double endTime, double tolerance) {
        if (!(endTime > 0.0 && endTime < 1e12)) {
            throw new IllegalArgumentException("end time " + endTime + " s is not within 0..1e12 s");
        }
        StiffIntegrator integrator =
                method.newIntegrator(kinetics.speciesCount() + 1, 0.0, endTime, absoluteTolerance, tolerance);
        integrator.setStepLimit(stepLimit);
        return integrator;
    }
}
