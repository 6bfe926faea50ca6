package org.semenov.export.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.semenov.dataset.StateTable;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelRollout;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;

/**
 * A table of cells with the graph's inputs and the outputs of the Java classes: a column for each number, named after input or output and, in a matrix, after
 * its column. The cells are met by rollouts of the kernel from initial states across the domain, by time steps across the domain.
 */
final class SelfTest {
    private static final double[] PARTS = {0.0, 0.5, 1.0};
    private static final int STEPS = 100;
    private static final int LARGEST_COUNT = 200;

    private SelfTest() {
    }

    static void write(FlowModel model, Kinetics kinetics, Path file) throws IOException {
        PredictedCells cells = cells(model, kinetics);
        StepPorts ports = new StepGraph(model, kinetics).ports();
        List<Port> all = Stream.concat(ports.inputs().stream(), ports.outputs().stream()).toList();
        List<double[]> rows = new ArrayList<>();
        int rowCount = Math.min(cells.count(), LARGEST_COUNT);
        for (int row = 0; row < rowCount; row++) {
            int cell = (int) ((long) row * cells.count() / rowCount);
            rows.add(all.stream().flatMapToDouble(port -> Arrays.stream(cells.values(port, cell))).toArray());
        }
        new StateTable(all.stream().flatMap(port -> port.headers().stream()).toList(), rows).write(file);
    }

    /** @throws IllegalArgumentException where no state takes more than one substep */
    private static PredictedCells cells(FlowModel model, Kinetics kinetics) {
        FlowDomain domain = model.domain();
        Mixture mixture = new Mixture(kinetics);
        ChemistryKernel kernel = new ChemistryKernel(model, kinetics, true);
        List<GasState> states = new ArrayList<>();
        DoubleStream.Builder timeSteps = DoubleStream.builder();
        for (double partOfTemperatures : PARTS) {
            for (double partOfPressures : PARTS) {
                for (double part : PARTS) {
                    GasState first = domain.initial(mixture, partOfTemperatures, partOfPressures, part);
                    double timeStep = domain.timeStep().logarithmicallyAt(part);
                    List<GasState> met = KernelRollout.of(kernel, kinetics.thermodynamics(), first, timeStep, STEPS).trajectory().states();
                    states.addAll(met);
                    met.forEach(state -> timeSteps.add(timeStep));
                }
            }
        }
        PredictedCells cells = new PredictedCells(model, kinetics, states, timeSteps.build().toArray());
        if (cells.count() == 0) {
            throw new IllegalArgumentException("of " + states.size() + " states across the model's domain none takes more than one substep: its nets are never asked,"
                    + " there is nothing to export");
        }
        return cells;
    }
}
