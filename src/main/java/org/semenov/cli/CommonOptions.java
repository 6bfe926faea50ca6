package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.semenov.dataset.AtomicFile;
import picocli.CommandLine.Option;

/** Options that every command has, and what they do. */
final class CommonOptions {
    @Option(names = "--summary", paramLabel = "FILE.json", description = "Write the printed summary as one JSON object, SI units.")
    Path summary;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of everything random (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    Integer threads;

    @Option(names = "--quiet", description = "No progress on standard error, no summary on standard output.")
    boolean quiet;

    int threads() {
        int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (number < 1 || number > 4096) {
            throw new IllegalArgumentException("--threads " + number + " is not within 1..4096");
        }
        return number;
    }

    /** Prints a summary and writes it where asked for. */
    void finish(Map<String, ?> values) throws IOException {
        if (!quiet) {
            System.out.println(Json.text(values));
        }
        if (summary != null) {
            AtomicFile.write(summary, Json.text(values) + "\n");
        }
    }
}
