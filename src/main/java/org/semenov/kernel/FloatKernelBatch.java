package org.semenov.kernel;

import java.util.List;
import org.semenov.state.GasState;

/**
 * {@link KernelBatch} for a flow solver in single precision: the caller's arrays are float, what became of each cell is as there. States are widened to double, advanced as those of a
 * {@link KernelBatch} are, and rounded where they were advanced, up or down by chance as {@link DitheredRounding} says; a state that is left stays to the bit. Only the nets may be in single precision, see
 * {@link org.semenov.network.Precision}: the predictor lives on differences, of forward and reverse rates and of n and n/2 substeps, that float would lose. Since mass fractions in float sum to one
 * and stay above zero to their rounding only, a sum may be off by 1e-5 and a fraction below zero by 1e-7.
 */
public final class FloatKernelBatch extends AdvancedCells {
    final float[] temperature;
    final float[] pressure;
    final float[] massFractions;
    private long step;

    /**
     * @param temperature   T [K], one a cell
     * @param pressure      p [Pa], one a cell
     * @param massFractions Y_k at [k cells + cell], as many blocks as species
     */
    public FloatKernelBatch(float[] temperature, float[] pressure, float[] massFractions) {
        super(temperature.length, pressure.length, massFractions.length);
        this.temperature = temperature;
        this.pressure = pressure;
        this.massFractions = massFractions;
    }

    /** A batch of states, rounded. */
    public static FloatKernelBatch of(List<GasState> states) {
        FloatKernelBatch batch = new FloatKernelBatch(new float[states.size()], new float[states.size()], new float[states.size() * speciesCount(states)]);
        batch.fill(states);
        return batch;
    }

    /**
     * Number of the step, from which the chance of the rounding follows: another one in every step, else a cell that nothing else changes comes to rest where a step changes it by less than its
     * last digit. Calls for the whole batch count by themselves; who advances parts of it sets it, before each step.
     */
    public void setStep(long number) {
        step = number;
    }

    void countStep() {
        step++;
    }

    /** Puts a state, rounded, into a cell. */
    @Override
    public void set(int cell, GasState state) {
        requireSpecies(state);
        temperature[cell] = (float) state.temperature();
        pressure[cell] = (float) state.pressure();
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k * cells + cell] = (float) state.massFraction(k);
        }
    }

    /** The state of a cell, widened. */
    @Override
    public GasState state(int cell) {
        double[] fractions = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            fractions[k] = massFractions[k * cells + cell];
        }
        return new GasState(temperature[cell], pressure[cell], fractions);
    }

    /** Widens cells from..from+count-1 into a batch of at least as many. */
    void copyTo(KernelBatch batch, int from, int count) {
        for (int n = 0; n < count; n++) {
            batch.temperature[n] = temperature[from + n];
            batch.pressure[n] = pressure[from + n];
        }
        for (int k = 0; k < speciesCount; k++) {
            for (int n = 0; n < count; n++) {
                batch.massFractions[k * batch.cells + n] = massFractions[k * cells + from + n];
            }
        }
    }

    /** Takes what became of those cells, and their states where they were advanced. */
    void copyFrom(KernelBatch batch, int from, int count, DitheredRounding rounding, double[] fractions) {
        for (int n = 0; n < count; n++) {
            copyOutcome(batch, n, from + n);
            if (batch.status(n).advanced()) {
                round(batch, n, from + n, rounding, fractions);
            }
        }
    }

    private void round(KernelBatch batch, int n, int cell, DitheredRounding rounding, double[] fractions) {
        rounding.start(step);
        rounding.add(batch.temperature[n]);
        rounding.add(batch.pressure[n]);
        for (int k = 0; k < speciesCount; k++) {
            fractions[k] = batch.massFractions[k * batch.cells + n];
            rounding.add(fractions[k]);
        }
        rounding.round(fractions);
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k * cells + cell] = (float) fractions[k];
        }
        temperature[cell] = rounding.rounded(batch.temperature[n]);
        pressure[cell] = rounding.rounded(batch.pressure[n]);
    }
}
