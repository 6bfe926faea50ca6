package org.semenov.kinetics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.mechanism.Mechanism;

/** Mechanisms and random mixtures for the tests of this package. */
final class Samples {
    private Samples() {
    }

    static Mechanism hydrogenAir() {
        return read("h2air-ramec.inp");
    }

    static Mechanism hydrogenOxygen() {
        return read("h2o2-ramec.inp");
    }

    private static Mechanism read(String file) {
        try {
            return ChemkinReader.read(Path.of("mechanisms", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mechanism a text describes. */
    static Mechanism parse(String text) {
        try {
            Path file = Files.createTempFile("mechanism", ".inp");
            try {
                Files.writeString(file, text);
                return ChemkinReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The species and cards of {@link #hydrogenAir()} with other reactions, one of each form of rate among them. */
    static Mechanism withReactions(String reactions) {
        try {
            String text = Files.readString(Path.of("mechanisms", "h2air-ramec.inp"));
            return parse(text.substring(0, text.indexOf("REACTIONS")) + reactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mechanism everyFormOfRate() {
        return withReactions("""
                REACTIONS
                O+H2<=>H+OH                      5.000E+04    2.670    6290.00
                H+O2=>O+OH                       8.300E+13    0.000   14413.00
                H+O2+M=>HO2+M                    2.800E+18   -0.860       0.00
                    O2/0.00/ H2O/3.50/ N2/0.00/ AR/0.63/
                O+H+M<=>OH+M                     5.000E+17   -1.000     300.00
                2OH(+M)<=>H2O2(+M)               7.400E+13   -0.370       0.00
                    LOW /2.300E+18 -0.900 -1700.00/  H2/2.00/ H2O/6.00/ AR/0.70/
                    TROE/0.7346 94.00 1756.00 5182.00/
                H+OH(+M)<=>H2O(+M)               2.500E+13    0.234    -114.20
                    LOW /4.500E+25 -3.100 1000.00/ TROE/0.45 120.00 900.00/
                O+OH(+M)=HO2(+M)                 1.000E+13    0.100     500.00
                    LOW /1.000E+17 -0.100 100.00/ H2O/12/
                H+O2(+N2)<=>HO2(+N2)             4.650E+12    0.440       0.00
                    LOW /6.366E+20 -1.720  524.80/ TROE/0.5 30. 90000. 90000./
                2H+H2O<=>H2+H2O                  6.000E+19   -1.250       0.00
                OH+H2O2<=>HO2+H2O                1.750E+12    0.000     320.00
                    DUP
                OH+H2O2<=>HO2+H2O               -5.800E+11    0.300     960.00
                    DUP
                END
                """);
    }

    /** c_k [mol/m³], log-uniform in 1e-4..30. */
    static double[] concentrations(int count, Random random) {
        double[] concentrations = new double[count];
        for (int k = 0; k < count; k++) {
            concentrations[k] = Math.exp(Math.log(1e-4) + random.nextDouble() * Math.log(3e5));
        }
        return concentrations;
    }

    static double[] massFractions(int count, Random random) {
        double[] massFractions = new double[count];
        double sum = 0.0;
        for (int k = 0; k < count; k++) {
            massFractions[k] = -Math.log(1.0 - random.nextDouble());
            sum += massFractions[k];
        }
        for (int k = 0; k < count; k++) {
            massFractions[k] /= sum;
        }
        return massFractions;
    }

    static double temperature(Random random) {
        return 300.0 + 3200.0 * random.nextDouble();
    }

    /** c_k [mol/m³] of a mixture of the species named, at 1 atm. */
    static double[] stoichiometricAir(Mechanism mechanism, double temperature) {
        double total = 101325.0 / (8.31446261815324 * temperature);
        double[] concentrations = new double[mechanism.species().size()];
        concentrations[mechanism.speciesNames().indexOf("H2")] = total * 2.0 / 6.76;
        concentrations[mechanism.speciesNames().indexOf("O2")] = total * 1.0 / 6.76;
        concentrations[mechanism.speciesNames().indexOf("N2")] = total * 3.76 / 6.76;
        return concentrations;
    }
}
