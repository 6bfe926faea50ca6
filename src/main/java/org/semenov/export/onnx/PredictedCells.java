package org.semenov.export.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.network.ResNetWorkspace;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.BoxCoxTenth;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.StepFeatures;

/**
 * Cells of which the predictor took more than one substep: what the graph is given, and what the Java classes make of the same, in double precision.
 * The numbers of an input or output stand cell after cell, as in a tensor.
 */
final class PredictedCells {
    private final FlowModel model;
    private final FlowSpecies species;
    private final StepPorts ports;
    private final PredictorBlock block;
    private final int[] cells;
    private final Map<String, double[]> values = new HashMap<>();
    private final double[][] whitened;

    /** @param timeSteps Δt [s], one a state */
    PredictedCells(FlowModel model, Kinetics kinetics, List<GasState> states, double[] timeSteps) {
        this.model = model;
        StepGraph graph = new StepGraph(model, kinetics);
        species = graph.species();
        ports = graph.ports();
        block = species.newBlock(Math.max(1, states.size()));
        for (int cell = 0; cell < states.size(); cell++) {
            species.fill(block, cell, states.get(cell), timeSteps[cell], model.closure(), kinetics.thermodynamics());
        }
        model.newPredictor(kinetics).predict(block, states.size());
        cells = IntStream.range(0, states.size()).filter(cell -> block.substeps()[cell] > 1 && block.isPredicted(cell)).toArray();
        ports.inputs().forEach(this::add);
        ports.outputs().forEach(this::add);
        for (int n = 0; n < cells.length; n++) {
            setInputs(n, states.get(cells[n]));
        }
        whitened = new double[model.whitening().inputCount()][cells.length];
        setOutputs(new StepFeatures(species, kinetics.thermodynamics(), model.closure()));
    }

    private void add(Port port) {
        values.put(port.name(), new double[cells.length * port.width()]);
    }

    private void setInputs(int n, GasState state) {
        int cell = cells[n];
        int reacting = species.reactingCount();
        values(ports.temperature)[n] = state.temperature();
        values(ports.pressure)[n] = state.pressure();
        values(ports.timeStep)[n] = block.timeStep()[cell];
        System.arraycopy(state.massFractions(), 0, values(ports.massFractions), n * species.count(), species.count());
        for (int i = 0; i < reacting; i++) {
            double molarMass = species.molarMass(species.reacting(i));
            values(ports.fineMassFractions)[n * reacting + i] = block.fine()[i][cell] * molarMass;
            values(ports.halfMassFractions)[n * reacting + i] = block.half()[i][cell] * molarMass;
        }
        values(ports.fineTemperature)[n] = block.fine()[reacting][cell];
        values(ports.growth)[n] = block.growth()[cell];
        values(ports.substeps)[n] = block.substeps()[cell];
    }

    private void setOutputs(StepFeatures stepFeatures) {
        int reacting = species.reactingCount();
        double[][] features = new double[model.whitening().featureCount()][cells.length];
        for (int n = 0; n < cells.length; n++) {
            stepFeatures.fill(block, cells[n], features, n);
            System.arraycopy(stepFeatures.scales(), 0, values(ports.scales), n * (reacting + 1), reacting + 1);
            values(ports.distance)[n] = model.whitening().distance(features, n);
        }
        model.whitening().apply(features, whitened, cells.length);
        double[][] output = new double[1][cells.length];
        ResNetWorkspace workspace = new ResNetWorkspace(model.net().shape());
        for (int q = 0; q <= reacting; q++) {
            model.net().forward(model.theta(q), whitened, output, cells.length, workspace);
            for (int n = 0; n < cells.length; n++) {
                int at = n * (reacting + 1) + q;
                values(ports.netOutputs)[at] = output[0][n];
                correct(n, q, model.scaling().correction(output[0][n], values(ports.scales)[at]));
            }
        }
    }

    private void correct(int n, int output, double change) {
        int reacting = species.reactingCount();
        if (output == reacting) {
            values(ports.molesCorrection)[n] = change;
        } else {
            double coordinate = block.fineCoordinate()[output][cells[n]] + change;
            values(ports.correctedCoordinates)[n * reacting + output] = coordinate;
            values(ports.correctedMassFractions)[n * reacting + output] = BoxCoxTenth.massFraction(coordinate);
        }
    }

    int count() {
        return cells.length;
    }

    /** Number of the state that became a cell. */
    int state(int cell) {
        return cells[cell];
    }

    /** Inputs of the nets, [input][cell]; shared. */
    double[][] whitened() {
        return whitened;
    }

    /** All numbers of an input or output; shared. */
    double[] values(Port port) {
        return values.get(port.name());
    }

    /** The numbers of an input or output for one cell. */
    double[] values(Port port, int cell) {
        return Arrays.copyOfRange(values(port), cell * port.width(), (cell + 1) * port.width());
    }
}
