package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * Rates of progress q_i = k_i [M] (x_1 x_2 x_3 − (1/K_c) x_4 x_5 x_6) and their partial derivatives. Each side has three factors out of one
 * array: the concentrations, a one, and behind it the products that are not so plain. A rate constant without [M] multiplies
 * a one, an irreversible reaction has a 1/K_c of zero, so that all reactions run through one loop without a branch.
 */
final class MassAction {
    private static final int SIDE = 3;
    private static final int SIDES = 2 * SIDE;
    /** Partial derivatives of a reaction: by its six factors, then by [M]. */
    private static final int STRIDE = SIDES + 1;

    private final int speciesCount;
    private final int reactionCount;
    private final int[] factor;
    private final int[] inverseConstant;
    private final int[] multipliedThirdBody;
    private final int[] thirdBodyReactions;
    private final PowerProducts products = new PowerProducts();
    /** A partial derivative by one species in a product: place of that by the product, product, position in it. */
    private final List<int[]> productTerms = new ArrayList<>();
    private final SparseSums production;
    private final SparseSums common;
    private final SparseSums columns;

    MassAction(List<Reaction> reactions, int speciesCount, EquilibriumTable equilibrium, ThirdBodyTable thirdBodies) {
        this.speciesCount = speciesCount;
        reactionCount = reactions.size();
        factor = new int[SIDES * reactionCount];
        inverseConstant = new int[reactionCount];
        multipliedThirdBody = new int[reactionCount];
        Arrays.fill(factor, speciesCount);
        SparseSums.Terms productionTerms = new SparseSums.Terms(speciesCount);
        SparseSums.Terms commonTerms = new SparseSums.Terms(speciesCount);
        SparseSums.Terms columnTerms = new SparseSums.Terms(speciesCount * speciesCount);
        List<Integer> withThirdBody = new ArrayList<>();
        for (int i = 0; i < reactionCount; i++) {
            Reaction reaction = reactions.get(i);
            Map<Integer, Double> net = reaction.netCoefficients();
            int reactionNumber = i;
            net.forEach((k, nu) -> productionTerms.add(k, reactionNumber, nu));
            addSide(i, 0, Stoichiometry.forwardOrders(reaction), net, columnTerms);
            if (reaction.reversible()) {
                addSide(i, 1, Stoichiometry.reverseOrders(reaction), net, columnTerms);
            }
            inverseConstant[i] = reaction.reversible() ? equilibrium.classOf(i) : equilibrium.classCount();
            int thirdBody = thirdBodies.thirdBodyOf(i);
            multipliedThirdBody[i] = reaction.rateLaw() instanceof ThreeBodyRate ? thirdBody : thirdBodies.count();
            if (thirdBody >= 0) {
                withThirdBody.add(i);
                addThirdBody(i, thirdBodies.thirdBody(thirdBody), net, commonTerms, columnTerms);
            }
        }
        thirdBodyReactions = withThirdBody.stream().mapToInt(Integer::intValue).toArray();
        production = new SparseSums(productionTerms);
        common = new SparseSums(commonTerms);
        columns = new SparseSums(columnTerms);
    }

    private void addSide(int i, int side, SortedMap<Integer, Double> orders, Map<Integer, Double> net, SparseSums.Terms terms) {
        int place = SIDES * i + SIDE * side;
        int partial = STRIDE * i + SIDE * side;
        boolean plain = orders.values().stream().allMatch(order -> order > 0.0 && order == Math.rint(order))
                && orders.values().stream().mapToDouble(Double::doubleValue).sum() <= SIDE;
        if (plain) {
            int used = 0;
            for (Map.Entry<Integer, Double> order : orders.entrySet()) {
                addColumn(order.getKey(), partial + used, order.getValue(), net, terms);
                for (int times = 0; times < order.getValue(); times++) {
                    factor[place + used++] = order.getKey();
                }
            }
            return;
        }
        int product = products.add(orders);
        factor[place] = speciesCount + 1 + product;
        for (int position = 0; position < orders.size(); position++) {
            addColumn(products.species(product)[position], STRIDE * reactionCount + productTerms.size(), 1.0, net, terms);
            productTerms.add(new int[] {partial, product, position});
        }
    }

    /** ν_k times a partial derivative by species m, which stands {@code times} times in the rate. */
    private void addColumn(int m, int partial, double times, Map<Integer, Double> net, SparseSums.Terms terms) {
        net.forEach((k, nu) -> terms.add(k * speciesCount + m, partial, times * nu));
    }

    /** The default efficiency is common to all columns; what others differ from it comes on top. */
    private void addThirdBody(int i, ThirdBody thirdBody, Map<Integer, Double> net, SparseSums.Terms commonTerms,
                              SparseSums.Terms columnTerms) {
        int partial = STRIDE * i + SIDES;
        double shared = thirdBody.defaultEfficiency();
        if (shared != 0.0) {
            net.forEach((k, nu) -> commonTerms.add(k, partial, nu * shared));
        }
        thirdBody.efficiencies().forEach((m, efficiency) -> {
            if (efficiency != shared) {
                addColumn(m, partial, efficiency - shared, net, columnTerms);
            }
        });
    }

