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
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Sri;
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

    /** Every form of rate but those that Cantera refuses: given orders of a reversible reaction, and SRI with c = 0. */
    @Test
    void everyFormOfRateEqualsTheGoldenOne() throws IOException {
        Mechanism all = FullDialect.mechanism();
        List<Reaction> reactions = all.reactions().stream()
                .filter(reaction -> reaction.reverseOrders().isEmpty() && !hasVanishingSri(reaction.rateLaw())).toList();
        Kinetics full = new Kinetics(new Mechanism("full", all.elements(), all.species(), reactions, "", ""));
        int count = full.speciesCount();
        double[][] values = new double[4][reactions.size()];
        double[] concentrations = new double[count];
        double[] omegaDot = new double[count];
        List<CSVRecord> rows = GoldenTable.read("full_dialect.csv");
        assertEquals(25, rows.size());
        for (CSVRecord row : rows) {
            double temperature = Double.parseDouble(row.get("T"));
            for (int k = 0; k < count; k++) {
                concentrations[k] = Double.parseDouble(row.get("c_" + all.speciesNames().get(k)));
            }
            full.rateConstants(temperature, concentrations, full.newWorkspace(), values[0], values[1], values[2], values[3]);
            full.netProductionRates(temperature, concentrations, full.newWorkspace(), omegaDot);
            double[] gross = new double[count];
            for (int i = 0; i < reactions.size(); i++) {
                assertDigits(row.get("kf_" + (i + 1)), values[0][i], 1e-12);
                assertDigits(row.get("Kc_" + (i + 1)), values[1][i], 3e-12);
                double q = Double.parseDouble(row.get("q_" + (i + 1)));
                assertEquals(q, values[3][i], 1e-11 * Math.abs(q) + 1e-300, "q of " + reactions.get(i).equation() + " " + i);
                NaiveRates.net(reactions.get(i)).forEach((k, nu) -> gross[k] += Math.abs(nu * q));
            }
            for (int k = 0; k < count; k++) {
                assertEquals(Double.parseDouble(row.get("wdot_" + all.speciesNames().get(k))), omegaDot[k], 1e-12 * gross[k]);
            }
            assertPolynomials(row, full.thermodynamics(), temperature);
        }
    }

    private static boolean hasVanishingSri(RateLaw law) {
        return law instanceof FalloffRate falloff && falloff.shape() instanceof Sri one && one.c() == 0.0
                || law instanceof ChemicallyActivatedRate activated && activated.shape() instanceof Sri other && other.c() == 0.0;
    }

    /** O2 and H2O have polynomials of nine coefficients. */
    private static void assertPolynomials(CSVRecord row, Thermodynamics thermo, double temperature) {
        double[][] values = new double[3][thermo.speciesCount()];
        thermo.heatCapacities(temperature, values[0]);
        thermo.enthalpies(temperature, values[1]);
        thermo.entropies(temperature, values[2]);
        assertDigits(row.get("cpR_O2"), values[0][1], 1e-13);
        assertDigits(row.get("hRT_O2"), values[1][1], 1e-12);
        assertDigits(row.get("sR_O2"), values[2][1], 1e-13);
        assertDigits(row.get("cpR_H2O"), values[0][7], 1e-13);
        assertDigits(row.get("hRT_H2O"), values[1][7], 1e-13);
        assertDigits(row.get("sR_H2O"), values[2][7], 1e-13);
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
