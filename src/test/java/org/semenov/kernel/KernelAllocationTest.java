package org.semenov.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.network.Precision;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowArithmetic;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.FlowStep;

/** In a JVM of its own that compiles in the foreground, since what is inlined, and with it whether a vector is an object, follows from what ran before. */
class KernelAllocationTest {
    private static final int MOST_RUNS = 2000;

    @ParameterizedTest
    @ValueSource(strings = {"double", "float"})
    void anAdvanceAllocatesNothingOnceItIsCompiled(String numbers) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xbatch", "--add-modules",
                "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), KernelAllocationTest.class.getName(), numbers)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertEquals(0, process.waitFor());
        assertEquals("0 bytes", printed);
    }

    /** Prints the least that an advance allocates, with cells of the surrogate, of the reference and refused ones. */
    public static void main(String[] arguments) {
        ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
        FlowGuard guard = new FlowGuard(0.3, 0.003, 50.0, -3.0, 1.0, new double[] {0.1, 0.2}, 0.97, 0.01);
        boolean single = arguments[0].equals("float");
        FlowModel model = FlowModels.random(closure, 1, guard);
        ChemistryKernel kernel = new ChemistryKernel(model, FlowModels.KINETICS, true, FlowStep.Variant.FULL,
                FlowArithmetic.preferred(model, single ? Precision.SINGLE : Precision.DOUBLE));
        List<GasState> states = new ArrayList<>(FlowModels.trajectories(closure, 1, 23).subList(0, 12));
        states.add(FlowModels.state(100.0, 1e5, "N2:1"));
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        KernelBatch batch = KernelBatch.of(states);
        FloatKernelBatch floats = FloatKernelBatch.of(states);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < MOST_RUNS && least > 0; run++) {
            for (int cell = 0; cell < states.size(); cell++) {
                batch.set(cell, states.get(cell));
                floats.set(cell, states.get(cell));
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            if (single) {
                kernel.advance(floats, FlowModels.TIME_STEP, workspace);
            } else {
                kernel.advance(batch, FlowModels.TIME_STEP, workspace);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        System.out.println(least + " bytes");
    }
}
