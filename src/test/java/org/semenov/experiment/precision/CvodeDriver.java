package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds the CVODE peer once, where gcc and SUNDIALS are installed. */
final class CvodeDriver {
    private static Path built;

    private CvodeDriver() {
    }

    /** The executable; the test is skipped where it cannot be built for want of gcc or SUNDIALS. */
    static synchronized Path executable() throws IOException, InterruptedException {
        assumeTrue(succeeds("gcc", "--version"), "gcc is not installed: the CVODE peer is not tested");
        assumeTrue(Files.exists(Path.of("/usr/include/cvode/cvode.h")) || Files.exists(Path.of("/usr/local/include/cvode/cvode.h")),
                "SUNDIALS' headers are not installed (Debian: libsundials-dev): the CVODE peer is not tested");
        if (built == null) {
            Path executable = Path.of("target", "test-cvode", "semenov-cvode").toAbsolutePath();
            Process build = new ProcessBuilder("sh", "src/test/c/cvode/build.sh", executable.toString()).redirectErrorStream(true).start();
            String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, build.waitFor(), said);
            assertEquals("built " + executable, said.strip(), "no warning");
            built = executable;
        }
        return built;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
