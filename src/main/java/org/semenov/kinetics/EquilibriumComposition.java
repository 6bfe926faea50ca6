package org.semenov.kinetics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * Amounts n_k [mol/kg] of least free energy at given temperature and density, or temperature and pressure, with the elements kept. Newton's method
 * in ln n_k with the damping of S. Gordon, B. J. McBride, NASA RP-1311 (1994), sections 2.3 and 3.3, and with two changes. The
 * elements are replaced by the most abundant independent species ("components"), so that the totals of scarce ones are not differences of
 * large numbers. The unknowns are the changes of the components' potentials, so that at the solution the right-hand side vanishes:
 * <pre>
 *   Δ ln n_k = Σ_c α_kc ε_c + δ − r_k,     r_k = μ_k − Σ_c α_kc μ_c      (δ = Δ ln N, 0 at fixed density)
 *   Σ_k α_kc n_k (1 + Δ ln n_k) = β_c,     Σ_k n_k (1 + Δ ln n_k) = N (1 + δ)
 * </pre>
 * with a_ek = Σ_c a_ec α_kc the composition in components, β_c their totals and μ_k = g_k/RT + ln(p_k/p°). One search uses one object.
 */
final class EquilibriumComposition {
    private static final int MAX_ITERATIONS = 300;
    private static final double PIVOT = 1e-9;
    private static final double LOG_KEPT = 3.0;
    /** Largest n_k |Δ ln n_k|/N and |Δ ln n_k| of the last step; convergence is quadratic, what remains is its square. */
    private static final double AMOUNT_TOLERANCE = 1e-9;
    private static final double LOG_TOLERANCE = 1e-8;
    /** NASA RP-1311 equations (3.1) to (3.3): a mole fraction above 1e-8 is major, a minor one may rise to 1e-4 in a step. */
    private static final double LOG_MAJOR = Math.log(1e-8);
    private static final double LOG_MINOR_CEILING = Math.log(1e-4);

    private final Thermodynamics thermodynamics;
    private final boolean fixedPressure;
    private final double density;
    private final double pressure;
    /** Species all of whose elements are present. */
    private final int[] active;
    private final int[] elements;
    private final double[] initialAmounts;
    private final double[] logAmounts;
    private final double[] amounts;
    private int[] components = {};
    private double logTotal;
    private int iterations;

    EquilibriumComposition(Thermodynamics thermodynamics, double[] massFractions, ReactorClosure closure, double density,
                           double pressure) {
        this.thermodynamics = thermodynamics;
        this.fixedPressure = closure == ReactorClosure.CONSTANT_PRESSURE;
        this.density = density;
        this.pressure = pressure;
        elements = IntStream.range(0, thermodynamics.elementCount())
                .filter(e -> thermodynamics.elementMolesPerKilogram(e, massFractions) > 0.0 || isCharge(thermodynamics, e)).toArray();
        active = IntStream.range(0, thermodynamics.speciesCount())
                .filter(k -> IntStream.range(0, thermodynamics.elementCount()).allMatch(e ->
                        thermodynamics.atoms(e, k) == 0.0 || Arrays.binarySearch(elements, e) >= 0)).toArray();
        initialAmounts = Arrays.stream(active).mapToDouble(k -> massFractions[k] / thermodynamics.molarMass(k)).toArray();
        logAmounts = new double[active.length];
        amounts = new double[active.length];
        startFromEqualAmounts();
    }

    /** An electron counts 1 in E, a cation -1: a total of zero is no lack of it. */
    private static boolean isCharge(Thermodynamics thermodynamics, int element) {
        return IntStream.range(0, thermodynamics.speciesCount()).anyMatch(k -> thermodynamics.atoms(element, k) < 0.0);
    }

    private void startFromEqualAmounts() {
        logTotal = Math.log(Arrays.stream(initialAmounts).sum());
        Arrays.fill(logAmounts, logTotal - Math.log(active.length));
    }

