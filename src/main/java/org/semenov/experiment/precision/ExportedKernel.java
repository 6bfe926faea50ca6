package org.semenov.experiment.precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.experiment.PrintedFigures;
import org.semenov.state.GasState;

/** The exported kernel, timed by the program that src/test/c/kernel/build.sh makes; what it prints, by name. */
final class ExportedKernel {
    private final Path executable;

    ExportedKernel(Path executable) {
        this.executable = executable;
    }

    /** Runs the program over states at one Δt [s]; times in microseconds, by the names that the program prints, without the Δt. */
    Map<String, Double> measure(List<GasState> states, double timeStep) throws IOException {
        Path file = Files.createTempFile("semenov-states", ".csv");
        try {
            Files.writeString(file, text(states, timeStep));
            Map<String, Double> figures = new LinkedHashMap<>();
            PrintedFigures.of(List.of(executable.toAbsolutePath().toString(), file.toString()))
                    .forEach((name, value) -> figures.put(name.replaceAll(" [0-9.e-]+ s$", ""), value));
            if (!figures.keySet().containsAll(KernelBenchmark.EXPORTED)) {
                throw new IOException(executable + " printed no times of " + KernelBenchmark.EXPORTED + ": build it again by src/test/c/kernel/build.sh");
            }
            return figures;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String text(List<GasState> states, double timeStep) {
        StringBuilder text = new StringBuilder("timeStep,T,p,Y...\n");
        for (GasState state : states) {
            text.append(timeStep).append(',').append(state.temperature()).append(',').append(state.pressure());
            for (double fraction : state.massFractions()) {
                text.append(',').append(fraction);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
