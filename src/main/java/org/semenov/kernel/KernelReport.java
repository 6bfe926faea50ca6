package org.semenov.kernel;

/** What became of the cells of a batch. */
final class KernelReport {
    private static final KernelStatus[] STATUSES = KernelStatus.values();

    final byte[] statuses;
    final double[] errorEstimates;
    final double[] rawResiduals;
    final int[] costs;
    final int[] floored;

    KernelReport(int cells) {
        statuses = new byte[cells];
        errorEstimates = new double[cells];
        rawResiduals = new double[cells];
        costs = new int[cells];
        floored = new int[cells];
    }

    KernelStatus status(int cell) {
        return STATUSES[statuses[cell]];
    }

    void finish(int cell, KernelStatus status, double errorEstimate, double rawResidual, int cost) {
        statuses[cell] = (byte) status.ordinal();
        errorEstimates[cell] = errorEstimate;
        rawResiduals[cell] = rawResidual;
        costs[cell] = cost;
    }

    /** Takes over a cell of another. */
    void copy(KernelReport other, int otherCell, int cell) {
        statuses[cell] = other.statuses[otherCell];
        errorEstimates[cell] = other.errorEstimates[otherCell];
        rawResiduals[cell] = other.rawResiduals[otherCell];
        costs[cell] = other.costs[otherCell];
        floored[cell] = other.floored[otherCell];
    }
}
