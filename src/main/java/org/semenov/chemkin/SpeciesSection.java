package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/** Names of species with their positions and the lines that declare them. */
final class SpeciesSection {
    /** A name that starts like a number could not be told from a stoichiometric coefficient in an equation. */
    private static final Pattern NAME = Pattern.compile("[^0-9.+=/&<>][^=/&<>]*");

    private final Map<String, SourceLine> declarations = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    void read(Section section) throws MechanismFormatException {
        for (Section.Word word : section.words()) {
            if (!NAME.matcher(word.text()).matches()) {
                throw word.line().refuse("'" + word.text() + "' cannot be the name of a species");
            }
            if (declarations.putIfAbsent(word.text(), word.line()) != null) {
                throw word.line().refuse("species '" + word.text() + "' is declared twice");
            }
            positions.put(word.text(), positions.size());
        }
    }

    List<String> names() {
        return new ArrayList<>(declarations.keySet());
    }

    boolean contains(String name) {
        return positions.containsKey(name);
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
