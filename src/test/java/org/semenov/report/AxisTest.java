package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void decadesAreLabelledAsPowersOfTen() {
        assertEquals(List.of("10⁻⁹", "10⁻⁸", "10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴"), labels(1e-9, 1e-4, true, 800.0));
        assertEquals(List.of(1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4), majors(1e-9, 1e-4, true, 800.0));
    }

    @Test
    void aShortAxisLabelsSomeOfItsDecades() {
        assertEquals(List.of("10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"), labels(1e-9, 1.0, true, 200.0));
    }

    @Test
    void aRangeWithinADecadeIsStillLabelled() {
        assertEquals(List.of("2×10⁻⁵", "5×10⁻⁵"), labels(1.5e-5, 8e-5, true, 300.0));
        assertEquals(List.of("3.0", "3.2", "3.4"), labels(3.0, 3.5, true, 200.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3000, '0 500 1000 1500 2000 2500 3000', 0",
        "-1, 1, '−1.0 −0.5 0 0.5 1.0', 0",
        "0, 0.00053, '0 1 2 3 4 5', -4",
        "0, 2e6, '0 0.5 1.0 1.5 2.0', 6",
        "1399.9, 1400.1, '1399.90 1399.95 1400.00 1400.05 1400.10', 0",
        "-3e25, 1e25, '−3 −2 −1 0 1', 25"})
    void linearTicksAreRound(double min, double max, String expected, int exponent) {
        Ticks ticks = Ticks.of(new AxisRange(min, max, false), 350.0, 50.0);
        assertEquals(expected, String.join(" ", ticks.marks().stream().map(Ticks.Mark::text).toList()));
        assertEquals(exponent, ticks.exponent());
    }

    @Test
    void theRangeHoldsAllDataThatHaveAPlace() {
        double[] data = {3.0, Double.NaN, -1.0, 0.0, Double.POSITIVE_INFINITY, 7.0};
        AxisRange linear = Axis.FROM_DATA.over(data);
        AxisRange decades = Axis.FROM_DATA.inDecades().over(data);
        assertTrue(linear.min() < -1.0 && linear.min() > -2.0 && linear.max() > 7.0 && linear.max() < 8.0, linear.toString());
        assertTrue(decades.min() < 3.0 && decades.min() > 2.0 && decades.max() > 7.0 && decades.max() < 8.0, decades.toString());
    }

    @Test
    void aConstantHasAFiniteRangeAroundIt() {
        for (double constant : new double[] {0.0, 1400.0, -3.0, 1e-300, 1e300}) {
            AxisRange range = Axis.FROM_DATA.over(new double[] {constant, constant});
            assertTrue(range.min() < constant && constant < range.max(), range.toString());
        }
        AxisRange decades = Axis.FROM_DATA.inDecades().over(new double[] {1e-5, 1e-5});
        assertEquals(0.5, decades.fraction(1e-5), 1e-12);
    }

    @Test
    void aLogarithmicAxisCannotBeginAtZero() {
        assertThrows(IllegalArgumentException.class, () -> new LinePlot("a").logX().xRange(0.0, 1.0));
        assertThrows(IllegalArgumentException.class, () -> new LinePlot("a").xRange(0.0, 1.0).logX());
        assertThrows(IllegalArgumentException.class, () -> new LinePlot("a").yRange(2.0, 1.0));
        assertThrows(IllegalArgumentException.class, () -> new LinePlot("a").yRange(0.0, Double.POSITIVE_INFINITY));
    }

    private static List<String> labels(double min, double max, boolean logarithmic, double length) {
        return Ticks.of(new AxisRange(min, max, logarithmic), length, 50.0).marks().stream()
                .filter(Ticks.Mark::major).map(Ticks.Mark::text).toList();
    }

    private static List<Double> majors(double min, double max, boolean logarithmic, double length) {
        return Ticks.of(new AxisRange(min, max, logarithmic), length, 50.0).marks().stream()
                .filter(Ticks.Mark::major).map(Ticks.Mark::value).toList();
    }
}
