package org.semenov.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a model in a format. */
public interface ModelExport {
    /** Fewest states of a self-test: one for each of its time steps. */
    int FEWEST_STATES = 4;
    /** Most states of a self-test; what its programs have room for. */
    int MOST_STATES = 20_000;

    /**
     * Writes sources, a README and a self-test.
     *
     * @param directory made where it is missing; files of the same names are replaced
     * @param states    of the self-test
     * @param seed      they are drawn from
     * @return the files written
     * @throws IOException              where a file cannot be written
     * @throws IllegalArgumentException where the model or its mechanism holds something that the format cannot, with the reason
     */
    List<Path> write(Path directory, int states, long seed) throws IOException;

    /** @throws IllegalArgumentException where there is a file in the place of a directory */
    static void requireDirectory(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + " is a file, not a directory to write to");
        }
    }
}
