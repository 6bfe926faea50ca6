package org.semenov.experiment.precision;

/** CVODE on one problem. It has a step limit of its own and no time limit. */
record PeerMethod(CvodePeer peer) implements PrecisionMethod {

    @Override
    public String name() {
        return CvodePeer.NAME;
    }

    @Override
    public Solution solve(double relativeTolerance, double limit) {
        return peer.solve(relativeTolerance);
    }

    @Override
    public double medianSeconds(double relativeTolerance, int repeats) {
        return peer.medianSeconds(relativeTolerance, repeats);
    }
}
