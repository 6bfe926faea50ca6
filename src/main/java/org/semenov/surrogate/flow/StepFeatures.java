package org.semenov.surrogate.flow;

import java.util.ArrayList;
import java.util.List;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * What the nets see of a cell that took n > 1 substeps, and the scales of what they say, cell by cell, for training; in stepping {@link BlockFeatures} does the same
 * along rows of cells. The features are the state, Δt, the change that n substeps predict, and how it differs from that of n/2; what n and n/2 substeps
 * disagree about is what is left to be learnt: of it Richardson's extrapolation for a method of order 2 would take a third, everywhere. With
 * z_k = 10 (Y_k^0.1 - 1), d_k = z_k(n substeps) - z_k(n/2), y_k = max(Y_k at the start, Y_k after n substeps)^0.1 + 0.05 and
 * D = max_k |d_k|/y_k, the scales are
 * <pre>
 *   s_k = min(|d_k| + 0.05 y_k D, 2),      s of the moles = |difference of the moles [mol/kg]| + 1e-4 min(D, 10)
 * </pre>
 * One instance a thread; allocates nothing after construction.
 */
public final class StepFeatures {
    static final double FLOOR = 0.05;
    static final double LARGEST_SCALE = 2.0;
    static final double TIME_UNIT = 1e-7;
    static final double TEMPERATURE_UNIT = 5.0;

    private final FlowSpecies species;
    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;
    private final double[] massFractions;
    private final double[] scales;
    private double disagreement;

    public StepFeatures(FlowSpecies species, Thermodynamics thermodynamics, ReactorClosure closure) {
        this.species = species;
        this.thermodynamics = thermodynamics;
        this.closure = closure;
        massFractions = new double[species.count()];
        scales = new double[species.reactingCount() + 1];
    }

    /** The features' names, with units, in order. */
    public static List<String> names(FlowSpecies species, ReactorClosure closure) {
        List<String> names = new ArrayList<>(List.of("T/1000 K", "1000 K/T", "ln p/atm",
                closure == ReactorClosure.CONSTANT_PRESSURE ? "h [MJ/kg]" : "u [MJ/kg]", "moles [mol/kg]", "ln dt/1e-7 s"));
        for (int j = 0; j < species.inertCount(); j++) {
            names.add("Y_" + species.name(species.inert(j)));
        }
        for (String kind : new String[] {"z_", "asinh predicted change of z_", "asinh relative disagreement of z_"}) {
            for (int i = 0; i < species.reactingCount(); i++) {
                names.add(kind + species.name(species.reacting(i)));
            }
        }
        names.addAll(List.of("asinh predicted change of T/5 K", "ln disagreement", "ln growth", "ln substeps"));
        return names;
    }

    /**
     * Fills one column of the features from a cell of a predicted block, and sets {@link #scales}.
     *
     * @param block    after the prediction
     * @param cell     in the block, with n > 1
     * @param features [feature][sample], one a name
     * @param sample   column to fill
     */
    public void fill(PredictorBlock block, int cell, double[][] features, int sample) {
        int r = species.reactingCount();
        double t = block.start()[r][cell];
        double moles = 0.0;
        for (int i = 0; i < r; i++) {
            double amount = block.start()[i][cell];
            moles += amount;
            massFractions[species.reacting(i)] = amount * species.reactingMolarMass(i);
        }
        double reactingMoles = moles;
        for (int j = 0; j < species.inertCount(); j++) {
            moles += block.inert()[j][cell];
            massFractions[species.inert(j)] = block.inert()[j][cell] * species.molarMass(species.inert(j));
        }
        double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? block.kept()[cell]
                : block.kept()[cell] * PhysicalConstants.GAS_CONSTANT * t * moles;
        setScales(block, cell);
        int f = 0;
        features[f++][sample] = 1e-3 * t;
        features[f++][sample] = 1e3 / t;
        features[f++][sample] = Math.log(pressure / PhysicalConstants.ONE_ATMOSPHERE);
        features[f++][sample] = 1e-6 * thermodynamics.specificEnergy(t, massFractions, closure);
        features[f++][sample] = reactingMoles;
        features[f++][sample] = Math.log(block.timeStep()[cell] / TIME_UNIT);
        for (int j = 0; j < species.inertCount(); j++) {
            features[f++][sample] = massFractions[species.inert(j)];
        }
        for (int i = 0; i < r; i++) {
            features[f++][sample] = block.startCoordinate()[i][cell];
        }
        for (int i = 0; i < r; i++) {
            features[f++][sample] = asinh((block.fineCoordinate()[i][cell] - block.startCoordinate()[i][cell]) / FLOOR);
        }
        for (int i = 0; i < r; i++) {
            features[f++][sample] = asinh((block.fineCoordinate()[i][cell] - block.halfCoordinate()[i][cell]) / scales[i]);
        }
        features[f++][sample] = asinh((block.fine()[r][cell] - t) / TEMPERATURE_UNIT);
        features[f++][sample] = Math.log(disagreement + 1e-6);
        features[f++][sample] = Math.log(block.growth()[cell]);
        features[f][sample] = Math.log(block.substeps()[cell]);
    }

    private void setScales(PredictorBlock block, int cell) {
        int r = species.reactingCount();
        disagreement = 0.0;
        double moles = 0.0;
        for (int i = 0; i < r; i++) {
            double d = Math.abs(block.fineCoordinate()[i][cell] - block.halfCoordinate()[i][cell]);
            disagreement = Math.max(disagreement, d / size(block, i, cell));
            moles += block.fine()[i][cell] - block.half()[i][cell];
        }
        for (int i = 0; i < r; i++) {
            double d = Math.abs(block.fineCoordinate()[i][cell] - block.halfCoordinate()[i][cell]);
            scales[i] = Math.min(d + FLOOR * size(block, i, cell) * disagreement, LARGEST_SCALE) + 1e-12;
        }
        scales[r] = Math.abs(moles) + 1e-4 * Math.min(disagreement, 10.0) + 1e-12;
    }

    /** y_k = max(Y_k at the start, Y_k after n substeps)^0.1 + 0.05. */
    private static double size(PredictorBlock block, int i, int cell) {
        double largest = Math.max(block.startCoordinate()[i][cell], block.fineCoordinate()[i][cell]);
        return Math.max(1.0 + 0.1 * largest, 0.0) + FLOOR;
    }

    /** Scales of the last cell: s_k of the reacting species, and last that of the moles [mol/kg]; shared, valid until the next. */
    public double[] scales() {
        return scales;
    }

    /** D of the last cell. */
    public double disagreement() {
        return disagreement;
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1.0)), x);
    }
}
