package org.semenov.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and positions of the species of a state, in the order of the mechanism. Immutable. */
public final class StateLayout {
    private final List<String> speciesNames;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param speciesNames the species in the mechanism's order, each name once */
    public StateLayout(List<String> speciesNames) {
        this.speciesNames = List.copyOf(speciesNames);
        for (int k = 0; k < this.speciesNames.size(); k++) {
            if (positions.put(this.speciesNames.get(k), k) != null) {
                throw new IllegalArgumentException("species '" + this.speciesNames.get(k) + "' occurs twice");
            }
        }
    }

    public int speciesCount() {
        return speciesNames.size();
    }

    public List<String> speciesNames() {
        return speciesNames;
    }

    public String speciesName(int species) {
        return speciesNames.get(species);
    }

    public boolean contains(String species) {
        return positions.containsKey(species);
    }

    /** Position of a species; an unknown one is refused with the list of those known. */
    public int indexOf(String species) {
        Integer position = positions.get(species);
        if (position == null) {
            throw new IllegalArgumentException("unknown species '" + species + "'; the mechanism has "
                    + String.join(" ", speciesNames));
        }
        return position;
    }

    /** Column names of a state in CSV: {@code T,p,Y_<species>...}. */
    public List<String> stateColumns() {
        List<String> columns = new ArrayList<>(List.of("T", "p"));
        speciesNames.forEach(name -> columns.add("Y_" + name));
        return columns;
    }

    /** Column names of a trajectory in CSV: {@code t,T,p,rho,Y_<species>...}. */
    public List<String> trajectoryColumns() {
        List<String> columns = new ArrayList<>(List.of("t", "T", "p", "rho"));
        speciesNames.forEach(name -> columns.add("Y_" + name));
        return columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateLayout layout && layout.speciesNames.equals(speciesNames);
    }

    @Override
    public int hashCode() {
        return speciesNames.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", speciesNames);
    }
}
