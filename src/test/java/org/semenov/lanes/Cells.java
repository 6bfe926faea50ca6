package org.semenov.lanes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.ode.Rodas5P;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Batches for tests: arrays made from states and read back. */
final class Cells {
    final double[] temperature;
    final double[] pressure;
    final double[] massFractions;
    final double[] stepSizes;
    final CellArrays arrays;
    private final int speciesCount;

    Cells(List<GasState> states) {
        int count = states.size();
        speciesCount = states.get(0).speciesCount();
        temperature = new double[count];
        pressure = new double[count];
        massFractions = new double[count * speciesCount];
        stepSizes = new double[count];
        arrays = new CellArrays(temperature, pressure, massFractions, stepSizes);
        set(states);
    }

    void set(List<GasState> states) {
        for (int cell = 0; cell < states.size(); cell++) {
            temperature[cell] = states.get(cell).temperature();
            pressure[cell] = states.get(cell).pressure();
            stepSizes[cell] = 0.0;
            for (int k = 0; k < speciesCount; k++) {
                massFractions[k * states.size() + cell] = states.get(cell).massFraction(k);
            }
        }
    }

    GasState state(int cell) {
        double[] y = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            y[k] = massFractions[k * temperature.length + cell];
        }
        return new GasState(temperature[cell], pressure[cell], y);
    }

    List<GasState> states() {
        List<GasState> states = new ArrayList<>();
        for (int cell = 0; cell < temperature.length; cell++) {
            states.add(state(cell));
        }
        return states;
    }

    static CellSettings settings(ReactorClosure closure, double tolerance) {
        return CellSettings.of(closure, Rodas5P.TABLEAU, tolerance, 1e-7 * tolerance);
    }

    static Kinetics hydrogenAir() {
        return new Kinetics(read("mechanisms/h2air-ramec.inp"));
    }

    static Mechanism read(String file) {
        try {
            return ChemkinReader.read(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** States in which every species is present, their fractions over six decades. */
    static List<GasState> random(int speciesCount, int count, long seed) {
        Random random = new Random(seed);
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double[] y = new double[speciesCount];
            double sum = 0.0;
            for (int k = 0; k < speciesCount; k++) {
                y[k] = Math.pow(10.0, -6.0 * random.nextDouble());
                sum += y[k];
            }
            for (int k = 0; k < speciesCount; k++) {
                y[k] /= sum;
            }
            states.add(new GasState(300.0 + 2900.0 * random.nextDouble(), 1e4 * Math.pow(100.0, random.nextDouble()), y));
        }
        return states;
    }
}
