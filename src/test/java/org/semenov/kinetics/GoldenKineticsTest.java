package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThreeBodyRate;

/** Thermodynamics and rate constants equal Cantera's to the digits given. */
class GoldenKineticsTest {
    private static final double MOL_PER_KMOL = 1000.0;
    private final Mechanism mechanism = Samples.hydrogenAir();
    private final Kinetics kinetics = new Kinetics(mechanism);

    @Test
    void polynomialsEqualTheGoldenOnes() throws IOException {
        Thermodynamics thermo = kinetics.thermodynamics();
        double[] values = new double[thermo.speciesCount()];
        List<CSVRecord> rows = GoldenTable.read("thermo_ramec28.csv");
        assertEquals(70, rows.size());
        for (CSVRecord row : rows) {
            int k = mechanism.speciesNames().indexOf(row.get("species"));
            double temperature = Double.parseDouble(row.get("T"));
            thermo.heatCapacities(temperature, values);
            assertDigits(row.get("cp_R"), values[k], 5.01e-10);
            thermo.enthalpies(temperature, values);
            assertDigits(row.get("h_RT"), values[k], 5.01e-10);
            thermo.entropies(temperature, values);
            assertDigits(row.get("s_R"), values[k], 5.01e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {800, 1000, 1500, 2500})
    void rateConstantsEqualTheGoldenOnes(int temperature) throws IOException {
        int count = kinetics.reactionCount();
        double[] forward = new double[count];
        double[] equilibrium = new double[count];
        double[] reverse = new double[count];
        kinetics.rateConstants(temperature, Samples.stoichiometricAir(mechanism, temperature), kinetics.newWorkspace(), forward,
                equilibrium, reverse, new double[count]);
        List<CSVRecord> rows = GoldenTable.read("rates_ramec28.csv");
        assertEquals(count, rows.size());
        for (int i = 0; i < count; i++) {
            Reaction reaction = mechanism.reactions().get(i);
            int thirdBody = reaction.rateLaw() instanceof ThreeBodyRate ? 1 : 0;
            int left = order(reaction.reactants());
            int right = order(reaction.products());
            CSVRecord row = rows.get(i);
            assertDigits(row.get("kf_SI_1atm_stoichH2air_" + temperature),
                    forward[i] * Math.pow(MOL_PER_KMOL, left + thirdBody - 1), 5.01e-9);
            assertDigits(row.get("Kc_SI_" + temperature), equilibrium[i] * Math.pow(MOL_PER_KMOL, left - right), 5.01e-9);
            assertDigits(row.get("kr_SI_" + temperature),
                    reverse[i] * Math.pow(MOL_PER_KMOL, right + thirdBody - 1), 5.01e-9);
        }
    }

    @Test
    void theMechanismWithoutInertsHasTheSameRatesWhereNoInertIsPresent() {
        Mechanism small = Samples.hydrogenOxygen();
        Kinetics smallKinetics = new Kinetics(small);
        assertEquals(26, smallKinetics.reactionCount());
        assertEquals(28, kinetics.reactionCount());
        assertTrue(mechanism.reactions().stream().anyMatch(reaction -> reaction.rateLaw() instanceof FalloffRate));
        double[] concentrations = {8.0, 4.0, 0.1, 0.2, 0.3, 1e-3, 1e-4, 2.0, 0.0, 0.0};
        double[] smallConcentrations = Arrays.copyOf(concentrations, 8);
        double[] omegaDot = new double[10];
        double[] smallOmegaDot = new double[8];
        for (double temperature : new double[] {700.0, 1400.0, 2800.0}) {
            kinetics.netProductionRates(temperature, concentrations, kinetics.newWorkspace(), omegaDot);
            smallKinetics.netProductionRates(temperature, smallConcentrations, smallKinetics.newWorkspace(), smallOmegaDot);
            for (int k = 0; k < 8; k++) {
                assertEquals(omegaDot[k], smallOmegaDot[k], 1e-13 * Math.abs(omegaDot[k]));
            }
        }
    }

    private static int order(List<StoichiometricTerm> side) {
        return (int) side.stream().mapToDouble(StoichiometricTerm::coefficient).sum();
    }

    private static void assertDigits(String golden, double value, double relative) {
        double expected = Double.parseDouble(golden);
        assertEquals(expected, value, relative * Math.abs(expected));
    }
}
