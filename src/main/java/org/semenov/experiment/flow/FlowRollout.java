package org.semenov.experiment.flow;

import java.util.Arrays;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.reactor.ReactorFailureException;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.reactor.Residuals;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/** One rollout under way beside the reference at the same times: states come in one by one, and none but the last is kept. */
public final class FlowRollout {
    private static final double RISE = 400.0;

    private final Trajectory reference;
    private final ReactorClosure closure;
    private final Kinetics kinetics;
    private final double timeStep;
    private final double[] peaks;
    private final double[] errors;
    private GasState last;
    private int steps;
    private double delay = Double.NaN;
    private double element;
    private double energy;
    private long negative;
    private long fallbacks;
    private double errorAtMillisecond = Double.NaN;

    /** Begins a rollout beside a reference that is integrated now, which must be from a physical state; null where that fails. */
    public static FlowRollout beginning(GasState first, ReferenceSolver solver, ReactorClosure closure, double timeStep, int steps) {
        double[] times = new double[steps + 1];
        Arrays.setAll(times, n -> n * timeStep);
        try {
            return new FlowRollout(solver.solve(first, closure, times), closure, solver.kinetics(), timeStep);
        } catch (ReactorFailureException failed) {
            return null;
        }
    }

    private FlowRollout(Trajectory reference, ReactorClosure closure, Kinetics kinetics, double timeStep) {
        this.reference = reference;
        this.closure = closure;
        this.kinetics = kinetics;
        this.timeStep = timeStep;
        int species = reference.layout().speciesCount();
        peaks = new double[species];
        errors = new double[species];
        for (GasState state : reference.states()) {
            for (int k = 0; k < species; k++) {
                peaks[k] = Math.max(peaks[k], state.massFraction(k));
            }
        }
        last = reference.first();
    }

    /** The state after the next step. */
    public void add(GasState next, boolean byReference) {
        double threshold = reference.first().temperature() + RISE;
        if (Double.isNaN(delay) && next.temperature() >= threshold) {
            delay = crossing(steps, last.temperature(), next.temperature(), threshold);
        }
        steps++;
        GasState exact = reference.state(steps);
        if (steps == FlowCase.stepsTo1ms(timeStep)) {
            errorAtMillisecond = next.temperature() - exact.temperature();
        }
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Math.max(errors[k], Math.abs(next.massFraction(k) - exact.massFraction(k)));
            negative += next.massFraction(k) < 0.0 ? 1 : 0;
        }
        Mechanism mechanism = kinetics.mechanism();
        Residuals residuals = Residuals.between(reference.first(), next, closure, mechanism, kinetics.thermodynamics());
        element = Math.max(element, residuals.element());
        energy = Math.max(energy, residuals.energy());
        fallbacks += byReference ? 1 : 0;
        last = next;
    }

    private double crossing(int before, double below, double above, double threshold) {
        return timeStep * (before + (threshold - below) / (above - below));
    }

    /** How it compares so far. */
    public FlowCase result() {
        double threshold = reference.first().temperature() + RISE;
        double exact = Double.NaN;
        for (int n = 0; n + 1 < reference.size() && Double.isNaN(exact); n++) {
            if (reference.state(n + 1).temperature() >= threshold) {
                exact = crossing(n, reference.state(n).temperature(), reference.state(n + 1).temperature(), threshold);
            }
        }
        double species = 0.0;
        for (int k = 0; k < errors.length; k++) {
            species = peaks[k] > 0.0 ? Math.max(species, errors[k] / peaks[k]) : species;
        }
        return new FlowCase(exact, delay, last.temperature() - reference.state(steps).temperature(), species, element, energy, negative, fallbacks, steps,
                errorAtMillisecond);
    }
}
