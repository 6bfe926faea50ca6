package org.semenov.kernel;

import java.util.List;
import org.semenov.state.GasState;

/**
 * Cells of a flow solver in the caller's arrays, advanced in place by {@link ChemistryKernel}, and what became of each. Threads may share a batch where
 * each works on cells of its own.
 */
public final class KernelBatch extends AdvancedCells {
    final double[] temperature;
    final double[] pressure;
    final double[] massFractions;

    /**
     * @param temperature   T [K], one a cell
     * @param pressure      p [Pa], one a cell
     * @param massFractions Y_k at [k cells + cell], as many blocks as species
     */
    public KernelBatch(double[] temperature, double[] pressure, double[] massFractions) {
        super(temperature.length, pressure.length, massFractions.length);
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions;
    }

    /** A batch of copies of states. */
    public static KernelBatch of(List<GasState> states) {
        KernelBatch batch = new KernelBatch(new double[states.size()], new double[states.size()], new double[states.size() * speciesCount(states)]);
        batch.fill(states);
        return batch;
    }

    /** Puts a state into a cell. */
    @Override
    public void set(int cell, GasState state) {
        requireSpecies(state);
        temperature[cell] = state.temperature();
        pressure[cell] = state.pressure();
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k * cells + cell] = state.massFraction(k);
        }
    }

    /** A copy of the state of a cell. */
    @Override
    public GasState state(int cell) {
        double[] fractions = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            fractions[k] = massFractions[k * cells + cell];
        }
        return new GasState(temperature[cell], pressure[cell], fractions);
    }
}
