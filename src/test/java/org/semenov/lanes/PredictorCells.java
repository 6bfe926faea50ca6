package org.semenov.lanes;

import java.util.ArrayList;
import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Blocks of a predictor for tests: filled from states, and their results as lists of bits. */
final class PredictorCells {
    private PredictorCells() {
    }

    static PredictorBlock block(Kinetics kinetics, ExponentialPredictor predictor, ReactorClosure closure, List<GasState> states,
                                double timeStep) {
        PredictorBlock block = new PredictorBlock(predictor.reacting().length, predictor.inert().length, states.size());
        for (int cell = 0; cell < states.size(); cell++) {
            set(block, cell, kinetics, predictor, closure, states.get(cell));
            block.timeStep()[cell] = timeStep;
        }
        return block;
    }

    private static void set(PredictorBlock block, int cell, Kinetics kinetics, ExponentialPredictor predictor, ReactorClosure closure,
                            GasState state) {
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        int[] reacting = predictor.reacting();
        int[] inert = predictor.inert();
        for (int i = 0; i < reacting.length; i++) {
            block.start()[i][cell] = state.massFraction(reacting[i]) / thermodynamics.molarMass(reacting[i]);
        }
        for (int n = 0; n < inert.length; n++) {
            block.inert()[n][cell] = state.massFraction(inert[n]) / thermodynamics.molarMass(inert[n]);
        }
        block.start()[reacting.length][cell] = state.temperature();
        block.kept()[cell] = closure == ReactorClosure.CONSTANT_PRESSURE ? state.pressure()
                : thermodynamics.density(state.temperature(), state.pressure(), state.massFractions());
    }

    static PredictorBlock predicted(Kinetics kinetics, ExponentialPredictor predictor, ReactorClosure closure, List<GasState> states,
                                    double timeStep) {
        PredictorBlock block = block(kinetics, predictor, closure, states, timeStep);
        predictor.predict(block, states.size());
        return block;
    }

    /** Mass fractions of all species of a cell, from rows of its reacting species. */
    static double[] massFractions(Kinetics kinetics, ExponentialPredictor predictor, PredictorBlock block, double[][] rows, int cell) {
        double[] y = new double[kinetics.speciesCount()];
        int[] reacting = predictor.reacting();
        int[] inert = predictor.inert();
        for (int i = 0; i < reacting.length; i++) {
            y[reacting[i]] = rows[i][cell] * kinetics.thermodynamics().molarMass(reacting[i]);
        }
        for (int n = 0; n < inert.length; n++) {
            y[inert[n]] = block.inert()[n][cell] * kinetics.thermodynamics().molarMass(inert[n]);
        }
        return y;
    }

    /** All outputs of a cell. */
    static List<Double> outputs(PredictorBlock block, int cell) {
        List<Double> outputs = new ArrayList<>();
        for (double[][] rows : List.of(block.whole(), block.fine(), block.startCoordinate(), block.wholeCoordinate(),
                block.fineCoordinate())) {
            for (double[] row : rows) {
                outputs.add(row[cell]);
            }
        }
        outputs.add(block.growth()[cell]);
        outputs.add((double) block.substeps()[cell]);
        return outputs;
    }
}
