package org.semenov.surrogate.flow;

import java.util.Arrays;
import org.semenov.lanes.RowMath;

/**
 * {@link ElementCorrection} for the cells of a block: the same equations, every one of them a loop along rows of cells. A total of moles with infinite slack is not heeded, since its
 * multiplier comes out as zero. One instance a thread; allocates nothing after construction.
 */
final class BlockCorrection {
    /** An amount below which its power 1.8 is that of zero. */
    private static final double LEAST_AMOUNT = 1e-165;

    private final double[][] atoms;
    private final int elements;
    private final int species;
    private final RowMath math;
    /** Totals of the elements, 1 where one is absent, and whether it is there. */
    private final double[][] totals;
    private final boolean[][] present;
    /** What is missing of each element, relative, and last of the moles; then the multipliers. */
    private final double[][] residual;
    private final double[][] multipliers;
    /** A V A^T + S, then its Cholesky factor. */
    private final double[][][] normal;
    private final double[][] variances;
    private final double[] powers;
    private final double[] sums;
    private final double[] largest;
    private final double[] rawResidual;
    private final boolean[] working;
    private final boolean[] failed;
    private final boolean[] kept;

    BlockCorrection(FlowSpecies flowSpecies, RowMath math, int capacity) {
        atoms = flowSpecies.atoms();
        elements = atoms.length;
        species = flowSpecies.reactingCount();
        this.math = math;
        totals = new double[elements][capacity];
        present = new boolean[elements][capacity];
        residual = new double[elements + 1][capacity];
        multipliers = new double[elements + 1][capacity];
        normal = new double[elements + 1][elements + 1][capacity];
        variances = new double[species][capacity];
        powers = new double[RowMath.padded(species * capacity)];
        sums = new double[capacity];
        largest = new double[capacity];
        rawResidual = new double[capacity];
        working = new boolean[capacity];
        failed = new boolean[capacity];
        kept = new boolean[capacity];
    }

    /**
     * Corrects amounts [mol/kg] of cells 0..count-1 in place, as {@link ElementCorrection#apply} does.
     *
     * @param start   at the start of the step, [i][cell]
     * @param amounts to be corrected, none below zero, [i][cell]
     * @param moles   Σ n_i wanted
     * @param slack   by how much it may be missed; infinite where it is not to be heeded
     */
    void apply(double[][] start, double[][] amounts, double[] moles, double[] slack, int count) {
        setTotals(start, amounts, count);
        setResidual(amounts, moles, count);
        System.arraycopy(largest, 0, rawResidual, 0, count);
        Arrays.fill(failed, 0, count, false);
        int left = 0;
        for (int cell = 0; cell < count; cell++) {
            working[cell] = largest[cell] > ElementCorrection.SAME || slack[cell] < Double.POSITIVE_INFINITY;
            left += working[cell] ? 1 : 0;
        }
        for (int pass = 0; pass < ElementCorrection.PASSES && left > 0; pass++) {
            int rows = pass == 0 ? elements + 1 : elements;
            setNormal(amounts, slack, rows, count);
            factor(rows, count);
            solve(rows, count);
            improve(amounts, rows, count);
            shorten(start, amounts, count);
            setResidual(amounts, moles, count);
            left = 0;
            for (int cell = 0; cell < count; cell++) {
                working[cell] &= !failed[cell] && largest[cell] > ElementCorrection.SAME;
                left += working[cell] ? 1 : 0;
            }
        }
        for (int cell = 0; cell < count; cell++) {
            kept[cell] = !failed[cell] && largest[cell] < ElementCorrection.KEPT;
        }
    }

    private void setTotals(double[][] start, double[][] amounts, int count) {
        for (int e = 0; e < elements; e++) {
            dot(atoms[e], start, totals[e], count);
            for (int cell = 0; cell < count; cell++) {
                double total = totals[e][cell];
                present[e][cell] = total > ElementCorrection.ABSENT;
                if (total <= ElementCorrection.ABSENT) {
                    leave(atoms[e], start, amounts, cell);
                }
                totals[e][cell] = present[e][cell] ? total : 1.0;
            }
        }
    }

    private void leave(double[] atomsOfElement, double[][] start, double[][] amounts, int cell) {
        for (int i = 0; i < species; i++) {
            if (atomsOfElement[i] > 0.0) {
                amounts[i][cell] = Math.max(start[i][cell], 0.0);
            }
        }
    }

    private void setResidual(double[][] amounts, double[] moles, int count) {
        Arrays.fill(largest, 0, count, 0.0);
        for (int e = 0; e < elements; e++) {
            dot(atoms[e], amounts, sums, count);
            for (int cell = 0; cell < count; cell++) {
                double missing = present[e][cell] ? 1.0 - sums[cell] / totals[e][cell] : 0.0;
                residual[e][cell] = missing;
                largest[cell] = Math.max(largest[cell], Math.abs(missing));
            }
        }
        Arrays.fill(sums, 0, count, 0.0);
        for (int i = 0; i < species; i++) {
            add(1.0, amounts[i], sums, count);
        }
        for (int cell = 0; cell < count; cell++) {
            residual[elements][cell] = moles[cell] - sums[cell];
        }
    }

