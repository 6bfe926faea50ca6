package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * Reactants and products with each species as often as its coefficient says, so that a rate is a plain product, and the net
 * coefficients ν_ki = ν''_ki − ν'_ki that are not zero.
 */
final class Stoichiometry {
    final IndexLists reactants;
    final IndexLists products;
    final IndexLists netSpecies;
    /** ν_ki beside {@code netSpecies.index}. */
    final double[] netCoefficient;

    Stoichiometry(List<Reaction> reactions) {
        List<int[]> left = new ArrayList<>();
        List<int[]> right = new ArrayList<>();
        List<int[]> changed = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        for (Reaction reaction : reactions) {
            left.add(repeated(reaction, reaction.reactants()));
            right.add(repeated(reaction, reaction.products()));
            Map<Integer, Double> net = net(reaction);
            changed.add(net.keySet().stream().mapToInt(Integer::intValue).toArray());
            coefficients.addAll(net.values());
        }
        reactants = new IndexLists(left);
        products = new IndexLists(right);
        netSpecies = new IndexLists(changed);
        netCoefficient = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int[] repeated(Reaction reaction, List<StoichiometricTerm> side) {
        List<Integer> species = new ArrayList<>();
        for (StoichiometricTerm term : side) {
            if (term.coefficient() != Math.rint(term.coefficient())) {
                throw new IllegalArgumentException("coefficient " + term.coefficient() + " in reaction '"
                        + reaction.equation() + "' is not a whole number");
            }
            for (int n = 0; n < term.coefficient(); n++) {
                species.add(term.species());
            }
        }
        return species.stream().mapToInt(Integer::intValue).toArray();
    }

    /** ν_k by species, in the order of species, without zeros. */
    static Map<Integer, Double> net(Reaction reaction) {
        Map<Integer, Double> net = new TreeMap<>();
        reaction.reactants().forEach(term -> net.merge(term.species(), -term.coefficient(), Double::sum));
        reaction.products().forEach(term -> net.merge(term.species(), term.coefficient(), Double::sum));
        net.values().removeIf(coefficient -> coefficient == 0.0);
        return net;
    }

    /** Π over one list i of c_k. */
    static double product(IndexLists lists, int i, double[] concentrations) {
        double product = 1.0;
        for (int n = lists.start[i]; n < lists.start[i + 1]; n++) {
            product *= concentrations[lists.index[n]];
        }
        return product;
    }

    /** Π over one list i of c_k with the factor at position {@code left out} of the flat array left out. */
    static double productWithout(IndexLists lists, int i, int leftOut, double[] concentrations) {
        double product = 1.0;
        for (int n = lists.start[i]; n < lists.start[i + 1]; n++) {
            if (n != leftOut) {
                product *= concentrations[lists.index[n]];
            }
        }
        return product;
    }
}
