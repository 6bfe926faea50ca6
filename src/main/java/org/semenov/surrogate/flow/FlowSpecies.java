package org.semenov.surrogate.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * The species of a mechanism as a step sees them: R that react, the others, and the elements that the reacting ones are made of.
 * Immutable.
 */
public final class FlowSpecies {
    private final List<String> names;
    private final int[] reacting;
    private final int[] inert;
    private final double[] molarMass;
    private final double[][] atoms;

    /** @param predictor whose split into reacting species and others is taken over */
    public FlowSpecies(Kinetics kinetics, ExponentialPredictor predictor) {
        Mechanism mechanism = kinetics.mechanism();
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        names = mechanism.speciesNames();
        reacting = predictor.reacting();
        inert = predictor.inert();
        molarMass = new double[names.size()];
        Arrays.setAll(molarMass, thermodynamics::molarMass);
        List<double[]> rows = new ArrayList<>();
        for (int e = 0; e < mechanism.elements().size(); e++) {
            double[] row = new double[reacting.length];
            for (int i = 0; i < reacting.length; i++) {
                row[i] = mechanism.elementCount(e, reacting[i]);
            }
            if (Arrays.stream(row).anyMatch(count -> count != 0.0)) {
                rows.add(row);
            }
        }
        atoms = rows.toArray(double[][]::new);
    }

    /** Number of species, reacting or not. */
    public int count() {
        return names.size();
    }

    /** R. */
    public int reactingCount() {
        return reacting.length;
    }

    public int inertCount() {
        return inert.length;
    }

    /** Number in the mechanism of the i-th reacting species. */
    public int reacting(int i) {
        return reacting[i];
    }

    /** Number in the mechanism of the j-th species that does not react. */
    public int inert(int j) {
        return inert[j];
    }

    public String name(int species) {
        return names.get(species);
    }

    /** W_k [kg/mol] of a species of the mechanism. */
    public double molarMass(int species) {
        return molarMass[species];
    }

    /** W [kg/mol] of the i-th reacting species. */
    double reactingMolarMass(int i) {
        return molarMass[reacting[i]];
    }

    /** Atoms of the elements in the reacting species, [element][i]; shared, not to be written to. */
    public double[][] atoms() {
        return atoms;
    }

    /** What the nets say: one quantity a reacting species, and last the total of moles. */
    public List<String> outputNames() {
        List<String> outputs = new ArrayList<>();
        for (int species : reacting) {
            outputs.add(names.get(species));
        }
        outputs.add("moles");
        return outputs;
    }

    /** A block of cells for this mechanism. */
    public PredictorBlock newBlock(int capacity) {
        return new PredictorBlock(reacting.length, inert.length, capacity);
    }

    /** Puts a state into a cell of a block, to be advanced by Δt [s]. */
    public void fill(PredictorBlock block, int cell, GasState state, double timeStep, ReactorClosure closure, Thermodynamics thermodynamics) {
        for (int i = 0; i < reacting.length; i++) {
            block.start()[i][cell] = state.massFraction(reacting[i]) / molarMass[reacting[i]];
        }
        block.start()[reacting.length][cell] = state.temperature();
        for (int j = 0; j < inert.length; j++) {
            block.inert()[j][cell] = state.massFraction(inert[j]) / molarMass[inert[j]];
        }
        block.kept()[cell] = closure == ReactorClosure.CONSTANT_PRESSURE ? state.pressure()
                : thermodynamics.density(state.temperature(), state.pressure(), state.massFractions());
        block.timeStep()[cell] = timeStep;
    }
}
