package org.semenov.reactor;

import java.util.List;
import org.semenov.lanes.CellArrays;
import org.semenov.lanes.CellStatus;
import org.semenov.state.GasState;

/**
 * A batch of cells of a flow solver: states in the caller's arrays, advanced in place by {@link ReferenceBatch}, and what became of
 * each. Threads may share a batch where each works on cells of its own.
 */
public final class CellBatch {
    private final int speciesCount;
    private final double[] temperature;
    private final double[] pressure;
    private final double[] massFractions;
    private final double[] stepSizes;
    private final CellArrays arrays;

    /**
     * A batch over arrays that stay the caller's: they are read and written in place, for speed.
     *
     * @param temperature   T [K], one a cell
     * @param pressure      p [Pa], one a cell
     * @param massFractions Y_k at [k cells + cell], as many blocks as species
     * @param stepSizes     for each cell the size [s] of the first step to try, 0 to have it estimated, and at least 1e-32 of Δt
     *                      is taken; holds the size to try next
     *                      after an advance, with which a restart of the cell begins well
     */
    public CellBatch(double[] temperature, double[] pressure, double[] massFractions, double[] stepSizes) {
        arrays = new CellArrays(temperature, pressure, massFractions, stepSizes);
        speciesCount = temperature.length == 0 ? 0 : massFractions.length / temperature.length;
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions;
        this.stepSizes = stepSizes;
    }

    /** A batch of copies of states of one mechanism, each to begin with a step of estimated size. */
    public static CellBatch of(List<GasState> states) {
        int speciesCount = states.isEmpty() ? 0 : states.get(0).speciesCount();
        CellBatch batch = new CellBatch(new double[states.size()], new double[states.size()],
                new double[states.size() * speciesCount], new double[states.size()]);
        for (int cell = 0; cell < states.size(); cell++) {
            batch.set(cell, states.get(cell));
        }
        return batch;
    }

    /** Number of cells. */
    public int size() {
        return arrays.size();
    }

    int speciesCount() {
        return speciesCount;
    }

    CellArrays arrays() {
        return arrays;
    }

    /** Puts a state into a cell, to begin with a step of estimated size. */
    public void set(int cell, GasState state) {
        if (state.speciesCount() != speciesCount) {
            throw new IllegalArgumentException("a state of " + state.speciesCount() + " species for cells of " + speciesCount);
        }
        temperature[cell] = state.temperature();
        pressure[cell] = state.pressure();
        stepSizes[cell] = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k * size() + cell] = state.massFraction(k);
        }
    }

    /** Has a cell begin with a step of estimated size, where the caller has put another state into the arrays. */
    public void restart(int cell) {
        stepSizes[cell] = 0.0;
    }

    /** A copy of the state of a cell: after a failure that which was reached. */
    public GasState state(int cell) {
        double[] fractions = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            fractions[k] = massFractions[k * size() + cell];
        }
        return new GasState(temperature[cell], pressure[cell], fractions);
    }

    /** How the last advance of a cell ended. */
    public ReactorStatus status(int cell) {
        return statusOf(arrays.status(cell));
    }

    private static ReactorStatus statusOf(CellStatus status) {
        return switch (status) {
            case COMPLETED -> ReactorStatus.COMPLETED;
            case STEP_LIMIT -> ReactorStatus.STEP_LIMIT;
            case STEP_TOO_SMALL -> ReactorStatus.STEP_TOO_SMALL;
            case NON_FINITE_RATES -> ReactorStatus.NON_FINITE_RATES;
            case SINGULAR_MATRIX -> ReactorStatus.SINGULAR_MATRIX;
            case NEGATIVE_MASS_FRACTION -> ReactorStatus.NEGATIVE_MASS_FRACTION;
            case TEMPERATURE_OUT_OF_RANGE -> ReactorStatus.TEMPERATURE_OUT_OF_RANGE;
        };
    }

    /** Time [s] reached in the last advance of a cell: Δt where it was completed. */
    public double time(int cell) {
        return arrays.time(cell);
    }

    /** Steps of the last advance of a cell, with those rejected. */
    public int steps(int cell) {
        return arrays.steps(cell);
    }

    /** Sum over the steps of the last advance of the sizes of the estimated errors of T [K]. */
    public double errorEstimate(int cell) {
        return arrays.errorEstimate(cell);
    }

    /** How many mass fractions of a cell are below zero; nothing is clipped. */
    public int negativeMassFractions(int cell) {
        return arrays.negativeMassFractions(cell);
    }

    /** Whether the last advance of a cell was made alone, not in lanes. */
    public boolean singly(int cell) {
        return arrays.singly(cell);
    }
}