    /** Length of the array of factors: the concentrations, a one, the products of powers. */
    int factorCount() {
        return speciesCount + 1 + products.count();
    }

    /** Length of the array of partial derivatives. */
    int partialCount() {
        return STRIDE * reactionCount + productTerms.size();
    }

    /** Fills the factors. */
    void prepare(double[] concentrations, double[] factors) {
        System.arraycopy(concentrations, 0, factors, 0, speciesCount);
        factors[speciesCount] = 1.0;
        for (int n = 0; n < products.count(); n++) {
            factors[speciesCount + 1 + n] = products.value(n, factors);
        }
    }

    /** Fills q_i [mol/m³/s]. */
    void ratesOfProgress(KineticsWorkspace w, double[] rates) {
        double[] x = w.factors;
        for (int i = 0, f = 0; i < reactionCount; i++, f += SIDES) {
            double forward = x[factor[f]] * x[factor[f + 1]] * x[factor[f + 2]];
            double reverse = x[factor[f + 3]] * x[factor[f + 4]] * x[factor[f + 5]];
            rates[i] = w.rateConstants[i] * w.thirdBodyConcentrations[multipliedThirdBody[i]]
                    * (forward - w.inverseEquilibriumConstants[inverseConstant[i]] * reverse);
        }
    }

    /** Fills ω̇_k = Σ_i ν_ki q_i, or the same sum of any other quantity of the reactions. */
    void production(double[] rates, double[] omegaDot) {
        Arrays.fill(omegaDot, 0, speciesCount, 0.0);
        production.addTo(rates, omegaDot);
    }

    /** Fills q_i, ∂q_i/∂T and the partial derivatives of q_i by its factors and [M], in {@code w}. */
    void differentiate(KineticsWorkspace w) {
        double[] x = w.factors;
        double[] partials = w.partials;
        for (int i = 0, f = 0, p = 0; i < reactionCount; i++, f += SIDES, p += STRIDE) {
            double kappa = w.rateConstants[i] * w.thirdBodyConcentrations[multipliedThirdBody[i]];
            double reverseKappa = kappa * w.inverseEquilibriumConstants[inverseConstant[i]];
            double x1 = x[factor[f]];
            double x2 = x[factor[f + 1]];
            double x3 = x[factor[f + 2]];
            double x4 = x[factor[f + 3]];
            double x5 = x[factor[f + 4]];
            double x6 = x[factor[f + 5]];
            double x12 = x1 * x2;
            double x45 = x4 * x5;
            double reverse = x45 * x6;
            double net = x12 * x3 - w.inverseEquilibriumConstants[inverseConstant[i]] * reverse;
            double progress = kappa * net;
            w.netProducts[i] = net;
            w.ratesOfProgress[i] = progress;
            w.progressByTemperature[i] = w.logRateDerivatives[i] * progress
                    + reverseKappa * reverse * w.logEquilibriumDerivatives[inverseConstant[i]];
            partials[p] = kappa * x2 * x3;
            partials[p + 1] = kappa * x1 * x3;
            partials[p + 2] = kappa * x12;
            partials[p + 3] = -reverseKappa * x5 * x6;
            partials[p + 4] = -reverseKappa * x4 * x6;
            partials[p + 5] = -reverseKappa * x45;
        }
        for (int i : thirdBodyReactions) {
            partials[STRIDE * i + SIDES] = w.netProducts[i] * w.thirdBodyDerivatives[i];
        }
        for (int n = 0; n < productTerms.size(); n++) {
            int[] term = productTerms.get(n);
            double byProduct = partials[term[0]];
            partials[STRIDE * reactionCount + n] = byProduct == 0.0 ? 0.0 : byProduct * products.derivative(term[1], term[2], x);
        }
    }

    /** Fills ∂ω̇_k/∂c_m at [k K + m] from the partial derivatives in {@code w}. */
    void columns(KineticsWorkspace w, double[] dOmegaDc) {
        Arrays.fill(w.commonColumn, 0.0);
        common.addTo(w.partials, w.commonColumn);
        Arrays.fill(dOmegaDc, 0, speciesCount * speciesCount, 0.0);
        columns.addTo(w.partials, dOmegaDc);
        // added last, by one rounding an entry: columns keep the elements better than if the terms were added to it
        for (int k = 0, row = 0; k < speciesCount; k++, row += speciesCount) {
            double shared = w.commonColumn[k];
            for (int m = row; m < row + speciesCount; m++) {
                dOmegaDc[m] += shared;
            }
        }
    }
}