    /** A V A^T + S with the atoms relative to the totals, its lower triangle. */
    private void setNormal(double[][] amounts, double[] slack, int rows, int count) {
        setVariances(amounts, count);
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b <= a; b++) {
                double[] entry = normal[a][b];
                Arrays.fill(entry, 0, count, 0.0);
                for (int i = 0; i < species; i++) {
                    double product = atoms(a, i) * atoms(b, i);
                    if (product != 0.0) {
                        add(product, variances[i], entry, count);
                    }
                }
                divide(entry, a, count);
                divide(entry, b, count);
            }
        }
        for (int e = 0; e < elements; e++) {
            double[] entry = normal[e][e];
            for (int cell = 0; cell < count; cell++) {
                entry[cell] = entry[cell] > 0.0 ? entry[cell] * (1.0 + ElementCorrection.REGULARISATION) : 1.0;
            }
        }
        for (int cell = 0; cell < count && rows > elements; cell++) {
            normal[elements][elements][cell] += slack[cell] * slack[cell] + 1e-300;
        }
    }

    private double atoms(int row, int i) {
        return row == elements ? 1.0 : atoms[row][i];
    }

    private void divide(double[] entry, int row, int count) {
        if (row < elements) {
            for (int cell = 0; cell < count; cell++) {
                entry[cell] = present[row][cell] ? entry[cell] / totals[row][cell] : 0.0;
            }
        }
    }

    /** n^1.8 = exp(1.8 ln n). */
    private void setVariances(double[][] amounts, int count) {
        for (int i = 0; i < species; i++) {
            limit(amounts[i], powers, i * count, count);
        }
        math.log(powers, species * count);
        for (int n = 0; n < species * count; n++) {
            powers[n] *= 1.8;
        }
        math.exp(powers, species * count);
        for (int i = 0; i < species; i++) {
            for (int cell = 0; cell < count; cell++) {
                double amount = amounts[i][cell];
                variances[i][cell] = amount < LEAST_AMOUNT ? 0.0 : amount <= Double.MAX_VALUE ? powers[i * count + cell] : Double.NaN;
            }
        }
    }

    private static void limit(double[] amounts, double[] limited, int at, int count) {
        for (int cell = 0; cell < count; cell++) {
            limited[at + cell] = Math.max(LEAST_AMOUNT, Math.min(1.0 / LEAST_AMOUNT, amounts[cell]));
        }
    }

    /** Cholesky factor in place. */
    private void factor(int rows, int count) {
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b <= a; b++) {
                double[] entry = normal[a][b];
                for (int c = 0; c < b; c++) {
                    subtract(normal[a][c], normal[b][c], entry, count);
                }
                if (a > b) {
                    divideBy(normal[b][b], entry, count);
                } else {
                    for (int cell = 0; cell < count; cell++) {
                        failed[cell] |= !(entry[cell] > 0.0);
                        entry[cell] = Math.sqrt(entry[cell]);
                    }
                }
            }
        }
    }

    /** Both triangles. */
    private void solve(int rows, int count) {
        for (int a = 0; a < rows; a++) {
            System.arraycopy(residual[a], 0, multipliers[a], 0, count);
            for (int c = 0; c < a; c++) {
                subtract(normal[a][c], multipliers[c], multipliers[a], count);
            }
            divideBy(normal[a][a], multipliers[a], count);
        }
        for (int a = rows - 1; a >= 0; a--) {
            for (int c = a + 1; c < rows; c++) {
                subtract(normal[c][a], multipliers[c], multipliers[a], count);
            }
            divideBy(normal[a][a], multipliers[a], count);
        }
    }

    /** n + V A^T times the multipliers, where a cell still works on it. */
    private void improve(double[][] amounts, int rows, int count) {
        for (int e = 0; e < elements; e++) {
            divide(multipliers[e], e, count);
        }
        for (int i = 0; i < species; i++) {
            Arrays.fill(sums, 0, count, 0.0);
            for (int a = 0; a < rows; a++) {
                if (atoms(a, i) != 0.0) {
                    add(atoms(a, i), multipliers[a], sums, count);
                }
            }
            for (int cell = 0; cell < count; cell++) {
                double next = amounts[i][cell] + variances[i][cell] * sums[cell];
                amounts[i][cell] = working[cell] && !failed[cell] ? next : amounts[i][cell];
            }
        }
    }

    private void shorten(double[][] start, double[][] amounts, int count) {
        Arrays.fill(sums, 0, count, 0.0);
        for (int i = 0; i < species; i++) {
            for (int cell = 0; cell < count; cell++) {
                sums[cell] = Math.min(sums[cell], amounts[i][cell]);
            }
        }
        for (int cell = 0; cell < count; cell++) {
            if (sums[cell] < 0.0 && working[cell] && !failed[cell]) {
                shortenCell(start, amounts, cell);
            }
        }
    }

    private void shortenCell(double[][] start, double[][] amounts, int cell) {
        double part = 1.0;
        for (int i = 0; i < species; i++) {
            if (amounts[i][cell] < 0.0) {
                part = Math.min(part, ElementCorrection.SHORT_OF_ZERO * start[i][cell] / (start[i][cell] - amounts[i][cell]));
            }
        }
        for (int i = 0; i < species; i++) {
            amounts[i][cell] = Math.max(start[i][cell] + part * (amounts[i][cell] - start[i][cell]), 0.0);
        }
    }

    private static void dot(double[] factors, double[][] rows, double[] sum, int count) {
        Arrays.fill(sum, 0, count, 0.0);
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 0.0) {
                add(factors[i], rows[i], sum, count);
            }
        }
    }

    private static void add(double factor, double[] row, double[] sum, int count) {
        for (int n = 0; n < count; n++) {
            sum[n] += factor * row[n];
        }
    }

    private static void subtract(double[] a, double[] b, double[] difference, int count) {
        for (int n = 0; n < count; n++) {
            difference[n] -= a[n] * b[n];
        }
    }

    private static void divideBy(double[] divisor, double[] quotient, int count) {
        for (int n = 0; n < count; n++) {
            quotient[n] /= divisor[n];
        }
    }

    /** How far the amounts given were from the totals of the elements, at most, relative to the total; shared. */
    double[] rawResidual() {
        return rawResidual;
    }

    /** Whether the totals are kept; shared. */
    boolean[] kept() {
        return kept;
    }
}
