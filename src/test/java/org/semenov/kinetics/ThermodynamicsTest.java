package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;

class ThermodynamicsTest {
    private static final double R = 8.31446261815324;
    private final Thermodynamics thermo = new Thermodynamics(Samples.hydrogenAir());
    private final int count = thermo.speciesCount();

    /** A function of temperature that fills one number a species. */
    private interface Property {
        void fill(double temperature, double[] values);
    }

    /** Central difference with one Richardson extrapolation. */
    private double[] derivative(Property property, double temperature) {
        double step = 0.005 * temperature;
        double[] coarse = difference(property, temperature, step);
        double[] fine = difference(property, temperature, 0.5 * step);
        for (int k = 0; k < count; k++) {
            fine[k] += (fine[k] - coarse[k]) / 3.0;
        }
        return fine;
    }

    private double[] difference(Property property, double temperature, double step) {
        double[] right = new double[count];
        double[] left = new double[count];
        property.fill(temperature + step, right);
        property.fill(temperature - step, left);
        for (int k = 0; k < count; k++) {
            right[k] = (right[k] - left[k]) / (2.0 * step);
        }
        return right;
    }

    /** The lower fit up to the middle temperature of each species, the upper one above it. */
    @Test
    void theMiddleTemperatureIsThatOfTheSpecies() {
        double[] low = {2.5, 0, 0, 0, 0, 0, 0};
        double[] high = {4.5, 0, 0, 0, 0, 0, 0};
        Map<String, Double> composition = Map.of("H", 1.0);
        Thermodynamics two = new Thermodynamics(new Mechanism("two", List.of(new Element("H", 0.001)),
                List.of(new Species("A", composition, 0.001, new Nasa7(200, 700, 5000, low, high)),
                        new Species("B", composition, 0.001, new Nasa7(200, 1400, 5000, low, high))), List.of(), "", ""));
        double[] cpR = new double[2];
        for (double[] expected : new double[][] {{600, 2.5, 2.5}, {700, 2.5, 2.5}, {1200, 4.5, 2.5}, {1400, 4.5, 2.5}, {1500, 4.5, 4.5}}) {
            two.heatCapacities(expected[0], cpR);
            assertArrayEquals(new double[] {expected[1], expected[2]}, cpR, "at " + expected[0] + " K");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {250.0, 400.0, 900.0, 1100.0, 2000.0, 3400.0, 4500.0})
    void cpIsTheDerivativeOfEnthalpy(double temperature) {
        double[] cpR = new double[count];
        thermo.heatCapacities(temperature, cpR);
        double[] numeric = derivative((t, values) -> {
            thermo.enthalpies(t, values);
            for (int k = 0; k < count; k++) {
                values[k] *= t;
            }
        }, temperature);
        for (int k = 0; k < count; k++) {
            assertEquals(cpR[k], numeric[k], 1e-9 * cpR[k]);
        }
    }

    /** Of the form of nine coefficients: every quantity from its own equation, tied to the others by differences and sums. */
    @ParameterizedTest
    @ValueSource(doubles = {150.0, 400.0, 700.0, 900.0, 1100.0, 3400.0, 4500.0})
    void nineCoefficientsAreConsistent(double t) {
        Thermodynamics full = new Thermodynamics(FullDialect.mechanism());
        double[][] values = new double[7][count];
        full.heatCapacities(t, values[0]);
        full.heatCapacityDerivatives(t, values[1]);
        full.enthalpies(t, values[2]);
        full.entropies(t, values[3]);
        full.evaluate(t, Math.log(t), values[4], values[5], values[6]);
        double[] byEnthalpy = derivative((x, h) -> {
            full.enthalpies(x, h);
            for (int k = 0; k < count; k++) {
                h[k] *= x;
            }
        }, t);
        double[] byEntropy = derivative(full::entropies, t);
        double[] ofHeatCapacity = derivative(full::heatCapacities, t);
        double[] even = new double[count];
        Arrays.fill(even, 1.0 / count);
        double enthalpy = 0.0;
        double heatCapacity = 0.0;
        for (int k = 0; k < count; k++) {
            assertEquals(values[0][k], byEnthalpy[k], 1e-8 * Math.abs(values[0][k]));
            assertEquals(values[0][k] / t, byEntropy[k], 1e-7 * Math.abs(values[0][k]) / t);
            assertEquals(values[1][k], ofHeatCapacity[k], 1e-9 + 1e-7 * Math.abs(values[1][k]));
            assertEquals(values[0][k], values[4][k], 1e-13 * (10.0 + Math.abs(values[0][k])));
            assertEquals(values[2][k], values[5][k], 1e-13 * (10.0 + Math.abs(values[2][k])));
            assertEquals(values[2][k] - values[3][k], values[6][k], 1e-13 * (100.0 + Math.abs(values[6][k])));
            enthalpy += R * t * values[2][k] / full.molarMass(k) / count;
            heatCapacity += R * values[0][k] / full.molarMass(k) / count;
        }
        assertEquals(enthalpy, full.specificEnthalpy(t, even), 1e-13 * (1e7 + Math.abs(enthalpy)));
        assertEquals(heatCapacity, full.specificHeatCapacity(t, even, ReactorClosure.CONSTANT_PRESSURE), 1e-13 * heatCapacity);
    }

    /** O2 of that mechanism has ranges that meet at 600 and 1000 K, with a jump of its made-up inverse powers. */
    @Test
    void aRangeOfNineCoefficientsServesItsLowerEnd() {
        Thermodynamics full = new Thermodynamics(FullDialect.mechanism());
        for (double end : new double[] {600.0, 1000.0}) {
            double[] below = new double[count];
            double[] at = new double[count];
            double[] above = new double[count];
            full.heatCapacities(Math.nextDown(end), below);
            full.heatCapacities(end, at);
            full.heatCapacities(Math.nextUp(end), above);
            assertEquals(above[1], at[1], 1e-14);
            assertTrue(Math.abs(below[1] - at[1]) > 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {250.0, 400.0, 900.0, 1100.0, 2000.0, 3400.0, 4500.0})
    void cpOverTIsTheDerivativeOfEntropy(double temperature) {
        double[] cpR = new double[count];
        thermo.heatCapacities(temperature, cpR);
        double[] numeric = derivative(thermo::entropies, temperature);
        for (int k = 0; k < count; k++) {
            assertEquals(cpR[k] / temperature, numeric[k], 1e-8 * cpR[k] / temperature);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {250.0, 900.0, 1100.0, 3400.0})
    void heatCapacityDerivativeIsThatOfCp(double temperature) {
        double[] analytic = new double[count];
        thermo.heatCapacityDerivatives(temperature, analytic);
        double[] numeric = derivative(thermo::heatCapacities, temperature);
        for (int k = 0; k < count; k++) {
            assertEquals(analytic[k], numeric[k], 1e-12 + 1e-9 * Math.abs(analytic[k]));
        }
    }

    @Test
    void theLowRangeServesTheMiddleTemperature() {
        double[] atMiddle = new double[count];
        double[] below = new double[count];
        thermo.enthalpies(1000.0, atMiddle);
        thermo.enthalpies(Math.nextDown(1000.0), below);
        int differs = 0;
        double[] above = new double[count];
        thermo.enthalpies(Math.nextUp(1000.0), above);
        for (int k = 0; k < count; k++) {
            assertEquals(below[k], atMiddle[k], 1e-14 * Math.abs(below[k]));
            differs += Math.abs(above[k] - atMiddle[k]) > 1e-12 * Math.abs(atMiddle[k]) ? 1 : 0;
        }
        assertTrue(differs > 0, "the fits jump at their middle temperature, so the choice of range shows");
    }

    @ParameterizedTest
    @EnumSource
    void heatCapacityIsTheDerivativeOfTheKeptEnergy(ReactorClosure closure) {
        Random random = new Random(3);
        for (int sample = 0; sample < 20; sample++) {
            double[] massFractions = Samples.massFractions(count, random);
            double t = 1050.0 + 2000.0 * random.nextDouble();
            double numeric = (thermo.specificEnergy(t + 0.5, massFractions, closure)
                    - thermo.specificEnergy(t - 0.5, massFractions, closure));
            double analytic = thermo.specificHeatCapacity(t, massFractions, closure);
            assertEquals(analytic, numeric, 1e-7 * analytic);
        }
    }

    @Test
    void idealGasRelationsHold() {
        Random random = new Random(4);
        for (int sample = 0; sample < 50; sample++) {
            double[] massFractions = Samples.massFractions(count, random);
            double t = Samples.temperature(random);
            double p = 1e3 + 1e6 * random.nextDouble();
            double density = thermo.density(t, p, massFractions);
            assertEquals(p, thermo.pressure(t, density, massFractions), 1e-14 * p);
            assertEquals(p / density, thermo.specificEnthalpy(t, massFractions)
                    - thermo.specificInternalEnergy(t, massFractions), 1e-9 * p / density);
            assertEquals(R / thermo.meanMolarMass(massFractions),
                    thermo.specificHeatCapacity(t, massFractions, ReactorClosure.CONSTANT_PRESSURE)
                            - thermo.specificHeatCapacity(t, massFractions, ReactorClosure.CONSTANT_VOLUME), 1e-9);
            double[] concentrations = new double[count];
            thermo.concentrations(density, massFractions, concentrations);
            double total = 0.0;
            double[] back = thermo.massFractionsFromMoles(thermo.moleFractions(massFractions));
            for (int k = 0; k < count; k++) {
                total += concentrations[k];
                assertEquals(massFractions[k], back[k], 1e-15);
            }
            assertEquals(p, total * R * t, 1e-13 * p);
        }
    }

    @Test
    void temperatureComesBackFromEnergy() {
        Random random = new Random(5);
        for (int sample = 0; sample < 500; sample++) {
            double[] massFractions = Samples.massFractions(count, random);
            double t = Samples.temperature(random);
            double guess = Samples.temperature(random);
            double fromEnthalpy = thermo.temperatureFromEnthalpy(thermo.specificEnthalpy(t, massFractions), massFractions, guess);
            double fromEnergy = thermo.temperatureFromInternalEnergy(thermo.specificInternalEnergy(t, massFractions),
                    massFractions, guess);
            // near the middle temperature the jump of the fits lets two temperatures have one energy
            double tolerance = Math.abs(t - 1000.0) < 0.1 ? 1e-6 : 2e-14;
            assertEquals(t, fromEnthalpy, tolerance * t);
            assertEquals(t, fromEnergy, 2.0 * tolerance * t);
        }
    }

    @Test
    void anEnergyInTheJumpAtTheMiddleTemperatureGivesThatTemperature() {
        double[] oxygen = new double[count];
        oxygen[1] = 1.0;
        double low = thermo.specificEnthalpy(1000.0, oxygen);
        double high = thermo.specificEnthalpy(Math.nextUp(1000.0), oxygen);
        assertTrue(low != high);
        for (double guess : new double[] {300.0, 999.0, 1001.0, 3000.0}) {
            assertEquals(1000.0, thermo.temperatureFromEnthalpy(0.5 * (low + high), oxygen, guess), 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e12, 1e15, Double.NaN, Double.POSITIVE_INFINITY})
    void anEnergyOfNoTemperatureIsRefused(double energy) {
        double[] massFractions = Samples.massFractions(count, new Random(6));
        String message = assertThrows(IllegalArgumentException.class,
                () -> thermo.temperatureFromEnthalpy(energy, massFractions, 1000.0)).getMessage();
        assertTrue(message.contains("J/kg") && message.contains("100000.0 K"), message);
    }

    @Test
    void amountsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> thermo.massFractionsFromMoles(new double[count]));
        double[] negative = new double[count];
        negative[0] = -1.0;
        negative[1] = 2.0;
        assertThrows(IllegalArgumentException.class, () -> thermo.massFractionsFromMoles(negative));
    }

    @Test
    void molarMassesAreThoseOfTheAtoms() {
        assertEquals(0.0180150, thermo.molarMass(7), 1e-9);
        assertEquals(0.03995, thermo.molarMass(9), 1e-15);
        assertEquals(2.0 / 0.028014, thermo.elementMolesPerKilogram(2, unit(8)), 1e-10);
    }

    private double[] unit(int species) {
        double[] massFractions = new double[count];
        massFractions[species] = 1.0;
        return massFractions;
    }
}
