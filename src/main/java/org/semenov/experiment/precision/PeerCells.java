package org.semenov.experiment.precision;

/** CVODE on the cells: one instance, {@code CVodeReInit} before each cell, all cells within one call. */
record PeerCells(CvodePeer peer) implements CellMethod {

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
