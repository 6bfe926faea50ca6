package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.cantera.CanteraReader;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;

/** One mechanism in the words and units of two file families gives equal thermodynamics and equal rates. */
class YamlAndChemkinTest {
    private static final Path CONFORMANCE =
            Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance");
    private static final double EQUAL = 1e-12;
    private static final double[] TEMPERATURES = {450.0, 1000.0, 1700.0, 3000.0};
    private static final double[] PRESSURES = {2e3, 101325.0, 4e6};

    @TempDir
    private Path folder;

    /** Quantities at one state, in the order of the mechanism's species or reactions. */
    private record Figures(double[] heatCapacities, double[] enthalpies, double[] entropies, double[] forward, double[] reverse,
                           double[] progress, double[] production) {
        static Figures of(Kinetics kinetics, double temperature, double pressure) {
            int species = kinetics.speciesCount();
            int reactions = kinetics.reactionCount();
            Figures figures = new Figures(new double[species], new double[species], new double[species], new double[reactions],
                    new double[reactions], new double[reactions], new double[species]);
            double[] c = concentrations(kinetics.mechanism(), temperature, pressure);
            kinetics.thermodynamics().heatCapacities(temperature, figures.heatCapacities);
            kinetics.thermodynamics().enthalpies(temperature, figures.enthalpies);
            kinetics.thermodynamics().entropies(temperature, figures.entropies);
            kinetics.rateConstants(temperature, c, kinetics.newWorkspace(), figures.forward, new double[reactions], figures.reverse,
                    figures.progress);
            kinetics.netProductionRates(temperature, c, kinetics.newWorkspace(), figures.production);
            return figures;
        }

        /** [mol/m³], the same for a name whatever the order of species. */
        private static double[] concentrations(Mechanism mechanism, double temperature, double pressure) {
            double total = pressure / (8.314462618 * temperature);
            return mechanism.speciesNames().stream()
                    .mapToDouble(name -> total * new Random(name.hashCode()).nextDouble() / mechanism.species().size()).toArray();
        }
    }

    private static void assertSame(Mechanism chemkin, Mechanism yaml) {
        assertEquals(chemkin.speciesNames(), yaml.speciesNames());
        assertEquals(chemkin.reactions().size(), yaml.reactions().size());
        for (int k = 0; k < chemkin.species().size(); k++) {
            double mass = chemkin.species().get(k).molarMass();
            assertEquals(mass, yaml.species().get(k).molarMass(), EQUAL * mass);
        }
        Kinetics ofChemkin = new Kinetics(chemkin);
        Kinetics ofYaml = new Kinetics(yaml);
        for (double temperature : TEMPERATURES) {
            for (double pressure : PRESSURES) {
                Figures one = Figures.of(ofChemkin, temperature, pressure);
                Figures other = Figures.of(ofYaml, temperature, pressure);
                String where = " at " + temperature + " K, " + pressure + " Pa of ";
                assertClose(one.heatCapacities, other.heatCapacities, "c_p" + where, chemkin.speciesNames());
                assertClose(one.enthalpies, other.enthalpies, "h" + where, chemkin.speciesNames());
                assertClose(one.entropies, other.entropies, "s" + where, chemkin.speciesNames());
                List<String> equations = chemkin.reactions().stream().map(Reaction::equation).toList();
                assertClose(one.forward, other.forward, "k_f" + where, equations);
                assertClose(one.reverse, other.reverse, "k_r" + where, equations);
                assertClose(one.progress, other.progress, "q" + where, equations);
                assertProductionClose(chemkin, one, other, where);
            }
        }
    }

    private static void assertClose(double[] one, double[] other, String what, List<String> names) {
        for (int n = 0; n < one.length; n++) {
            assertEquals(one[n], other[n], EQUAL * Math.abs(one[n]), what + names.get(n));
        }
    }

    /** On the scale of the terms whose sum ω̇ is. */
    private static void assertProductionClose(Mechanism mechanism, Figures one, Figures other, String where) {
        double[] scale = new double[one.production.length];
        for (int i = 0; i < one.progress.length; i++) {
            Reaction reaction = mechanism.reactions().get(i);
            double progress = Math.abs(one.progress[i]);
            Stream.concat(reaction.reactants().stream(), reaction.products().stream())
                    .forEach((StoichiometricTerm term) -> scale[term.species()] += term.coefficient() * progress);
        }
        for (int k = 0; k < scale.length; k++) {
            assertEquals(one.production[k], other.production[k], EQUAL * scale[k],
                    "ω̇" + where + mechanism.speciesNames().get(k));
        }
    }

