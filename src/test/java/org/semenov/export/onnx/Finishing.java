package org.semenov.export.onnx;

import java.util.Map;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.surrogate.flow.ElementCorrection;
import org.semenov.surrogate.flow.EnergyTemperature;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.FlowStep;

/**
 * What the README tells a caller to do with the outputs of the graph, step by step; the predictor's block and whether a cell is within the domain come
 * from a step that has run.
 */
final class Finishing {
    private static final double MOLES_SLACK = 0.01;
    private static final double FROZEN = 800.0;

    private final FlowModel model;
    private final FlowSpecies species;
    private final StepPorts ports;
    private final ElementCorrection correction;
    private final EnergyTemperature energyTemperature;
    private final double[] start;
    private final double[] massFractions;

    /** n_i [mol/kg] after the step. */
    final double[] amounts;
    /** T [K] after the step. */
    double temperature;
    /** See {@link FlowStep#score}. */
    double score;
    /** Whether the guard believes the step. */
    boolean believed;

    Finishing(FlowModel model, Kinetics kinetics) {
        this.model = model;
        StepGraph graph = new StepGraph(model, kinetics);
        species = graph.species();
        ports = graph.ports();
        correction = new ElementCorrection(species);
        energyTemperature = new EnergyTemperature(kinetics.thermodynamics(), model.closure());
        start = new double[species.reactingCount()];
        amounts = new double[species.reactingCount()];
        massFractions = new double[species.count()];
    }

    /**
     * Finishes a cell.
     *
     * @param step    that has run
     * @param cell    in its block
     * @param outputs of the graph
     * @param row     of the cell in the outputs
     */
    void finish(FlowStep step, int cell, Map<String, double[]> outputs, int row) {
        int reacting = species.reactingCount();
        PredictorBlock block = step.block();
        double total = outputs.get(ports.molesCorrection.name())[row];
        for (int i = 0; i < reacting; i++) {
            start[i] = block.start()[i][cell];
            amounts[i] = outputs.get(ports.correctedMassFractions.name())[row * reacting + i] / species.molarMass(species.reacting(i));
            total += block.fine()[i][cell];
        }
        for (int j = 0; j < species.inertCount(); j++) {
            massFractions[species.inert(j)] = block.inert()[j][cell] * species.molarMass(species.inert(j));
        }
        setReacting(start);
        double energy = energyTemperature.energy(block.start()[reacting][cell], massFractions);
        double slack = MOLES_SLACK * outputs.get(ports.scales.name())[row * (reacting + 1) + reacting];
        boolean kept = correction.apply(start, amounts, total, slack);
        setReacting(amounts);
        temperature = kept ? energyTemperature.temperature(energy, massFractions, block.fine()[reacting][cell]) : Double.NaN;
        boolean within = step.within()[cell];
        score = within || block.start()[reacting][cell] <= FROZEN ? score(block, cell) : Double.POSITIVE_INFINITY;
        believed = temperature > 0.0 && model.guard().believes(within, score, outputs.get(ports.distance.name())[row]);
    }

    private void setReacting(double[] values) {
        for (int i = 0; i < values.length; i++) {
            massFractions[species.reacting(i)] = values[i] * species.molarMass(species.reacting(i));
        }
    }

    /** The disagreement of n and n/2 substeps, or the change by the nets where that is larger. */
    private double score(PredictorBlock block, int cell) {
        int reacting = species.reactingCount();
        double fine = block.fine()[reacting][cell];
        double kelvin = Math.max(Math.abs(fine - block.half()[reacting][cell]), Math.abs(temperature - fine));
        double fraction = 0.0;
        for (int i = 0; i < reacting; i++) {
            double change = Math.max(Math.abs(block.fine()[i][cell] - block.half()[i][cell]), Math.abs(amounts[i] - block.fine()[i][cell]));
            fraction = Math.max(fraction, change * species.molarMass(species.reacting(i)));
        }
        double larger = Math.max(kelvin / FlowGuard.TEMPERATURE_ERROR, fraction / FlowGuard.MASS_FRACTION_ERROR);
        return Double.isNaN(larger) ? Double.POSITIVE_INFINITY : larger;
    }
}
