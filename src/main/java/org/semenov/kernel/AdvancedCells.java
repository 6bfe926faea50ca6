package org.semenov.kernel;

import java.util.Arrays;
import java.util.List;
import org.semenov.state.GasState;

/** Cells of a flow solver in arrays of the caller, in double or in single precision, and what became of each. */
public abstract sealed class AdvancedCells permits KernelBatch, FloatKernelBatch {
    private static final KernelStatus[] STATUSES = KernelStatus.values();

    // read and written by the loops of this package: a hot path
    final int cells;
    final int speciesCount;
    final int[] floored;
    private final byte[] statuses;
    private final double[] errorEstimates;
    private final double[] rawResiduals;
    private final int[] costs;

    /** Of arrays of as many numbers. */
    AdvancedCells(int temperatures, int pressures, int massFractions) {
        cells = temperatures;
        if (pressures != cells || cells > 0 && massFractions % cells != 0) {
            throw new IllegalArgumentException(cells + " temperatures, " + pressures + " pressures and " + massFractions
                    + " mass fractions are not those of as many cells");
        }
        speciesCount = cells == 0 ? 0 : massFractions / cells;
        statuses = new byte[cells];
        errorEstimates = new double[cells];
        rawResiduals = new double[cells];
        costs = new int[cells];
        floored = new int[cells];
    }

    /** Number of species of states, 0 where there are none. */
    static int speciesCount(List<GasState> states) {
        return states.isEmpty() ? 0 : states.get(0).speciesCount();
    }

    /** Puts states into as many cells. */
    final void fill(List<GasState> states) {
        for (int cell = 0; cell < cells; cell++) {
            set(cell, states.get(cell));
        }
    }

    final void requireSpecies(GasState state) {
        if (state.speciesCount() != speciesCount) {
            throw new IllegalArgumentException("a state of " + state.speciesCount() + " species for cells of " + speciesCount);
        }
    }

    /** Puts a state into a cell. */
    public abstract void set(int cell, GasState state);

    /** A copy of the state of a cell. */
    public abstract GasState state(int cell);

    /** Number of cells. */
    public final int size() {
        return cells;
    }

    /** How the last advance of a cell ended. */
    public final KernelStatus status(int cell) {
        return STATUSES[statuses[cell]];
    }

    /** Estimated error of T [K] of the last advance; of the surrogate with the coverage of its guard. Infinite where the guard is off and would have refused the step; not a number where the cell was not advanced. */
    public final double errorEstimate(int cell) {
        return errorEstimates[cell];
    }

    /** How far predictor and nets were from the totals of the elements before any correction, relative; 0 where the surrogate was not asked. */
    public final double rawResidual(int cell) {
        return rawResiduals[cell];
    }

    /** Linear systems set up for the last advance of a cell: predictor steps, and of the reference its steps with those rejected. */
    public final int cost(int cell) {
        return costs[cell];
    }

    /**
     * Mass fractions of a cell, of species that react, that were below zero by no more than rounding, 1e-12 in double and 1e-7 in single precision, and were taken as zero in its last advance.
     */
    public final int flooredMassFractions(int cell) {
        return floored[cell];
    }

    /** No cell has been advanced yet. */
    final void forget() {
        Arrays.fill(statuses, (byte) KernelStatus.NOT_ADVANCED.ordinal());
    }

    /** A cell that is not taken at all. */
    final void refuse(int cell, KernelStatus status) {
        floored[cell] = 0;
        finish(cell, status, Double.NaN, 0.0, 0);
    }

    final void finish(int cell, KernelStatus status, double errorEstimate, double rawResidual, int cost) {
        statuses[cell] = (byte) status.ordinal();
        errorEstimates[cell] = errorEstimate;
        rawResiduals[cell] = rawResidual;
        costs[cell] = cost;
    }

    /** Takes over what became of a cell of others. */
    final void copyOutcome(AdvancedCells other, int otherCell, int cell) {
        statuses[cell] = other.statuses[otherCell];
        errorEstimates[cell] = other.errorEstimates[otherCell];
        rawResiduals[cell] = other.rawResiduals[otherCell];
        costs[cell] = other.costs[otherCell];
        floored[cell] = other.floored[otherCell];
    }
}
