package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.ReactorClosure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mechanism and reactor closure. */
final class ReactorOptions {
    @Mixin
    MechanismOptions mechanism;

    @Option(names = "--reactor", paramLabel = "NAME", defaultValue = "constant-volume",
            description = "constant-volume or constant-pressure, adiabatic (default ${DEFAULT-VALUE}).")
    String reactor;

    ReactorClosure closure() {
        return ReactorClosure.ofLabel(reactor);
    }

    Kinetics kinetics(boolean quiet) throws IOException {
        return mechanism.kinetics(quiet);
    }

    /** The mechanism given, or else another one: the one a model was trained on. */
    Kinetics kineticsOr(Path other, boolean quiet) throws IOException {
        return mechanism.kineticsOr(other, quiet);
    }
}
