package org.semenov.cantera;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Positions of the phase's species, and whether third bodies that are not among them are passed over. */
final class SpeciesIndex {
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean skipsUndeclaredThirdBodies;

    SpeciesIndex(List<String> names, boolean skipsUndeclaredThirdBodies) {
        names.forEach(name -> positions.put(name, positions.size()));
        this.skipsUndeclaredThirdBodies = skipsUndeclaredThirdBodies;
    }

    boolean contains(String name) {
        return positions.containsKey(name);
    }

    /** Position of a species that {@link #contains} knows. */
    int position(String name) {
        return positions.get(name);
    }

    boolean skipsUndeclaredThirdBodies() {
        return skipsUndeclaredThirdBodies;
    }
}