    /** Newton steps so far. */
    int iterations() {
        return iterations;
    }

    /** Y_k of all species. */
    double[] massFractions() {
        double[] massFractions = new double[thermodynamics.speciesCount()];
        for (int k = 0; k < active.length; k++) {
            massFractions[active[k]] = amounts[k] * thermodynamics.molarMass(active[k]);
        }
        return massFractions;
    }

    /** Seeks the composition at a temperature [K] from the last one found, then from equal amounts; false if both fail. */
    boolean minimise(double temperature) {
        if (iterate(temperature)) {
            return true;
        }
        startFromEqualAmounts();
        return iterate(temperature);
    }

    private boolean iterate(double temperature) {
        double[] gRT = standardPotentials(temperature);
        for (int n = 0; n < MAX_ITERATIONS; n++) {
            iterations++;
            updateAmounts();
            double[] change = step(gRT);
            double worstAmount = 0.0;
            double worstLog = 0.0;
            double damping = damping(change);
            double total = Math.exp(logTotal);
            for (int k = 0; k < active.length; k++) {
                worstAmount = Math.max(worstAmount, amounts[k] * Math.abs(change[k]) / total);
                worstLog = Math.max(worstLog, Math.abs(change[k]));
                logAmounts[k] += damping * change[k];
            }
            logTotal += damping * change[active.length];
            if (Double.isNaN(worstLog)) {
                return false;
            }
            if (worstAmount <= AMOUNT_TOLERANCE && worstLog <= LOG_TOLERANCE) {
                updateAmounts();
                return true;
            }
        }
        return false;
    }

    private void updateAmounts() {
        for (int k = 0; k < active.length; k++) {
            amounts[k] = Math.exp(logAmounts[k]);
        }
    }

    /** g_k/RT + ln(p_k/p°) without ln n_k, and without −ln N at fixed pressure. */
    private double[] standardPotentials(double temperature) {
        double[] hRT = new double[thermodynamics.speciesCount()];
        double[] gRT = new double[thermodynamics.speciesCount()];
        thermodynamics.evaluate(temperature, Math.log(temperature), new double[gRT.length], hRT, gRT);
        double scale = fixedPressure ? pressure : density * PhysicalConstants.GAS_CONSTANT * temperature;
        double logScale = Math.log(scale / PhysicalConstants.ONE_ATMOSPHERE);
        return Arrays.stream(active).mapToDouble(k -> gRT[k] + logScale).toArray();
    }

    /** Δ ln n_k of the active species, then δ. */
    private double[] step(double[] gRT) {
        double[][] alpha = chooseComponents();
        int rank = alpha.length;
        double[] potential = new double[active.length];
        for (int k = 0; k < active.length; k++) {
            potential[k] = gRT[k] + logAmounts[k] - (fixedPressure ? logTotal : 0.0);
        }
        double[] residual = potential.clone();
        for (int k = 0; k < active.length; k++) {
            for (int c = 0; c < rank; c++) {
                residual[k] -= alpha[c][k] * potential[components[c]];
            }
        }
        int unknowns = rank + (fixedPressure ? 1 : 0);
        double[][] matrix = new double[unknowns][unknowns + 1];
        fillBalances(matrix, alpha, residual, unknowns);
        double[] size = new double[unknowns];
        for (int c = 0; c < unknowns; c++) {
            size[c] = c < rank ? matrix[c][c] : Math.exp(logTotal);
        }
        double[] solution = DenseSolver.solveSymmetric(matrix, size);
        double totalChange = fixedPressure ? solution[rank] : 0.0;
        double[] change = new double[active.length + 1];
        for (int k = 0; k < active.length; k++) {
            change[k] = totalChange - residual[k];
            for (int c = 0; c < rank; c++) {
                change[k] += alpha[c][k] * solution[c];
            }
        }
        change[active.length] = totalChange;
        return change;
    }

