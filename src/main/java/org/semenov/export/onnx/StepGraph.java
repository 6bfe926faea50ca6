package org.semenov.export.onnx;

import java.util.List;
import java.util.stream.IntStream;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;

/** The graph of the nets of a model with their encoding, from what a predictor leaves to what is corrected. */
final class StepGraph {
    private final FlowModel model;
    private final Kinetics kinetics;
    private final FlowSpecies species;
    private final StepPorts ports;

    StepGraph(FlowModel model, Kinetics kinetics) {
        this.model = model;
        this.kinetics = kinetics;
        species = new FlowSpecies(kinetics, model.newPredictor(kinetics));
        ports = new StepPorts(species);
    }

    StepPorts ports() {
        return ports;
    }

    FlowSpecies species() {
        return species;
    }

    /**
     * The whole graph.
     *
     * @param encoding type of inputs, outputs and all but the nets
     * @param nets     type in which the nets are evaluated
     */
    Graph build(String name, ElementType encoding, ElementType nets) {
        Graph graph = new Graph(name);
        NetNodes net = new NetNodes(model);
        int reacting = species.reactingCount();
        EncodingNodes cell = new EncodingNodes(graph, ports, encoding, species, kinetics, model.closure());

        graph.part("whitening");
        Value inputs = net.whitened(cell.features);
        Value distance = net.distance(cell.features, inputs);

        graph.part("nets");
        Value outputs = net.outputs(inputs.as(nets)).as(encoding);

        graph.part("correction");
        Value changes = net.correction(outputs.columns(IntStream.range(0, reacting).toArray()), cell.scales);
        Value coordinates = cell.fineCoordinate.plus(changes);
        Value moles = net.correction(outputs.columns(reacting), cell.molesScale);

        graph.part("outputs");
        graph.output(ports.correctedCoordinates, coordinates);
        graph.output(ports.correctedMassFractions, massFraction(coordinates));
        graph.output(ports.molesCorrection, moles.without(1));
        graph.output(ports.scales, cell.scales.beside(List.of(cell.molesScale)));
        graph.output(ports.netOutputs, outputs);
        graph.output(ports.distance, distance.without(1));
        return graph;
    }

    /** The nets alone, from whitened inputs to what they say, to be measured. */
    Graph buildNets(String name, ElementType type) {
        Graph graph = new Graph(name);
        List<String> columns = IntStream.range(0, model.whitening().inputCount()).mapToObj(Integer::toString).toList();
        Value inputs = graph.input(new Port("whitened_inputs", columns, "whitened inputs of the nets [1]"), type);
        graph.part("nets");
        graph.output(ports.netOutputs, new NetNodes(model).outputs(inputs));
        return graph;
    }

    /** Y = max(1 + z/10, 0)^10. */
    private static Value massFraction(Value coordinate) {
        Value root = coordinate.times(0.1).plus(1.0).atLeast(0.0);
        Value square = root.squared();
        return square.squared().squared().times(square);
    }
}
