package org.semenov.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that a program prints, one line {@code name,value,unit} each. */
public final class PrintedFigures {
    private PrintedFigures() {
    }

    /**
     * Runs a program to its end; returns its figures by name.
     *
     * @throws IOException where it prints anything else or fails, with what it printed
     */
    public static Map<String, Double> of(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.split(",");
                if (words.length != 3) {
                    throw new IOException(command.get(0) + " printed '" + line + "', not a figure: build it again");
                }
                figures.put(words[0], Double.parseDouble(words[1]));
            }
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " ended with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        } finally {
            process.destroy();
        }
        return figures;
    }
}
