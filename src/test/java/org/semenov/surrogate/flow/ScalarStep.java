package org.semenov.surrogate.flow;

import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;

/** {@link FlowStep} cell by cell, with the scalar classes that data and training use, and the nets one by one. */
final class ScalarStep {
    private static final double FROZEN = 800.0;
    private static final double MOLES_SLACK = 0.01;

    private final FlowModel model;
    private final FlowStep.Variant variant;
    private final Thermodynamics thermodynamics;
    private final FlowSpecies species;
    private final int reacting;
    private final ExponentialPredictor predictor;
    private final StepFeatures stepFeatures;
    private final EnergyTemperature energyTemperature;
    private final ElementCorrection correction;
    private final ResNet net;
    private final ResNetWorkspace workspace;
    private final PredictorBlock block;
    private final double[][] features;
    private final double[][] outputs;
    private final double[][] output = new double[1][];
    private final double[][] scales;
    private final int[] asked;
    private final double[] start;
    private final double[] amounts;
    private final double[] massFractions;
    private final double[][] nextAmounts;
    private final double[] nextTemperature;
    private final double[] rawResidual;
    private final double[] score;
    private final double[] distance;
    private final boolean[] within;
    private final DomainTest domainTest;
    private final double[][] elements;
    private final double[][] startAmounts;

    ScalarStep(FlowModel model, Kinetics kinetics, int capacity, FlowStep.Variant variant) {
        thermodynamics = kinetics.thermodynamics();
        this.model = model;
        this.variant = variant;
        predictor = model.newPredictor(kinetics);
        species = new FlowSpecies(kinetics, predictor);
        reacting = species.reactingCount();
        stepFeatures = new StepFeatures(species, thermodynamics, model.closure());
        energyTemperature = new EnergyTemperature(thermodynamics, model.closure());
        correction = new ElementCorrection(species);
        net = model.featureNet();
        workspace = new ResNetWorkspace(net.shape());
        block = species.newBlock(capacity);
        features = new double[net.shape().inputs()][capacity];
        outputs = new double[model.outputs()][capacity];
        scales = new double[model.outputs()][capacity];
        asked = new int[capacity];
        start = new double[reacting];
        amounts = new double[reacting];
        massFractions = new double[species.count()];
        nextAmounts = new double[reacting][capacity];
        nextTemperature = new double[capacity];
        rawResidual = new double[capacity];
        score = new double[capacity];
        distance = new double[capacity];
        within = new boolean[capacity];
        domainTest = new DomainTest(model.domain(), species, kinetics, model.closure());
        elements = new double[domainTest.elementCount()][capacity];
        startAmounts = new double[species.count()][];
        for (int i = 0; i < reacting; i++) {
            startAmounts[species.reacting(i)] = block.start()[i];
        }
        for (int j = 0; j < species.inertCount(); j++) {
            startAmounts[species.inert(j)] = block.inert()[j];
        }
    }

    FlowSpecies species() {
        return species;
    }

    /** The cells: to be filled before {@link #run}, holds the prediction after it. */
    PredictorBlock block() {
        return block;
    }

    /** n_i [mol/kg] after the step, [i][cell]; shared, written by {@link #run}. */
    double[][] nextAmounts() {
        return nextAmounts;
    }

    /** T [K] after the step, not a number where none was found; shared. */
    double[] nextTemperature() {
        return nextTemperature;
    }

    /** How far predictor and nets were from the totals of the elements, relative, before any correction; shared. */
    double[] rawResidual() {
        return rawResidual;
    }

    /**
     * How unsure a step is: 1 is of the order of 5 K or 0.005 in a mass fraction, before calibration; infinite where nothing was found, and for states
     * outside the domain that are hotter than 800 K; shared.
     */
    double[] score() {
        return score;
    }

    /** Largest whitened input of the nets in size, 0 where they were not asked; shared. */
    double[] distance() {
        return distance;
    }

    /** Whether cells can have come from the model's domain; shared. */
    boolean[] within() {
        return within;
    }

    /** Takes a step with cells 0..count-1 of the block. */
    void run(int count) {
        predictor.predict(block, count);
        domainTest.elements(startAmounts, elements, count);
        int asking = variant == FlowStep.Variant.WITHOUT_NETS ? 0 : ask(count);
        int next = 0;
        for (int cell = 0; cell < count; cell++) {
            boolean corrected = next < asking && asked[next] == cell;
            finish(cell, corrected ? next++ : -1);
        }
    }

    /** Evaluates the nets for the cells that took more than one substep; returns how many. */
    private int ask(int count) {
        int asking = 0;
        for (int cell = 0; cell < count; cell++) {
            distance[cell] = 0.0;
            if (block.substeps()[cell] > 1 && block.isPredicted(cell)) {
                stepFeatures.fill(block, cell, features, asking);
                for (int q = 0; q < scales.length; q++) {
                    scales[q][asking] = stepFeatures.scales()[q];
                }
                distance[cell] = WhiteningTest.distance(model.whitening(), features, asking);
                asked[asking++] = cell;
            }
        }
        if (asking > 0) {
            for (int q = 0; q < outputs.length; q++) {
                output[0] = outputs[q];
                net.forward(model.folded(q), features, output, asking, workspace);
            }
        }
        return asking;
    }

