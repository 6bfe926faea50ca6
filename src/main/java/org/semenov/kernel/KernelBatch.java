package org.semenov.kernel;

import java.util.List;
import org.semenov.state.GasState;

/**
 * Cells of a flow solver in the caller's arrays, advanced in place by {@link ChemistryKernel}, and what became of each. Threads may share a batch where
 * each works on cells of its own.
 */
public final class KernelBatch {
    // arrays of the caller, and of the loops of this package: a hot path
    final int cells;
    final int speciesCount;
    final double[] temperature;
    final double[] pressure;
    final double[] massFractions;
    final KernelReport report;

    /**
     * @param temperature   T [K], one a cell
     * @param pressure      p [Pa], one a cell
     * @param massFractions Y_k at [k cells + cell], as many blocks as species
     */
    public KernelBatch(double[] temperature, double[] pressure, double[] massFractions) {
        cells = temperature.length;
        speciesCount = speciesCount(cells, pressure.length, massFractions.length);
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions;
        report = new KernelReport(cells);
    }

    /** Species of arrays of as many numbers. */
    static int speciesCount(int cells, int pressures, int massFractions) {
        if (pressures != cells || cells > 0 && massFractions % cells != 0) {
            throw new IllegalArgumentException(cells + " temperatures, " + pressures + " pressures and " + massFractions
                    + " mass fractions are not those of as many cells");
        }
        return cells == 0 ? 0 : massFractions / cells;
    }

    static void requireSpecies(GasState state, int speciesCount) {
        if (state.speciesCount() != speciesCount) {
            throw new IllegalArgumentException("a state of " + state.speciesCount() + " species for cells of " + speciesCount);
        }
    }

    /** A batch of copies of states. */
    public static KernelBatch of(List<GasState> states) {
        int species = states.isEmpty() ? 0 : states.get(0).speciesCount();
        KernelBatch batch = new KernelBatch(new double[states.size()], new double[states.size()], new double[states.size() * species]);
        for (int cell = 0; cell < batch.cells; cell++) {
            batch.set(cell, states.get(cell));
        }
        return batch;
    }

    /** Puts a state into a cell. */
    public void set(int cell, GasState state) {
        requireSpecies(state, speciesCount);
        temperature[cell] = state.temperature();
        pressure[cell] = state.pressure();
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k * cells + cell] = state.massFraction(k);
        }
    }

    /** A copy of the state of a cell. */
    public GasState state(int cell) {
        double[] fractions = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            fractions[k] = massFractions[k * cells + cell];
        }
        return new GasState(temperature[cell], pressure[cell], fractions);
    }

    /** Number of cells. */
    public int size() {
        return cells;
    }

    /** How the last advance of a cell ended. */
    public KernelStatus status(int cell) {
        return report.status(cell);
    }

    /** Estimated error of T [K] of the last advance; of the surrogate with the coverage of its guard. Not a number where it was not advanced. */
    public double errorEstimate(int cell) {
        return report.errorEstimates[cell];
    }

    /** How far predictor and nets were from the totals of the elements before any correction, relative; 0 where the surrogate was not asked. */
    public double rawResidual(int cell) {
        return report.rawResiduals[cell];
    }

    /** Linear systems set up for the last advance of a cell: predictor steps, and of the reference its steps with those rejected. */
    public int cost(int cell) {
        return report.costs[cell];
    }

    /** Mass fractions of a cell that were below zero by no more than rounding, 1e-12, and were taken as zero in its last advance by the surrogate. */
    public int flooredMassFractions(int cell) {
        return report.floored[cell];
    }
}
