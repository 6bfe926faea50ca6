package org.semenov.lanes;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Advances or predicts a batch until that allocates nothing and prints the least that one did allocate, in a JVM of its own that compiles
 * in the foreground: what C2 inlines, and with it whether a vector is an object, follows from what ran before, which in the JVM of
 * the tests is whatever tests came first.
 */
final class AllocationProbe {
    private static final double TIME_STEP = 1e-7;
    private static final int MOST_RUNS = 2000;

    private AllocationProbe() {
    }

    public static void main(String[] arguments) {
        Kinetics kinetics = Cells.hydrogenAir();
        List<GasState> states = Cells.random(kinetics.speciesCount(), 61, 5);
        System.out.println(arguments[0].startsWith("predictor") ? ofPrediction(kinetics, states.subList(0, 21), arguments[0].endsWith("lanes"))
                : ofAdvance(kinetics, states, arguments[0].equals("lanes")));
    }

    private static long ofPrediction(Kinetics kinetics, List<GasState> states, boolean inLanes) {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        ExponentialPredictor predictor = inLanes ? new ExponentialPredictor(kinetics, closure, 2.0, 16)
                : ExponentialPredictor.singly(kinetics, closure, 2.0, 16);
        PredictorBlock block = PredictorCells.block(kinetics, predictor, closure, states, TIME_STEP);
        return least(() -> { }, () -> predictor.predict(block, states.size()));
    }

    private static long ofAdvance(Kinetics kinetics, List<GasState> states, boolean inLanes) {
        CellSettings settings = Cells.settings(ReactorClosure.CONSTANT_VOLUME, 1e-5);
        CellIntegrator integrator = inLanes ? new CellIntegrator(kinetics, settings)
                : CellIntegrator.singly(kinetics, settings);
        Cells cells = new Cells(states);
        return least(() -> cells.set(states), () -> integrator.advance(cells.arrays, 0, states.size(), TIME_STEP));
    }

    private static long least(Runnable preparation, Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < MOST_RUNS && least > 0; run++) {
            preparation.run();
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** Runs it in a new JVM. @param kind lanes or singly, of a predictor with predictor before it */
    static long leastBytes(String kind) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xbatch",
                "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), AllocationProbe.class.getName(), kind)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IOException("the probe ended with " + process.exitValue());
        }
        return Long.parseLong(printed);
    }
}