    private void finish(int cell, int sample) {
        double startTemperature = block.start()[reacting][cell];
        for (int i = 0; i < reacting; i++) {
            start[i] = block.start()[i][cell];
            amounts[i] = block.fine()[i][cell];
        }
        setInert(cell);
        setReacting(start);
        double energy = energyTemperature.energy(startTemperature, massFractions);
        within[cell] = domainTest.contains(elements, cell, block.kept()[cell], energy);
        rawResidual[cell] = 0.0;
        boolean sound = block.isPredicted(cell) && correct(cell, sample);
        setReacting(amounts);
        double guess = block.fine()[reacting][cell];
        double next = sound ? energyTemperature.temperature(energy, massFractions, guess) : Double.NaN;
        for (int i = 0; i < reacting; i++) {
            nextAmounts[i][cell] = amounts[i];
        }
        nextTemperature[cell] = next;
        score[cell] = within[cell] || startTemperature <= FROZEN ? score(cell, next) : Double.POSITIVE_INFINITY;
    }

    private void setInert(int cell) {
        for (int j = 0; j < species.inertCount(); j++) {
            massFractions[species.inert(j)] = block.inert()[j][cell] * species.molarMass(species.inert(j));
        }
    }

    private void setReacting(double[] values) {
        for (int i = 0; i < reacting; i++) {
            massFractions[species.reacting(i)] = values[i] * species.reactingMolarMass(i);
        }
    }

    /** Amounts with what the nets say, on the totals of the elements; false where they cannot be put there. */
    private boolean correct(int cell, int sample) {
        boolean extrapolated = sample >= 0;
        double moles = 0.0;
        for (int i = 0; i < reacting; i++) {
            moles += amounts[i];
        }
        double slack = Double.POSITIVE_INFINITY;
        if (extrapolated) {
            for (int i = 0; i < reacting; i++) {
                double coordinate = block.fineCoordinate()[i][cell] + change(i, cell, sample);
                amounts[i] = BoxCoxTenth.massFraction(coordinate) / species.reactingMolarMass(i);
            }
            if (variant != FlowStep.Variant.WITHOUT_MOLES) {
                moles += change(reacting, cell, sample);
                slack = MOLES_SLACK * scales[reacting][sample];
            }
        }
        for (int i = 0; i < reacting; i++) {
            amounts[i] = Math.max(amounts[i], 0.0);
        }
        if (variant == FlowStep.Variant.WITHOUT_CORRECTION) {
            return true;
        }
        boolean kept = correction.apply(start, amounts, moles, slack);
        rawResidual[cell] = correction.rawResidual();
        return kept;
    }

    /** What is added to a coordinate, or to the moles. */
    private double change(int output, int cell, int sample) {
        if (variant == FlowStep.Variant.RICHARDSON) {
            return difference(output, cell) / 3.0;
        }
        return model.scaling().correction(outputs[output][sample], scales[output][sample]);
    }

    private double difference(int output, int cell) {
        if (output < reacting) {
            return block.fineCoordinate()[output][cell] - block.halfCoordinate()[output][cell];
        }
        double sum = 0.0;
        for (int i = 0; i < reacting; i++) {
            sum += block.fine()[i][cell] - block.half()[i][cell];
        }
        return sum;
    }

    /** n = 1: the change times Λ. Else: the disagreement of n and n/2 substeps, or the change by the nets where that is larger. */
    private double score(int cell, double temperature) {
        int n = block.substeps()[cell];
        double fineTemperature = block.fine()[reacting][cell];
        double kelvin = n == 1 ? Math.abs(fineTemperature - block.start()[reacting][cell]) * block.growth()[cell]
                : Math.max(Math.abs(fineTemperature - block.half()[reacting][cell]), Math.abs(temperature - fineTemperature));
        double fraction = 0.0;
        for (int i = 0; i < reacting; i++) {
            double fine = block.fine()[i][cell];
            double change = n == 1 ? Math.abs(fine - block.start()[i][cell]) * block.growth()[cell]
                    : Math.max(Math.abs(fine - block.half()[i][cell]), Math.abs(nextAmounts[i][cell] - fine));
            fraction = Math.max(fraction, change * species.reactingMolarMass(i));
        }
        double result = Math.max(kelvin / FlowGuard.TEMPERATURE_ERROR, fraction / FlowGuard.MASS_FRACTION_ERROR);
        return Double.isNaN(result + temperature) ? Double.POSITIVE_INFINITY : result;
    }
}
