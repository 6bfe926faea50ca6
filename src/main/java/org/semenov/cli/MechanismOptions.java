package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.semenov.cantera.CanteraReader;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismWarning;
import picocli.CommandLine.Option;

/** The mechanism: a CHEMKIN file, perhaps with thermodynamics apart, or a phase of a Cantera YAML file. The only place that opens one. */
final class MechanismOptions {
    @Option(names = "--mechanism", paramLabel = "FILE",
            description = "Mechanism: Cantera YAML by the ending .yaml or .yml, otherwise CHEMKIN.")
    Path file;

    @Option(names = "--thermo", paramLabel = "FILE", description = "Thermodynamics, where a CHEMKIN file has none.")
    Path thermo;

    @Option(names = "--phase", paramLabel = "NAME",
            description = "Phase of a YAML file (default: its only ideal gas).")
    String phase;

    /** Whether any of them was given. */
    boolean isGiven() {
        return file != null || thermo != null || phase != null;
    }

    Kinetics kinetics(boolean quiet) throws IOException {
        if (file == null) {
            throw new IllegalArgumentException("--mechanism FILE is missing");
        }
        return new Kinetics(read(file, quiet));
    }

    /** The mechanism given, or else another one: the one a model was trained on. */
    Kinetics kineticsOr(Path other, boolean quiet) throws IOException {
        if (file == null && !Files.exists(other)) {
            throw new IllegalArgumentException(other + ": no such file here, which is where the model or data say their mechanism"
                    + " is; give it by --mechanism FILE");
        }
        return new Kinetics(read(file != null ? file : other, quiet));
    }

    /** The mechanism in a file. Each of its warnings is a line on standard error, unless quiet. */
    Mechanism read(Path path, boolean quiet) throws IOException {
        return read(path, thermo, phase, quiet);
    }

    /** Likewise; thermodynamics and phase may be null. */
    static Mechanism read(Path path, Path thermo, String phase, boolean quiet) throws IOException {
        for (Path each : thermo == null ? List.of(path) : List.of(path, thermo)) {
            if (Files.isDirectory(each)) {
                throw new IllegalArgumentException(each + ": is a directory, not a mechanism file");
            }
        }
        Mechanism mechanism = isYaml(path) ? yaml(path, thermo, phase) : chemkin(path, thermo, phase);
        if (!quiet) {
            for (MechanismWarning warning : mechanism.warnings()) {
                System.err.println("semenov: warning: " + warning.message());
            }
        }
        return mechanism;
    }

    private static boolean isYaml(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Mechanism yaml(Path path, Path thermo, String phase) throws IOException {
        if (thermo != null) {
            throw new IllegalArgumentException("--thermo " + thermo + ": a YAML mechanism has its thermodynamics inside");
        }
        return phase == null ? CanteraReader.read(path) : CanteraReader.read(path, phase);
    }

    private static Mechanism chemkin(Path path, Path thermo, String phase) throws IOException {
        if (phase != null) {
            throw new IllegalArgumentException("--phase " + phase + ": only a YAML mechanism (.yaml or .yml) has phases, not " + path);
        }
        return thermo == null ? ChemkinReader.read(path) : ChemkinReader.read(path, thermo);
    }
}