    /** Rows of the components' balances and, at fixed pressure, of the total; the last column is the right-hand side. */
    private void fillBalances(double[][] matrix, double[][] alpha, double[] residual, int unknowns) {
        int rank = alpha.length;
        for (int k = 0; k < active.length; k++) {
            for (int c = 0; c < rank; c++) {
                double weighted = alpha[c][k] * amounts[k];
                for (int other = 0; other < rank; other++) {
                    matrix[c][other] += weighted * alpha[other][k];
                }
                matrix[c][unknowns] += weighted * (residual[k] - 1.0);
                if (fixedPressure) {
                    matrix[c][rank] += weighted;
                    matrix[rank][c] += weighted;
                }
            }
            if (fixedPressure) {
                matrix[rank][rank] += amounts[k];
                matrix[rank][unknowns] += amounts[k] * (residual[k] - 1.0);
            }
        }
        for (int c = 0; c < rank; c++) {
            matrix[c][unknowns] += total(alpha[c]);
        }
        if (fixedPressure) {
            double total = Math.exp(logTotal);
            matrix[rank][rank] -= total;
            matrix[rank][unknowns] += total;
        }
    }

    /** β_c, summed apart: the total of a scarce component is a difference of large amounts, and must be the same in every step. */
    private double total(double[] alphaOfComponent) {
        double total = 0.0;
        for (int k = 0; k < active.length; k++) {
            total += alphaOfComponent[k] * initialAmounts[k];
        }
        return total;
    }

    /**
     * Gauss-Jordan elimination of the matrix of atoms with pivots in the order of abundance: the pivots' species are the components, the
     * reduced rows are α_c over the species. A component is kept until another is more abundant by {@link #LOG_KEPT}: totals of
     * scarce components differ by rounding from one choice to the next, and changing to and fro would never converge.
     */
    private double[][] chooseComponents() {
        boolean[] kept = new boolean[active.length];
        for (int k : components) {
            kept[k] = true;
        }
        double[][] rows = new double[elements.length][active.length];
        for (int e = 0; e < elements.length; e++) {
            for (int k = 0; k < active.length; k++) {
                rows[e][k] = thermodynamics.atoms(elements[e], active[k]);
            }
        }
        int[] chosen = new int[rows.length];
        int rank = 0;
        int[] byAbundance = IntStream.range(0, active.length).boxed()
                .sorted(Comparator.comparingDouble(k -> -logAmounts[k] - (kept[k] ? LOG_KEPT : 0.0))).mapToInt(Integer::intValue).toArray();
        for (int k : byAbundance) {
            int pivot = rank;
            for (int e = rank + 1; e < rows.length; e++) {
                pivot = Math.abs(rows[e][k]) > Math.abs(rows[pivot][k]) ? e : pivot;
            }
            if (rank == rows.length || Math.abs(rows[pivot][k]) < PIVOT) {
                continue;
            }
            double[] swapped = rows[rank];
            rows[rank] = rows[pivot];
            rows[pivot] = swapped;
            DenseSolver.eliminate(rows, rank, k);
            chosen[rank++] = k;
        }
        components = Arrays.copyOf(chosen, rank);
        return Arrays.copyOf(rows, rank);
    }

    private double damping(double[] change) {
        double totalChange = change[active.length];
        double largest = 5.0 * Math.abs(totalChange);
        double minor = 1.0;
        for (int k = 0; k < active.length; k++) {
            double logFraction = logAmounts[k] - logTotal;
            if (logFraction > LOG_MAJOR) {
                largest = Math.max(largest, Math.abs(change[k]));
            } else if (change[k] >= 0.0 && change[k] > totalChange) {
                minor = Math.min(minor, Math.abs((LOG_MINOR_CEILING - logFraction) / (change[k] - totalChange)));
            }
        }
        return Math.min(1.0, Math.min(minor, 2.0 / largest));
    }
}
