package org.semenov.mechanism;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reaction.
 *
 * @param equation   as written in the file; of a reaction made from an explicit reverse rate, its sides with =>
 * @param reactants  each species once; a third body M is part of the rate law and not listed; copied
 * @param products   likewise
 * @param reversible whether the reverse rate follows from equilibrium; otherwise it is zero
 * @param rateLaw    the forward rate
 * @param duplicate  whether the file declares that the same equation stands there again
 * @param line       the line of the equation in the mechanism's file, counted from 1
 * @param forwardOrders orders of the forward rate in concentrations that differ from the coefficients, by the species' position;
 *                      also of species that are not reactants, and negative ones; copied
 * @param reverseOrders likewise of the reverse rate
 */
public record Reaction(String equation, List<StoichiometricTerm> reactants, List<StoichiometricTerm> products,
                       boolean reversible, RateLaw rateLaw, boolean duplicate, int line,
                       SortedMap<Integer, Double> forwardOrders, SortedMap<Integer, Double> reverseOrders) {
    private static final SortedMap<Integer, Double> NO_ORDERS = Collections.emptySortedMap();

    public Reaction {
        reactants = List.copyOf(reactants);
        products = List.copyOf(products);
        forwardOrders = Collections.unmodifiableSortedMap(new TreeMap<>(forwardOrders));
        reverseOrders = Collections.unmodifiableSortedMap(new TreeMap<>(reverseOrders));
    }

    /** A reaction whose orders are its coefficients. */
    public Reaction(String equation, List<StoichiometricTerm> reactants, List<StoichiometricTerm> products,
                    boolean reversible, RateLaw rateLaw, boolean duplicate, int line) {
        this(equation, reactants, products, reversible, rateLaw, duplicate, line, NO_ORDERS, NO_ORDERS);
    }

    /** ν_k = ν''_k − ν'_k by the species' position, in the order of species, without zeros. */
    public SortedMap<Integer, Double> netCoefficients() {
        SortedMap<Integer, Double> net = new TreeMap<>();
        reactants.forEach(term -> net.merge(term.species(), -term.coefficient(), Double::sum));
        products.forEach(term -> net.merge(term.species(), term.coefficient(), Double::sum));
        net.values().removeIf(coefficient -> coefficient == 0.0);
        return net;
    }
}
