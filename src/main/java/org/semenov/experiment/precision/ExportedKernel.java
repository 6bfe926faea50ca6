package org.semenov.experiment.precision;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.state.GasState;

/** The exported kernel, timed by the program that src/test/c/kernel/build.sh makes; what it prints, by name. */
final class ExportedKernel {
    private final Path executable;

    ExportedKernel(Path executable) {
        this.executable = executable;
    }

    /** Runs the program over states at one Δt [s]; times in microseconds, rates in GF/s, by the names that the program prints, without the Δt. */
    Map<String, Double> measure(List<GasState> states, double timeStep) throws IOException {
        Path file = Files.createTempFile("semenov-states", ".csv");
        try {
            Files.writeString(file, text(states, timeStep));
            Process process = new ProcessBuilder(executable.toAbsolutePath().toString(), file.toString()).redirectErrorStream(true).start();
            Map<String, Double> figures = new LinkedHashMap<>();
            try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String[] words = line.split(",");
                    if (words.length != 3) {
                        throw new IOException(executable + " printed '" + line + "': build it again by src/test/c/kernel/build.sh");
                    }
                    figures.put(words[0].replaceAll(" [0-9.e-]+ s$", ""), Double.parseDouble(words[1]));
                }
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
