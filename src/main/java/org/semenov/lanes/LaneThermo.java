package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;

/**
 * The NASA polynomials of all species for a temperature a lane; the equations stand at {@link Nasa7}. Each lane has its own copy of the
 * coefficients of the range it is in, replaced when its temperature crosses to the other, so that no range is asked for in the
 * evaluation. One instance a thread. Arrays are laid out as [species LANES + lane].
 */
final class LaneThermo {
    private static final int STRIDE = Nasa7.COEFFICIENTS;

    /** h/(R T), g/(R T) at 1 atm and c_p/R. */
    final double[] enthalpies;
    final double[] gibbsEnergies;
    final double[] heatCapacities;
    /** d(c_p/R)/dT [1/K]. */
    final double[] heatCapacityDerivatives;

    private final int speciesCount;
    private final double[] midTemperature;
    private final double[] low;
    private final double[] high;
    /** a_j of species k and lane at [(k STRIDE + j) LANES + lane]. */
    private final double[] coefficients;
    /** Distinct middle temperatures, and the range a lane is in at [n LANES + lane]. */
    private final double[] borders;
    private final boolean[] above;

    LaneThermo(List<Species> species) {
        speciesCount = species.size();
        enthalpies = new double[speciesCount * LANES];
        gibbsEnergies = new double[speciesCount * LANES];
        heatCapacities = new double[speciesCount * LANES];
        heatCapacityDerivatives = new double[speciesCount * LANES];
        midTemperature = species.stream().mapToDouble(one -> nasa7(one).midTemperature()).toArray();
        low = new double[speciesCount * STRIDE];
        high = new double[speciesCount * STRIDE];
        for (int k = 0; k < speciesCount; k++) {
            System.arraycopy(nasa7(species.get(k)).low(), 0, low, k * STRIDE, STRIDE);
            System.arraycopy(nasa7(species.get(k)).high(), 0, high, k * STRIDE, STRIDE);
        }
        coefficients = new double[speciesCount * STRIDE * LANES];
        borders = Arrays.stream(midTemperature).distinct().toArray();
        above = new boolean[borders.length * LANES];
        for (int n = 0; n < borders.length; n++) {
            for (int lane = 0; lane < LANES; lane++) {
                copyRange(n, lane, false);
            }
        }
    }

    private static Nasa7 nasa7(Species species) {
        return (Nasa7) species.thermo();
    }

    /** Brings the coefficients into the ranges of the temperatures. */
    void selectRanges(LaneTemperature temperature) {
        for (int n = 0; n < borders.length; n++) {
            for (int lane = 0; lane < LANES; lane++) {
                boolean isAbove = temperature.value[lane] > borders[n];
                if (isAbove != above[n * LANES + lane]) {
                    copyRange(n, lane, isAbove);
                }
            }
        }
    }

    private void copyRange(int border, int lane, boolean isAbove) {
        above[border * LANES + lane] = isAbove;
        double[] range = isAbove ? high : low;
        for (int k = 0; k < speciesCount; k++) {
            if (midTemperature[k] == borders[border]) {
                for (int j = k * STRIDE; j < (k + 1) * STRIDE; j++) {
                    coefficients[j * LANES + lane] = range[j];
                }
            }
        }
    }

    /** Fills h/RT, g/RT and c_p/R. */
    void evaluate(LaneTemperature temperature) {
        DoubleVector t = load(temperature.value, 0);
        DoubleVector inverseT = load(temperature.inverse, 0);
        DoubleVector logT = load(temperature.logarithm, 0);
        DoubleVector t2 = t.mul(t);
        DoubleVector t3 = t2.mul(t);
        DoubleVector t4 = t2.mul(t2);
        DoubleVector h1 = t.mul(1.0 / 2.0);
        DoubleVector h2 = t2.mul(1.0 / 3.0);
        DoubleVector h3 = t3.mul(1.0 / 4.0);
        DoubleVector h4 = t4.mul(1.0 / 5.0);
        DoubleVector g0 = all(1.0).sub(logT);
        DoubleVector g1 = t.mul(-1.0 / 2.0);
        DoubleVector g2 = t2.mul(-1.0 / 6.0);
        DoubleVector g3 = t3.mul(-1.0 / 12.0);
        DoubleVector g4 = t4.mul(-1.0 / 20.0);
        for (int k = 0; k < speciesCount; k++) {
            int c = k * STRIDE * LANES;
            DoubleVector a0 = load(coefficients, c);
            DoubleVector a1 = load(coefficients, c + LANES);
            DoubleVector a2 = load(coefficients, c + 2 * LANES);
            DoubleVector a3 = load(coefficients, c + 3 * LANES);
            DoubleVector a4 = load(coefficients, c + 4 * LANES);
            DoubleVector shift = load(coefficients, c + 5 * LANES).mul(inverseT);
            a4.fma(t4, a3.fma(t3, a2.fma(t2, a1.fma(t, a0)))).intoArray(heatCapacities, k * LANES);
            a4.fma(h4, a3.fma(h3, a2.fma(h2, a1.fma(h1, a0)))).add(shift).intoArray(enthalpies, k * LANES);
            a4.fma(g4, a3.fma(g3, a2.fma(g2, a1.fma(g1, a0.mul(g0))))).add(shift.sub(load(coefficients, c + 6 * LANES)))
                    .intoArray(gibbsEnergies, k * LANES);
        }
    }

    /** Fills d(c_p/R)/dT, of the ranges last selected. */
    void evaluateDerivatives(LaneTemperature temperature) {
        DoubleVector t = load(temperature.value, 0);
        DoubleVector d2 = t.mul(2.0);
        DoubleVector d3 = t.mul(t).mul(3.0);
        DoubleVector d4 = t.mul(t).mul(t).mul(4.0);
        for (int k = 0; k < speciesCount; k++) {
            int c = k * STRIDE * LANES;
            load(coefficients, c + 4 * LANES).fma(d4, load(coefficients, c + 3 * LANES).fma(d3,
                    load(coefficients, c + 2 * LANES).fma(d2, load(coefficients, c + LANES))))
                    .intoArray(heatCapacityDerivatives, k * LANES);
        }
    }
}
