package org.semenov.cli;

import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import picocli.CommandLine.Option;

/** The initial state. */
final class StateOptions {
    @Option(names = "--temperature", paramLabel = "K", required = true, converter = Quantity.Temperature.class,
            description = "Initial temperature [K].")
    double temperature;

    @Option(names = "--pressure", paramLabel = "P", defaultValue = "1atm", converter = Quantity.Pressure.class,
            description = "Initial pressure, Pa or with a unit: Pa, kPa, MPa, bar, atm, Torr (default ${DEFAULT-VALUE}).")
    double pressure;

    @Option(names = "--composition", paramLabel = "X", description = "Composition in moles, such as H2:2,O2:1,N2:3.76.")
    String composition;

    @Option(names = "--equivalence-ratio", paramLabel = "PHI", description = "Equivalence ratio of --fuel and --oxidizer (default 1).")
    Double equivalenceRatio;

    @Option(names = "--fuel", paramLabel = "X", defaultValue = "H2:1", description = "Fuel in moles (default ${DEFAULT-VALUE}).")
    String fuel;

    @Option(names = "--oxidizer", paramLabel = "X", description = "Oxidizer in moles (default O2:1,N2:3.76; without N2 in the mechanism O2:1).")
    String oxidizer;

    GasState state(Kinetics kinetics) {
        Mixture mixture = new Mixture(kinetics);
        if (composition != null && equivalenceRatio != null) {
            throw new IllegalArgumentException("--composition and --equivalence-ratio exclude each other");
        }
        double[] massFractions = composition != null ? mixture.massFractions(composition)
                : massFractions(mixture, equivalenceRatio == null ? 1.0 : equivalenceRatio);
        return new GasState(temperature, pressure, massFractions).requirePhysical();
    }

    private double[] massFractions(Mixture mixture, double ratio) {
        return mixture.massFractions(ratio, fuel, oxidizer != null ? oxidizer : defaultOxidizer(mixture));
    }

    /** Air where the mechanism has nitrogen, oxygen where not. */
    static String defaultOxidizer(Mixture mixture) {
        return mixture.layout().contains("N2") ? "O2:1,N2:3.76" : "O2:1";
    }
}
