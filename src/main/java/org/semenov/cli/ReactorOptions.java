package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.ReactorClosure;
import java.util.List;
import picocli.CommandLine.Option;

/** Mechanism and reactor closure. */
final class ReactorOptions {
    @Option(names = "--mechanism", paramLabel = "FILE", description = "CHEMKIN mechanism.")
    Path mechanism;

    @Option(names = "--thermo", paramLabel = "FILE", description = "Thermodynamics, where the mechanism file has none.")
    Path thermo;

    @Option(names = "--reactor", paramLabel = "NAME", defaultValue = "constant-volume",
            description = "constant-volume or constant-pressure, adiabatic (default ${DEFAULT-VALUE}).")
    String reactor;

    ReactorClosure closure() {
        return ReactorClosure.ofLabel(reactor);
    }

    Kinetics kinetics() throws IOException {
        if (mechanism == null) {
            throw new IllegalArgumentException("--mechanism FILE is missing");
        }
        return read(mechanism);
    }

    /** The mechanism given, or else another one: the one a model was trained on. */
    Kinetics kineticsOr(Path other) throws IOException {
        if (mechanism == null && !Files.exists(other)) {
            throw new IllegalArgumentException(other + ": no such file here, which is where the model or data say their mechanism"
                    + " is; give it by --mechanism FILE");
        }
        return read(mechanism != null ? mechanism : other);
    }

    /** The mechanism in a file. */
    Kinetics read(Path file) throws IOException {
        for (Path each : thermo == null ? List.of(file) : List.of(file, thermo)) {
            if (Files.isDirectory(each)) {
                throw new IllegalArgumentException(each + ": is a directory, not a mechanism file");
            }
        }
        Mechanism read = thermo == null ? ChemkinReader.read(file) : ChemkinReader.read(file, thermo);
        return new Kinetics(read);
    }
}
