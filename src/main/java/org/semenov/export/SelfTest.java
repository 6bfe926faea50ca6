package org.semenov.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelBatch;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;

/**
 * States before and after a step of the Java kernel, as a file: what the programs beside an export compare with. Columns: Δt [s], T [K], p [Pa] and mass fractions before; status as a
 * number, T, p and mass fractions after, error estimate [K].
 */
public final class SelfTest {
    /** The file's name. */
    public static final String NAME = "selftest.csv";

    private final FlowModel model;
    private final Kinetics kinetics;

    public SelfTest(FlowModel model, Kinetics kinetics) {
        this.model = model;
        this.kinetics = kinetics;
    }

    /**
     * Writes states and what became of them.
     *
     * @param count of states, over four Δt of the domain
     * @param seed  they are drawn from
     */
    public Path write(Path file, int count, long seed) throws IOException {
        SelfTestStates states = new SelfTestStates(model, kinetics, seed);
        ChemistryKernel kernel = new ChemistryKernel(model, kinetics, true);
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(header() + "\n");
            for (double timeStep : timeSteps(model.domain().timeStep())) {
                List<GasState> drawn = states.draw(count / 4, timeStep);
                KernelBatch batch = KernelBatch.of(drawn);
                kernel.advance(batch, timeStep, workspace);
                for (int cell = 0; cell < batch.size(); cell++) {
                    writer.write(timeStep + "," + text(drawn.get(cell)) + "," + batch.status(cell).ordinal() + "," + text(batch.state(cell)) + ","
                            + batch.errorEstimate(cell) + "\n");
                }
            }
        }
        return file;
    }

    /** Ends of the range, and two between. */
    private static List<Double> timeSteps(FlowDomain.Range range) {
        return List.of(range.least(), range.logarithmicallyAt(0.5), range.logarithmicallyAt(0.75), range.largest());
    }

    private String header() {
        List<String> names = new ArrayList<>(List.of("timeStep", "T0", "p0"));
        kinetics.mechanism().speciesNames().forEach(name -> names.add("Y0_" + name));
        names.addAll(List.of("status", "T", "p"));
        kinetics.mechanism().speciesNames().forEach(name -> names.add("Y_" + name));
        names.add("errorEstimate");
        return String.join(",", names);
    }

    private static String text(GasState state) {
        StringJoiner text = new StringJoiner(",");
        text.add(Double.toString(state.temperature())).add(Double.toString(state.pressure()));
        for (double fraction : state.massFractions()) {
            text.add(Double.toString(fraction));
        }
        return text.toString();
    }
}
