package org.semenov.kinetics;

import java.util.Arrays;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * The polynomials of the mixtures in many cells. A mixture's c_p/R and h/(R T) are polynomials like those of its species, with the coefficients Σ_k n_k a_kj; summed once, they give the energy
 * at any number of temperatures at the cost of one species. The sums run along rows of cells. One instance a thread; allocates nothing after construction.
 */
public final class MixturePolynomials {
    private static final double R = PhysicalConstants.GAS_CONSTANT;
    /** Coefficients of c_p/R, then that of 1/T in h/(R T). */
    private static final int PLAIN = 6;
    /** With those of T⁻² and T⁻¹ in c_p/R. */
    private static final int WITH_INVERSES = 8;
    /** Rows taken at once. */
    private static final int ROWS = 5;

    private final PolynomialTable table;
    private final int speciesCount;
    private final int coefficients;
    /** a_kj at [interval][j][k], padded with zeros to whole groups of rows. */
    private final double[][][] weights;
    private final double[] ones;
    /** Σ_k n_k a_kj at [interval][j][cell]. */
    private final double[][][] sums;
    /** Σ_k n_k [mol/kg]. */
    private final double[] moles;
    private final double[][] rows;

    MixturePolynomials(PolynomialTable table, int speciesCount, int capacity) {
        this.table = table;
        this.speciesCount = speciesCount;
        coefficients = table.hasInversePowers() ? WITH_INVERSES : PLAIN;
        int padded = (speciesCount + ROWS - 1) / ROWS * ROWS;
        weights = new double[table.intervals()][coefficients][padded];
        for (int interval = 0; interval < weights.length; interval++) {
            for (int k = 0; k < speciesCount; k++) {
                for (int j = 0; j < coefficients; j++) {
                    weights[interval][j][k] = j < PLAIN ? table.coefficient(interval, k, j) : table.inverseCoefficient(interval, k, j - PLAIN);
                }
            }
        }
        ones = new double[padded];
        Arrays.fill(ones, 1.0);
        sums = new double[table.intervals()][coefficients][capacity];
        moles = new double[capacity];
        rows = new double[padded][];
        Arrays.fill(rows, new double[capacity]);
    }

    /**
     * Sums the coefficients of cells 0..count-1.
     *
     * @param amounts n_k [mol/kg], [species][cell]
     */
    public void mix(double[][] amounts, int count) {
        System.arraycopy(amounts, 0, rows, 0, speciesCount);
        for (int interval = 0; interval < sums.length; interval++) {
            for (int j = 0; j < coefficients; j++) {
                sum(sums[interval][j], weights[interval][j], count);
            }
        }
        sum(moles, ones, count);
    }

    private void sum(double[] target, double[] factors, int count) {
        Arrays.fill(target, 0, count, 0.0);
        for (int k = 0; k < rows.length; k += ROWS) {
            addFive(target, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], rows[k + 4],
                    factors[k], factors[k + 1], factors[k + 2], factors[k + 3], factors[k + 4], count);
        }
    }

    private static void addFive(double[] target, double[] a, double[] b, double[] c, double[] d, double[] e,
            double aWeight, double bWeight, double cWeight, double dWeight, double eWeight, int count) {
        for (int n = 0; n < count; n++) {
            target[n] += (aWeight * a[n] + bWeight * b[n]) + (cWeight * c[n] + dWeight * d[n]) + eWeight * e[n];
        }
    }

    /** Σ n_k [mol/kg] of a cell. */
    public double moles(int cell) {
        return moles[cell];
    }

    /** The specific energy that the closure keeps [J/kg] of a cell at T [K]; see {@link Thermodynamics#specificEnergy}. */
    public double specificEnergy(int cell, double t, ReactorClosure closure) {
        double[][] c = sums[table.interval(t)];
        double enthalpy = c[0][cell] + t * (c[1][cell] * 0.5 + t * (c[2][cell] * (1.0 / 3.0) + t * (c[3][cell] * 0.25 + t * (c[4][cell] * 0.2))))
                + c[5][cell] / t;
        if (coefficients > PLAIN) {
            enthalpy += (c[7][cell] * Math.log(t) - c[6][cell] / t) / t;
        }
        return R * t * (closure == ReactorClosure.CONSTANT_VOLUME ? enthalpy - moles[cell] : enthalpy);
    }

    /** c_v at constant volume, c_p at constant pressure [J/kg/K] of a cell at T [K]. */
    public double specificHeatCapacity(int cell, double t, ReactorClosure closure) {
        double[][] c = sums[table.interval(t)];
        double capacity = c[0][cell] + t * (c[1][cell] + t * (c[2][cell] + t * (c[3][cell] + t * c[4][cell])));
        if (coefficients > PLAIN) {
            capacity += (c[6][cell] / t + c[7][cell]) / t;
        }
        return R * (closure == ReactorClosure.CONSTANT_VOLUME ? capacity - moles[cell] : capacity);
    }
}
