package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Reaction;

/**
 * Equilibrium constants in concentrations, K_c = exp(−Σ_k ν_k g_k/RT) (p°/RT)^Σν [mol/m³ to the power Σν]. Reactions of equal net
 * stoichiometry, such as duplicates and those that differ by a collider alone, share one. With whole ν of at most two
 * molecules a side, 1/K_c is a product of the species' exp(±g_k/RT); where such a product might overflow, and for other ν, it is
 * the exponential of the sum.
 */
final class EquilibriumTable {
    /** Bound of 1/K_c, so that an unmeasurably slow reaction at a few kelvin gives no product of infinity and zero. */
    private static final double LARGEST_INVERSE = 1e300;
    /** Largest |g_k/RT| of which a product of two is safe. */
    private static final double SAFE = 340.0;
    private static final int SIDE = 2;
    private static final int STRIDE = 2 * SIDE;

    /** ln(p°/R) of p°/(R T), in mol K/m³. */
    private static final double LOG_REFERENCE =
            Math.log(PhysicalConstants.ONE_ATMOSPHERE / PhysicalConstants.GAS_CONSTANT);

    private final int speciesCount;
    private final int[] classOf;
    /** Classes of a reversible reaction, which stand first. */
    private final int reversibleCount;
    private final IndexLists species;
    private final double[] coefficient;
    private final double[] coefficientSum;
    /**
     * Places of two products and two reactants in the scratch, at [4 n]. Where a side has one molecule only, the other factor is that
     * of (RT/p°)^Σν. All are places of ones for a class without a product form.
     */
    private final int[] factor;
    /** Reversible classes without a product form. */
    private final int[] summed;

