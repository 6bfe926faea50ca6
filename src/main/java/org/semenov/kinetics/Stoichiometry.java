package org.semenov.kinetics;

import java.util.SortedMap;
import java.util.TreeMap;
import org.semenov.mechanism.Reaction;

/** Orders of a reaction by the species' position. */
final class Stoichiometry {
    private Stoichiometry() {
    }

    /** Orders of the forward rate, without zeros: the coefficients of the reactants unless the reaction has others. */
    static SortedMap<Integer, Double> forwardOrders(Reaction reaction) {
        SortedMap<Integer, Double> orders = new TreeMap<>();
        reaction.reactants().forEach(term -> orders.merge(term.species(), term.coefficient(), Double::sum));
        orders.putAll(reaction.forwardOrders());
        orders.values().removeIf(order -> order == 0.0);
        return orders;
    }

    /** Orders of the reverse rate, without zeros: the coefficients of the products unless the reaction has others. */
    static SortedMap<Integer, Double> reverseOrders(Reaction reaction) {
        SortedMap<Integer, Double> orders = new TreeMap<>();
        reaction.products().forEach(term -> orders.merge(term.species(), term.coefficient(), Double::sum));
        orders.putAll(reaction.reverseOrders());
        orders.values().removeIf(order -> order == 0.0);
        return orders;
    }
}
