package org.semenov.experiment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.semenov.export.c99.NetProgram;
import org.semenov.network.ResNet;

/** Nets in the exported C, compiled and timed on the spot. */
public final class NetsInC {
    private static final String COMPILER = "gcc";

    private NetsInC() {
    }

    /** Whether there is a compiler for it. */
    public static boolean isAvailable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, COMPILER)));
    }

    /** Times [us] and rates [GF/s] of the nets and the peak of a core, by the names that the program prints. */
    public static Map<String, Double> measure(ResNet net, double[][] thetas) throws IOException {
        Path directory = Files.createTempDirectory("semenov-nets");
        Path executable = directory.resolve("net-speed");
        try {
            Path source = new NetProgram(net, thetas).write(directory);
            compile(NetProgram.build(COMPILER, source, executable));
            return PrintedFigures.of(List.of(executable.toString()));
        } finally {
            for (String name : new String[] {"semenov.h", "net-speed.c", "net-speed"}) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.delete(directory);
        }
    }

    private static void compile(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(COMPILER + " was interrupted", e);
        }
    }
}
