package org.semenov.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.kinetics.Kinetics;

/** The project's mechanisms for tests. */
public final class Mechanisms {
    private Mechanisms() {
    }

    public static Kinetics hydrogenOxygen() {
        return read("mechanisms/h2o2-ramec.inp");
    }

    public static Kinetics hydrogenAir() {
        return read("mechanisms/h2air-ramec.inp");
    }

    private static Kinetics read(String file) {
        try {
            return new Kinetics(ChemkinReader.read(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
