package org.semenov.state;

import java.util.Arrays;
import java.util.List;

/** States of one homogeneous reactor at increasing times, with density. Immutable; the same for reference and surrogate. */
public final class Trajectory {
    private final StateLayout layout;
    private final double[] times;
    private final List<GasState> states;
    private final double[] densities;

    /**
     * @param layout    the species
     * @param times     t [s], strictly increasing
     * @param states    a state a time
     * @param densities ρ [kg/m³], one a time
     */
    public Trajectory(StateLayout layout, double[] times, List<GasState> states, double[] densities) {
        if (times.length != states.size() || times.length != densities.length) {
            throw new IllegalArgumentException(times.length + " times, " + states.size() + " states, "
                    + densities.length + " densities: the three lengths must agree");
        }
        for (int n = 0; n < times.length; n++) {
            if (n > 0 && !(times[n] > times[n - 1])) {
                throw new IllegalArgumentException("time " + times[n] + " s follows " + times[n - 1] + " s: times must increase");
            }
            if (states.get(n).speciesCount() != layout.speciesCount()) {
                throw new IllegalArgumentException("state " + n + " has " + states.get(n).speciesCount()
                        + " species, the layout has " + layout.speciesCount());
            }
        }
        this.layout = layout;
        this.times = times.clone();
        this.states = List.copyOf(states);
        this.densities = densities.clone();
    }

    public StateLayout layout() {
        return layout;
    }

    public int size() {
        return times.length;
    }

    /** t_n [s]. */
    public double time(int n) {
        return times[n];
    }

    /** A copy of all t_n [s]. */
    public double[] times() {
        return times.clone();
    }

    public GasState state(int n) {
        return states.get(n);
    }

    public List<GasState> states() {
        return states;
    }

    public GasState first() {
        return states.get(0);
    }

    public GasState last() {
        return states.get(states.size() - 1);
    }

    /** ρ_n [kg/m³]. */
    public double density(int n) {
        return densities[n];
    }

    /** T [K] at every time. */
    public double[] temperatures() {
        return states.stream().mapToDouble(GasState::temperature).toArray();
    }

    /** Y_k of one species at every time. */
    public double[] massFractions(int species) {
        return states.stream().mapToDouble(state -> state.massFraction(species)).toArray();
    }

    /** The times of some positions, in increasing order; positions beyond the end are left out. */
    public Trajectory at(int[] positions) {
        int[] present = Arrays.stream(positions).filter(n -> n < times.length).toArray();
        return new Trajectory(layout, Arrays.stream(present).mapToDouble(n -> times[n]).toArray(),
                Arrays.stream(present).mapToObj(states::get).toList(), Arrays.stream(present).mapToDouble(n -> densities[n]).toArray());
    }
}
