package org.semenov.chemkin;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.StoichiometricTerm;

/** The FORD or the RORD entries of one reaction: a species and the order of the rate in its concentration. */
final class ReactionOrders {
    private final SpeciesSection species;
    private final TreeMap<Integer, Double> orders = new TreeMap<>();

    ReactionOrders(SpeciesSection species) {
        this.species = species;
    }

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        if (entry.values().size() != 2) {
            throw entry.line().refuse(entry.word() + " needs a species and its order between slashes");
        }
        String name = entry.values().get(0);
        Integer position = species.positionOf(name);
        if (position == null) {
            throw entry.line().refuse("unknown species '" + name + "'");
        }
        double order = FortranNumber.parse(entry.values().get(1), "order", entry.line());
        if (orders.put(position, order) != null) {
            throw entry.line().refuse("a second " + entry.word() + " of '" + name + "' in one reaction");
        }
    }

    SortedMap<Integer, Double> bySpecies() {
        return orders;
    }

    /** Sum of the orders in the concentrations: those given, and the coefficients of the other species of the side. */
    double sum(List<StoichiometricTerm> side) {
        double sum = 0.0;
        for (double order : orders.values()) {
            sum += order;
        }
        for (StoichiometricTerm term : side) {
            if (!orders.containsKey(term.species())) {
                sum += term.coefficient();
            }
        }
        return sum;
    }
}