    @Test
    void ownPairInTwoSystemsOfUnits() throws IOException {
        Path resources = Path.of("src", "test", "resources", "cantera");
        Mechanism chemkin = ChemkinReader.read(resources.resolve("pair.inp"));
        Mechanism yaml = CanteraReader.read(resources.resolve("pair.yaml"));
        assertSame(chemkin, yaml);
        assertEquals(8, yaml.reactions().size());
        double[] production = Figures.of(new Kinetics(yaml), 1700.0, 101325.0).production();
        assertTrue(Math.abs(production[0]) > 1.0, "a test of zeros: " + production[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "test/data/gri30.inp, test/data/gri30_thermo.dat, data/gri30.yaml",
        "test/data/chemically-activated-reaction.inp, , test/data/chemically-activated-reaction.yaml",
        "test/data/explicit-forward-order.inp, test/data/dummy-thermo.dat, test/data/explicit-forward-order.yaml",
        "test/data/explicit-reverse-rate.inp, test/data/dummy-thermo.dat, test/data/explicit-reverse-rate.yaml",
        "test/data/explicit-third-bodies.inp, test/data/dummy-thermo.dat, test/data/explicit-third-bodies.yaml",
        "test/data/nasa9-test.inp, test/data/nasa9-test-therm.dat, test/data/nasa9-test.yaml",
        "test/data/nasa9-test-subset.inp, test/data/nasa9-test-therm.dat, test/data/nasa9-test-subset.yaml",
        "test/data/negative-order.inp, test/data/dummy-thermo.dat, test/data/negative-order.yaml",
        "test/data/nonreactant-order.inp, test/data/dummy-thermo.dat, test/data/nonreactant-order.yaml",
        "test/data/pdep-test.inp, , test/data/pdep-test.yaml",
        "test/data/species-names.inp, , test/data/species-names.yaml",
        "test/data/sri-falloff.inp, test/data/dummy-thermo.dat, test/data/sri-falloff.yaml"})
    void pairsOfCantera(String mechanism, String thermo, String yaml) throws IOException {
        Path cantera = CONFORMANCE.resolve("cantera");
        assumeTrue(Files.isDirectory(cantera), () -> "no conformance files at " + cantera.toAbsolutePath());
        Path file = cantera.resolve(mechanism);
        Path yamlFile = cantera.resolve(yaml);
        assertSame(thermo == null ? ChemkinReader.read(file) : ChemkinReader.read(file, cantera.resolve(thermo)),
                yaml.contains("pdep") ? CanteraReader.read(yamlFile, "gas") : CanteraReader.read(yamlFile));
    }

    /** What ck2yaml and our reader refuse in these CHEMKIN files is left out here: a section TRANS, and ENDOFDATA instead of END. */
    @ParameterizedTest
    @ValueSource(strings = {"BurkeDryer", "Davis", "FFCM1_Red", "JL4", "Kolla", "LiDryer", "air", "chem-H", "drm19", "grimech12",
        "grimech30-noArN", "grimech30", "IonizedAir"})
    void pairsOfPelePhysics(String name) throws IOException {
        Path directory = CONFORMANCE.resolve("pelephysics").resolve(name);
        assumeTrue(Files.isDirectory(directory), () -> "no conformance files at " + directory.toAbsolutePath());
        String text = Files.readString(directory.resolve("mechanism.inp"), StandardCharsets.ISO_8859_1)
                .replaceFirst("(?s)\\nTRANS.*?\\nEND", "\n");
        Path file = Files.writeString(folder.resolve("mechanism.inp"), text, StandardCharsets.ISO_8859_1);
        Path thermo = Files.writeString(folder.resolve("therm.dat"),
                Files.readString(directory.resolve("therm.dat"), StandardCharsets.ISO_8859_1).replaceFirst("(?s)\\nENDOFDATA.*", "\n"));
        assertSame(text.contains("\nTHERMO") ? ChemkinReader.read(file) : ChemkinReader.read(file, thermo),
                CanteraReader.read(directory.resolve("mechanism.yaml")));
    }
}
