package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Reaction;

/**
 * Equilibrium constants in concentrations, K_c = exp(−Σ_k ν_k g_k/RT) (p°/RT)^Σν [mol/m³ to the power Σν]. Reactions of equal net
 * stoichiometry, such as duplicates and those that differ by a collider alone, share one.
 */
final class EquilibriumTable {
    /** Bound of 1/K_c, so that an unmeasurably slow reaction at a few kelvin gives no product of infinity and zero. */
    private static final double LARGEST_INVERSE = 1e300;

    /** ln(p°/R) of p°/(R T), in mol K/m³. */
    private static final double LOG_REFERENCE =
            Math.log(PhysicalConstants.ONE_ATMOSPHERE / PhysicalConstants.GAS_CONSTANT);

    private final int[] classOf;
    private final IndexLists species;
    private final double[] coefficient;
    private final double[] coefficientSum;

    EquilibriumTable(List<Reaction> reactions) {
        Map<Map<Integer, Double>, Integer> distinct = new LinkedHashMap<>();
        classOf = new int[reactions.size()];
        for (int i = 0; i < reactions.size(); i++) {
            Map<Integer, Double> net = Stoichiometry.net(reactions.get(i));
            distinct.putIfAbsent(net, distinct.size());
            classOf[i] = distinct.get(net);
        }
        List<int[]> lists = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        coefficientSum = new double[distinct.size()];
        for (Map<Integer, Double> net : distinct.keySet()) {
            coefficientSum[lists.size()] = net.values().stream().mapToDouble(Double::doubleValue).sum();
            lists.add(net.keySet().stream().mapToInt(Integer::intValue).toArray());
            coefficients.addAll(net.values());
        }
        species = new IndexLists(lists);
        coefficient = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int classCount() {
        return coefficientSum.length;
    }

    /** Position of a reaction's constant in the arrays below. */
    int classOf(int reaction) {
        return classOf[reaction];
    }

    /**
     * @param gRT                         g_k/(R T) at 1 atm
     * @param logEquilibriumConstants     filled with ln K_c
     * @param inverseEquilibriumConstants filled with 1/K_c, at most 1e300
     */
    void evaluate(double logT, double[] gRT, double[] logEquilibriumConstants, double[] inverseEquilibriumConstants) {
        double logReference = LOG_REFERENCE - logT;
        for (int n = 0; n < coefficientSum.length; n++) {
            double logKc = coefficientSum[n] * logReference;
            for (int s = species.start[n]; s < species.start[n + 1]; s++) {
                logKc -= coefficient[s] * gRT[species.index[s]];
            }
            logEquilibriumConstants[n] = logKc;
            inverseEquilibriumConstants[n] = Math.min(Math.exp(-logKc), LARGEST_INVERSE);
        }
    }

    /** Fills d ln K_c/dT = (Σ_k ν_k h_k/RT − Σν)/T [1/K]. */
    void logDerivatives(double temperature, double[] hRT, double[] derivatives) {
        for (int n = 0; n < coefficientSum.length; n++) {
            double sum = -coefficientSum[n];
            for (int s = species.start[n]; s < species.start[n + 1]; s++) {
                sum += coefficient[s] * hRT[species.index[s]];
            }
            derivatives[n] = sum / temperature;
        }
    }
}
