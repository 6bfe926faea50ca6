package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/** Names of species with their positions and the lines that declare them. Names that differ in case are different. */
final class SpeciesSection {
    /**
     * A name that starts like a number could not be told from a stoichiometric coefficient in an equation, and one with a slash not from an
     * efficiency.
     */
    private static final Pattern NAME = Pattern.compile("[^0-9.+=/&<>][^/]*");
    private static final String ANY_SPECIES = "M";

    private final Map<String, SourceLine> declarations = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private int longestName = ANY_SPECIES.length();

    void read(Section section) throws MechanismFormatException {
        for (Section.Word word : section.words()) {
            if (!NAME.matcher(word.text()).matches()) {
                throw word.line().refuse("'" + word.text() + "' cannot be the name of a species");
            }
            if (declarations.putIfAbsent(word.text(), word.line()) != null) {
                throw word.line().refuse("species '" + word.text() + "' is declared twice");
            }
            positions.put(word.text(), positions.size());
            longestName = Math.max(longestName, word.text().length());
        }
    }

    List<String> names() {
        return new ArrayList<>(declarations.keySet());
    }

    boolean contains(String name) {
        return positions.containsKey(name);
    }

    /** Whether a name in an equation is the third body M or m, and no species of that name. */
    boolean isAnySpecies(String name) {
        return name.equalsIgnoreCase(ANY_SPECIES) && !contains(name);
    }

    /** Characters of the longest name. */
    int longestName() {
        return longestName;
    }

    /** The line that declares a species. */
    SourceLine declaration(String name) {
        return declarations.get(name);
    }

    /** Position of a species, or null for an unknown name. */
    Integer positionOf(String name) {
        return positions.get(name);
    }
}