    EquilibriumTable(List<Reaction> reactions, int speciesCount) {
        this.speciesCount = speciesCount;
        Map<Map<Integer, Double>, Integer> distinct = new LinkedHashMap<>();
        classOf = new int[reactions.size()];
        int[] order = IntStream.range(0, classOf.length).boxed()
                .sorted(Comparator.comparing(i -> !reactions.get(i).reversible())).mapToInt(Integer::intValue).toArray();
        int reversible = 0;
        for (int i : order) {
            Map<Integer, Double> net = reactions.get(i).netCoefficients();
            distinct.putIfAbsent(net, distinct.size());
            classOf[i] = distinct.get(net);
            reversible = reactions.get(i).reversible() ? distinct.size() : reversible;
        }
        reversibleCount = reversible;
        List<int[]> lists = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        coefficientSum = new double[distinct.size()];
        factor = new int[STRIDE * distinct.size()];
        Arrays.fill(factor, speciesCount);
        for (Map<Integer, Double> net : distinct.keySet()) {
            int n = lists.size();
            coefficientSum[n] = net.values().stream().mapToDouble(Double::doubleValue).sum();
            if (!fillFactors(net, n) && n < reversibleCount) {
                others.add(n);
            }
            lists.add(net.keySet().stream().mapToInt(Integer::intValue).toArray());
            coefficients.addAll(net.values());
        }
        summed = others.stream().mapToInt(Integer::intValue).toArray();
        species = new IndexLists(lists);
        coefficient = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether the class has a product form; else its factors are ones. */
    private boolean fillFactors(Map<Integer, Double> net, int n) {
        int[] used = new int[2];
        for (Map.Entry<Integer, Double> term : net.entrySet()) {
            int side = term.getValue() > 0.0 ? 0 : 1;
            double times = Math.abs(term.getValue());
            if (times != Math.rint(times) || used[side] + times > SIDE) {
                return withoutProductForm(n);
            }
            for (int count = 0; count < times; count++) {
                factor[STRIDE * n + SIDE * side + used[side]++] = term.getKey() + side * (speciesCount + 1);
            }
        }
        int change = used[0] - used[1];
        if (Math.abs(change) > 1) {
            return withoutProductForm(n);
        }
        if (change > 0) {
            factor[STRIDE * n + SIDE + 1] = 2 * speciesCount + 2;
        } else if (change < 0) {
            factor[STRIDE * n + 1] = 2 * speciesCount + 3;
        }
        return true;
    }

    private boolean withoutProductForm(int n) {
        Arrays.fill(factor, STRIDE * n, STRIDE * (n + 1), speciesCount);
        return false;
    }

    /** Number of distinct constants. */
    int classCount() {
        return coefficientSum.length;
    }

    /** Position of a reaction's constant in the arrays below. */
    int classOf(int reaction) {
        return classOf[reaction];
    }

    /** Length of the scratch: exp(g_k/RT), 1, exp(−g_k/RT), 1, RT/p°, p°/RT. */
    int scratchLength() {
        return 2 * (speciesCount + 2);
    }

    /**
     * @param temperature                 T [K]
     * @param gRT                         g_k/(R T) at 1 atm
     * @param gibbsExponentials           exp(g_k/RT) from an offset on
     * @param exponentials                scratch of {@link #scratchLength()}
     * @param inverseEquilibriumConstants filled with 1/K_c, at most 1e300, of the classes with a reversible reaction
     */
    void evaluate(double temperature, double logT, double[] gRT, double[] gibbsExponentials, int offset, double[] exponentials,
                  double[] inverseEquilibriumConstants) {
        if (!isSafe(gRT)) {
            for (int n = 0; n < reversibleCount; n++) {
                inverseEquilibriumConstants[n] = bounded(Exponential.of(-logConstant(n, logT, gRT)));
            }
            return;
        }
        for (int k = 0; k < speciesCount; k++) {
            exponentials[k] = gibbsExponentials[offset + k];
            exponentials[speciesCount + 1 + k] = 1.0 / gibbsExponentials[offset + k];
        }
        exponentials[speciesCount] = 1.0;
        exponentials[2 * speciesCount + 1] = 1.0;
        double moleVolume = temperature * (PhysicalConstants.GAS_CONSTANT / PhysicalConstants.ONE_ATMOSPHERE);
        exponentials[2 * speciesCount + 2] = moleVolume;
        exponentials[2 * speciesCount + 3] = 1.0 / moleVolume;
        for (int n = 0, f = 0; n < reversibleCount; n++, f += STRIDE) {
            inverseEquilibriumConstants[n] = bounded((exponentials[factor[f]] * exponentials[factor[f + 2]])
                    * (exponentials[factor[f + 1]] * exponentials[factor[f + 3]]));
        }
        for (int n : summed) {
            inverseEquilibriumConstants[n] = bounded(Exponential.of(-logConstant(n, logT, gRT)));
        }
    }

    private boolean isSafe(double[] gRT) {
        for (int k = 0; k < speciesCount; k++) {
            if (!(Math.abs(gRT[k]) < SAFE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether 1/K_c is neither at its bound nor so small that its reciprocal would lose digits. */
    static boolean hasReciprocal(double inverse) {
        return inverse > 1.0 / LARGEST_INVERSE && inverse < LARGEST_INVERSE;
    }

    private static double bounded(double inverse) {
        return inverse > LARGEST_INVERSE ? LARGEST_INVERSE : inverse;
    }

    /** ln K_c of a class. */
    double logConstant(int n, double logT, double[] gRT) {
        double logKc = coefficientSum[n] * (LOG_REFERENCE - logT);
        for (int s = species.start[n]; s < species.start[n + 1]; s++) {
            logKc -= coefficient[s] * gRT[species.index[s]];
        }
        return logKc;
    }

    /**
     * Fills d ln K_c/dT = Σ_k ν_k (h_k/RT − 1)/T [1/K] of the classes with a reversible reaction.
     *
     * @param energies scratch of {@link #scratchLength()}
     */
    void logDerivatives(double temperature, double[] hRT, double[] energies, double[] derivatives) {
        double inverseT = 1.0 / temperature;
        for (int k = 0; k < speciesCount; k++) {
            energies[k] = (hRT[k] - 1.0) * inverseT;
            energies[speciesCount + 1 + k] = -energies[k];
        }
        energies[speciesCount] = 0.0;
        energies[2 * speciesCount + 1] = 0.0;
        energies[2 * speciesCount + 2] = 0.0;
        energies[2 * speciesCount + 3] = 0.0;
        for (int n = 0, f = 0; n < reversibleCount; n++, f += STRIDE) {
            derivatives[n] = (energies[factor[f]] + energies[factor[f + 2]]) + (energies[factor[f + 1]] + energies[factor[f + 3]]);
        }
        for (int n : summed) {
            double sum = 0.0;
            for (int s = species.start[n]; s < species.start[n + 1]; s++) {
                sum += coefficient[s] * energies[species.index[s]];
            }
            derivatives[n] = sum;
        }
    }
}
