package org.semenov.lanes;

/**
 * The cells of a batch as arrays of their quantities, which belong to the caller: states go in and come out in place, and the rest is
 * written for each cell. Nothing is copied.
 */
public final class CellArrays {
    private static final CellStatus[] STATUSES = CellStatus.values();

    // arrays of the caller and of the loops of this package: a hot path
    final int cells;
    final double[] temperature;
    final double[] pressure;
    final double[] massFractions;
    final double[] stepSizes;
    final byte[] statuses;
    final int[] steps;
    final double[] errorEstimates;
    final double[] times;
    final boolean[] singly;

    /**
     * @param temperature   T [K] of each cell
     * @param pressure      p [Pa] of each cell
     * @param massFractions Y_k at [k cells + cell]
     * @param stepSizes     for each cell the size [s] of the first step to try, 0 to have it estimated; comes out as the size to
     *                      try next
     */
    public CellArrays(double[] temperature, double[] pressure, double[] massFractions, double[] stepSizes) {
        cells = temperature.length;
        if (pressure.length != cells || stepSizes.length != cells || cells > 0 && massFractions.length % cells != 0) {
            throw new IllegalArgumentException(cells + " temperatures, " + pressure.length + " pressures, " + massFractions.length
                    + " mass fractions and " + stepSizes.length + " step sizes are not those of as many cells");
        }
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions;
        this.stepSizes = stepSizes;
        statuses = new byte[cells];
        steps = new int[cells];
        errorEstimates = new double[cells];
        times = new double[cells];
        singly = new boolean[cells];
    }

    /** Number of cells. */
    public int size() {
        return cells;
    }

    /** How the last advance of a cell ended. */
    public CellStatus status(int cell) {
        return STATUSES[statuses[cell]];
    }

    /** Steps taken in the last advance, with those rejected. */
    public int steps(int cell) {
        return steps[cell];
    }

    /** Time [s] reached in the last advance. */
    public double time(int cell) {
        return times[cell];
    }

    /** Sum of the sizes of the estimated errors of T of all steps of the last advance [K]. */
    public double errorEstimate(int cell) {
        return errorEstimates[cell];
    }

    /** Whether the last advance of a cell was not made in lanes. */
    public boolean singly(int cell) {
        return singly[cell];
    }

    /** How many mass fractions of a cell are below zero. */
    public int negativeMassFractions(int cell) {
        int count = 0;
        for (int n = cell; n < massFractions.length; n += cells) {
            count += massFractions[n] < 0.0 ? 1 : 0;
        }
        return count;
    }

    void finish(int cell, CellStatus status, int stepsTaken, double time) {
        statuses[cell] = (byte) status.ordinal();
        steps[cell] = stepsTaken;
        times[cell] = time;
    }
}
