package org.semenov.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compilers, and what they make. */
public final class Programs {
    private Programs() {
    }

    /** Skips the test where a program is not installed. */
    public static void require(String program) throws InterruptedException {
        boolean found;
        try {
            found = new ProcessBuilder(program, "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            found = false;
        }
        assumeTrue(found, program + " is not installed: what it compiles is not tested");
    }

    /** Whether the processor has a feature, by its name in Linux. */
    public static boolean processorHas(String feature) throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return Files.exists(file) && Files.readString(file).contains(" " + feature + " ");
    }

    /** Runs a program to its end with status 0; returns what it printed. */
    public static String run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + said);
        return said;
    }

    /** Builds targets of the directory's Makefile; skips the test where there is no make. */
    public static void make(Path directory, String... targets) throws IOException, InterruptedException {
        require("make");
        String[] command = new String[targets.length + 2];
        command[0] = "make";
        command[1] = "-s";
        System.arraycopy(targets, 0, command, 2, targets.length);
        run(directory, command);
    }

    /** Runs a compiler, which must have nothing to say. */
    public static void compile(Path directory, String... command) throws IOException, InterruptedException {
        assertEquals("", run(directory, command), () -> String.join(" ", command));
    }
}
