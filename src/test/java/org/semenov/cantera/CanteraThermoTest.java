package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.SpeciesThermo;

/** Models that become polynomials say the same as their own formulas; a reference pressure shifts the entropy alone. */
class CanteraThermoTest {
    private static final double R = PhysicalConstants.GAS_CONSTANT;
    /** A..G of water from 500 to 1700 K, NIST Chemistry WebBook (M. W. Chase, J. Phys. Chem. Ref. Data, Monograph 9, 1998). */
    private static final double[] WATER = {30.09200, 6.832514, 6.793435, -2.534480, 0.082139, -250.8810, 223.3967};

    @TempDir
    private Path folder;

    private SpeciesThermo thermo(String fields) throws IOException {
        return Text.read(folder, """
                phases: [{name: gas, thermo: ideal-gas}]
                species:
                - {name: A, composition: {H: 1}, thermo: {%s}}
                """.formatted(fields)).species().get(0).thermo();
    }

    @ParameterizedTest
    @ValueSource(doubles = {500.0, 1000.0, 1700.0})
    void shomateIsANasa9(double temperature) throws IOException {
        Nasa9 nasa9 = assertInstanceOf(Nasa9.class, thermo("model: Shomate, temperature-ranges: [500, 1700], data: [[30.09200,"
                + " 6.832514, 6.793435, -2.534480, 0.082139, -250.8810, 223.3967]]"));
        List<Double> a = nasa9.ranges().get(0).coefficients();
        double t = temperature / 1000.0;
        double[] w = WATER;
        double heatCapacity = w[0] + w[1] * t + w[2] * t * t + w[3] * t * t * t + w[4] / (t * t);
        double enthalpy = 1e3 * (w[0] * t + w[1] * t * t / 2 + w[2] * t * t * t / 3 + w[3] * Math.pow(t, 4) / 4 - w[4] / t + w[5]);
        double entropy = w[0] * Math.log(t) + w[1] * t + w[2] * t * t / 2 + w[3] * t * t * t / 3 - w[4] / (2 * t * t) + w[6];
        double x = temperature;
        assertEquals(heatCapacity, R * (a.get(0) / (x * x) + a.get(1) / x + a.get(2) + a.get(3) * x + a.get(4) * x * x
                + a.get(5) * x * x * x + a.get(6) * Math.pow(x, 4)), 1e-12 * heatCapacity);
        assertEquals(enthalpy, R * x * (-a.get(0) / (x * x) + a.get(1) * Math.log(x) / x + a.get(2) + a.get(3) * x / 2
                + a.get(4) * x * x / 3 + a.get(5) * x * x * x / 4 + a.get(6) * Math.pow(x, 4) / 5 + a.get(7) / x),
                1e-12 * Math.abs(enthalpy));
        assertEquals(entropy, R * (-a.get(0) / (2 * x * x) - a.get(1) / x + a.get(2) * Math.log(x) + a.get(3) * x
                + a.get(4) * x * x / 2 + a.get(5) * x * x * x / 3 + a.get(6) * Math.pow(x, 4) / 4 + a.get(8)), 1e-12 * entropy);
    }

    @Test
    void constantHeatCapacityHoldsItsValuesAtT0() throws IOException {
        Nasa7 nasa7 = assertInstanceOf(Nasa7.class,
                thermo("model: constant-cp, T0: 1000 K, h0: 9.22 kcal/mol, s0: -3.02 cal/mol/K, cp0: 5.95 cal/mol/K, T-min: 300"));
        double[] a = nasa7.low();
        assertEquals(5.95 * 4.184, R * a[0], 1e-13);
        assertEquals(9220 * 4.184, R * (a[0] * 1000.0 + a[5]), 1e-10);
        assertEquals(-3.02 * 4.184, R * (a[0] * Math.log(1000.0) + a[6]), 1e-13);
        assertArrayEquals(new double[4], new double[] {a[1], a[2], a[3], a[4]});
        assertArrayEquals(a, nasa7.high());
        assertEquals(300.0, nasa7.lowTemperature());
        assertEquals(Double.POSITIVE_INFINITY, nasa7.highTemperature());
    }

    /** Cantera's default is J/kmol, and T0 = 298.15 K. */
    @Test
    void constantHeatCapacityWithoutUnits() throws IOException {
        double[] a = assertInstanceOf(Nasa7.class, thermo("model: constant-cp, h0: 1e6, cp0: 2e4, T-max: 2000")).low();
        assertEquals(20.0, R * a[0], 1e-14);
        assertEquals(1000.0, R * (a[0] * 298.15 + a[5]), 1e-11);
        assertEquals(0.0, a[0] * Math.log(298.15) + a[6], 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 bar", "1e5", "100 kPa", "0.1 MPa"})
    void referencePressureShiftsTheEntropy(String pressure) throws IOException {
        String data = "model: NASA7, temperature-ranges: [200, 1000, 3500], data: [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14]]";
        Nasa7 plain = assertInstanceOf(Nasa7.class, thermo(data));
        Nasa7 shifted = assertInstanceOf(Nasa7.class, thermo(data + ", reference-pressure: " + pressure));
        double shift = Math.log(1e5 / 101325.0);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7}, plain.low());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7 + shift}, shifted.low(), 1e-15);
        assertArrayEquals(new double[] {8, 9, 10, 11, 12, 13, 14 + shift}, shifted.high(), 2e-15);
        Nasa9 nasa9 = assertInstanceOf(Nasa9.class, thermo("model: NASA9, temperature-ranges: [200, 1000, 6000], reference-pressure: "
                + pressure + ", data: [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 10]]"));
        assertEquals(10.0 + shift, nasa9.ranges().get(1).coefficients().get(8), 2e-15);
        assertEquals(6000.0, nasa9.highTemperature());
    }

    @Test
    void oneRangeStandsTwice() throws IOException {
        Nasa7 nasa7 = assertInstanceOf(Nasa7.class, thermo("model: NASA7, temperature-ranges: [200, 3500], data: [[1, 2, 3, 4, 5, 6, 7]]"));
        assertArrayEquals(nasa7.low(), nasa7.high());
        assertEquals(3500.0, nasa7.midTemperature());
    }
}
