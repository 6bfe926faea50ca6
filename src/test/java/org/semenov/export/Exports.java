package org.semenov.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.export.c99.C99Export;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.flow.FlowModelDirectory;

/** The shipped models, exported once for all tests. */
public final class Exports {
    public static final String CONSTANT_VOLUME = "h2air-cfd-v";
    public static final String CONSTANT_PRESSURE = "h2air-cfd";
    /** States of the self-test. */
    public static final int STATES = 10_000;
    private static final Map<String, Path> DONE = new HashMap<>();

    private Exports() {
    }

    /** A shipped model, read anew. */
    public static ExportedModel model(String name) throws IOException {
        FlowModelDirectory directory = new FlowModelDirectory(Path.of("results", name));
        Kinetics kinetics = new Kinetics(ChemkinReader.read(directory.mechanismFile()));
        return new ExportedModel(name, directory.load(kinetics), kinetics, "test");
    }

    /** The directory of a model's C99 sources, with a self-test over 10,000 states. */
    public static synchronized Path c99(String name) throws IOException {
        Path directory = DONE.get(name);
        if (directory == null) {
            directory = Files.createDirectories(Path.of("target", "test-export", name)).toAbsolutePath();
            new C99Export(model(name)).write(directory, STATES, 1);
            DONE.put(name, directory);
        }
        return directory;
    }
}
