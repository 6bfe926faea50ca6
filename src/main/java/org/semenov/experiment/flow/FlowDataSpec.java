package org.semenov.experiment.flow;

import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.PredictorSettings;

/**
 * What a data set for a surrogate of a flow solver is made from; the file of {@code generate --config} holds these fields.
 *
 * @param mechanism            file of the mechanism
 * @param reactor              {@code constant-volume} or {@code constant-pressure}
 * @param domain               initial states and time steps
 * @param predictor            decides which steps are worth learning
 * @param trajectories         initial states, drawn at random from the domain and a little beyond
 * @param statesPerTrajectory  states taken from each
 * @param coldShare            part of the trajectories that start within the lowest tenth of the temperatures
 * @param perturbedShare       part of the states moved off their trajectory
 * @param widelyPerturbedShare part of the states moved far off
 * @param easyShare            part of the steps kept among those with one substep, of which the nets are not asked
 * @param relativeTolerance    of the reference
 * @param absoluteTolerance    of the reference
 */
public record FlowDataSpec(String mechanism, String reactor, FlowDomain domain, PredictorSettings predictor, int trajectories,
                           int statesPerTrajectory, double coldShare, double perturbedShare, double widelyPerturbedShare,
                           double easyShare, double relativeTolerance, double absoluteTolerance) {

    public FlowDataSpec {
        if (mechanism == null || reactor == null || domain == null || predictor == null) {
            throw new IllegalArgumentException("the data specification needs mechanism, reactor, domain, predictor");
        }
        ReactorClosure.ofLabel(reactor);
        requireWithin("trajectories", trajectories, 1, 1_000_000);
        requireWithin("statesPerTrajectory", statesPerTrajectory, 1, 10_000);
        requireWithin("coldShare", coldShare, 0.0, 1.0);
        requireWithin("perturbedShare", perturbedShare, 0.0, 1.0);
        requireWithin("widelyPerturbedShare", widelyPerturbedShare, 0.0, 1.0 - perturbedShare);
        requireWithin("easyShare", easyShare, 0.0, 1.0);
    }

    private static void requireWithin(String name, double value, double least, double largest) {
        if (!(value >= least && value <= largest)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + least + ".." + largest);
        }
    }

    /** The same with another mechanism. */
    public FlowDataSpec withMechanism(String file) {
        return new FlowDataSpec(file, reactor, domain, predictor, trajectories, statesPerTrajectory, coldShare, perturbedShare, widelyPerturbedShare,
                easyShare, relativeTolerance, absoluteTolerance);
    }

    /** The same on the trajectories alone. */
    public FlowDataSpec withoutPerturbation() {
        return new FlowDataSpec(mechanism, reactor, domain, predictor, trajectories, statesPerTrajectory, coldShare, 0.0, 0.0, easyShare,
                relativeTolerance, absoluteTolerance);
    }

    /** On the trajectories alone, every step of one Δt [s]: what nets that take whole steps learn from. */
    public FlowDataSpec ofWholeSteps(double timeStep, int count) {
        FlowDomain one = new FlowDomain(domain.temperature(), domain.pressure(), domain.equivalenceRatio(), new FlowDomain.Range(timeStep, timeStep),
                domain.fuel(), domain.oxidizer());
        return new FlowDataSpec(mechanism, reactor, one, predictor, count, statesPerTrajectory, coldShare, 0.0, 0.0, 1.0, relativeTolerance,
                absoluteTolerance);
    }

    public ReactorClosure closure() {
        return ReactorClosure.ofLabel(reactor);
    }
}
