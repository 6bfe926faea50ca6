package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class EquilibriumTest {
    private final Mechanism mechanism = Samples.hydrogenAir();
    private final Kinetics kinetics = new Kinetics(mechanism);
    private final Thermodynamics thermo = kinetics.thermodynamics();
    private final Equilibrium equilibrium = new Equilibrium(thermo);

    @Test
    void temperaturesEqualTheGoldenOnes() throws IOException {
        List<CSVRecord> rows = GoldenTable.read("ignition_ramec28.csv");
        assertEquals(60, rows.size());
        double worst = 0.0;
        for (CSVRecord row : rows) {
            double nitrogen = row.get("mix").equals("air") ? 3.76 : 0.0;
            GasState initial = new GasState(Double.parseDouble(row.get("T0")), Double.parseDouble(row.get("P0_Pa")),
                    thermo.massFractionsFromMoles(new double[] {2, 1, 0, 0, 0, 0, 0, 0, nitrogen, 0}));
            EquilibriumResult result = equilibrium.solve(initial, row.get("mode").equals("cv")
                    ? ReactorClosure.CONSTANT_VOLUME : ReactorClosure.CONSTANT_PRESSURE);
            assertEquals(EquilibriumStatus.CONVERGED, result.status());
            double golden = Double.parseDouble(row.get("T_eq"));
            worst = Math.max(worst, Math.abs(result.state().temperature() / golden - 1.0));
        }
        assertTrue(worst < 1e-9, "largest relative deviation " + worst);
    }

    /** Every reaction is in balance at a minimum of the free energy, which knows no reaction. */
    @ParameterizedTest
    @EnumSource
    void everyReactionIsInBalanceAtEquilibrium(ReactorClosure closure) {
        Random random = new Random(11);
        int count = kinetics.reactionCount();
        double[] forward = new double[count];
        double[] netRates = new double[count];
        for (int sample = 0; sample < 200; sample++) {
            GasState initial = randomState(random);
            EquilibriumResult result = equilibrium.solve(initial, closure);
            assertEquals(EquilibriumStatus.CONVERGED, result.status(), initial.toString());
            GasState state = result.state();
            assertKept(initial, state, closure);
            double[] concentrations = new double[thermo.speciesCount()];
            double density = thermo.density(state.temperature(), state.pressure(), state.massFractions());
            thermo.concentrations(density, state.massFractions(), concentrations);
            kinetics.rateConstants(state.temperature(), concentrations, kinetics.newWorkspace(), forward, new double[count],
                    new double[count], netRates);
            for (int i = 0; i < count; i++) {
                double gross = forwardRate(i, forward[i], concentrations);
                assertEquals(0.0, netRates[i], 1e-9 * gross, mechanism.reactions().get(i).equation() + " at " + state);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,1,0", "0,0,1,0,0", "1,0,0,0,0", "0,0,0,1,1", "2,1,0,1000,0", "2,1,0,100,0", "1e-9,1,0,0,0", "1,1e-9,0,0,0",
        "0,1,0,0,1", "1e-6,1e-7,0,1,0", "2,1,0,0,0"})
    void extremeMixturesConverge(double hydrogen, double oxygen, double water, double nitrogen, double argon) {
        double[] massFractions =
                thermo.massFractionsFromMoles(new double[] {hydrogen, oxygen, 0, 0, 0, 0, 0, water, nitrogen, argon});
        for (ReactorClosure closure : ReactorClosure.values()) {
            for (double temperature : new double[] {300.0, 1000.0, 3000.0}) {
                GasState initial = new GasState(temperature, 101325.0, massFractions);
                EquilibriumResult result = equilibrium.solve(initial, closure);
                assertEquals(EquilibriumStatus.CONVERGED, result.status());
                assertKept(initial, result.state(), closure);
            }
        }
    }

    /** A second view of the minimum: the potentials of all species are sums of those of their elements. */
    @ParameterizedTest
    @EnumSource
    void potentialsAreSumsOverElements(ReactorClosure closure) {
        Random random = new Random(12);
        for (int sample = 0; sample < 200; sample++) {
            GasState initial = randomState(random);
            assertTrue(ElementPotentials.largestResidual(thermo, equilibrium.solve(initial, closure).state()) < 1e-9, initial.toString());
        }
    }

    @Test
    void anEnergyOutOfRangeIsANamedOutcome() {
        GasState hot = new GasState(60000.0, 101325.0, thermo.massFractionsFromMoles(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        EquilibriumResult result = equilibrium.solve(hot, ReactorClosure.CONSTANT_VOLUME);
        assertEquals(EquilibriumStatus.TEMPERATURE_OUT_OF_RANGE, result.status());
        assertEquals(hot, result.state());
    }

    private GasState randomState(Random random) {
        double[] moles = new double[thermo.speciesCount()];
        for (int k = 0; k < moles.length; k++) {
            moles[k] = random.nextInt(3) == 0 ? 0.0 : Math.pow(10.0, -6.0 * random.nextDouble());
        }
        moles[random.nextInt(moles.length)] += 0.1;
        double pressure = 1e3 * Math.pow(10.0, 4.0 * random.nextDouble());
        return new GasState(Samples.temperature(random), pressure, thermo.massFractionsFromMoles(moles));
    }

    private void assertKept(GasState initial, GasState state, ReactorClosure closure) {
        double[] before = initial.massFractions();
        double[] after = state.massFractions();
        for (int e = 0; e < thermo.elementCount(); e++) {
            double moles = thermo.elementMolesPerKilogram(e, before);
            assertEquals(moles, thermo.elementMolesPerKilogram(e, after), 1e-12 * moles);
        }
        double energyScale = 1e5 + Math.abs(thermo.specificEnergy(state.temperature(), after, closure));
        assertEquals(thermo.specificEnergy(initial.temperature(), before, closure),
                thermo.specificEnergy(state.temperature(), after, closure), 1e-10 * energyScale, initial + " -> " + state);
        if (closure == ReactorClosure.CONSTANT_PRESSURE) {
            assertEquals(initial.pressure(), state.pressure());
        } else {
            double density = thermo.density(initial.temperature(), initial.pressure(), before);
            assertEquals(density, thermo.density(state.temperature(), state.pressure(), after), 1e-12 * density);
        }
    }

    private double forwardRate(int i, double forward, double[] concentrations) {
        double rate = forward;
        for (var term : mechanism.reactions().get(i).reactants()) {
            rate *= Math.pow(concentrations[term.species()], term.coefficient());
        }
        double total = 0.0;
        for (double concentration : concentrations) {
            total += concentration;
        }
        return mechanism.reactions().get(i).rateLaw() instanceof org.semenov.mechanism.ThreeBodyRate ? rate * total : rate;
    }
}
