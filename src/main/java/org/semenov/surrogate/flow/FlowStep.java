package org.semenov.surrogate.flow;

import java.util.Arrays;
import java.util.Optional;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.lanes.RowMath;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.network.JointEvaluator;
import org.semenov.network.Precision;
import org.semenov.network.RowProduct;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * One step of a block of cells: predictor, nets where it took more than one substep, correction onto the elements, temperature from the
 * energy, all in loops along rows of cells. Cells are put into {@link #block}; what a cell gets does not depend on the others, to the bit. One instance a thread; allocates nothing
 * after construction.
 */
public final class FlowStep {
    /** What is left out of a step, to see what it is worth. */
    public enum Variant {
        /** Nothing. */
        FULL,
        /** The nets. */
        WITHOUT_NETS,
        /** The nets, and Richardson's extrapolation of a method of order 2 in their place. */
        RICHARDSON,
        /** The net of the moles. */
        WITHOUT_MOLES,
        /** The correction onto the elements. */
        WITHOUT_CORRECTION
    }

    /**
     * T [K] up to which a state outside the domain has a score. In a hotter one a branching of chains can be so fast that four parts of a step do not see it, as from
     * 1600 K at 40 atm in a microsecond, and then an explosion that has not begun looks at rest.
     */
    public static final double FROZEN = 800.0;
    /** By how much the total of moles may be missed, relative to the scale of its net. */
    public static final double MOLES_SLACK = 0.01;

    private final FlowModel model;
    private final Variant variant;
    private final Thermodynamics thermodynamics;
    private final FlowSpecies species;
    private final int reacting;
    private final ExponentialPredictor predictor;
    private final RowMath math;
    private final DomainTest domainTest;
    private final BlockFeatures blockFeatures;
    private final JointEvaluator nets;
    private final BlockCorrection correction;
    private final BlockTemperature blockTemperature;
    private final PredictorBlock block;
    /** Rows of amounts of all species, before and after the step; those of species that do not react are the block's. */
    private final double[][] startAmounts;
    private final double[][] endAmounts;
    private final double[] energies;
    private final double[][] elements;
    private final boolean[] predicted;
    private final double[] scratch;
    private final int[] asked;
    private final double[][] features;
    private final double[][] centred;
    private final double[][] input;
    private final double[] distances;
    private final double[][] outputs;
    private final double[][] scales;
    private final double[] powers;
    private final double[] moles;
    private final double[] slack;
    private final double[][] nextAmounts;
    private final double[] nextTemperature;
    private final double[] rawResidual;
    private final double[] score;
    private final double[] distance;
    private final boolean[] within;

    public FlowStep(FlowModel model, Kinetics kinetics, int capacity) {
        this(model, kinetics, capacity, Variant.FULL);
    }

    /** @param variant what is left out */
    public FlowStep(FlowModel model, Kinetics kinetics, int capacity, Variant variant) {
        this(model, kinetics, capacity, variant, FlowArithmetic.preferred(model, Precision.DOUBLE));
    }

    /**
     * @param variant    what is left out
     * @param arithmetic of the model; of several steps of a model one is enough
     */
    public FlowStep(FlowModel model, Kinetics kinetics, int capacity, Variant variant, FlowArithmetic arithmetic) {
        thermodynamics = kinetics.thermodynamics();
        this.model = model;
        this.variant = variant;
        predictor = arithmetic.newPredictor(model, kinetics);
        math = arithmetic.rowMath();
        species = new FlowSpecies(kinetics, predictor);
        reacting = species.reactingCount();
        domainTest = new DomainTest(model.domain(), species, kinetics, model.closure());
        blockFeatures = new BlockFeatures(species, model.closure(), math, capacity);
        nets = arithmetic.nets().newEvaluator();
        correction = new BlockCorrection(species, math, capacity);
        blockTemperature = new BlockTemperature(thermodynamics, model.closure(), capacity);
        block = species.newBlock(capacity);
        nextAmounts = new double[reacting][capacity];
        startAmounts = rows(block.start());
        endAmounts = rows(nextAmounts);
        energies = new double[capacity];
        elements = new double[domainTest.elementCount()][capacity];
        predicted = new boolean[capacity];
        scratch = new double[capacity];
        asked = new int[capacity];
        features = new double[model.whitening().featureCount()][capacity];
        centred = new double[RowProduct.padded(features.length)][capacity];
        input = new double[1][capacity];
        distances = new double[capacity];
        outputs = new double[model.outputs()][capacity];
        scales = new double[model.outputs()][capacity];
        powers = new double[RowMath.padded(model.outputs() * capacity)];
        moles = new double[capacity];
        slack = new double[capacity];
        nextTemperature = new double[capacity];
        rawResidual = new double[capacity];
        score = new double[capacity];
        distance = new double[capacity];
        within = new boolean[capacity];
    }

    /** Rows of all species from those of the reacting ones and the block's others. */
    private double[][] rows(double[][] reactingRows) {
        double[][] rows = new double[species.count()][];
        for (int i = 0; i < reacting; i++) {
            rows[species.reacting(i)] = reactingRows[i];
        }
        for (int j = 0; j < species.inertCount(); j++) {
            rows[species.inert(j)] = block.inert()[j];
        }
        return rows;
    }

    public FlowSpecies species() {
        return species;
    }

    /** Why cells are predicted one by one, or empty where they go in lanes. */
    public Optional<String> obstacle() {
        return predictor.obstacle();
    }

    /** The cells: to be filled before {@link #run}, holds the prediction after it. */
    public PredictorBlock block() {
        return block;
    }

    /** Puts a state into a cell of the block, to be advanced by Δt [s]. */
    public void put(int cell, GasState state, double timeStep) {
        species.fill(block, cell, state, timeStep, model.closure(), thermodynamics);
    }

    /** n_i [mol/kg] after the step, [i][cell]; shared, written by {@link #run}. */
    public double[][] nextAmounts() {
        return nextAmounts;
    }

    /** T [K] after the step, not a number where none was found; shared. */
    public double[] nextTemperature() {
        return nextTemperature;
    }

    /** How far predictor and nets were from the totals of the elements, relative, before any correction; shared. */
    public double[] rawResidual() {
        return rawResidual;
    }

    /**
     * How unsure a step is: 1 is of the order of 5 K or 0.005 in a mass fraction, before calibration; infinite where nothing was found, and for states
     * outside the domain that are hotter than 800 K; shared.
     */
    public double[] score() {
        return score;
    }

    /** Largest whitened input of the nets in size, 0 where they were not asked; shared. */
    public double[] distance() {
        return distance;
    }

    /** Whether cells can have come from the model's domain; shared. */
    public boolean[] within() {
        return within;
    }

    /** Whether the model's guard believes the step of a cell. */
    public boolean believed(int cell) {
        return nextTemperature[cell] > 0.0 && model.guard().believes(within[cell], score[cell], distance[cell]);
    }

    /** Takes a step with cells 0..count-1 of the block. */
    public void run(int count) {
        predictor.predict(block, count);
        blockTemperature.energies(startAmounts, block.start()[reacting], energies, count);
        domainTest.elements(startAmounts, elements, count);
        for (int cell = 0; cell < count; cell++) {
            predicted[cell] = block.isPredicted(cell);
            within[cell] = domainTest.contains(elements, cell, block.kept()[cell], energies[cell]);
        }
        predictAmounts(count);
        ask(count);
        correct(count);
        blockTemperature.temperatures(endAmounts, energies, block.fine()[reacting], predicted, nextTemperature, count);
        score(count);
    }

    /** What the predictor says of amounts and moles. */
    private void predictAmounts(int count) {
        Arrays.fill(moles, 0, count, 0.0);
        Arrays.fill(slack, 0, count, Double.POSITIVE_INFINITY);
        for (int i = 0; i < reacting; i++) {
            take(block.fine()[i], nextAmounts[i], moles, count);
        }
    }

    private static void take(double[] fine, double[] amounts, double[] moles, int count) {
        for (int n = 0; n < count; n++) {
            moles[n] += fine[n];
            amounts[n] = Math.max(fine[n], 0.0);
        }
    }

    /** Adds what the nets say of the cells that took more than one substep. */
    private void ask(int count) {
        Arrays.fill(distance, 0, count, 0.0);
        if (variant == Variant.WITHOUT_NETS) {
            return;
        }
        int samples = 0;
        for (int cell = 0; cell < count; cell++) {
            if (block.substeps()[cell] > 1 && predicted[cell]) {
                asked[samples++] = cell;
            }
        }
        if (samples == 0) {
            return;
        }
        blockFeatures.fill(block, energies, asked, samples, features, scales);
        model.whitening().distances(features, samples, centred, input, distances);
        for (int n = 0; n < samples; n++) {
            distance[asked[n]] = distances[n];
        }
        if (variant == Variant.RICHARDSON) {
            extrapolate(samples);
        } else {
            nets.evaluate(features, outputs, samples);
            model.scaling().corrections(outputs, scales, samples, math, powers);
        }
        change(samples);
    }

    /** A third of the differences of n and n/2 substeps, in the place of what the nets say. */
    private void extrapolate(int samples) {
        Arrays.fill(outputs[reacting], 0, samples, 0.0);
        for (int i = 0; i < reacting; i++) {
            for (int n = 0; n < samples; n++) {
                int cell = asked[n];
                outputs[i][n] = (block.fineCoordinate()[i][cell] - block.halfCoordinate()[i][cell]) / 3.0;
                outputs[reacting][n] += (block.fine()[i][cell] - block.half()[i][cell]) / 3.0;
            }
        }
    }

    /** Adds the outputs to coordinates and moles. */
    private void change(int samples) {
        for (int i = 0; i < reacting; i++) {
            double molarMass = species.reactingMolarMass(i);
            for (int n = 0; n < samples; n++) {
                double coordinate = block.fineCoordinate()[i][asked[n]] + outputs[i][n];
                nextAmounts[i][asked[n]] = BoxCoxTenth.massFraction(coordinate) / molarMass;
            }
        }
        if (variant != Variant.WITHOUT_MOLES) {
            for (int n = 0; n < samples; n++) {
                moles[asked[n]] += outputs[reacting][n];
                slack[asked[n]] = MOLES_SLACK * scales[reacting][n];
            }
        }
    }

    /** Puts the amounts on the totals of the elements; a cell where that fails no longer counts as predicted. */
    private void correct(int count) {
        if (variant == Variant.WITHOUT_CORRECTION) {
            Arrays.fill(rawResidual, 0, count, 0.0);
            return;
        }
        correction.apply(block.start(), nextAmounts, moles, slack, count);
        for (int cell = 0; cell < count; cell++) {
            rawResidual[cell] = predicted[cell] ? correction.rawResidual()[cell] : 0.0;
            predicted[cell] &= correction.kept()[cell];
        }
    }

    /** A cell after the step, or null where no temperature was found; the state before gives what the closure keeps. */
    public GasState state(int cell, GasState before) {
        double temperature = nextTemperature[cell];
        if (!(temperature > 0.0)) {
            return null;
        }
        double[] next = before.massFractions();
        double moles = 0.0;
        for (int j = 0; j < species.inertCount(); j++) {
            moles += block.inert()[j][cell];
        }
        for (int i = 0; i < reacting; i++) {
            moles += nextAmounts[i][cell];
            next[species.reacting(i)] = nextAmounts[i][cell] * species.reactingMolarMass(i);
        }
        double pressure = model.closure() == ReactorClosure.CONSTANT_PRESSURE ? before.pressure()
                : block.kept()[cell] * PhysicalConstants.GAS_CONSTANT * temperature * moles;
        return new GasState(temperature, pressure, next);
    }

    /** n = 1: the change times Λ. Else: the disagreement of n and n/2 substeps, or the change by the nets where that is larger. */
    private void score(int count) {
        double[] largest = scratch;
        Arrays.fill(largest, 0, count, 0.0);
        for (int i = 0; i < reacting; i++) {
            double unit = species.reactingMolarMass(i) / FlowGuard.MASS_FRACTION_ERROR;
            score(block.start()[i], block.half()[i], block.fine()[i], nextAmounts[i], unit, largest, count);
        }
        score(block.start()[reacting], block.half()[reacting], block.fine()[reacting], nextTemperature, 1.0 / FlowGuard.TEMPERATURE_ERROR, largest, count);
        for (int cell = 0; cell < count; cell++) {
            boolean scored = within[cell] || block.start()[reacting][cell] <= FROZEN;
            score[cell] = scored && !Double.isNaN(largest[cell] + nextTemperature[cell]) ? largest[cell] : Double.POSITIVE_INFINITY;
        }
    }

    private void score(double[] start, double[] half, double[] fine, double[] next, double unit, double[] largest, int count) {
        double[] growth = block.growth();
        int[] substeps = block.substeps();
        for (int cell = 0; cell < count; cell++) {
            boolean one = substeps[cell] == 1;
            double difference = Math.abs(fine[cell] - (one ? start[cell] : half[cell])) * (one ? growth[cell] : 1.0);
            double change = one ? 0.0 : Math.abs(next[cell] - fine[cell]);
            largest[cell] = Math.max(largest[cell], Math.max(difference, change) * unit);
        }
    }
}
