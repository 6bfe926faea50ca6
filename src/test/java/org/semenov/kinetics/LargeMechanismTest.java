package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** GRI-Mech 3.0 (53 species) and FFCM-2 (96); their files stand outside the project, and without them these tests are skipped. */
class LargeMechanismTest {
    private static final String GRI = "cantera/test/data/gri30.inp";
    private static final String GRI_THERMO = "cantera/test/data/gri30_thermo.dat";

    private static Mechanism read(String file, String thermo) throws IOException {
        Path folder = Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance");
        assumeTrue(Files.exists(folder.resolve(file)), "skipped: " + folder.resolve(file) + " does not exist");
        return ChemkinReader.read(folder.resolve(file), folder.resolve(thermo));
    }

    @Test
    void netProductionRatesEqualTheGoldenOnes() throws IOException {
        Mechanism mechanism = read(GRI, GRI_THERMO);
        Kinetics kinetics = new Kinetics(mechanism);
        int count = kinetics.speciesCount();
        List<CSVRecord> rows = GoldenTable.read("rates_gri30.csv");
        assertEquals(18, rows.size());
        double[] omegaDot = new double[count];
        double[] concentrations = new double[count];
        for (CSVRecord row : rows) {
            double temperature = Double.parseDouble(row.get("T"));
            for (int k = 0; k < count; k++) {
                concentrations[k] = Double.parseDouble(row.get("c_" + mechanism.speciesNames().get(k)));
            }
            kinetics.netProductionRates(temperature, concentrations, kinetics.newWorkspace(), omegaDot);
            double[] gross = gross(mechanism, temperature, concentrations);
            for (int k = 0; k < count; k++) {
                String name = mechanism.speciesNames().get(k);
                assertEquals(Double.parseDouble(row.get("wdot_" + name)), omegaDot[k], 1e-11 * gross[k], name + " at " + temperature);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({GRI + "," + GRI_THERMO + ",53,325", "ffcm2/FFCM2_reactions.inp,ffcm2/FFCM2_thermo.dat,96,1054"})
    void ratesEqualTheirNaiveTwinAndDerivativesTheirDifferences(String file, String thermo, int species, int reactions)
            throws IOException {
        Mechanism mechanism = read(file, thermo);
        Kinetics kinetics = new Kinetics(mechanism);
        assertEquals(species, kinetics.speciesCount());
        assertEquals(reactions, kinetics.reactionCount());
        Random random = new Random(51);
        double[] omegaDot = new double[species];
        for (double temperature : new double[] {330.0, 900.0, 1700.0, 2600.0}) {
            double[] concentrations = Samples.concentrations(species, random);
            kinetics.netProductionRates(temperature, concentrations, kinetics.newWorkspace(), omegaDot);
            double[] twin = NaiveRates.netProductionRates(mechanism, temperature, concentrations);
            double[] gross = gross(mechanism, temperature, concentrations);
            for (int k = 0; k < species; k++) {
                assertEquals(twin[k], omegaDot[k], 1e-11 * gross[k], mechanism.speciesNames().get(k) + " at " + temperature);
            }
            if (temperature > 1000.0) {
                RateDerivativesTest.assertDerivatives(kinetics, temperature, concentrations);
            }
        }
    }

    @Test
    void equilibriumEqualsTheGoldenOneFromAnyStart() throws IOException {
        Thermodynamics thermo = new Thermodynamics(read(GRI, GRI_THERMO));
        List<String> names = read(GRI, GRI_THERMO).speciesNames();
        Equilibrium equilibrium = new Equilibrium(thermo);
        List<CSVRecord> rows = GoldenTable.read("equilibrium_gri30.csv");
        assertEquals(317, rows.size());
        for (CSVRecord row : rows) {
            double[] moles = new double[thermo.speciesCount()];
            for (String part : row.get("mix").split(" ")) {
                moles[names.indexOf(part.split(":")[0])] = Double.parseDouble(part.split(":")[1]);
            }
            GasState initial = new GasState(Double.parseDouble(row.get("T0")), Double.parseDouble(row.get("p0")),
                    thermo.massFractionsFromMoles(moles));
            EquilibriumResult result = equilibrium.solve(initial,
                    row.get("mode").equals("UV") ? ReactorClosure.CONSTANT_VOLUME : ReactorClosure.CONSTANT_PRESSURE);
            assertEquals(EquilibriumStatus.CONVERGED, result.status(), row.toString());
            assertEquals(1.0, result.state().temperature() / Double.parseDouble(row.get("T")), 1e-9, row.toString());
            assertEquals(1.0, result.state().pressure() / Double.parseDouble(row.get("p")), 1e-9, row.toString());
            double largest = Arrays.stream(thermo.moleFractions(result.state().massFractions())).max().orElseThrow();
            assertEquals(Double.parseDouble(row.get("X_largest")), largest, 1e-8);
            assertTrue(ElementPotentials.largestResidual(thermo, result.state()) < 1e-8, row.toString());
        }
    }

    private static double[] gross(Mechanism mechanism, double temperature, double[] concentrations) {
        double[] gross = new double[concentrations.length];
        NaiveRates.forEach(mechanism, temperature, concentrations, (reaction, forward, reverse) ->
                NaiveRates.net(reaction).forEach((k, nu) -> gross[k] += Math.abs(nu) * (Math.abs(forward) + Math.abs(reverse))));
        return gross;
    }
}
