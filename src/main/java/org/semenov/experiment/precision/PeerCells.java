package org.semenov.experiment.precision;

import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.state.GasState;

/** CVODE on the cells: one instance, {@code CVodeReInit} before each cell, all cells within one call. */
record PeerCells(CvodePeer peer) implements CellMethod {
    /** Cells of states, at their density. */
    static List<CvodePeer.Cell> of(Kinetics kinetics, List<GasState> states) {
        return states.stream().map(state -> new CvodePeer.Cell(
                kinetics.thermodynamics().density(state.temperature(), state.pressure(), state.massFractions()),
                AdiabaticReactor.vectorOf(state))).toList();
    }

    @Override
    public String name() {
        return CvodePeer.NAME;
    }

    @Override
    public Solution advance(double relativeTolerance, double timeStep) {
        return peer.advanceCells(relativeTolerance, timeStep);
    }

    @Override
    public double medianSeconds(double relativeTolerance, double timeStep, int repeats) {
        return peer.medianSecondsOfCells(relativeTolerance, timeStep, repeats);
    }
}
